/** A department's page, and the list of all departments. */
import { count, measureCount } from "./sentences.ts";
import { searchSuggestions } from "./suggestions.ts";

export const departmentWords = {
  description: (name: string, subject: string, measures: number) =>
    `${name}在已收录的${subject}文件中负责的${measureCount(measures)}。`,
  group: "这是一类单位的统称，不是一个单位。",
  notNamed: "已收录的文件没有点名该单位。",
  /** Each way to take part, as its name and its number of measures. */
  named: (measures: number, parts: readonly (readonly [part: string, measures: number])[]) =>
    `${measures}条措施点名：${parts.map(([part, own]) => part + count(own)).join("，")}。`,
  unit: searchSuggestions.department,
  fullName: "全称",
  regionAndKind: "地区与类别",
  printedNames: "文件所印名称",
  predecessors: "前身",
  successors: "后继",
  unregistered: "本站登记册尚无该单位，本页按文件所印名称自动生成。",
  partners: "最常同列的单位",
};

export const departmentListWords = {
  description: (departments: number) => `文件点名的${departments}个责任单位，按地区和类别排列。`,
  lead: (departments: number) =>
    `文件点名的单位共${departments}个，按地区和类别排列；单位后的数字是点名它的措施条数。`,
};
