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
import { simplify } from "../source/simplify.ts";
import type { Mapped } from "../source/text.ts";
import { CLOSERS, OPENERS } from "../units/brackets.ts";
import { labelRole, UNIT_LABEL } from "../units/labels.ts";
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
  parts: readonly ResponsibilityPart[];
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
export function readSentence(printed: string): { start: number; parts: ResponsibilityPart[] } | null {
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

/** A text's sentences with their offsets, without brackets around them and without their full stops. */
export function sentences(text: string): { start: number; text: string }[] {
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
