/** Markdown beside the pages, and llms.txt. */

import { idsStay, originalPrevails } from "./common.ts";
import { quoted } from "./quotation.ts";

export const markdownWords = {
  section: "章节",
  page: "页面",
  standing: (statuses: readonly string[], site: string) =>
    `${statuses.length === 0 ? "" : `${statuses.join("；")}。`}${site}，${originalPrevails}。`,
  sourceFile: "来源文件",
  sourceSha256: "来源文件的SHA-256",
  deadline: "完成时限",
  printedAs: (name: string) => `（原文作${quoted(name)}）`,
  commentary: "来源网页上的介绍文字，不是文件正文：",
};

export const llmsWords = {
  sizes: (notices: number, measures: number, departments: number, standing: string) =>
    `本站收录${notices}份文件、${measures}条措施、${departments}个责任单位。${standing}，${originalPrevails}；没有注明“效力核对”的，不得认为现行有效；征求意见稿不是正式文件。`,
  /** `example` is a measure's id. */
  citing: (example: string | null) =>
    `引用一条措施，请写文件标题、措施编号和本站编号${example === null ? "" : `（如${example}）`}，并附页面地址。${idsStay}`,
  /** `example` is a Markdown file's path. */
  markdown: (example: string | null) =>
    `每条措施和每份文件的页面旁都有同样内容的Markdown文本：在页面地址后加index.md${example === null ? "" : `，例如${example}`}。`,
  wholeNotice: (measures: number) => `${measures}条措施全文`,
  measuresJson: "全部措施，含条款、责任单位和来源行号",
  dataPage: "数据说明",
  aboutDataPage: "字段、示例与许可",
  byNotice: "按文件和章节排列的页面",
  byRegion: "按地区和类别排列的页面",
};
