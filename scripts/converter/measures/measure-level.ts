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
import { findResponsibility } from "../units/responsibility.ts";
import { type Entry, withAncestors } from "./entries.ts";
import { isFrameHeading, isHeading, isResponsible, ownText } from "./entry-forms.ts";

/** A level must cover this share of the responsibility words, or of the text, to be the measures'. */
const COVERED = { responsibility: 0.9, text: 0.7, sections: 0.7 };
/** Below this share of the text another level may be meant. */
const SURELY_COVERED = 0.85;
/** A level of which so many entries name units is the measures'. */
const SURELY_NAMED = 0.6;
/** More entries than these are a series. */
const FEWEST = 2;
const LONGEST_HEADING = 48;
/** Fewer numbers than these run on by chance. */
const RUN = 4;

/** What stands above articles and is a heading. */
const ABOVE_ARTICLES: readonly MarkerStyle[] = ["part", "chapter", "section"];

/** A level of numbering by its style, or by how many headings stand above its entries. */
export type LevelName = MarkerStyle | number;

/** The measures' level, and another that nearly as much speaks for. */
export interface MeasureLevel {
  name: LevelName;
  /** How many entries it has. */
  count: number;
  rival: { name: LevelName; count: number } | null;
}

/** What a level covers. */
interface Coverage {
  name: LevelName;
  entries: Set<Entry>;
  responsibleEntries: Set<Entry>;
  responsible: number;
  text: number;
  /** The entries right above. */
  parents: Set<Entry>;
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

/** What all levels cover together. */
interface Counted {
  levels: Map<LevelName, Coverage>;
  responsible: number;
  text: number;
  /** The entries without any above them that are no frame. */
  sections: Set<Entry>;
  parentOf: Map<Entry, Entry | undefined>;
}

function countLevels(entries: readonly Entry[]): Counted {
  const counted: Counted = {
    levels: new Map(),
    responsible: 0,
    text: 0,
    sections: new Set(),
    parentOf: new Map(),
  };
  const announcing = new Set(entries.filter((entry, index) => announces(entry, entries[index + 1])));
  const whole: Entry[] = [];
  for (const [index, { entry, ancestors }] of withAncestors(entries).entries()) {
    const parent = ancestors.at(-1);
    counted.parentOf.set(entry, parent);
    const inherits = !announcing.has(entry) && ancestors.some((above) => announcing.has(above));
    const responsible = inherits || (isResponsible(entry) && !announcing.has(entry));
    if (!responsible && [...ancestors, entry].some(isFrameHeading)) continue;
    counted.sections.add(ancestors[0] ?? entry);
    const text = ownText(entry).length;
    counted.text += text;
    if (responsible) counted.responsible += 1;
    if (responsible && !parent && (entries[index + 1]?.depth ?? 0) <= entry.depth) whole.push(entry);
    const path = [...ancestors, entry];
    const nearest = new Map<LevelName, Entry>(path.map((above) => [above.marker.style, above]));
    for (const above of path) nearest.set(above.depth, above);
    for (const [name, above] of nearest) {
      const of = levelOf(counted, name);
      of.entries.add(above);
      of.text += text;
      const over = counted.parentOf.get(above);
      if (over) of.parents.add(over);
      if (responsible) {
        of.responsible += 1;
        of.responsibleEntries.add(above);
      }
    }
  }
  addWholeSections(counted, whole);
  return counted;
}

function levelOf({ levels }: Counted, name: LevelName): Coverage {
  const known = levels.get(name);
  if (known) return known;
  const fresh = {
    name,
    entries: new Set<Entry>(),
    responsibleEntries: new Set<Entry>(),
    responsible: 0,
    text: 0,
    parents: new Set<Entry>(),
  };
  levels.set(name, fresh);
  return fresh;
}

/** A section that names units and has nothing below it is a measure itself, whatever level the others' are. */
function addWholeSections({ levels }: Counted, whole: readonly Entry[]): void {
  for (const of of levels.values()) {
    const others = whole.filter((entry) => !of.entries.has(entry));
    if (others.length > of.responsibleEntries.size) continue;
    of.responsible += others.length;
    for (const entry of others) of.responsibleEntries.add(entry);
  }
}

/** Whether an entry is a heading that says who is responsible for the entries below it. */
function announces(entry: Entry, next: Entry | undefined): boolean {
  if (!next || next.depth <= entry.depth) return false;
  const text = ownText(entry);
  const words = findResponsibility(text)[0];
  return words !== undefined && words.start <= LONGEST_HEADING && !/。./u.test(text.slice(0, words.start));
}

function covers(of: Coverage, counted: Counted): boolean {
  if (counted.responsible > 0) return of.responsible >= counted.responsible * COVERED.responsibility;
  const isStyle = typeof of.name === "string";
  return (
    (isStyle && of.text >= counted.text * COVERED.text) ||
    standsBelowHeadings(of, counted) ||
    (isStyle && runsOn([...of.entries], counted))
  );
}

/** Whether nearly all sections have entries of the level, and what stands above these is headings and no text. */
function standsBelowHeadings({ entries, parents }: Coverage, { sections, parentOf }: Counted): boolean {
  if (parents.size === 0) return false;
  const reached = new Set([...entries].map((entry) => topOf(entry, parentOf)));
  const isComplete =
    [...sections].filter((section) => reached.has(section)).length >= sections.size * COVERED.sections;
  return isComplete && [...parents].every(isHeading);
}

function topOf(entry: Entry, parentOf: ReadonlyMap<Entry, Entry | undefined>): Entry {
  let top = entry;
  for (let above = parentOf.get(entry); above; above = parentOf.get(above)) top = above;
  return top;
}

/** Whether numbers go on from one section to the next and never begin anew. */
function runsOn(entries: readonly Entry[], { parentOf }: Counted): boolean {
  const parents = new Set(entries.map((entry) => parentOf.get(entry)));
  if (entries.length < RUN || parents.size < 2 || parents.has(undefined)) return false;
  return entries.every(({ marker }, index) => index === 0 || marker.number !== 1 || marker.sub !== undefined);
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
      typeof name === "string" && name !== best.name && name !== "supplement" && entries.size >= RUN,
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
