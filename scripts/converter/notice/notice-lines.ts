/** The lines behind the last measure that speak for all of them, and belong to none. */
import { withoutTrailing } from "../../../src/model/trailing.ts";
import type { OutlineNode } from "../measures/entries.ts";
import type { Line } from "../source/line.ts";
import { readLeadConvention } from "../units/lead-convention.ts";
import { findResponsibility } from "../units/responsibility.ts";
import { readSentence, sentences } from "./notice-units.ts";
import { findUnlisted } from "./unlisted-units.ts";

/** Whether a line says who answers for all measures, or how to read who does, and so belongs to none of them. */
function speaksForAll(text: string): boolean {
  const [sentence = ""] = sentences(text.slice(0, 200)).map((found) => found.text);
  const said = readSentence(sentence);
  if (said?.start === 0 && said.parts.length > 0) return true;
  return (
    (readLeadConvention(sentence) !== null || findUnlisted(text.slice(0, 200)).length > 0) &&
    findResponsibility(text).length === 0
  );
}

/** Parts off the lines behind the last measure that speak for all of them. */
export function splitNoticeLines(nodes: readonly OutlineNode[]): { nodes: OutlineNode[]; lines: Line[] } {
  const last = nodes.at(-1);
  const entry = last?.type === "measure" ? last.entries.at(-1) : undefined;
  const said = entry?.lines.findIndex(({ text }, index) => index > 0 && speaksForAll(text.text)) ?? -1;
  const behind = entry ? behindUnits(entry.lines, nodes.slice(0, -1)) : -1;
  const from = said < 1 ? behind : behind < 1 ? said : Math.min(said, behind);
  if (last?.type !== "measure" || !entry || from < 1) return { nodes: [...nodes], lines: [] };
  const kept = { ...entry, lines: entry.lines.slice(0, from) };
  const [first, ...others] = last.entries;
  const entries: typeof last.entries = others.length === 0 ? [kept] : [first, ...others.slice(0, -1), kept];
  return { nodes: [...nodes.slice(0, -1), { ...last, entries }], lines: entry.lines.slice(from) };
}

/**
 * Where every other measure ends with its units, the line behind the last's at
 * which the notice closes with duties of all (各区市要加强组织领导…); -1 for none.
 */
function behindUnits(lines: readonly Line[], others: readonly OutlineNode[]): number {
  const measures = others.filter((node) => node.type === "measure");
  if (measures.length === 0) return -1;
  const units = lines.findLastIndex(({ text }) => endsWithUnits(text.text));
  const next = lines[units + 1]?.text.text ?? "";
  if (units < 0 || !OF_ALL.test(next)) return -1;
  const isHabit = measures.every(({ entries }) =>
    endsWithUnits(entries.at(-1)?.lines.at(-1)?.text.text ?? ""),
  );
  return isHabit ? units + 1 : -1;
}

const OF_ALL = /^(?:请|希望)?(?:各|全市|全省|有关|相关)[^。]{2,}。/u;

function endsWithUnits(text: string): boolean {
  const end = findResponsibility(text).at(-1)?.end;
  return end !== undefined && withoutTrailing(text, /[。；;\s]/u).length <= end;
}
