/**
 * Quantified promises: time limits, changes, hours of service, periods and
 * shares, each with its words. A number that promises nothing (a year, a
 * document's number, 24条, the code 9610) has none of the forms below.
 */
import type { MeasureDocument } from "../../src/content/document.ts";
import type { QuantifiedPromise } from "../../src/model/schema.ts";
import { type Folded, foldText } from "./facet-phrases.ts";
import { passagesOf } from "./facets.ts";

type Read = Partial<Omit<QuantifiedPromise, "clause" | "quote" | "sought">> & Pick<QuantifiedPromise, "kind">;

const N = String.raw`(?<![\d.\-/第〔])(\d{1,3}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3})`;
const UNIT = "(个?工作日|个?小时|分钟|天|日|个月|年|%)";
const TIME = "(个?工作日|个?小时|分钟|天|日|个月)";
const WITHIN = "(?:以内|之内|内|以下)";

const UNITS: Readonly<Record<string, QuantifiedPromise["unit"]>> = {
  工作日: "workday",
  个工作日: "workday",
  小时: "hour",
  个小时: "hour",
  分钟: "minute",
  天: "day",
  日: "day",
  个月: "month",
  年: "year",
  "%": "percent",
};
const unit = (words = "") => UNITS[words] ?? null;

/** The forms, the most particular first: what one has read, the next ones leave. */
const FORMS: readonly { form: RegExp; read: (groups: readonly string[]) => Read[] }[] = [
  {
    // 由2天缩短至4小时以内
    form: new RegExp(
      `(?:由|从)[^,。;\\n]{0,6}?${N}${UNIT}[^,。;\\n]{0,10}?(?:至|到|为)${N}${UNIT}${WITHIN}?`,
      "gu",
    ),
    read: ([, before, beforeUnit, after, afterUnit]) => [
      {
        kind: afterUnit === "%" ? "share" : "limit",
        comparator: "atMost",
        ...{ from: number(before), fromUnit: unit(beforeUnit), to: number(after), unit: unit(afterUnit) },
      },
    ],
  },
  {
    form: /7[×x*]24(?:小时)?|(?<!\d)24小时(?=通关|服务|受理|预约|值守|值班|在线|办理|不间断|全天|响应|查验|作业)/gu,
    read: () => [{ kind: "hours", to: 24, unit: "hour" }],
  },
  {
    // 240小时过境免签；24/144小时过境免签
    form: new RegExp(`${N}(?:/(\\d{1,3}))?(小时|天|日)(?:直接)?过境`, "gu"),
    read: ([, first, second, words]) =>
      [first, second].flatMap((amount) =>
        amount === undefined ? [] : [{ kind: "stay" as const, to: number(amount), unit: unit(words) }],
      ),
  },
  {
    form: new RegExp(`停留(?:时间|期限|期)?(?:最长)?不超过${N}${TIME}`, "gu"),
    read: ([, amount, words]) => [
      { kind: "stay", comparator: "atMost", to: number(amount), unit: unit(words) },
    ],
  },
  {
    // 2年以内有效的签证；有效期3年
    form: new RegExp(`${N}(年|个月|天|日)(${WITHIN})?(?:有效|多次)`, "gu"),
    read: ([, amount, words, within]) => [
      { kind: "validity", comparator: within ? "atMost" : "exact", to: number(amount), unit: unit(words) },
    ],
  },
  {
    form: new RegExp(`有效期(?:限)?(?:延长)?(?:为|至|到|最长)?${N}(年|个月|天)`, "gu"),
    read: ([, amount, words]) => [{ kind: "validity", to: number(amount), unit: unit(words) }],
  },
  {
    // 截止日前30日至90日内
    form: new RegExp(`(?<!月)${N}(工作日|天|日|小时)(?:至|到|[-—~])${N}个?(工作日|天|日|小时)`, "gu"),
    read: ([, low, lowUnit, high, highUnit]) => [
      {
        kind: "window",
        comparator: "range",
        ...{ from: number(low), fromUnit: unit(lowUnit), to: number(high), unit: unit(highUnit) },
      },
    ],
  },
  {
    form: /日报日批|当[日天]申[请报][、,]?当[日天](?:审批|办结)|当[日天](?:审批|办结|办理|放行|受理|审核|反馈)/gu,
    read: () => [{ kind: "limit", comparator: "atMost", to: 1, unit: "day" }],
  },
  {
    form: /即[报检查到审办批申收来验报交][、,]?即[放提办批审报检离核退享]|(?:机|船|货|车)到即[办放提卸]|随[到报]随[办检审验放批提]|秒[批办退]|立等可取/gu,
    read: () => [{ kind: "immediate" }],
  },
  {
    form: new RegExp(
      `(不超过|不多于|不得超过|少于|控制在|[至到]|为)${N}${TIME}(?:${WITHIN})?(?!起|止|前|后|一次)`,
      "gu",
    ),
    read: ([, , amount, words]) => [
      { kind: "limit", comparator: "atMost", to: number(amount), unit: unit(words) },
    ],
  },
  {
    form: new RegExp(`(?<!月|年|前|近|过去|每)${N}${TIME}${WITHIN}`, "gu"),
    read: ([, amount, words]) => [
      { kind: "limit", comparator: "atMost", to: number(amount), unit: unit(words) },
    ],
  },
  {
    // “空运快运货物6小时”：原文只写数
    form: new RegExp(`(?<!每)${N}(个?工作日|小时|分钟)(?!起|止|前|以上|后|经济圈|生活圈|交通圈|达)`, "gu"),
    read: ([, amount, words]) => [{ kind: "limit", to: number(amount), unit: unit(words) }],
  },
  {
    form: /(不低于|不少于|超过|达到|不超过|不高于|低于)?(\d{1,3}(?:\.\d{1,2})?)%(以上|以下|以内)?/gu,
    read: ([, before = "", amount, after = ""]) => [
      { kind: "share", comparator: shareComparator(before, after), to: number(amount), unit: "percent" },
    ],
  },
];

