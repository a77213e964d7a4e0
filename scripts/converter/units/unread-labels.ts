/** Where a text has a label of units, or a bracket that may name some, and none could be read. */
import { simplify } from "../source/simplify.ts";
import { OPENERS, pairBrackets } from "./brackets.ts";
import { findDoubtfulAsides, findHeadBrackets, findNamedAlone } from "./doubtful-units.ts";
import { labelBoundary, skipBlanks } from "./label-place.ts";
import { BRACKETED_LABEL, DEADLINE, LABEL, LABEL_LINE, LABELLED, OTHER_UNIT_LABEL } from "./labels.ts";
import { findResponsibility } from "./responsibility.ts";
import { unitsOf } from "./responsibility-parts.ts";
import { readResponsibility } from "./responsibility-words.ts";

/** Where a label stands from whose words no unit could be read. */
export interface UnreadLabel {
  start: number;
  /** The label, without what stands behind it. */
  label: string;
  /** The words behind it, up to the next sign. */
  words: string;
  /** It is a label of those who are responsible, and stands where their words begin, not inside a sentence. */
  atBoundary: boolean;
  /** It is no label but a body in brackets, or bodies that stand apart. */
  isBracket: boolean;
}

/** What stands where units would, and says that they are named elsewhere or later. */
const NOT_YET = "(?:待定|待明确|待确定|另行|另定|未定|暂定|见附|详见|同上)";

const LABEL_PLACE = new RegExp(
  `(${BRACKETED_LABEL}|(?:${LABEL})\\s*(?:[:：]|[/／—–｜|]+|(?=${NOT_YET}))|(?<=[（(［〔\\[【]\\s?)(?:${LABEL})(?=\\s*[）)\\]］】〕]|\\s)|(?!${DEADLINE})${LABEL_LINE})|(?<![\\p{Script=Han}])${OTHER_UNIT_LABEL}`,
  "gu",
);

/**
 * Finds the labels of units from whose words none could be read, and brackets
 * that hold one body, or bodies that stand apart at a paragraph's end, where
 * nothing shows whether they answer for anything.
 */
export function findUnread(printed: string): UnreadLabel[] {
  const text = simplify(printed);
  const read = findResponsibility(text).filter(
    ({ start, end }) => unitsOf(readResponsibility(text.slice(start, end))).length > 0,
  );
  const brackets = pairBrackets(text);
  const { around } = brackets;
  let at = 0;
  const labels = [...text.matchAll(LABEL_PLACE)].flatMap(({ 0: found, 1: known, index: foundAt }) => {
    // Words before a label may look like a part of it (明确责任单位：).
    const inner = known === undefined ? (LABELLED.exec(found)?.index ?? 0) : 0;
    const [print, index] = [found.slice(inner), foundAt + inner];
    while ((read[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at += 1;
    if ((read[at]?.start ?? Number.POSITIVE_INFINITY) <= index) return [];
    const behind = index + print.length;
    const words = printed.slice(behind, behind + 20).split(/[\n，,；;。）)]/u, 1)[0] ?? "";
    const opens =
      OPENERS.includes(text[skipBlanks(text, index) - 1] ?? " ") || (around[index] ?? -1) === index - 1;
    const atBoundary = known !== undefined && (opens || labelBoundary(text, index) !== null);
    const label = printed.slice(index, behind).trim();
    return [{ start: index, label, words: words.trim(), atBoundary, isBracket: false }];
  });
  const named = [...findNamedAlone(text, read), ...findHeadBrackets(text, brackets)];
  const doubtful = [...findDoubtfulAsides(text, brackets, read), ...named].map(({ start, end }) => {
    const label = printed.slice(start, end);
    return { start, label, words: "", atBoundary: false, isBracket: true };
  });
  return [...labels, ...doubtful].sort((a, b) => a.start - b.start);
}
