/** The frame of every page: header, footer, search box, and where a page stands. */
import { originalPrevails } from "./common.ts";

export const frameWords = {
  skip: "跳到正文",
  breadcrumbs: "当前位置",
  navigation: "本站",
  more: "更多",
  largeView: "大字版",
  normalView: "标准版",
  searchHere: "站内检索",
  searchFor: "检索措施与文件",
  standing: (statement: string) => `${statement}。`,
  asPrinted: `文字照录原文，${originalPrevails}。`,
  download: "下载数据",
  licence: "数据许可",
  operator: "维护",
  contact: "联系",
  report: "报告错误",
};

/** Where a mistake is reported; the script says it, which alone can take along what was selected. */
export const reportHint = "可先选中有误的文字";
