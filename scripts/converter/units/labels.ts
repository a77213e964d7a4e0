/**
 * What stands before the words of a responsibility: labels of units
 * (责任单位, 负责部门, 责任分工), of deadlines (完成时限), and of further fields
 * that share their brackets (适用范围, 联系电话).
 */
import type { Role } from "../../../src/model/schema.ts";

const DUTY =
  "(?:牵头|责任|配合|主办|协办|主管|参与|参加|承办|落实|实施|协同|协助|负责|主责|联系|执行|支持|经办|分管|组织|推进)";
const BODY_KIND = "(?:单位|部门|处室|科室|机构|主体)";
const RANK = "(?:主要|具体|第一|共同|业务|行业|各|[省市区县州]级)";

const BODY_LABEL = `${RANK}?${DUTY}(?:[（(]${DUTY}[）)]|[及和与、/]?${DUTY})?\\s?${BODY_KIND}(?:[（(]${BODY_KIND}[）)]|[及和与、/]${BODY_KIND})?`;

/** What names those who are responsible, without its colon. */
export const LABEL = [
  `(?:${BODY_LABEL}`,
  `(?:责任|牵头|配合|主办|协办)(?=\\s*[:：]|[（(]${BODY_KIND}[）)])(?:[（(]${BODY_KIND}[）)])?`,
  "(?:责任|职责|任务|工作)?分工)",
].join("|");

/** A label of units with its colon. */
export const LABELLED = new RegExp(`(?:${LABEL})\\s*[:：]`, "u");
const LABELLED_BODIES = new RegExp(`(?:${BODY_LABEL})\\s*[:：]`, "u");

/** Whether a text has a label of units with its colon, whether or not the names behind it can be read. */
export function hasUnitLabel(text: string): boolean {
  return LABELLED_BODIES.test(text);
}

/** What names by when, without its colon. */
export const DEADLINE =
  "(?:(?:完成|办理|办结|实施|责任|落实|推进|执行|整改)(?:时限|时间|期限|日期|节点)|时间节点|时限要求|时限)";

/** Fields that notices print beside the units, also without a sign before them. */
const FIELD =
  "(?:(?:适用|实施|执行|受益|支持)(?:范围|对象|区域|企业|条件)|(?:联系|咨询|服务|监督)(?:电话|方式|渠道|地址)|联系人|(?:政策|法律)依据|备注|目标(?:位置|值)|有效期|(?:责任|牵头|分管|包保)(?:人|领导))";

/** Any other short words with a colon are a field's name where a list's sign stands before them. */
const OTHER_FIELD = "(?<=^|[，,；;。\\s（(［〔\\[【])[\\p{Script=Han}]{2,8}(?=[:：])";

/** A label of units or of a deadline in brackets of its own, as 【责任单位】. */
export const BRACKETED_LABEL = `[【［\\[〔（(]\\s?(?:${LABEL}|${DEADLINE})\\s?[】］\\]〕）)]`;

/** What joins a label to its words; 责任单位为… says it in a sentence, and a blank may stand for the colon. */
const COLON = "\\s*[:：]";
const IS =
  "(?:均|都|统一)?(?:为|是)|[ \\t\u3000]+(?=[\\p{Script=Han}])|\\s?[—–｜|]{1,2}\\s?(?=[\\p{Script=Han}])";

/** A label that is its line, whose words stand on the next. */
export const LABEL_LINE = `(?<=^|\\n)(?:${BODY_LABEL}|${DEADLINE})(?=[ \\t\u3000]*(?:\\n|$))`;

/** A unit's label with what joins it to its words. */
export const UNIT_LABEL = `${BRACKETED_LABEL}|(?:${LABEL})(?:${COLON}|${IS})`;

/** Every label inside responsibility words, with the colon and the blanks behind it. */
export const ANY_LABEL = new RegExp(
  `${BRACKETED_LABEL}[:：\\s]*|${LABEL_LINE}\\s*|(?:(?:${LABEL})(?:${COLON}|${IS})|${DEADLINE}[ \\t\u3000]+(?=\\d)|(?:${DEADLINE}|${FIELD}|${OTHER_FIELD})${COLON})\\s*`,
  "gu",
);

const IS_UNIT = new RegExp(
  `^(?:${UNIT_LABEL}|(?:${LABEL})[\\s—–｜|]*$|[\\p{Script=Han}]{0,6}${BODY_KIND}\\s*[:：]|(?:中央|国家|[省市区县州](?:级|直|层面)|驻[省市区])\\s*[:：])`,
  "u",
);
/** Labels of bodies that may answer for something else (受理部门). */
export const OTHER_UNIT_LABEL = `[\\p{Script=Han}]{2,6}(?:单位|部门|处室|科室)\\s*[:：]`;
const IS_DEADLINE = new RegExp(`^[【［\\[〔（(]?\\s?${DEADLINE}`, "u");

/** What the words behind a label are. */
export function labelKind(label: string): "units" | "deadline" | "field" {
  if (IS_DEADLINE.test(label)) return "deadline";
  return IS_UNIT.test(label) ? "units" : "field";
}

/** The role that a label gives: 牵头 leads, 配合 supports; one for both says of none which. */
export function labelRole(label: string): Role {
  const leads = /牵头|主办|主责/u.test(label);
  const supports = /配合|协办|参与|参加|协同|协助|支持/u.test(label);
  if (leads === supports) return "responsible";
  return leads ? "lead" : "support";
}

const COLUMN = new RegExp(`^(?:${LABEL}|${DEADLINE})$`, "u");

/** Whether a table's column holds units or deadlines, by its name. */
export function isRoleColumn(name: string): boolean {
  return COLUMN.test(name.replaceAll(/\s/gu, ""));
}
