/**
 * What a measure's text itself says of conditions, time limits, places and
 * telephone numbers, in its own words.
 *
 * The rules are narrow on purpose: words that are no condition, shown as one,
 * mislead; a condition that is missed is still in the text beside it. Nothing
 * is concluded, only quoted.
 */
import type { Clause, Measure } from "../model/schema.ts";
import { type Segment, segments } from "./segments.ts";

/** Words of a clause, to the character. */
export interface Quote {
  /** The clause's id. */
  clause: string;
  text: string;
}

/** What readers look for in a measure, in the order in which it is shown. */
export const SAID_KINDS = ["condition", "time", "place", "phone"] as const;
export type SaidKind = (typeof SAID_KINDS)[number];

/** What a measure says of each; an empty list where its text says nothing. */
export function said({ clauses }: Pick<Measure, "clauses">): Record<SaidKind, Quote[]> {
  const quotes = (find: (clause: Clause) => string[]): Quote[] =>
    clauses.flatMap((clause) =>
      [...new Set(find(clause))].map((text) => ({ clause: clause.id, text: text.trim() })),
    );
  return {
    condition: quotes(({ text }) => runsOf(text ?? "", isCondition)),
    time: quotes(({ text, deadline }) => [
      ...runsOf(text ?? "", isTimeLimit),
      ...(deadline === null ? [] : [deadline]),
    ]),
    place: quotes(({ text }) => runsOf(text ?? "", isPlace)),
    phone: quotes(({ text }) => phones(text ?? "")),
  };
}

/** The segments that pass a test; those that follow one another in a sentence make one quote. */
function runsOf(text: string, passes: (segment: Segment) => boolean): string[] {
  const found: string[] = [];
  let start: number | null = null;
  let before: Segment | null = null;
  for (const segment of segments(text)) {
    // “对……的企业，以及……的企业，”: the second half belongs to the condition before it.
    const goesOn = start !== null && /^\s*(?:以及|或者|并且|且)/u.test(segment.text) && segment.end === ",";
    const isPart = goesOn || passes(segment);
    if (isPart) start ??= segment.at;
    if (start !== null && before !== null && !isPart) {
      found.push(text.slice(start, before.at + before.text.length));
      start = null;
    } else if (start !== null && segment.end !== ",") {
      found.push(text.slice(start, segment.at + segment.text.length));
      start = null;
    }
    before = segment;
  }
  return found;
}

/** A state that sets some of a kind apart from the others: 未获得, 经由, 用于, 列明, 以上. */
const STATE =
  /未(?!来)|已|经由|经(?:认定|确认|认证|批准|核准|审核)|用于|列明|且|无法|急需|以上|以下|非失信|完备/u;

const CONDITIONS: readonly RegExp[] = [
  /(?:符合|具备|满足|达到)[^，,的]{0,40}(?:条件|资质|资格)的/u,
  /(?:^\s*|对|对于|鼓励|支持|允许|准许|为|将)(?:符合|满足)[^，,的]{0,20}(?:要求|规定)的/u,
  /(?<![没附])有条件的/u,
  /在[^，,]{1,30}的?前提下/u,
  /在(?:符合|具备|满足|确保|保证|遵守)[^，,]{1,30}(?:条件下|要求下|基础上)/u,
  /凭(?![借证])[^，,]{2,}(?:材料|证明|函件|凭证|证件)/u,
  /仅限|只限|限于/u,
  // A grade of credit or risk that not all of a kind have.
  /^\s*(?:对于?|针对|为)(?:高信用|低风险|AEO|高级认证)[^，,]*?(?:企业|货物|商品|单位|主体)/u,
];

function isCondition({ text, end }: Segment): boolean {
  if (CONDITIONS.some((condition) => condition.test(text))) return true;
  if (/(?:允许|准许)(?!企业|其)[^，,]{3,}的/u.test(text)) return STATE.test(text);
  if (end !== ",") return false;
  // “危害后果轻微的，不予处罚”: a 的 before a comma ends the case that a rule is for, unless 是……的.
  if (/.{4}的$/u.test(text) && !/是[^，,]*的$/u.test(text)) return true;
  if (/^\s*(?:对于?|针对)[^，,]+的/u.test(text)) return STATE.test(text);
  return /(?:申请|承诺|备案|同意|批准|审核|认定)后$/u.test(text);
}

const NUMBER = "[0-9０-９一二两三四五六七八九十百半]+";
const UNIT = "\\s?(?:个?工作日|个?小时|分钟|天|日|个月)";

const TIME_LIMITS: readonly RegExp[] = [
  new RegExp(`(?<!近)${NUMBER}(?:${UNIT}|\\s?年)(?:以|之)?内(?!有效|的有效)`, "u"),
  new RegExp(`(?:不超过|不得超过|最长|最迟|控制在)\\s?${NUMBER}${UNIT}`, "u"),
  new RegExp(`(?:压缩|缩短|减少|降)(?:至|到|为)\\s?${NUMBER}${UNIT}`, "u"),
  /(?:[0-9]{4}\s?年|[0-9]{1,2}\s?月|年|月|季度)(?:底|末)(?:之前|以前|前)/u,
  /[0-9]\s?[年月日](?:之前|以前|前)(?=完成|实现|建成|达到|出台|$)/u,
  /当[日天](?:申请|申报|受理|提交|办理)、?当[日天]/u,
  // 24小时通关 and 7×24小时预约通关 are opening hours.
  /(?<![0-9×])(?!24)[0-9]+\s?小时”?[^，,]{0,4}通关/u,
];

function isTimeLimit({ text }: Segment): boolean {
  return TIME_LIMITS.some((limit) => limit.test(text));
}

/** A counter or an address to go to; “单一窗口” is a system, and a 窗口时长 no place. */
function isPlace({ text }: Segment): boolean {
  return (
    /(?:地址|地点)(?:为|是)?[：:]/u.test(text) ||
    /(?:在|到|至|赴|设立|设置|开设)[^，,“]{0,24}(?:(?:服务|办事|受理|综合|专门|海关|办税|报关)窗口|大厅)(?!时)/u.test(
      text,
    )
  );
}

const PHONES: readonly RegExp[] = [
  // A hotline by its number: 12345政务服务便民热线, “1010-0532”“青港热线”.
  /(?<![0-9])“?[0-9]{3,6}(?:-[0-9]{3,4})?”?(?![年月日个条项家种0-9])[^，。；、,;\n0-9]{0,14}(?:热线|专线|电话)”?/gu,
  /(?:热线|电话)(?:为|是)?[：: ]?\s?“?[0-9][0-9—－-]{2,14}[0-9]”?/gu,
  /(?<![0-9])(?:0[0-9]{2,3}[—－-][0-9]{7,8}|400[—－-]?[0-9]{3}[—－-]?[0-9]{4})(?![0-9])/gu,
];

function phones(text: string): string[] {
  const found: string[] = [];
  for (const pattern of PHONES) {
    for (const [words] of text.matchAll(pattern)) {
      if (!found.some((other) => other.includes(words))) found.push(words);
    }
  }
  return found;
}
