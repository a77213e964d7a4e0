/** The glossary. */
import { quoted } from "./quotation.ts";
import { measureCount } from "./sentences.ts";

/** What stands where no text explains a term. */
const unexplained = "原文未作解释";

export const termWords = {
  description: (terms: number) =>
    `文件自造的说法和所用的代码共${terms}个：哪些措施用到，最早见于哪份文件，原文有没有解释。`,
  lead: (terms: number, explained: number) =>
    `文件里带引号的说法和代码共${terms}个。解释只摘录原文，有${explained}个；原文没有解释的写${quoted(unexplained)}，不代为解释。“最早”只就本站所收的文件而言。`,
  index: "按类别和拼音首字母",
  unjudged: "未核对",
  aboutUnjudged: "这些说法带引号或是大写缩写，编者还没有判断是不是术语。",
  unexplained,
  onlyFullName: "原文印有全称，未另作解释",
  evidence: (evidence: string) => `依据：${evidence}。`,
  usedIn: "见于",
  usedInMeasures: (measures: number) => `见于${measureCount(measures)}`,
  earliest: "最早",
  seeAlso: "另见",
  andMore: (departments: number) => `等${departments}个`,
  /** Notices as they are called, with what is known of each in brackets. */
  firstIn: (notices: readonly string[], all: number) =>
    `本站所收文件中最早见于${notices.join("、")}${notices.length < all ? `等${all}份文件` : ""}${all > 1 ? "，先后不明" : ""}`,
  yearNotStated: "年份原文未载明",
  dayNotStated: "月日原文未载明",
};
