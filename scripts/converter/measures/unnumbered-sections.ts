/**
 * Sections whose headings bear no number: short lines between runs of numbers
 * that each begin at 1, or among numbers that run on where one stands above the first too. Left where they stand they would end the measure above.
 */
import type { Note } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { isLabelLine, lastLabelledName, startsResponsibility } from "../units/responsibility.ts";
import { readsAsBody, readsAsWholeName } from "../units/unit-name.ts";
import type { Entry } from "./entries.ts";

/** A heading is no longer than this. */
const LONGEST = 30;

/** A title of a notice: where numbers begin anew below one, it is a second notice. */
const TITLE =
  /^(?:.{6,}|\p{Script=Han}{1,6}[省市区县州盟].{2,})(?:方案|措施|举措|通知|意见|办法|规定|细则|计划|公告|清单)$/u;
/** How the line before a heading ends; a title or a name that the page broke goes on. */
const BEHIND_TEXT = /[。；！？）)：:」”》】]$/u;

/** Gives such sections entries of their own, and what stands below them one more above it; else the same entries. */
export function addUnnumberedSections(
  opening: readonly Line[],
  entries: readonly Entry[],
): { opening: Line[]; entries: Entry[]; notes: Note[] } {
  const same = { opening: [...opening], entries: [...entries], notes: [] };
  const begins = entries.flatMap(({ depth, marker }, index) =>
    depth === 0 && marker.number === 1 ? [index] : [],
  );
  if (begins[0] !== 0) return same;
  const styles = new Set(entries.flatMap(({ depth, marker }) => (depth === 0 ? [marker.style] : [])));
  const firstHeading = opening.length > 1 ? headingAbove(opening) : null;
  const restarts = begins.length > 1;
  if (styles.size > 1 || (!restarts && !firstHeading)) return same;
  const headings = new Map<number, Line>();
  const outermost = entries.flatMap(({ depth }, index) => (index > 0 && depth === 0 ? [index] : []));
  for (const index of restarts ? begins.slice(1) : outermost) {
    const { lines = [] } = entries[index - 1] ?? {};
    // Numbers that run on need no heading, so that a line among them has to be a surer one.
    const heading = restarts ? headingAbove(lines) : headingBehindText(lines);
    if (heading) headings.set(index, heading);
  }
  if (headings.size < (restarts ? begins.length - 1 : 1)) return same;
  if (firstHeading) headings.set(0, firstHeading);
  let number = 0;
  const sectioned = entries.flatMap((entry, index) => {
    const heading = headings.get(index);
    const lines = headings.has(index + 1) ? entry.lines.slice(0, -1) : entry.lines;
    const below = { ...entry, depth: entry.depth + 1, lines };
    if (!heading) return [below];
    number += 1;
    const marker = { style: "unnumbered" as const, number, label: "", length: 0 };
    return [{ marker, depth: 0, lines: [heading] }, below];
  });
  const [second] = [...headings.values()];
  return {
    opening: firstHeading ? opening.slice(0, -1) : [...opening],
    entries: sectioned,
    notes: firstHeading || !second ? [] : [oneSided(second)],
  };
}

/** Says that a heading stands above later numbers and none above the first, as above an annex. */
function oneSided({ text }: Line): Note {
  const message = `自“${text.text}”起编号重新从 1 开始，而前面的编号之上没有这样的标题；读作另一节措施，也可能是附件；请核对，确是附件，可在来源中这一行之前加一行“附件”`;
  return { at: text.start, severity: "warning", code: "READING_CHOSEN", message };
}

/** A list's entry stands behind a colon. */
const BEHIND_LIST = /[：:]$/u;

/**
 * The last of an entry's lines, where it reads as a heading and can't well be the
 * entry's own: behind a sentence's end or its units, and no name that goes on there.
 */
export function headingBehindText(lines: readonly Line[]): Line | null {
  const line = lines.at(-1);
  const before = lines.at(-2)?.text.text;
  if (!line || before === undefined || line.unnumbered) return null;
  const { text } = line.text;
  const isShort = text.length >= 2 && text.length <= LONGEST && !/[。；，、：:;,！？）)]|[日号]$/u.test(text);
  if (!isShort || TITLE.test(text) || isLabelLine(text) || startsResponsibility(text)) return null;
  const isBehindUnits = lastLabelledName(before) !== null;
  const isName = isBehindUnits ? readsAsBody(text) : readsAsWholeName(text);
  const isBehindText = BEHIND_TEXT.test(before) && !BEHIND_LIST.test(before);
  return !isName && (isBehindText || isBehindUnits) ? line : null;
}

/** The last line of a run of lines, where it reads as a heading behind a whole sentence. */
function headingAbove(lines: readonly Line[]): Line | null {
  const line = lines.at(-1);
  const before = lines.at(-2)?.text.text;
  if (!line || before === undefined || line.unnumbered) return null;
  const { text } = line.text;
  const isShort = text.length >= 2 && text.length <= LONGEST && !/[。；，：:;,！？]|[日号]$/u.test(text);
  const isApart = line.afterBlank || BEHIND_TEXT.test(before) || TITLE.test(before);
  return isShort && !TITLE.test(text) && isApart ? line : null;
}
