/** The home page. */
import { partPurposes } from "./site-parts.ts";

export const homeWords = {
  example: "例如：",
  toFinder: `不知用什么词检索？${partPurposes.finder}：`,
  sizes: "收录情况",
  /** Stand behind a number that is printed large. */
  units: { notices: "份文件", measures: "条措施", departments: "个责任单位" },
  notices: "已收录的文件",
  begin: "从哪里开始",
  busiest: "点名最多的单位",
};
