/** How the measures of a value are listed: with the phrases that show it, those that are about it, then those that bind most strongly, first. */
import type { Evidence, Facet, FacetValue, Measure } from "../model/schema.ts";
import { groupBy } from "./group-by.ts";
import { phrases } from "./phrases.ts";
import { type MeasureRef, measureRef, type NoticeRef, noticeRef } from "./refs.ts";
import { strengthsBeside, strengthsOf } from "./strengths.ts";
import type { Use } from "./topic-uses.ts";

const MOST_PHRASES = 3;

/** A measure on a value's page. */
export interface TopicEntry {
  measure: MeasureRef;
  /** The phrases that show the value, as printed; of a title there are none. */
  quotes: string[];
  /** Of the sentences that hold the words, else of the whole measure: the strongest first. */
  strengths: string[];
  /** No editor has confirmed the value yet. */
  proposed: boolean;
  /** How sure the machine is of it, where it says so. */
  sureness?: number | undefined;
}

/** The measures of one notice. */
export interface TopicGroup {
  notice: NoticeRef;
  entries: TopicEntry[];
}

/** A measure that has a value, with what its entry shows. */
export interface Found extends Use {
  entry: TopicEntry;
  /** The clauses that hold the words. */
  clauses: string[];
  /** Its title names the value: the measure is about it. */
  titled: boolean;
  rank: number;
}

/** What an entry shows of a measure that has a value. */
export function findEntry(use: Use, facet: Facet, value: FacetValue, ranked: Facet | null): Found {
  const { measure } = use;
  const evidence = measure.evidence.filter((one) => one.facet === facet.id && one.value === value.id);
  const quotes: Evidence["quotes"] = evidence.flatMap((one) => one.quotes);
  const places = ranked === null ? [] : strengths(quotes, measure, ranked);
  return {
    ...use,
    entry: {
      measure: measureRef(measure),
      quotes: phrases(measure, quotes).slice(0, MOST_PHRASES),
      strengths: places.flatMap((place) => ranked?.values[place]?.name ?? []),
      proposed: evidence.some(({ status }) => status === "proposed"),
      sureness: evidence[0]?.sureness,
    },
    clauses: [...new Set(quotes.flatMap(({ clause }) => clause ?? []))],
    titled: quotes.some(({ clause }) => clause === null),
    rank: places[0] ?? Number.POSITIVE_INFINITY,
  };
}

function strengths(quotes: Evidence["quotes"], measure: Measure, ranked: Facet): number[] {
  const beside = strengthsBeside({ quotes }, measure, ranked);
  return beside.length > 0 ? beside : strengthsOf(measure, ranked);
}

/** The entries by notice: regions together; in each notice those whose titles name the value, then the strongest first. */
export function entryGroups(found: readonly Found[]): TopicGroup[] {
  const byRegion = groupBy(found, ({ notice }) => notice.region);
  return [...byRegion.values()].flatMap((own) =>
    [...groupBy(own, ({ notice }) => notice)].map(([notice, entries]) => ({
      notice: noticeRef(notice),
      entries: [...entries]
        .sort(
          (a, b) => Number(b.titled) - Number(a.titled) || (a.rank < b.rank ? -1 : Number(a.rank > b.rank)),
        )
        .map(({ entry }) => entry),
    })),
  );
}
