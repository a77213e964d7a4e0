/** From when to when, as a sentence says it. */
import { readNumeral } from "../../../src/model/numerals.ts";
import { simplify } from "../source/simplify.ts";
import { addDays, addMonths, findDates, lastOfMonth } from "./dates.ts";

/** The days of a notice that 自印发之日起 and 自发布之日起 refer to. */
export interface NoticeDays {
  signedOn: string | null;
  publishedOn: string | null;
}

/** A period as some words state it; a bound that they don't state is `null`. */
export interface Period {
  from: string | null;
  to: string | null;
  /** A bound was reckoned: 自印发之日起, 有效期3年, 至2028年底. */
  isReckoned: boolean;
}

const IN_FORCE = /施行|实施|执行|生效|有效|试行|失效/u;
const NUMBER = "\\d{1,2}|[一二两三四五六七八九十]{1,3}";
/** 有效期为3年, 试行两年, 执行期限暂定一年 */
const TERM = new RegExp(
  `(?:有效期限?|试行期限?|执行期限?|施行期限?|实施期限?|试行|时效)[^。；;，,\\d一二两三四五六七八九十]{0,12}(${NUMBER})\\s{0,4}(年半|年|个月)(?!后|以后)`,
  "u",
);
/** 自2026年4月1日起3年内有效, 起施行3年 */
const TERM_FROM = new RegExp(
  `起[^。；;\\d年月一二两三四五六七八九十]{0,10}(${NUMBER})\\s{0,4}(年半|年|个月)(?!后|以后)`,
  "u",
);
const RELATIVE = /(印发|下发|发文|签发|发布|公布|颁布|公告|公开)之日(?:起|后)/u;
/** 之日起30日后施行 */
const DELAY = /^后?满?\s{0,4}(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s{0,4}(?:日|天|个工作日|个月)/u;
const TO_BEFORE = /(?:至|到|截至|截止|截止到|截至到|止于|失效日期|废止日期|[—–－~～-])(?:于|为)?[:：]?\s*$/u;
const LAPSES_AFTER = /^(?:起|零时)?(?:自动|自行)?(?:失效|废止|停止(?:执行|施行|实施))/u;
const FROM_BEFORE = /(?:自|从|(?:施行|实施|执行|生效)(?:日期|时间)(?:为|是)?[:：]?)\s*$/u;
const FROM_AFTER = /^\s*(?:起|开始|至|到|[—–－~～-])/u;
const TO_YEAR_END = /(?:至|到)\s{0,4}((?:19|20)\d{2})\s{0,4}年(?:年)?[底末]/u;
const TO_MONTH =
  /(?:至|到)\s{0,4}((?:19|20)\d{2})\s{0,4}年\s{0,4}(\d{1,2})\s{0,4}月(?:[底末份]|(?!\s{0,4}\d))/u;
const TO_SAME_YEAR = /(?:至|到)\s{0,4}(\d{1,2})\s{0,4}月\s{0,4}(\d{1,2})\s{0,4}日/u;
const FROM_MONTH = /(?:自|从)\s{0,4}((?:19|20)\d{2})\s{0,4}年\s{0,4}(\d{1,2})\s{0,4}月(?:份)?起/u;

/**
 * Reads the period that a sentence states; `null` where it states none. `isAbout`: its heading says that it
 * is about the period of force, so that its own words needn't.
 */
export function readPeriod(sentence: string, days: NoticeDays, isAbout = false): Period | null {
  const text = simplify(sentence);
  if (!isAbout && !IN_FORCE.test(text)) return null;
  const { from, isRelative, isReckoned: fromReckoned } = readFrom(text, days);
  const printed = readTo(text, from);
  const months = termOf(text);
  if (from === null && printed === null && !isRelative && months === null) return null;
  if (printed) return { from, to: printed.iso, isReckoned: fromReckoned || printed.isReckoned };
  const to = from === null || months === null ? null : addDays(addMonths(from, months), -1);
  return { from, to, isReckoned: fromReckoned || to !== null };
}

function readFrom(
  text: string,
  days: NoticeDays,
): { from: string | null; isRelative: boolean; isReckoned: boolean } {
  for (const { iso, start, end } of findDates(text)) {
    const before = text.slice(Math.max(0, start - 12), start);
    if (TO_BEFORE.test(before) || LAPSES_AFTER.test(text.slice(end, end + 12))) continue;
    if (FROM_BEFORE.test(before) || FROM_AFTER.test(text.slice(end, end + 6)))
      return { from: iso, isRelative: false, isReckoned: false };
  }
  const month = FROM_MONTH.exec(text);
  if (month) {
    const from = `${month[1]}-${(month[2] ?? "").padStart(2, "0")}-01`;
    return { from, isRelative: false, isReckoned: true };
  }
  const relative = RELATIVE.exec(text);
  if (!relative) return { from: null, isRelative: false, isReckoned: false };
  const act = relative[1] ?? "";
  const isDelayed = DELAY.test(text.slice(relative.index + relative[0].length));
  const isSigning = /印发|下发|发文|签发/u.test(act);
  const { signedOn, publishedOn } = days;
  const from = isSigning ? (signedOn ?? publishedOn) : (publishedOn ?? signedOn);
  // When the days behind 之日起30日后 begin to count, no rule says.
  return isDelayed
    ? { from: null, isRelative: true, isReckoned: false }
    : { from, isRelative: true, isReckoned: from !== null };
}

function readTo(text: string, from: string | null): { iso: string; isReckoned: boolean } | null {
  for (const { iso, start } of findDates(text))
    if (TO_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return { iso, isReckoned: false };
  // The day from which a notice no longer holds is the one behind its last.
  for (const { iso, end } of findDates(text))
    if (LAPSES_AFTER.test(text.slice(end, end + 12))) return { iso: addDays(iso, -1), isReckoned: true };
  const year = TO_YEAR_END.exec(text);
  if (year) return { iso: `${year[1]}-12-31`, isReckoned: true };
  const month = TO_MONTH.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return { iso: lastOfMonth(Number(month[1]), Number(month[2])), isReckoned: true };
  const day = from === null ? null : TO_SAME_YEAR.exec(text);
  const [found] = day ? findDates(`${from?.slice(0, 4)}年${day[1]}月${day[2]}日`) : [];
  return found ? { iso: found.iso, isReckoned: false } : null;
}

/** How many months a notice stays in force; `null` where no words say so. */
function termOf(text: string): number | null {
  const [, digits = "", unit] = TERM.exec(text) ?? TERM_FROM.exec(text) ?? [];
  const number = digits === "" ? null : readNumeral(digits);
  if (!number) return null;
  if (unit === "个月") return number;
  return number * 12 + (unit === "年半" ? 6 : 0);
}
