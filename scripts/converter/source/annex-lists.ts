/** The list of annexes at a notice's end: 附件：1.商品目录 2.企业名单. */
import { closes, entryName, isName, type Label, LONGEST_TITLE, readLabel } from "./annex-labels.ts";
import type { Line } from "./line.ts";
import { readMarker } from "./markers.ts";

/**
 * Where a list of annexes that begins here ends; `start` where none does. An
 * entry is numbered on from the one before or bears a label of its own, and
 * what stands behind the list is no text of an annex.
 */
export function listEnd(
  lines: readonly Line[],
  start: number,
  first: Label,
  lastAt: ReadonlyMap<string, number>,
): number {
  let end = start + 1;
  let number = firstNumber(first);
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (!line || line.text.length > LONGEST_TITLE + 8 || /[。；;]$/u.test(line.text.text)) break;
    const label = readLabel(line);
    if (label) {
      const isNext =
        label.number !== null &&
        Number(label.number) === number + 1 &&
        label.title !== "" &&
        first.title !== "";
      if (!isNext) break;
      number += 1;
      continue;
    }
    const marker = readMarker(line.text.text);
    if (
      marker &&
      ["arabic", "arabic-paren", "han", "han-paren"].includes(marker.style) &&
      line.text.length > marker.length
    ) {
      // Behind a label with a number of its own, numbers are those of what stands in the annex.
      if (marker.number !== number + 1 || (first.number !== null && !first.colon)) break;
      number += 1;
      continue;
    }
    // Names without numbers stand in title marks.
    if (first.title === "" && first.colon && /^《[^《》]{2,60}》$/u.test(line.text.text)) {
      number += 1;
      continue;
    }
    // The first name below the bare label, or the rest of a name that the page broke.
    const isFirst = first.title === "" && number === 0 && first.colon && end === start + 1;
    if (isFirst && isName(line)) {
      number = 1;
      continue;
    }
    break;
  }
  const entries = end - start;
  if (first.title === "" && (!first.colon || number === 0)) return start;
  if (entries > 1 && number > 1) return end;
  // One entry alone is a list where the notice's end, its signature or another label follows, or its title stands again below.
  const next = lines[end];
  const isList = closes(next) || (next && readLabel(next) !== null);
  return isList || (first.colon && (lastAt.get(entryName(first.title)) ?? -1) >= end) ? end : start;
}

/** The number that the list's first entry bears: of its label, or behind it (附件：1.目录). */
function firstNumber({ number, title }: Label): number {
  const behind = /^\d{1,2}(?=\s?[.．、])/u.exec(title)?.[0];
  if (behind !== undefined) return Number(behind);
  if (number !== null) return Number.parseInt(number, 10);
  return title === "" ? 0 : 1;
}
