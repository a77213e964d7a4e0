/**
 * What each level of a document's numbering covers: how many of the texts that name units, how much of the text, and
 * which sections.
 */
import type { MarkerStyle } from "../source/markers.ts";
import { findResponsibility } from "../units/responsibility.ts";
import { type Entry, withAncestors } from "./entries.ts";
import { isFrameHeading, isHeading, isResponsible, ownText } from "./entry-forms.ts";

/** A level must cover this share of the responsibility words, or of the text, to be the measures'. */
export const COVERED = { responsibility: 0.9, text: 0.7, sections: 0.7 };

/** A heading that names units for what stands below it has no more characters before them. */
const LONGEST_HEADING = 48;

/** Fewer numbers than these run on by chance. */
export const SHORTEST_RUN = 4;

/** A level of numbering by its style, or by how many headings stand above its entries. */
export type LevelName = MarkerStyle | number;

/** What a level covers. */
export interface Coverage {
  name: LevelName;
  entries: Set<Entry>;
  responsibleEntries: Set<Entry>;
  responsible: number;
  text: number;
  /** The entries right above. */
  parents: Set<Entry>;
}

/** What all levels cover together. */
export interface Counted {
  levels: Map<LevelName, Coverage>;
  responsible: number;
  text: number;
  /** The entries without any above them that are no frame. */
  sections: Set<Entry>;
  parentOf: Map<Entry, Entry | undefined>;
}

/** Counts what each level of a document's entries covers. */
export function countLevels(entries: readonly Entry[]): Counted {
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

/** Whether a level covers enough to be the measures'. */
export function covers(of: Coverage, counted: Counted): boolean {
  if (counted.responsible > 0) return of.responsible >= counted.responsible * COVERED.responsibility;
  const isStyle = typeof of.name === "string";
  return (
    (isStyle && of.text >= counted.text * COVERED.text) ||
    standsBelowHeadings(of, counted) ||
    (isStyle && runsOn([...of.entries], counted))
  );
}

/** Whether nearly all sections have entries of the level, and what stands above these is headings and no text. */
export function standsBelowHeadings(
  { entries, parents }: Coverage,
  { sections, parentOf }: Counted,
): boolean {
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
export function runsOn(entries: readonly Entry[], { parentOf }: Counted): boolean {
  const parents = new Set(entries.map((entry) => parentOf.get(entry)));
  if (entries.length < SHORTEST_RUN || parents.size < 2 || parents.has(undefined)) return false;
  return entries.every(({ marker }, index) => index === 0 || marker.number !== 1 || marker.sub !== undefined);
}
