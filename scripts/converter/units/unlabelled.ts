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
import { LABEL, OTHER_UNIT_LABEL } from "./labels.ts";
import { unitsOf } from "./responsibility-parts.ts";
import { areWholeNames, readResponsibility } from "./responsibility-words.ts";
import { readsAsBody } from "./unit-name.ts";

/** Where a text's responsibility words stand: `start` and `end` as offsets, brackets included. */
export interface ResponsibilityRange {
  start: number;
  end: number;
  /** The bracket that was opened is never closed. */
  open: boolean;
}

const LABELLED = new RegExp(`(?:${LABEL})\\s*[:：]`, "u");
const OTHER_LABEL = new RegExp(OTHER_UNIT_LABEL, "u");
const ROLE_AT_END =
  /(?:牵头|配合|参与|协助|协同|负责|落实|职责分工|会同)(?:负责|落实|实施|推进|组织)?$|(?:为|是|作为)(?:总)?(?:牵头|主责|责任|配合|协办|参与|落实|实施)(?:单位|部门)$/u;
/** No words are longer; an unclosed bracket must not swallow a page. */
const LONGEST = 600;

/**
 * The words without a label, in order. With `asides` the notice mostly names its
 * units in brackets before a sign, so that one body alone is enough there.
 */
export function findUnlabelled(text: string, brackets: Brackets, asides: boolean): ResponsibilityRange[] {
  const ranges = findBrackets(text, brackets, asides ? 1 : 2);
  return [...ranges, ...findSentences(text, ranges)].sort((a, b) => a.start - b.start);
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

/** Whether brackets hold nothing but bodies, `fewest` of them where no role and no full stop shows what they are. */
function isBare(text: string, start: number, end: number, fewest: number): boolean {
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

/** Words of a text between signs, white space at their ends left out. */
function* wordsBetween(text: string, signs: string): Generator<{ start: number; words: string }> {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !signs.includes(text[at] ?? "")) continue;
    const piece = text.slice(start, at);
    const words = piece.trim();
    if (words !== "") yield { start: start + piece.indexOf(words), words };
    start = at + 1;
  }
}

/** No list of bodies outside brackets is longer. */
const LONGEST_SENTENCE = 160;

/** Bodies behind a dash, and sentences of bodies with their roles, outside the ranges that were found. */
function findSentences(text: string, taken: readonly ResponsibilityRange[]): ResponsibilityRange[] {
  const found: ResponsibilityRange[] = [];
  for (const { start, words } of wordsBetween(text, "\n")) {
    const range = findDashed(words);
    if (range) found.push({ ...range, start: start + range.start, end: start + range.end });
  }
  for (const { start, words } of wordsBetween(text, "。；;\n"))
    if (saysRoles(words)) found.push({ start, end: start + words.length, open: false });
  return outside(found, taken);
}

const DASHES = "—–－―─-";

/** Bodies behind a paragraph's last dash, the dash included. */
function findDashed(paragraph: string): ResponsibilityRange | null {
  let last = paragraph.length - 1;
  while (last >= 0 && !DASHES.includes(paragraph[last] ?? "")) last -= 1;
  let start = last;
  while (start > 0 && DASHES.includes(paragraph[start - 1] ?? "")) start -= 1;
  if (last < 0 || (start > 0 && start < 4)) return null;
  const words = paragraph.slice(last + 1).trim();
  const names = /[。；;]$/u.test(words) ? words.slice(0, -1) : words;
  if (names.length < 2 || names.length > LONGEST_SENTENCE || /[。；“”]/u.test(names)) return null;
  return areBodies(names) ? { start, end: paragraph.lastIndexOf(names) + names.length, open: false } : null;
}

/** The ranges that overlap none of others, these being in order and apart from one another. */
function outside(
  ranges: readonly ResponsibilityRange[],
  others: readonly ResponsibilityRange[],
): ResponsibilityRange[] {
  let at = 0;
  return [...ranges]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
      return (others[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
}

function areBodies(words: string): boolean {
  const units = unitsOf(readResponsibility(words));
  return units.length > 0 && units.every(readsAsBody);
}

/** What is done with a notice as a whole, or by anyone. */
const NO_DUTY = /^(?:各方|双方|三方|全社会|企业|任何)|解释|组织实施/u;

/** Whether every part of a sentence is bodies with a role word behind them. */
function saysRoles(words: string): boolean {
  if (words.length < 4 || words.length > LONGEST_SENTENCE || /^—|[“”（(：:]/u.test(words)) return false;
  if (NO_DUTY.test(words) || !/(?:牵头|配合|负责|落实|职责分工)/u.test(words.slice(-12))) return false;
  const groups = splitOutside(words, /[，,]/u).map((group) => group.replace(/^[，,\s]+/u, ""));
  return groups.every((group) => ROLE_AT_END.test(group)) && areBodies(words);
}

const MENTION =
  /(?:由|(?<=^|[，。；;\n]))([^，。；;由\n（()）：:]{2,30}?)(?:总?牵头|负责|会同)(?!.{0,4}(?:解释|组织实施|牵头组织))/gu;

/** The first words of a sentence in which bodies are said to lead or answer for something, or `null`. */
export function findDutyInSentence(text: string): string | null {
  for (const { 0: words, 1: names = "" } of text.matchAll(MENTION))
    if (names.split(/[、和及]/u).every(readsAsBody)) return words;
  return null;
}
