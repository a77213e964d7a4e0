/** What each place promises of a topic, and how strongly: the places' measures by strength, with their numbers. */
import { UNSPECIFIED } from "../model/facet-values.ts";
import type { Facet, QuantifiedPromise } from "../model/schema.ts";
import { placeNotStated } from "../wording/common.ts";
import { largeWords } from "../wording/large.ts";
import { strengthWords as words } from "../wording/strength.ts";
import { valueHeading } from "../wording/topics.ts";
import { countEach, groupBy } from "./group-by.ts";
import { noticeLabel } from "./notice-label.ts";
import { noticeAnchor, type Portion } from "./portions.ts";
import { hasNumber, promiseText } from "./promise-words.ts";
import type { MeasureRef } from "./refs.ts";
import type { Found, TopicGroup } from "./topic-entries.ts";
import type { FacetRef, ValueRef } from "./topic-uses.ts";

/** The table names so many places; others share its last row. */
const MOST_PLACES = 60;
/** A row has so many promises at most. */
const MOST_PROMISES = 6;

/** A promise with its number, in short and as printed. */
interface SaidPromise {
  text: string;
  quote: string;
}

/** A measure below the table. */
interface StrengthEntry {
  measure: MeasureRef;
  /** By `noticeLabel`. */
  notice: string;
  quotes: string[];
  promises: SaidPromise[];
}

/** A place's number of measures of each strength. */
export interface StrengthRow {
  place: string;
  /** By column; `to` leads to the measures, and is `null` for the row of all other places. */
  counts: { measures: number; to: string | null }[];
  measures: number;
  promises: string[];
}

/** What the page shows. */
export interface StrengthPage {
  facet: FacetRef;
  value: ValueRef;
  places: number;
  measures: number;
  /** What the table shows, in words. */
  sentences: string[];
  /** The names of the strengths that some measure has, the strongest first. */
  columns: string[];
  rows: StrengthRow[];
  /** The measures, where the topic's own page lists them too; else the table's numbers lead to the parts of that page. */
  details: { place: string; groups: { id: string; strength: string; entries: StrengthEntry[] }[] }[];
}

/** A place with its measures. */
interface Place {
  id: string;
  name: string;
  found: Found[];
}

/**
 * What the places' measures come to; `null` where fewer than two places have any,
 * where it is what texts leave open, or where its facet itself ranks.
 *
 * @param parts the pages of the topic's list, where one page can't hold it
 */
export function strengthPage(
  found: readonly Found[],
  topic: { facet: FacetRef; value: ValueRef },
  ranked: Facet | null,
  parts: readonly Portion<TopicGroup>[],
): StrengthPage | null {
  if (ranked === null || topic.facet.ranked || topic.value.id === UNSPECIFIED) return null;
  const places = [...groupBy(found, ({ notice }) => notice.region)]
    .map(
      ([region, own]): Place => ({
        id: region ?? "0",
        name: own[0]?.notice.place ?? placeNotStated,
        found: own,
      }),
    )
    .sort((a, b) => b.found.length - a.found.length);
  if (places.length < 2) return null;
  const ranks = [...new Set(found.map(({ rank }) => rank))].sort((a, b) => (a < b ? -1 : 1));
  const nameOf = (rank: number) => ranked.values[rank]?.name ?? words.unstated;
  const inParts = parts.length > 0 ? firstPlaces(parts) : null;
  const anchor = (place: Place, rank: number) => `${place.id}-${ranked.values[rank]?.id ?? "unstated"}`;
  const shown = places.length > MOST_PLACES ? places.slice(0, MOST_PLACES - 1) : places;
  const rest = places.slice(shown.length);
  return {
    ...topic,
    places: places.length,
    measures: found.length,
    sentences: sentences(topic, places, nameOf),
    columns: ranks.map(nameOf),
    rows: [
      ...shown.map((place) =>
        row(place, ranks, (rank) =>
          inParts === null ? `#${anchor(place, rank)}` : (inParts.get(place.id) ?? null),
        ),
      ),
      ...(rest.length === 0 ? [] : [row(together(rest), ranks, () => null)]),
    ],
    details:
      inParts !== null
        ? []
        : places.map((place) => ({
            place: place.name,
            groups: ranks.flatMap((rank) => {
              const own = place.found.filter((one) => one.rank === rank);
              if (own.length === 0) return [];
              return [{ id: anchor(place, rank), strength: nameOf(rank), entries: own.map(entry) }];
            }),
          })),
  };
}

/** Where each region begins on the pages of a topic's list, beside the page of the table. */
function firstPlaces(parts: readonly Portion<TopicGroup>[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const { slug, groups } of parts) {
    for (const { notice } of groups) {
      const region = notice.region ?? "0";
      if (!places.has(region)) places.set(region, `../${slug}/#${noticeAnchor(notice.id)}`);
    }
  }
  return places;
}

function together(places: readonly Place[]): Place {
  const name = largeWords.otherPlaces(places.length);
  return { id: "", name, found: places.flatMap(({ found }) => found) };
}

function row(place: Place, ranks: readonly number[], to: (rank: number) => string | null): StrengthRow {
  const counts = countEach(place.found.map(({ rank }) => rank));
  const promises = new Set(place.found.flatMap(saidPromises).map(({ text }) => text));
  return {
    place: place.name,
    counts: ranks.map((rank) => ({ measures: counts.get(rank) ?? 0, to: to(rank) })),
    measures: place.found.length,
    promises: [...promises].slice(0, MOST_PROMISES),
  };
}

/** The promises of the clauses that hold the topic's words, as pages say them. */
function saidPromises(found: Found): SaidPromise[] {
  return nearPromises(found).map((promise) => ({ text: promiseText(promise), quote: promise.quote }));
}

function nearPromises({ measure, clauses }: Found): QuantifiedPromise[] {
  const isNear = (clause: string | null) =>
    clauses.length === 0 || clause === null || clauses.includes(clause);
  return measure.promises.filter(({ clause }) => isNear(clause));
}

function entry(found: Found): StrengthEntry {
  const { measure, quotes } = found.entry;
  return { measure, notice: noticeLabel(found.notice), quotes, promises: saidPromises(found) };
}

function sentences(
  { facet, value }: { facet: FacetRef; value: ValueRef },
  places: readonly Place[],
  nameOf: (rank: number) => string,
): string[] {
  const strongest = groupBy(places, ({ found }) =>
    found.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY),
  );
  const measures = places.reduce((sum, { found }) => sum + found.length, 0);
  const names = (some: readonly Place[]) => some.map(({ name }) => name);
  const numbered = places.filter(({ found }) => found.some((one) => nearPromises(one).some(hasNumber)));
  const drafts = places.filter(({ found }) => found.some(({ notice }) => notice.stage === "draft"));
  return [
    words.sentence(
      valueHeading(value, facet),
      places.length,
      measures,
      [...strongest]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([rank, own]) => ({ strength: nameOf(rank), places: names(own) })),
    ),
    numbered.length === 0 ? words.noNumbers : words.withNumbers(names(numbered)),
    ...(drafts.length === 0 ? [] : [words.withDrafts(names(drafts))]),
  ];
}
