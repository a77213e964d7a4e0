/**
 * Measures without any number: a short line, then its text, or paragraphs that
 * begin with a short lead (支持参展。对…), which pages print bold. They are proposed
 * and never taken by themselves, since headings of a plan look the same.
 */
import type { Line } from "../source/line.ts";
import { startsResponsibility } from "../units/responsibility.ts";
import type { Entry, OutlineNode } from "./entries.ts";
import type { Outlined } from "./outline.ts";

const LONGEST_TITLE = 40;
const SHORTEST_TEXT = 10;
/** Fewer than these are no series. */
const FEWEST = 2;

/** A lead with its sign, and text behind it on the line. */
const LEAD = /^[^。；，：:;,！？（(]{4,24}[。：:]\s{0,4}(?=\S.{7})/u;

/** A line that looks like a measure's beginning, and how much of it is the title. */
export interface UnnumberedTitle {
  line: Line;
  length: number;
}

/** The lines that look like titles of measures, each with text below it, or where there are none, like leads. */
export function findUnnumbered(lines: readonly Line[]): UnnumberedTitle[] {
  const titles = lines
    .filter((line, index) => isTitle(line, lines[index + 1]))
    .map((line) => ({ line, length: line.text.length }));
  if (titles.length >= FEWEST) return titles;
  const leads = lines.flatMap((line) => {
    const lead = isResponsibility(line) ? undefined : LEAD.exec(line.text.text)?.[0];
    return lead === undefined ? [] : [{ line, length: lead.length }];
  });
  return leads.length >= FEWEST ? leads : [];
}

function isResponsibility({ text }: Line): boolean {
  return startsResponsibility(text.text);
}

function isTitle({ text: { text } }: Line, next: Line | undefined): boolean {
  const isShort = text.length >= 4 && text.length <= LONGEST_TITLE && !/[。；，：:;,！？]/u.test(text);
  const isTitleOfNotice = /(?:通知|公告|方案|措施|意见|办法|公函|海关|政府|局|委员会|日|号)$/u.test(text);
  const below = next?.text.text ?? "";
  return isShort && !isTitleOfNotice && below.length >= SHORTEST_TEXT && /[。；]/u.test(below);
}

/** An outline with each such line as a measure; what is printed of its number is its title. `null` without any. */
export function outlineUnnumbered(lines: readonly Line[]): Outlined | null {
  const titles = new Map(findUnnumbered(lines).map(({ line, length }) => [line, length]));
  const opening: Line[] = [];
  const entries: Entry[] = [];
  for (const line of lines) {
    const length = titles.get(line);
    if (length !== undefined) {
      const label = line.text.text.slice(0, length).trim();
      const marker = { style: "unnumbered" as const, number: entries.length + 1, label, length };
      entries.push({ marker, depth: 0, lines: [line] });
    } else (entries.at(-1)?.lines ?? opening).push(line);
  }
  if (entries.length === 0) return null;
  const nodes = entries.map(
    (entry, index): OutlineNode => ({ type: "measure", key: String(index + 1), entries: [entry], above: [] }),
  );
  return { opening, nodes, entries, level: { name: "unnumbered", count: entries.length, rival: null } };
}
