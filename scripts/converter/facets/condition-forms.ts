/**
 * The forms in which notices state a condition. They are narrow on purpose:
 * words that are no condition, shown as one, mislead; a condition that is missed
 * is still in the text beside it.
 */
import type { Segment } from "./segments.ts";

/** A state that sets some of a kind apart from the others: 未获得, 经由, 用于, 列明, 以上. */
const STATE =
  /未(?!来)|已|经由|经(?:认定|确认|认证|批准|核准|审核)|用于|列明|且|无法|急需|以上|以下|非失信|完备/u;

const CONDITIONS: readonly RegExp[] = [
  /(?:符合|具备|满足|达到)[^，,的]{0,40}(?:条件|资质|资格)的/u,
  /(?:^\s*|对|对于|鼓励|支持|允许|准许|为|将)(?:符合|满足)[^，,的]{0,20}(?:要求|规定)的/u,
  /(?<![没附])有条件的/u,
  /在[^，,]{1,30}的?前提下/u,
  /在(?:符合|具备|满足|确保|保证|遵守)[^，,]{1,30}(?:条件下|要求下|基础上)/u,
  /凭(?![借证])[^，,]{2,40}(?:材料|证明|函件|凭证|证件)/u,
  /仅限|只限|限于/u,
  // A grade of credit or risk that not all of a kind have.
  /^\s*(?:对于?|针对|为)(?:高信用|低风险|AEO|高级认证)[^，,]*?(?:企业|货物|商品|单位|主体)/u,
];

/** Whether a segment states a condition. */
export function isCondition({ text, end }: Segment): boolean {
  if (CONDITIONS.some((condition) => condition.test(text))) return true;
  if (/(?:允许|准许)(?!企业|其)[^，,]{3,}的/u.test(text)) return STATE.test(text);
  if (end !== ",") return false;
  // “危害后果轻微的，不予处罚”: a 的 before a comma ends the case that a rule is for, unless 是……的.
  if (/.{4}的$/u.test(text) && !/是[^，,]{0,60}的$/u.test(text)) return true;
  if (/^\s*(?:对于?|针对)[^，,]+的/u.test(text)) return STATE.test(text);
  return /(?:申请|承诺|备案|同意|批准|审核|认定)后$/u.test(text);
}

/** “对……的企业，以及……的企业，”: whether a segment goes on with the condition before it. */
export function continuesCondition({ text, end }: Segment): boolean {
  return end === "," && /^\s*(?:以及|或者|并且|且)/u.test(text);
}
