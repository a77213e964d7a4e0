/** Bodies that a notice names once and then lists no longer (以下均需各市、县人民政府落实，不再列出). */
import type { ResponsibilityPart } from "../../../src/content/document.ts";
import { withoutTrailing } from "../../../src/model/trailing.ts";
import { simplify } from "../source/simplify.ts";
import { CLOSERS, OPENERS } from "../units/brackets.ts";
import { unitsOf } from "../units/responsibility-parts.ts";
import { readAfterLabel } from "../units/responsibility-words.ts";
import { readsAsBody } from "../units/unit-name.ts";
import type { NoticeUnits } from "./notice-units.ts";

const NOT_LISTED =
  /(?:不再|不)(?:一一|逐一|逐项|单独|另行|重复|分别)?(?:列出|列示|列明|罗列|标注|注明|标明|列入)/gu;

/** What a sentence begins behind, outside brackets that end in it. */
const BEGINS = "。；;\n";

const LONGEST = 120;

const NEEDS = /^.{0,24}?(?:均|都|皆|一律)?(?:需要|需|须|应由|由|涉及|包括|包含|含)/u;

const ARE = /(?:均|都|皆|一律)?(?:为|是|作为|列为)[^，,]{0,16}(?:责任|落实|配合|参与)(?:单位|部门)$/u;

/** Finds the bodies that a notice names once and no longer lists (不再列出), each list at its first place. */
export function findUnlisted(printed: string): NoticeUnits[] {
  const text = simplify(printed);
  const found = [...text.matchAll(NOT_LISTED)].flatMap(({ index }): NoticeUnits[] => {
    const start = sentenceStart(text, index);
    const sentence = withoutTrailing(text.slice(start, index), /[，,、\s]/u);
    const lead = sentence.length - sentence.trimStart().length;
    const units = readUnlisted(sentence.trimStart());
    if (units === null) return [];
    const end = index + (NOT_LISTED_HERE.exec(text.slice(index, index + 10))?.[0].length ?? 0);
    return [
      { at: start + lead, quote: oneLine(printed.slice(start + lead, end)), parts: units, holdsFor: "every" },
    ];
  });
  return [
    ...new Map(found.toReversed().map((units) => [unitsOf(units.parts).join("、"), units])).values(),
  ].toReversed();
}

function sentenceStart(text: string, at: number): number {
  let depth = 0;
  let start = at;
  for (; start > 0 && start > at - LONGEST; start -= 1) {
    const before = text[start - 1] ?? "";
    if (CLOSERS.includes(before)) depth += 1;
    else if (OPENERS.includes(before)) {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && BEGINS.includes(before)) break;
  }
  return start;
}

const NOT_LISTED_HERE = new RegExp(`^${NOT_LISTED.source}`, "u");

/** The bodies of a sentence that ends in 不再列出, none where they can't be read, or `null` where it speaks of something else. */
function readUnlisted(sentence: string): ResponsibilityPart[] | null {
  const joined = oneLine(sentence).replace(/^[（(]?\d{1,2}[.．、）)]\s?/u, "");
  const needs = NEEDS.exec(joined);
  if (needs) return bodiesOnly(joined.slice(needs[0].length).replace(/的$/u, ""));
  const are = ARE.exec(joined);
  if (are)
    return bodiesOnly(joined.slice(0, are.index).replace(/^(?:以下|以上|各项任务|各项措施)[，,]?/u, ""));
  return /单位|部门|政府/u.test(joined) ? [] : null;
}

function bodiesOnly(words: string): ResponsibilityPart[] {
  const parts = readAfterLabel(words, "responsible");
  const units = unitsOf(parts);
  return units.every(readsAsBody) ? parts : [];
}

function oneLine(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .join("");
}
