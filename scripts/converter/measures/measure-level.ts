/**
 * Which level of a document's numbering its measures are.
 *
 * Where units are named, the measures are the entries that carry them: the
 * most numerous style that covers nearly all responsibility words. Where none
 * are named, the most numerous style that covers nearly all of the text, so
 * that lists inside some measures are not taken for measures.
 */
import type { MarkerStyle } from "../source/markers.ts";
import { findResponsibility, mentionsResponsibility } from "../units/responsibility.ts";
import type { Entry } from "./entries.ts";

/** A style must cover this share of the responsibility words, or of the text, to be the measures' level. */
const LONGEST_HEADING = 48;
const COVERED = { responsibility: 0.9, text: 0.7 };

/** Headings of what is no measure: aims and principles before the measures, safeguards and closing rules behind them. */
const FRAME_HEADING =
  /^(?:[^。]{0,12})(?:保障措施|组织保障|工作保障|实施保障|保障机制|强化保障|加强保障|工作要求|有关要求|相关要求|组织实施|组织领导|组织落实|强化落实|狠抓落实|抓好落实|附\s*则|总体要求|指导思想|基本原则|工作原则|工作目标|总体目标|发展目标|主要目标|任务目标|适用对象|适用范围)/u;

/** An entry's own text, without the entries below it. */
function ownText({ lines }: Entry): string {
  return lines.map(({ text }) => text.text).join("");
}

/** Whether an entry's own words say who is responsible. */
export function isResponsible(entry: Entry): boolean {
  return mentionsResponsibility(ownText(entry));
}

/** Whether an entry is a heading that says who is responsible for the entries below it. */
function announces(entry: Entry, next: Entry | undefined): boolean {
  if (!next || next.depth <= entry.depth) return false;
  const text = ownText(entry);
  const words = findResponsibility(text)[0];
  return words !== undefined && words.start <= LONGEST_HEADING && !text.slice(0, words.start).includes("。");
}

/** Whether an entry's heading is that of a part without measures. */
export function isFrameHeading(entry: Entry): boolean {
  const first =
    entry.lines[0]?.text.text.slice(entry.marker.length) || ownText(entry).slice(entry.marker.length);
  const heading = first.split(/[。；;]/u)[0] ?? "";
  return (
    (entry.marker.style === "supplement" || heading.length <= 24) &&
    FRAME_HEADING.test(heading || entry.marker.label)
  );
}

/** What a style covers: its entries, the responsibility words in them and below, and the text. */
interface Coverage {
  entries: Set<Entry>;
  responsibleEntries: Set<Entry>;
  responsible: number;
  text: number;
}

/** The measures' style, or `null` without any entry. */
export function measureStyle(entries: readonly Entry[]): MarkerStyle | null {
  const styles = new Map<MarkerStyle, Coverage>();
  const total = { responsible: 0, text: 0 };
  const announcing = new Set(entries.filter((entry, index) => announces(entry, entries[index + 1])));
  for (const { entry, ancestors } of withAncestors(entries)) {
    const inherits = !announcing.has(entry) && ancestors.some((above) => announcing.has(above));
    const responsible = inherits || (isResponsible(entry) && !announcing.has(entry));
    if (!responsible && [...ancestors, entry].some(isFrameHeading)) continue;
    const text = ownText(entry).length;
    total.text += text;
    if (responsible) total.responsible += 1;
    const nearest = new Map([...ancestors, entry].map((above) => [above.marker.style, above]));
    for (const [style, above] of nearest) {
      const of = styles.get(style) ?? {
        entries: new Set(),
        responsibleEntries: new Set(),
        responsible: 0,
        text: 0,
      };
      of.entries.add(above);
      of.text += text;
      if (responsible) {
        of.responsible += 1;
        of.responsibleEntries.add(above);
      }
      styles.set(style, of);
    }
  }
  const byUnits = total.responsible > 0;
  const covers = (of: Coverage) =>
    byUnits
      ? of.responsible >= total.responsible * COVERED.responsibility
      : of.text >= total.text * COVERED.text;
  const size = (of: Coverage) => (byUnits ? of.responsibleEntries : of.entries).size;
  const ranked = [...styles]
    .filter(([style, of]) => style !== "supplement" && covers(of))
    .sort(([, a], [, b]) => size(b) - size(a));
  return ranked[0]?.[0] ?? entries.find(({ marker }) => marker.style !== "supplement")?.marker.style ?? null;
}

/** Each entry with those above it, from the outside in. */
function withAncestors(entries: readonly Entry[]): { entry: Entry; ancestors: Entry[] }[] {
  let open: Entry[] = [];
  return entries.map((entry) => {
    open = open.filter(({ depth }) => depth < entry.depth);
    const ancestors = open;
    open = [...open, entry];
    return { entry, ancestors };
  });
}
