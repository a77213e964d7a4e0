/**
 * What the clauses of a sentence say of the notice's force. A clause counts only
 * where its subject is the notice itself: named in it (本措施), carried on from the
 * clause before, or understood in words that close the notice.
 */
import { simplify } from "../source/simplify.ts";
import {
  DATE,
  DATE_OF_YEAR,
  dayBefore,
  TERM as LENGTH,
  lastDay,
  readDay,
  readMonths,
  YEARS,
} from "./period-days.ts";

/** The days of a notice that 自印发之日起 and 自发布之日起 refer to. */
export interface NoticeDays {
  signedOn: string | null;
  publishedOn: string | null;
}

/** A period as words state it; `months` is a term whose end isn't printed. */
export interface Period {
  from: string | null;
  to: string | null;
  months: number | null;
  /** A bound isn't printed as a day: 自印发之日起, 至2028年底. */
  isReckoned: boolean;
}

/** From when to when, a term reckoned from its first day; a bound that nothing gives is `null`. */
export interface Bounds {
  from: string | null;
  to: string | null;
  isReckoned: boolean;
}

const NOUN =
  "(?:政策|措施|举措|方案|通知|意见|办法|规定|细则|公告|通告|条例|文件|决定|计划|清单|要点|指南|规划|规则|制度|标准|规程|条款)";
/** 本措施, 本若干政策措施; no clause (本条政策), no place (本市) and nobody else's document. */
const ITSELF = `(?:本(?!条(?!例)|[款项市省区县州级地])\\p{Script=Han}{0,10}?${NOUN}|此件|此文件)`;
/** Meant of the whole where a notice closes; inside a measure these are that measure's own. */
const ALL = `(?:上述|以上|前述|各项?|全部|所有)\\p{Script=Han}{0,6}?${NOUN}`;
const SUBJECT_REST = `(?:及其?附件)?(?:(?:规定|明确|涉及|所列)的?)?(?:各项|相关|有关)?${NOUN}{0,2}`;
const OWN = new RegExp(`^(?:其中|但|现|且)?${ITSELF}${SUBJECT_REST}`, "u");
const OWN_OR_ALL = new RegExp(`^(?:其中|但|现|且)?(?:${ITSELF}|${ALL})${SUBJECT_REST}`, "u");
const FILLER = /^(?:但|且|并|现|特此|其|均|都|也|统一|一律|原则上|政策|文件|总|整体|将|拟|同时|相应|的)+/u;

const FORCE = "(?:施行|实施|执行|生效|试行|实行|暂行|有效)";
const PERIOD = `${FORCE}(?:期限|期间|时间|时限|期)`;
const IS = "[也均都统一律暂定为是共计设延长的限]{0,8}";
const ISSUED = "(?:印发|发布|公布|颁布|发文|签发|下发|公告|公开|出台|发出|成文)(?:之日|当日|之时|日期?)";
const SINCE = `(?:${DATE}|(?:${ITSELF})?(?:正式|公开|对外)?${ISSUED}(?:${DATE})?|即日)(?:0时|零时|00:00)?`;
const UNTIL = "(?:有效|执行|实施|施行|试行)?(?:截止|截至|止于|至|到|[—–－~～-]+)到?";
const END = `(?:${DATE}|${DATE_OF_YEAR})`;
const FROM = `(?:自|从|由|于|在)*(?<since>${SINCE})(?:起算|起|开始)?`;
const TO = `${UNTIL}(?<until>${END})(?:24时)?(?:前|止|为止|结束|${FORCE})*`;

/** The forms of a clause that states a bound; each is the whole clause. */
const FORMS = [
  // 自2026年4月1日起施行, 起施行3年, 起试行至2028年底, 起3年内有效
  `${FROM}(?:正式|开始|全面|计算|计)*${FORCE}(?:期限?)?${IS}(?:${TO}|(?<term>${LENGTH}))?`,
  `${FROM}(?<term>${LENGTH})内?${FORCE}`,
  `${FROM}(?:计算|算|计)`,
  // 有效期自发布之日起3年, 有效期为2026年4月1日至2028年12月31日, 施行日期为2026年4月1日
  `${PERIOD}${IS}${FROM}(?:计算|计|${FORCE})*(?:${TO}|(?<term>${LENGTH}))?`,
  `${FORCE}日期${IS}${FROM}(?:${TO})?`,
  `(?:${PERIOD})?${IS}(?<since>${YEARS})(?:至|到|[—–－~～-]+)(?<until>${YEARS})`,
  // 自2026年4月1日起至2028年12月31日止
  `${FROM}${TO}`,
  // 有效期至2028年12月31日, 执行至2028年底, 至2028年12月31日止
  `(?:${PERIOD})?${IS}${TO}`,
  // 有效期3年, 试行两年
  `(?:${PERIOD}|${FORCE}|为期)${IS}(?<term>${LENGTH})`,
  // 失效日期为2028年12月31日, 2028年12月31日自动失效
  `(?:失效|废止|终止|到期|截止|届满)(?:日期|时间|日)?${IS}于?(?<until>${END})`,
  `(?:于|至|到)?(?<until>${END})(?:届时|届满|到期|自动|自行|后)*(?:失效|废止|终止|停止执行)`,
  `(?:自|从)?(?<lapse>${END})起(?:届时|自动|自行)*(?:失效|废止|终止|停止执行)`,
  // 自印发之日起30日后施行, 自市政府批准之日起施行: from when isn't printed as a date
  `(?:自|从|由)[^，]{1,24}?[起后](?:正式|开始)?(?<unknown>施行|实施|执行|生效|试行)`,
].map((form) => new RegExp(`^${form}(?:的|，|。)*$`, "u"));
/** Forms of a range or an end alone, which say whose they are only behind a clause that does. */
const BARE_END = new RegExp(`^(?:${UNTIL}|${FROM}${TO}|${YEARS}[—–－~～至到-])`, "u");
const ENDS_IN_FORCE = new RegExp(`${FORCE}$`, "u");

