/** A measure's counterparts as its page lists them: by relation, in words, the nearest with their wording compared. */
import type { ClauseDocument } from "../content/document.ts";
import type { LoadedMeasure } from "../content/load.ts";
import { paths } from "../model/paths.ts";
import type { Link, Measure } from "../model/schema.ts";
import { scopeLabels } from "../wording/codes.ts";
import { notChecked } from "../wording/common.ts";
import { measureWords, counterpartWords as words } from "../wording/measure.ts";
import { measureNumber } from "../wording/sentences.ts";
import type { Site } from "./assemble.ts";
import { commonFamily } from "./compare/families.ts";
import { pairAnchor, pairOf } from "./compare/pairs.ts";
import { groupBy } from "./group-by.ts";
import { counterparts } from "./lineage.ts";
import { noticeLabel } from "./notice-label.ts";
import { once } from "./once.ts";
import { type MeasureRef, measureRef, type PlacedNotice } from "./refs.ts";
import { type CutText, cutText, type DiffPart, diffSize, rememberedDiff } from "./text-diff.ts";

/** Counterparts that are the same thing to a measure. */
export interface CounterpartGroup {
  /** What they are to it: `全国文件所列`. */
  name: string;
  entries: CounterpartEntry[];
}

/** One counterpart. */
interface CounterpartEntry {
  measure: MeasureRef;
  /** Its notice, by {@link noticeLabel}. */
  notice: string;
  /** Why the two are held to correspond. */
  reason: string;
  /** What a reader must know of the link: where both come from, what isn't certain. */
  remarks: string[];
  /** The other's wording against the measure's own; `null` where nothing is to be learnt from it. */
  diff: Comparison | null;
  /** The page where the two are compared as a whole, below the site's root; `null` where there is none. */
  page: string | null;
}

/** Two wordings compared. */
interface Comparison {
  /** Of measures that correspond in part only, the other's wording alone. */
  parts: readonly DiffPart[];
  /** How they differ, in letters: `多78字，少54字`. */
  summary: string;
}

/** So many counterparts, the likest, have their wording compared; a page stays short. */
const MOST_DIFFS = 3;
/** Texts that share less than this part of the shorter one are simply two texts. */
const LEAST_SHARED = 1 / 3;

/**
 * The groups of a measure's counterparts, in the order of {@link counterparts}.
 *
 * @param compared how two measures' clauses differ, as {@link clauseComparer} tells; whoever asks for many measures
 * asks one of it for all
 */
export function counterpartGroups(
  site: Site,
  own: LoadedMeasure,
  compared: CompareClauses,
): CounterpartGroup[] {
  const found = counterparts(site, own.measure.id);
  const nearest = new Set(
    [...found]
      .sort((a, b) => b.link.score - a.link.score)
      .slice(0, MOST_DIFFS)
      .map(({ link }) => link.measure),
  );
  const groups = groupBy(found, ({ link, notice }) => relationWords(link, notice));
  return [...groups].map(([name, members]) => ({
    name,
    entries: members.map(({ link, entry, notice }) => ({
      measure: measureRef(entry.measure),
      notice: noticeLabel(notice),
      reason: link.reason,
      remarks: [...originOf(site, own.measure, link), ...doubtsOf(link)],
      diff: nearest.has(link.measure) ? compare(compared(own.clauses, entry.clauses), link.scope) : null,
      page: comparisonPage(site, own.measure, entry.measure, link),
    })),
  }));
}

/** The page of the family that both are versions of, else their place on that of their notices. */
function comparisonPage(site: Site, own: Measure, other: Measure, { scope }: Link): string | null {
  if (!site.parts.has("compare")) return null;
  const family = scope === "whole" ? commonFamily(site, own.id, other.id) : null;
  if (family !== null) return paths.family(family);
  const pair = pairOf(site, own.notice, other.notice);
  if (pair === undefined) return null;
  const [first, second] = pair.first.notice.id === own.notice ? [own, other] : [other, own];
  return `${paths.pair(first.notice, second.notice)}#${pairAnchor(first.key, second.key)}`;
}

/** What the other end of a link is to this one. */
function relationWords({ type, direction }: Link, notice: PlacedNotice): string {
  const place = notice.place ?? words.elsewhere;
  if (type === "derives") return direction === "from" ? words.listedBy(place) : words.local;
  if (type === "succeeds") return direction === "from" ? words.before(place) : words.after(place);
  return words.siblings;
}

/** Where two siblings come from, or that it isn't known here. */
function originOf(site: Site, { links }: Measure, { type, measure, source }: Link): string[] {
  if (type !== "sibling") return [];
  if (source !== null) return [words.sourceElsewhere(source)];
  const upstream = new Set(links.filter(isOrigin).map((link) => link.measure));
  const common = counterparts(site, measure).find(({ link }) => isOrigin(link) && upstream.has(link.measure));
  if (!common) return [words.sourceUnknown];
  return [words.sameSource(noticeLabel(common.notice), measureNumber(common.entry.measure.key))];
}

function isOrigin({ type, direction, status }: Link): boolean {
  return type === "derives" && direction === "from" && status === "accepted";
}

function doubtsOf({ scope, status }: Link): string[] {
  return [scopeLabels[scope] ?? [], status === "proposed" ? notChecked : []].flat();
}

function compare(parts: readonly DiffPart[], scope: Link["scope"]): Comparison | null {
  const size = diffSize(parts);
  if (size.same < LEAST_SHARED * (size.same + Math.min(size.own, size.other))) return null;
  if (scope === "part") {
    const theirs = parts.flatMap((part) =>
      part.other === "" ? [] : [part.same ? part : { ...part, own: "" }],
    );
    return { parts: theirs, summary: measureWords.sameLetters(size.same) };
  }
  const isSame = size.own + size.other === 0;
  return {
    parts: [...parts],
    summary: isSame ? measureWords.sameText : measureWords.difference(size.other, size.own),
  };
}

/** How the clauses of one measure differ from those of another. */
export type CompareClauses = (
  own: readonly ClauseDocument[],
  other: readonly ClauseDocument[],
) => readonly DiffPart[];

/** Compares clauses by their words: each text is cut once, and two measures are compared once for both their pages. */
export function clauseComparer(): CompareClauses {
  const textOf = once(clausesText);
  const cut = new Map<string, CutText>();
  const wordsOf = (text: string) => {
    const there = cut.get(text) ?? cutText(text);
    cut.set(text, there);
    return there;
  };
  const known = new Map<readonly ClauseDocument[], Map<readonly ClauseDocument[], readonly DiffPart[]>>();
  return (own, other) => {
    const reverse = known.get(other)?.get(own);
    if (reverse) return reverse.map((part) => ({ same: part.same, own: part.other, other: part.own }));
    const parts = rememberedDiff(textOf(own), textOf(other), wordsOf);
    const ofOwn = known.get(own) ?? new Map();
    known.set(own, ofOwn.set(other, parts));
    return parts;
  };
}

/** The clauses' text without who is responsible. */
function clausesText(clauses: readonly ClauseDocument[]): string {
  return clauses.map(({ text, runOn }, index) => (index === 0 || runOn ? "" : "\n") + text).join("");
}
