/**
 * Measures without any number: a short line, then its text. They are proposed
 * and never taken by themselves, since headings of a plan look the same.
 */
import type { Line } from "../source/line.ts";
import type { Entry, OutlineNode } from "./entries.ts";
import type { Outlined } from "./outline.ts";

const LONGEST_TITLE = 40;
const SHORTEST_TEXT = 20;
/** Fewer than these are no series. */
const FEWEST = 2;

/** The lines that look like titles of measures, each with text below it. */
export function findUnnumbered(lines: readonly Line[]): Line[] {
  const titles = lines.filter((line, index) => isTitle(line, lines[index + 1]));
  return titles.length >= FEWEST ? titles : [];
}

function isTitle({ text: { text } }: Line, next: Line | undefined): boolean {
  const isShort = text.length >= 4 && text.length <= LONGEST_TITLE && !/[。；，：:;,！？]/u.test(text);
  const isTitleOfNotice = /(?:通知|公告|方案|措施|意见|办法|公函|海关|政府|局|委员会|日|号)$/u.test(text);
  const below = next?.text.text ?? "";
  return isShort && !isTitleOfNotice && below.length >= SHORTEST_TEXT && /[。；]/u.test(below);
}

/** An outline with each such line as a measure; what is printed of its number is its title. `null` without any. */
export function outlineUnnumbered(lines: readonly Line[]): Outlined | null {
  const titles = new Set(findUnnumbered(lines));
  const opening: Line[] = [];
  const entries: Entry[] = [];
  for (const line of lines) {
    if (titles.has(line)) {
      const { text } = line.text;
      const marker = {
        style: "unnumbered" as const,
        number: entries.length + 1,
        label: text,
        length: text.length,
      };
      entries.push({ marker, depth: 0, lines: [line] });
    } else (entries.at(-1)?.lines ?? opening).push(line);
  }
  if (entries.length === 0) return null;
  const nodes = entries.map(
    (entry, index): OutlineNode => ({ type: "measure", key: String(index + 1), entries: [entry], above: [] }),
  );
  return { opening, nodes, entries, level: { name: "unnumbered", count: entries.length, rival: null } };
}