/** What may stand between the notice's name and the words on its force without changing the subject. */
const PASSED =
  /解释|负责|施行|实施|执行|有效|废止|失效|为准|规定|除|外$|同意|通过|印发|公布|发布|颁布|修订|调整|办理|评估|说明|附则|事宜|如|遇|届满|^未.{0,12}的$|日期$|时间$|^$/u;

/**
 * Reads what a sentence states of the notice's force; `null` where it states nothing.
 * `about` says whether its subject is understood to be the notice; `closes`, whether it stands where a notice closes;
 * `titled`, whether its heading says that a period follows.
 */
export function readSentence(
  sentence: string,
  {
    about: understood,
    closes,
    titled,
    names,
  }: { about: boolean; closes: boolean; titled: boolean; names: readonly string[] },
  days: NoticeDays,
): Period | null {
  let about = understood;
  let found: Period | null = null;
  for (const clause of clausesOf(sentence, names)) {
    const subject = (closes ? OWN_OR_ALL : OWN).exec(clause)?.[0] ?? "";
    if (subject !== "") about = true;
    const rest = clause.slice(subject.length).replace(FILLER, "");
    const isBare =
      subject === "" && found === null && !titled && BARE_END.test(rest) && !ENDS_IN_FORCE.test(rest);
    const stated = about && !isBare ? readClause(rest, days, found) : null;
    if (stated) found = complete(found, stated);
    else if (!PASSED.test(rest)) about = false;
  }
  return found;
}

/** A period with what another states beside it. */
export function complete(one: Period | null, other: Period): Period {
  if (one === null) return other;
  return {
    from: one.from ?? other.from,
    to: one.to ?? other.to,
    months: one.months ?? other.months,
    isReckoned: one.isReckoned || other.isReckoned,
  };
}

/** The bounds of a period; an end before its beginning is none. */
export function boundsOf({ from, to, months, isReckoned }: Period): Bounds {
  const term = to === null && from !== null && months !== null ? lastDay(from, months) : null;
  const end = to ?? term;
  const isOrdered = from === null || end === null || from <= end;
  return { from, to: isOrdered ? end : null, isReckoned: isReckoned || term !== null };
}

const DAY_IN_BRACKETS = new RegExp(`之日[（(](${DATE})[）)]`, "gu");

/** A sentence's clauses without blanks, other documents' names and remarks in brackets behind them. */
function clausesOf(sentence: string, names: readonly string[]): string[] {
  const bare = simplify(sentence).replaceAll(/\s/gu, "");
  const isOwn = (title: string) => names.some((name) => title.length >= 4 && name.endsWith(title));
  return bare
    .replaceAll(/《([^《》]*)》/gu, (_, title: string) => (isOwn(title) ? "本文件" : "《》"))
    .replaceAll(/《》[（(][^（）()]*[）)]/gu, "《》")
    .replaceAll(/本(?:《》|本文件)/gu, "本文件")
    .replaceAll(/[（(](?:试行|暂行|征求意见稿|以下[^（）()]*)[）)]/gu, "")
    .replaceAll(DAY_IN_BRACKETS, "之日$1")
    .replaceAll(/(期限?|期间|日期|时间|至)[:：]/gu, "$1为")
    .replaceAll(/起[，,](?=至|到|正式|施行|实施|执行|有效|试行)/gu, "起")
    .split(/[，,；;：:（）()。“”]/u)
    .filter((clause) => clause !== "");
}

function readClause(clause: string, days: NoticeDays, before: Period | null): Period | null {
  for (const form of FORMS) {
    const groups = form.exec(clause)?.groups;
    if (!groups) continue;
    const { since, until, term, lapse } = groups;
    const from = since === undefined ? null : readSince(since, days);
    const year = Number((from ?? before?.from)?.slice(0, 4)) || null;
    const lapsed = lapse === undefined ? null : readDay(lapse, "first", year);
    const to = until === undefined ? lapsed && dayBefore(lapsed) : readDay(until, "last", year);
    const isReckoned = (from !== null && !isWhole(since)) || (to !== null && !isWhole(until));
    return { from, to, months: term === undefined ? null : readMonths(term), isReckoned };
  }
  return null;
}

/** Whether a day is printed in whole, its year perhaps with the day before it. */
function isWhole(text: string | undefined): boolean {
  return /[\d一二三四五六七八九十][日号]$|\d[-./]\d{1,2}[-./]\d{1,2}$/u.test(text ?? "");
}

function readSince(text: string, { signedOn, publishedOn }: NoticeDays): string | null {
  const printed = new RegExp(`${DATE}|${YEARS}`, "u").exec(text)?.[0];
  if (printed !== undefined) return readDay(printed, "first");
  const isSigning = /印发|发文|签发|下发|成文|出台|发出|即日/u.test(text);
  return isSigning ? (signedOn ?? publishedOn) : (publishedOn ?? signedOn);
}
