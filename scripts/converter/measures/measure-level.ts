/**
 * Which entries of a document's numbering its measures are.
 *
 * A level is a style of numbering, or all entries with the same number of
 * headings above them whatever their style (section 1 has （一）, section 2 has
 * 1.). Where units are named, the measures are the most numerous level that
 * covers nearly all responsibility words. Numbers that run on over the sections
 * count them whatever the lengths of the bodies. Where neither tells, the most
 * numerous level that covers nearly all of the text, or all of whose entries
 * stand below mere headings; lists inside some measures are no measures.
 */

import type { MarkerStyle } from "../source/markers.ts";
import type { Entry } from "./entries.ts";
import { isHeading, ownText } from "./entry-forms.ts";
import {
  COVERED,
  type Counted,
  type Coverage,
  countLevels,
  covers,
  type LevelName,
  runsOn,
  SHORTEST_RUN,
  standsBelowHeadings,
} from "./level-coverage.ts";

/** Below this share of the text another level may be meant. */
const SURELY_COVERED = 0.85;
/** A level of which so many entries name units is the measures'. */
const SURELY_NAMED = 0.6;
/** More entries than these are a series. */
const FEWEST = 2;

/** What stands above articles and is a heading. */
const ABOVE_ARTICLES: readonly MarkerStyle[] = ["part", "chapter", "section"];

/** The measures' level, and another that nearly as much speaks for. */
export interface MeasureLevel {
  name: LevelName;
  /** How many entries it has. */
  count: number;
  rival: { name: LevelName; count: number } | null;
}

/** Whether an entry is of a level. */
export function isOfLevel(entry: Entry, level: LevelName): boolean {
  return typeof level === "number" ? entry.depth === level : entry.marker.style === level;
}

/** The measures' level, or `null` without any entry; `stated` is the style that an editor names. */
export function measureLevel(
  entries: readonly Entry[],
  stated: MarkerStyle | null = null,
): MeasureLevel | null {
  const counted = countLevels(entries);
  if (stated !== null) return { name: stated, count: sizeOf(counted, stated), rival: null };
  const articles = counted.levels.get("article");
  const hasArticles = entries.filter(({ marker }) => marker.style === "article").length >= 2;
  const headings = entries.filter((entry) => ABOVE_ARTICLES.includes(entry.marker.style) && isHeading(entry));
  const text = counted.text - headings.reduce((sum, entry) => sum + ownText(entry).length, 0);
  if (articles && hasArticles && articles.text >= text * COVERED.text)
    return { name: "article", count: articles.entries.size, rival: null };
  const byUnits = counted.responsible > 0;
  const size = (of: Coverage) => (byUnits ? of.responsibleEntries : of.entries).size;
  const covering = [...counted.levels.values()].filter(
    (of) => of.name !== "supplement" && !(areOrdinals(of) && !byUnits) && covers(of, counted),
  );
  const running = covering.filter(
    ({ name, entries: of }) => typeof name === "string" && runsOn([...of], counted),
  );
  const ranked = (running.length > 0 ? running : covering).sort((a, b) => size(b) - size(a));
  const finer = byUnits && running.length === 0 ? finerThan(ranked, counted) : null;
  if (finer && ranked[0]) {
    const rival = { name: ranked[0].name, count: ranked[0].entries.size };
    return { name: finer.name, count: finer.entries.size, rival };
  }
  const [best] = ranked;
  if (!best) {
    const first = entries.find(({ marker }) => marker.style !== "supplement")?.marker.style;
    return first === undefined ? null : { name: first, count: sizeOf(counted, first), rival: null };
  }
  const unsure = !byUnits && running.length === 0 ? rivalOf(best, counted) : null;
  return { name: best.name, count: size(best), rival: unsure && { name: unsure.name, count: size(unsure) } };
}

/** 一是…二是…: without units they are the steps of what stands above them, if anything does. */
function areOrdinals({ entries, parents }: Coverage): boolean {
  return parents.size > 0 && [...entries].every(({ marker }) => marker.style === "ordinal");
}

function sizeOf({ levels }: Counted, name: LevelName): number {
  return levels.get(name)?.entries.size ?? 0;
}

/**
 * Where few entries name units, as many do whichever level is taken; then the
 * most numerous level is meant that stands below mere headings.
 */
function finerThan([best, ...others]: readonly Coverage[], counted: Counted): Coverage | null {
  if (!best) return null;
  const { size } = best.entries;
  const isSure = size > 1 && best.responsibleEntries.size >= size * SURELY_NAMED;
  if (isSure) return null;
  const finer = others.filter(
    (of) =>
      typeof of.name === "string" &&
      of.entries.size > Math.max(size, FEWEST) &&
      standsBelowHeadings(of, counted),
  );
  return finer.sort((a, b) => b.entries.size - a.entries.size)[0] ?? null;
}

/** Another level that the measures may be, where the text alone decided and not clearly. */
function rivalOf(best: Coverage, counted: Counted): Coverage | null {
  if (standsBelowHeadings(best, counted)) return null;
  const others = [...counted.levels.values()].filter(
    ({ name, entries }) =>
      typeof name === "string" && name !== best.name && name !== "supplement" && entries.size >= SHORTEST_RUN,
  );
  const [finer] = others
    .filter(
      ({ entries, text }) => entries.size > best.entries.size && text >= counted.text * (1 - COVERED.text),
    )
    .sort((a, b) => b.text - a.text);
  if (finer) return finer;
  if (best.text >= counted.text * SURELY_COVERED) return null;
  // Entries above that are mere headings can't be meant.
  return (
    others.find(
      ({ entries }) => best.parents.has([...entries][0] as Entry) && ![...entries].every(isHeading),
    ) ?? null
  );
}
