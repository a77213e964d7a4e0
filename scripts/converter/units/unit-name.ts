/** Tells whether words read as the name of a body, by their form alone. */

import { visibleText } from "../source/invisible.ts";
import { remember } from "../source/remember.ts";
import { simplify } from "../source/simplify.ts";

const SUFFIX =
  "局|委|办|部|厅|署|院|会|府|关|司|行|站|区|组|队|所|处|室|科|港|社|馆|台|园|市|县|镇|乡|州|街道|中心|集团|公司|机场|单位|部门|机构|企业|大学|学校|平台|窗口|管委|资本|地区|开发区|办事处|营管部|信保|电力|税务|海事|口岸|学会|协会|商会|联盟|工商联|残联|妇联|总工会|联席会议|货主|代理|船公司|政协|人大";
const BODY = new RegExp(
  `^[\\p{Script=Han}A-Za-z0-9·—\\-（）()〈〉〔〕、]{1,40}(?:${SUFFIX})(?:[（(〈〔][^（）()〈〉〔〕]{1,20}[）)〉〕])?$`,
  "u",
);
/** Words that a name doesn't contain but a clause of text does. */
const SENTENCE =
  /[。；;！!？?“”《》%：:]|的|不|将|应当|可以|按照|通过|推进|推动|开展|建立|加强|提升|优化$|^(?:由|要(?!素)|应(?!急)|需|须|把|对(?!外)|在|并|为)/u;
/** The whole of what some brackets give as examples or definitions (以下简称…, 含…, 包括…). */
const REMARK = /^(以下|下同|简称|即|含|包括|不含|除|如|例如|试行|暂行|征求意见稿|海关\s*\d)/u;
/** No body's name is longer, blanks included. */
const LONGEST = 120;

/** Whether words read as the name of one body. */
export function readsAsBody(words: string): boolean {
  return words.length <= LONGEST && isBody(words);
}

/** The same bodies are named in nearly every measure. */
const isBody = remember((words) => {
  const name = simplify(visibleText(words)).replaceAll(/\s/gu, "");
  return name.length >= 2 && BODY.test(name) && !SENTENCE.test(name) && !REMARK.test(name);
});

/** Whether words say something instead of naming a body. */
export function readsAsSentence(words: string): boolean {
  return words.length > LONGEST || SENTENCE.test(simplify(words).replaceAll(/\s/gu, ""));
}

/** What stands where units would, and names none. */
const NO_NAME =
  /^(?:待定|待明确|待确定|另行|另文|见|详见|同上|无|略|如下|附后|附表|[—–－\-/／]+|(?:联系|咨询)?(?:电话|传真|手机|邮箱)[\s\d:：(（]|[\d\-—()（）]{6,}$)/u;

/** Whether words only say that, or where else, units will be named. */
export function namesNoBody(words: string): boolean {
  return NO_NAME.test(words.trim());
}

/** Words that name several bodies at once, by how they begin or end. */
export const GROUP = /^(?:各|有关|相关|其他|其它|全市|全省)|(?:各|有关|相关)(?:单位|部门|企业|机构|地区)$/u;
/**
 * Ends of names that stand complete: an office, a government, a company. Those of
 * words that go on are none (市城市运行和政务服务办, 口岸和物流办公室).
 */
const COMPLETE =
  /(?:局|委|办|(?<![内外全])部|厅|署|院|(?<!社)会|府|(?<![机相有])关|公司|(?:银|分|支|总|央|人|农|工|建|中|交|发)行|处|站|队|(?<!场)所|市|县|州|集团|中心|办公室|单位|部门|(?<![园社地街景港林])区|(?<![空海陆河内航])港)(?:[（(〈〔][^（）()〈〉〔〕]{1,20}[）)〉〕])?$/u;
const NO_MORE_THAN_A_KIND = /^(?:公司|企业|单位|部门|机构|中心|机关|政府|办公室|委员会)$/u;

/** Whether words are the whole name of a body, so that 和 behind them begins another. */
export function readsAsWholeName(words: string): boolean {
  const name = words.trim();
  return readsAsBody(name) && COMPLETE.test(simplify(name)) && !NO_MORE_THAN_A_KIND.test(name);
}
