/**
 * Responsibility words that bear no label: brackets in which every part reads as
 * a body, bodies behind a dash at a paragraph's end, and sentences that say who
 * leads and who supports and nothing else (由青岛海关牵头，市口岸办配合。).
 *
 * A role word makes brackets sure. Without one the place decides: at a paragraph's
 * end behind a whole sentence, else where several bodies stand before a sign that
 * ends what was said, unless the words before the bracket are a body or a group
 * that it only explains (报主管部门（市商务局、市财政局）).
 */

import type { Brackets } from "./brackets.ts";
import { splitOutside } from "./brackets.ts";
import { LABELLED, OTHER_UNIT_LABEL } from "./labels.ts";
import { unitsOf } from "./responsibility-parts.ts";
import { LONGEST, outside, type ResponsibilityRange } from "./responsibility-range.ts";
import { readResponsibility } from "./responsibility-words.ts";
import { ROLE_AT_END } from "./role-words.ts";
import { readsAsBody } from "./unit-name.ts";

const OTHER_LABEL = new RegExp(OTHER_UNIT_LABEL, "u");

/**
 * The words without a label, in order. With `asides` the notice mostly names its
 * units in brackets before a sign, so that one body alone is enough there. `sentences` are those of `findSentences`.
 */
export function findUnlabelled(
  text: string,
  brackets: Brackets,
  sentences: readonly ResponsibilityRange[],
  asides: boolean,
): ResponsibilityRange[] {
  const ranges = findBrackets(text, brackets, asides ? 1 : 2);
  return [...ranges, ...outside(sentences, ranges)].sort((a, b) => a.start - b.start);
}

function findBrackets(text: string, { closes }: Brackets, fewest: number): ResponsibilityRange[] {
  const ranges: ResponsibilityRange[] = [];
  let done = 0;
  for (const [start, close] of [...closes].sort(([a], [b]) => a - b)) {
    if (start < done || close - start >= LONGEST || !isBare(text, start, close + 1, fewest)) continue;
    ranges.push({ start, end: close + 1, open: false });
    done = close;
  }
  return ranges;
}

/** Whether brackets hold nothing but bodies, `fewest` of them where no role and no full stop shows what they are. */
export function isBare(text: string, start: number, end: number, fewest: number): boolean {
  const inner = text.slice(start + 1, end - 1);
  if (inner.length < 3 || LABELLED.test(inner) || OTHER_LABEL.test(inner)) return false;
  const hasRole = splitOutside(inner, /[，,；;]/u).some((group) => ROLE_AT_END.test(group.trimEnd()));
  const isSure = hasRole || endsSentenceBefore(text, start, end);
  if (!isSure && !(endsSaying(text, end) && !explains(text.slice(Math.max(0, start - 24), start))))
    return false;
  const units = unitsOf(readResponsibility(text.slice(start, end)));
  return units.length >= (isSure ? 1 : fewest) && units.every(readsAsBody);
}

/** Whether brackets stand behind a whole sentence, or alone, and end their paragraph. */
function endsSentenceBefore(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start).trimEnd();
  const begins = before === "" || /\n[^\S\n]*$/u.test(text.slice(Math.max(0, start - 20), start));
  const endsParagraph = /^[。；;]?\s*(?:\n|$)/u.test(text.slice(end, end + 8));
  return endsParagraph && (begins || /[。；;”]$/u.test(before));
}

/** Whether a sign that ends what was said, or the paragraph's end, follows brackets. */
function endsSaying(text: string, end: number): boolean {
  return /^\s*(?:[。；;，,]|\n|$)/u.test(text.slice(end, end + 8));
}

/** Several bodies together, which brackets behind them only list. */
const GROUP_WORD =
  /(?:专班|小组|班子|机制|团队|专家|成员|方|方面|主体|代表|会议|单位|部门|机关|机构|系统|网站|层面|基地|载体|园区|片区|地区|城市|国家)$/u;

/** Whether words name what brackets behind them explain. */
function explains(before: string): boolean {
  let from = before.length;
  while (from > 0 && !"，。；、：:,;\n".includes(before[from - 1] ?? "")) from -= 1;
  const words = before.slice(from).trim();
  if (GROUP_WORD.test(words)) return true;
  for (let start = 0; start < words.length - 1; start += 1) if (readsAsBody(words.slice(start))) return true;
  return false;
}
