/** What each kind of finding is called on the pages; CONTRIBUTING.md explains the same codes to editors. */
import { type Finding, Severity } from "../model/schema.ts";
import { groupBy } from "./group-by.ts";
import { severityLabels } from "./labels.ts";

export const findingLabels: Readonly<Record<string, string>> = {
  LINE_JOINED: "换行已接合",
  ENTITY: "网页字符代码已还原",
  FURNITURE: "网页或版面文字另存",
  TABLE_HEAD: "重复的表头另存",
  COMMENTARY: "附带说明另列",
  ORDER_NOTE: "责任单位中的说明",
  UNIT_NONE: "没有写明责任单位",
  UNIT_UNKNOWN: "没有登记的单位",
  UNIT_DOUBTFUL: "不像单位的名称",
  DATE_MISPRINT: "日期写法有误",
  STRAY_TEXT: "游离的文字",
  CLAUSE_OPEN: "括号没有右半",
  NUMBER_GAP: "编号缺漏",
  NUMBER_TWICE: "编号重复",
  SYMBOL_LOST: "疑似丢失的符号",
  CHARACTER_RADICAL: "部首字符",
  CHARACTER_COMPATIBILITY: "兼容字符",
  CHARACTER_PRIVATE: "私用区字符",
  CHARACTER_INVISIBLE: "看不见的字符",
  CHARACTER_DIRECTION: "控制书写方向的字符",
  CHARACTER_CONTROL: "控制字符",
  CHARACTER_LOST: "损坏的字符",
  REGION_UNKNOWN: "看不出地区",
  TITLE_NONE: "没有标题",
  LINK_PROPOSED: "对应措施没有核对",
  LINK_UNSEALED: "没有记下核对对应措施时的文字",
  LINK_STALE: "核对对应措施之后原文有改动",
  TERM_NEW: "还没有核对的词语",
  FACET_UNREVIEWED: "维度取值没有核对",
  FACET_STALE: "核对之后原文有改动",
  FACET_UNDECIDED: "维度取值没有决定",
  FACET_WORDS: "维度取值找不到字句",
};

/** A finding's kind in words: 存疑：疑似丢失的符号. */
export function findingName({ code, severity }: Pick<Finding, "code" | "severity">): string {
  const label = findingLabels[code];
  return label === undefined ? severityLabels[severity] : `${severityLabels[severity]}：${label}`;
}

/** Findings of one kind. */
export interface FindingGroup {
  severity: Severity;
  name: string;
  findings: Finding[];
}

/** Findings by kind, the gravest first. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  return Severity.options.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return [...groupBy(own, findingName)].map(([name, found]) => ({ severity, name, findings: found }));
  });
}