/** Words without which no form can hold. */
const MAY_PROMISE = /\d|工作日|小时|分钟|即|随[到报]|当[日天]|日报|秒|立等/u;
/** What makes a number a wish. */
const SOUGHT = /争取|申建|力争|探索|研究/u;
/** How much of an endless sentence a quote takes before and behind the number. */
const REACH = 60;

/** A measure's promises in reading order. */
export function readPromises(measure: MeasureDocument): QuantifiedPromise[] {
  return passagesOf(measure).flatMap(({ clause, text }) =>
    MAY_PROMISE.test(text) ? readPassage(clause, text) : [],
  );
}

function readPassage(clause: string | null, text: string): QuantifiedPromise[] {
  const folded = foldText(text);
  const found: { start: number; promises: QuantifiedPromise[] }[] = [];
  const taken = new Uint8Array(folded.text.length);
  for (const { form, read } of FORMS) {
    for (const match of folded.text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      const quote = quoteAround(text, folded, start, end);
      const rest = { from: null, fromUnit: null, to: null, unit: null, sought: SOUGHT.test(quote) };
      const promises = read(match).map(
        (one): QuantifiedPromise => ({ clause, quote, comparator: "exact", ...rest, ...one }),
      );
      found.push({ start, promises: promises.map(inOrder) });
    }
  }
  return found.sort((a, b) => a.start - b.start).flatMap(({ promises }) => promises);
}

/** The fields in the schema's order, whatever order a form gives them in. */
function inOrder({ clause, quote, kind, comparator, from, fromUnit, to, unit, sought }: QuantifiedPromise) {
  return { clause, quote, kind, comparator, from, fromUnit, to, unit, sought };
}

/** The part of the sentence in which the words stand, as printed. */
function quoteAround(text: string, { at, part }: Folded, start: number, end: number): string {
  let [first, last] = [start, end - 1];
  while (first > 0 && start - first < REACH && part[first - 1] === part[start]) first -= 1;
  while (last + 1 < at.length && last - end < REACH && part[last + 1] === part[end - 1]) last += 1;
  return text
    .slice(at[first], (at[last] ?? 0) + 1)
    .replace(/[\s，,。；;：:！!？?]+$/u, "")
    .trim();
}

function shareComparator(before: string, after: string): QuantifiedPromise["comparator"] {
  if (/^(?:不低于|不少于|超过|达到)$/u.test(before) || after === "以上") return "atLeast";
  return before !== "" || after !== "" ? "atMost" : "exact";
}

const DIGITS = "零一二三四五六七八九";

/** Reads Arabic digits, or a Chinese number below 100. */
function number(words = ""): number {
  if (/^\d/.test(words)) return Number(words);
  const [tens = "", ones = ""] = words.includes("十") ? words.split("十") : ["零", words];
  const digit = (sign: string, otherwise: number) =>
    sign === "" ? otherwise : sign === "两" ? 2 : Math.max(0, DIGITS.indexOf(sign));
  return digit(tens, 1) * 10 + digit(ones, 0);
}
