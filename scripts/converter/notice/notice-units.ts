/**
 * Who answers for a notice's measures as said once for all of them:
 * 以上措施责任单位均为…, 以上任务由…牵头，…, 以下均需各市、县人民政府落实，不再列出.
 *
 * Only words that speak of the measures and name bodies count. Who organises,
 * explains or reports on the notice (由…负责组织实施, 由…负责解释) isn't said to
 * answer for each measure.
 */

import type { ResponsibilityPart } from "../../../src/content/document.ts";
import { withoutTrailing } from "../../../src/model/trailing.ts";
import type { OutlineNode } from "../measures/entries.ts";
import type { Line } from "../source/line.ts";
import { simplify } from "../source/simplify.ts";
import type { Mapped } from "../source/text.ts";

import { CLOSERS, OPENERS } from "../units/brackets.ts";
import { labelRole, UNIT_LABEL } from "../units/labels.ts";
import { readLeadConvention } from "../units/lead-convention.ts";
import { findResponsibility, readResponsibility, startsResponsibility } from "../units/responsibility.ts";
import { unitsOf } from "../units/responsibility-parts.ts";
import { readAfterLabel } from "../units/responsibility-words.ts";
import { readsAsBody, readsAsSentence } from "../units/unit-name.ts";

/** What a notice says once about who answers for its measures. */
export interface NoticeUnits {
  /** Where it says so, as an offset in the source. */
  at: number;
  /** The sentence, as printed. */
  quote: string;
  /** The bodies with their roles; none where they couldn't be read. */
  parts: ResponsibilityPart[];
  /** For measures that name no body themselves, or for every measure beside those that it names. */
  holdsFor: "unnamed" | "every";
}

const WHICH =
  "(?:以上|上述|以下|下列|前述|全部|所有|各项|各条|本(?:方案|措施|通知|意见|文件|清单)?(?:中|内)?(?:的)?(?:所列|各项|各条|全部)?)";
const COUNT = "(?:[一二三四五六七八九十百\\d]{1,4}[项条])?";
const KIND =
  "(?:各项|各条|全部|所有|重点|主要|具体|政策|工作){0,2}(?:措施|任务|工作|事项|条款|举措|内容|政策|要求)?";
const SUBJECT = `(?<=^|[，,；;：:])(?:注[:：])?${WHICH}${COUNT}${KIND}(?:的)?`;
const LABELLED = new RegExp(`${SUBJECT}(${UNIT_LABEL})`, "u");
const LED = new RegExp(`${SUBJECT}(?:均|都|统一|一律)?由(?=.{2,80}(?:牵头|负责(?:落实|实施)?$))`, "u");
const SEVERAL =
  /^(?:注[:：])?(?:以上|上述|以下|下列|前述|全部|所有|各项|各条|本.{0,4}(?:各项|各条|全部|所列))/u;
/** What is done with a notice as a whole. */
const ABOUT_THE_NOTICE =
  /解释|组织实施|制定|修订|印发|督导|督促|督查|考核|评估|调度|汇总|统计|报送|牵头抓总|统筹协调/u;

/** Where a sentence begins to say who answers for the measures, and whom it names; `null` where it doesn't. */
function readSentence(printed: string): { start: number; parts: ResponsibilityPart[] } | null {
  const text = simplify(printed);
  const label = LABELLED.exec(text);
  if (label) {
    const parts = readBodies(printed.slice(label.index + label[0].length), labelRole(label[1] ?? ""));
    return { start: label.index, parts };
  }
  const led = LED.exec(text);
  if (!led) return null;
  const words = text.slice(led.index);
  if (!SEVERAL.test(words) || ABOUT_THE_NOTICE.test(words)) return null;
  return { start: led.index, parts: readBodies(printed.slice(led.index + led[0].length), "responsible") };
}

function readBodies(words: string, role: "lead" | "support" | "responsible"): ResponsibilityPart[] {
  const parts = readAfterLabel(words, role);
  const units = unitsOf(parts);
  return units.some(readsAsBody) && !units.some(readsAsSentence) ? parts : [];
}

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

/** Finds what the paragraphs outside the measures say for all of them. */
export function findNoticeUnits(paragraphs: readonly Mapped[]): NoticeUnits[] {
  return paragraphs.flatMap((paragraph) => {
    const whole = readWhole(paragraph);
    if (whole) return [whole];
    return sentences(paragraph.text).flatMap(({ start, text }): NoticeUnits[] => {
      const said = readSentence(text);
      if (said === null) return [];
      const at = paragraph.at[start + said.start] ?? paragraph.start;
      return [{ at, quote: text.slice(said.start), parts: said.parts, holdsFor: "unnamed" }];
    });
  });
}

/** Who prints, drafts or answers questions stands below a signature. */
const WHOM_TO_ASK = /^[（(〔[【]?\s?(?:联系|承办|主办|经办|组织|印发|起草)/u;

/** A paragraph of its own that is labelled responsibility words and nothing else speaks for all measures. */
function readWhole(paragraph: Mapped): NoticeUnits | null {
  const text = paragraph.text.trim();
  if (!startsResponsibility(text) || WHOM_TO_ASK.test(text)) return null;
  const [range, ...others] = findResponsibility(text);
  if (
    !range ||
    others.length > 0 ||
    range.start > 0 ||
    withoutTrailing(text, /[。；;\s]/u).length > range.end
  )
    return null;
  const parts = readResponsibility(text.slice(range.start, range.end));
  return { at: paragraph.start, quote: text, parts, holdsFor: "unnamed" };
}

function sentences(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/[^。\n]+/gu)].map(({ 0: sentence, index }) => {
    const trimmed = sentence.trimStart();
    const inner = OPENERS.includes(trimmed[0] ?? " ") ? trimmed.slice(1) : trimmed;
    const isClosed = inner.length < trimmed.length && CLOSERS.includes(inner.trimEnd().at(-1) ?? " ");
    return {
      start: index + sentence.length - inner.length,
      text: isClosed ? inner.trimEnd().slice(0, -1) : inner.trimEnd(),
    };
  });
}

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
