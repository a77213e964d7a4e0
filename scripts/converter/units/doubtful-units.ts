/** Bodies that stand in brackets or apart, where nothing shows whether they answer for anything: an editor is told. */
import type { Brackets } from "./brackets.ts";
import { LABEL } from "./labels.ts";
import { unitsOf } from "./responsibility-parts.ts";
import { LONGEST, outside, type ResponsibilityRange } from "./responsibility-range.ts";
import { readResponsibility } from "./responsibility-words.ts";
import { areWholeNames } from "./unit-groups.ts";
import { isBare } from "./unlabelled.ts";

/** Brackets outside what was read that may name units, where one body stands alone before a sign. */
export function findDoubtfulAsides(
  text: string,
  { closes }: Brackets,
  read: readonly ResponsibilityRange[],
): ResponsibilityRange[] {
  const found = [...closes].flatMap(([start, close]) => {
    const end = close + 1;
    const isDoubtful = end - start <= LONGEST && !isBare(text, start, end, 2) && isBare(text, start, end, 1);
    return isDoubtful ? [{ start, end, open: false }] : [];
  });
  return outside(found, read);
}

const IS_LABEL = new RegExp(`^(?:${LABEL})\\s*$`, "u");

/** Names alone on a line, or at a paragraph's end behind a sentence's end and a blank. */
const LAST_NAMES = /(?<=\n|[。；;][ \t\u3000]{1,40})([^。；;\n\s（(][^。；;\n（(]{1,100})(?=\n|$)/gu;

/** Bodies outside what was read that stand apart, and by whom a text may mean who answers for it. */
export function findNamedAlone(text: string, read: readonly ResponsibilityRange[]): ResponsibilityRange[] {
  const found = [...text.matchAll(LAST_NAMES)].flatMap(({ 1: words = "", index }) => {
    const isNames =
      !/[:：]/u.test(words) &&
      !IS_LABEL.test(words) &&
      unitsOf(readResponsibility(words)).every((name) => name.length > 2) &&
      areWholeNames(words);
    return isNames ? [{ start: index, end: index + words.trimEnd().length, open: false }] : [];
  });
  return outside(found, read);
}

/** Bodies in 【】 with which a paragraph begins, before what they may answer for. */
export function findHeadBrackets(text: string, { closes }: Brackets): ResponsibilityRange[] {
  return [...closes].flatMap(([start, close]) => {
    const begins = start === 0 || text[start - 1] === "\n";
    const words = text.slice(start + 1, close);
    const isNames =
      begins && "【［[〔".includes(text.charAt(start)) && words.length <= LONGEST && areWholeNames(words);
    return isNames ? [{ start, end: close + 1, open: false }] : [];
  });
}
