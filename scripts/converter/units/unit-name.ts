/** Tells whether words read as the name of a body, by their form alone. */

import { simplify } from "../source/simplify.ts";

const SUFFIX =
  "局|委|办|部|厅|署|院|会|府|关|司|行|站|区|组|队|所|处|室|科|港|社|馆|台|园|市|县|镇|乡|街道|中心|集团|公司|机场|单位|部门|机构|企业|大学|学校|平台|窗口|管委|资本|地区|开发区|办事处|营管部|信保|电力|税务|海事|口岸|学会|协会|商会|联盟|工商联|残联|妇联|总工会|联席会议|货主|代理|船公司";
const BODY = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9·—\\-（）()、\\s]{1,40}(?:${SUFFIX})(?:[（(][^（）()]{1,20}[）)])?$`,
  "u",
);
/** Words that a name doesn't contain but a clause of text does. */
const SENTENCE = /[。；;！？!?“”《》%：:]|的|不|将|应当|可以|按照|通过|推进|推动|开展|建立|加强|提升|优化$/u;
/** The whole of what some brackets give as examples or definitions (以下简称…, 含…, 包括…). */
const REMARK = /^(以下|下同|简称|即|含|包括|不含|除|如|例如|试行|暂行|征求意见稿|海关\s*\d)/u;

/** Whether words read as the name of one body. */
export function readsAsBody(words: string): boolean {
  const name = simplify(words).replaceAll(/\s/gu, "");
  return name.length >= 2 && BODY.test(name) && !SENTENCE.test(name) && !REMARK.test(name);
}
