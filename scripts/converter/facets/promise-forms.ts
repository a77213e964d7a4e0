/** The forms in which notices promise a number: what stands around it, and how it is read. */
import type { QuantifiedPromise } from "../../../src/model/schema.ts";

/** What a form reads; the rest is the same for all. */
export type Read = Partial<Omit<QuantifiedPromise, "clause" | "quote" | "sought">> &
  Pick<QuantifiedPromise, "kind">;

const N = String.raw`(?<![\d.\-/第〔])(\d{1,3}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3})`;
const UNIT = "(个?工作日|个?小时|分钟|天|日|个月|年|%)";
const TIME = "(个?工作日|个?小时|分钟|天|日|个月)";
const SUM = String.raw`(?<![\d.])(\d{1,8}(?:\.\d{1,4})?)(万|亿)?(元|美元)`;
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
export const FORMS: readonly { form: RegExp; read: (groups: readonly string[], quote: string) => Read[] }[] =
  [
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
        `(不超过|不多于|不得超过|不高于|少于|低于|控制在|(?:缩短|压缩|减少|降低|压减|提速)[至到为]|(?:时限|时间|期限|周期)为)${N}${TIME}(?:${WITHIN})?(?!起|止|前|后|一次)`,
        "gu",
      ),
      read: ([, , amount, words], quote) => [within(amount, words, quote)],
    },
    {
      form: new RegExp(`(?<!月|年|前|近|过去|每)${N}${TIME}${WITHIN}`, "gu"),
      read: ([, amount, words], quote) => [within(amount, words, quote)],
    },
    {
      // “空运快运货物6小时”：原文只写数
      form: new RegExp(`(?<!每)${N}(个?工作日|小时|分钟)(?!起|止|前|以上|后|经济圈|生活圈|交通圈|达)`, "gu"),
      read: ([, amount, words]) => [{ kind: "limit", to: number(amount), unit: unit(words) }],
    },
    {
      // 给予20万元至100万元奖励
      form: new RegExp(`${SUM}?(?:至|到|[-—~])${SUM}`, "gu"),
      read: ([, low, lowFactor, lowCurrency, high, highFactor, currency], quote) => {
        if (!isGrant(quote)) return [];
        const to = sum(high, highFactor, currency);
        // 1—3万元: what the first leaves out is the second's.
        const isShort = lowCurrency === undefined;
        const from = sum(low, lowFactor ?? (isShort ? highFactor : ""), isShort ? currency : lowCurrency);
        return [{ kind: "amount", comparator: "range", from: from.to, fromUnit: from.unit, ...to }];
      },
    },
    {
      // 给予最高50万元补贴；分别奖励10万元、20万元
      form: new RegExp(`(?<!含)${SUM}(?!以[内下上])`, "gu"),
      read: ([, amount, factor, currency], quote) => {
        if (!isGrant(quote)) return [];
        return [{ kind: "amount", comparator: boundOfSum(quote), ...sum(amount, factor, currency) }];
      },
    },
    {
      form: /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)%/gu,
      read: ([, amount], quote) => [
        { kind: "share", comparator: comparatorOf(quote), to: number(amount), unit: "percent" },
      ],
    },
  ];

const FACTORS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A sum of money in yuan or dollars. */
function sum(amount = "", factor = "", currency = ""): Pick<QuantifiedPromise, "to" | "unit"> {
  // 1.2 times 10,000 isn't 12,000 to the last bit.
  const to = Math.round(Number(amount) * (FACTORS[factor] ?? 1) * 100) / 100;
  return { to, unit: currency === "美元" ? "usd" : "yuan" };
}

/** 省级以上 says nothing of a sum. */
function boundOfSum(quote: string): QuantifiedPromise["comparator"] {
  if (/最高|不超过|不高于|不多于|上限/u.test(quote)) return "atMost";
  return /不低于|不少于|至少/u.test(quote) ? "atLeast" : "exact";
}

/** A sum that somebody is given, lent or spared; not what is invested, traded, made or fined. */
function isGrant(quote: string): boolean {
  return (
    /补贴|补助|奖励|奖补|奖金|资助|贴息|支持|扶持|给予|发放|减免|免[收征]|贷款|额度|担保|授信|最高/u.test(
      quote,
    ) && !/罚款|投资规模|产值|营[业收]|交易额|进出口额|贸易额|注册资本|达到|统筹|安排/u.test(quote)
  );
}

/** A time not to be exceeded: how long one waits, or for months how long something lasts. */
function within(amount: string | undefined, words: string | undefined, quote: string): Read {
  const isPeriod = words === "个月" && !/办[结理]|完成|审[批核查]|答复|反馈|缩短|压缩/u.test(quote);
  return {
    kind: isPeriod ? "validity" : "limit",
    comparator: "atMost",
    to: number(amount),
    unit: unit(words),
  };
}

/** Words far from the number say how it is meant: 不超过购买费用的60%. */
function comparatorOf(quote: string): QuantifiedPromise["comparator"] {
  if (/不低于|不少于|以上|至少/u.test(quote)) return "atLeast";
  return /不超过|不高于|不多于|低于|最高|以内|以下/u.test(quote) ? "atMost" : "exact";
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
