/** The forms in which notices promise money or a share. */
import type { QuantifiedPromise } from "../../../src/model/schema.ts";
import type { Form } from "./forms.ts";

const SUM = String.raw`(?<![\d.])(\d{1,8}(?:\.\d{1,4})?)(万|亿)?(元|美元)`;

const OF_MONEY = /元/u;

/** The forms, the most particular first. */
export const SUM_FORMS: readonly Form[] = [
  {
    // 给予20万元至100万元奖励
    form: new RegExp(`${SUM}?(?:至|到|[-—~])${SUM}`, "gu"),
    needs: OF_MONEY,
    read: ([, low, lowFactor, lowCurrency, high, highFactor, currency], part) => {
      if (!isGrant(part)) return [];
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
    needs: OF_MONEY,
    read: ([, amount, factor, currency], part) => {
      if (!isGrant(part)) return [];
      return [{ kind: "amount", comparator: boundOfSum(part), ...sum(amount, factor, currency) }];
    },
  },
  {
    form: /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)%/gu,
    needs: /%/u,
    read: ([, amount], part) => [
      { kind: "share", comparator: comparatorOf(part), to: Number(amount), unit: "percent" },
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
function boundOfSum(part: string): QuantifiedPromise["comparator"] {
  if (/最高|不超过|不高于|不多于|上限/u.test(part)) return "atMost";
  return /不低于|不少于|至少/u.test(part) ? "atLeast" : "exact";
}

/** A sum that somebody is given, lent or spared; not what is invested, traded, made or fined. */
function isGrant(part: string): boolean {
  return (
    /补贴|补助|奖励|奖补|奖金|资助|贴息|支持|扶持|给予|发放|减免|免[收征]|贷款|额度|担保|授信|最高/u.test(
      part,
    ) && !/罚款|投资规模|产值|营[业收]|交易额|进出口额|贸易额|注册资本|达到|统筹|安排/u.test(part)
  );
}

/** Words far from the number say how it is meant: 不超过购买费用的60%. */
function comparatorOf(part: string): QuantifiedPromise["comparator"] {
  if (/不低于|不少于|以上|至少/u.test(part)) return "atLeast";
  return /不超过|不高于|不多于|低于|最高|以内|以下/u.test(part) ? "atMost" : "exact";
}
