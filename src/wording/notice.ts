/** A notice's page, and the list of all notices. */
import { day } from "./sentences.ts";

export const noticeWords = {
  description: (title: string, measures: number) => `${title}全文，共${measures}条措施，逐条标明责任单位。`,
  further: "其他信息",
  contents: "目录",
  annexes: "附件",
  untitledTable: "附表（原文没有标题）",
  table: "表格",
  findings: "整理记录",
  noFindings: "整理时没有发现需要说明之处。",
  source: "来源",
  statuses: "文件状态",
  toSource: "对照来源",
  commentary: "来源网页上的介绍文字（不是文件正文）",
  coverTitle: "印发通知",
  addressees: "主送机关",
  replaces: "取代",
  replacedBy: "被取代",
  units: (departments: number) => `${departments}个单位`,
  documents: (documents: number) => `${documents}份`,
  processing: "整理",
  recognised: "文字由图片识别",
  unreviewed: "机器整理，未经人工核对",
  standingUnchecked: "现行效力未核对",
  standingChecked: (on: string) => `现行效力核对于${day(on)}`,
  added: (on: string) => `收录于${day(on)}`,
  otherDocument: "另一文件",
  notCollected: "本站未收录",
  counterparts: <Link>(measures: number, notices: Link) => [
    `其中${measures}条在其他文件有对应措施：`,
    notices,
    "。逐条的对应与异同见各措施页。",
  ],
  compare: <Link>(notices: Link) => ["逐条比较：与", notices, "。"],
  term: (from: string | null, to: string | null) =>
    (from === null ? "" : `自${day(from)}`) + (to === null ? "" : `至${day(to)}`),
  measure: (key: string) => `措施${key}`,
  sourcePlace: (place: string) => `来源${place}`,
};

export const noticeListWords = {
  description: (notices: number, subject: string) => `已收录的${notices}份${subject}文件。`,
  lead: (notices: number) => `已收录${notices}份，按年份从新到旧排列。`,
  toDocuments: (documents: number) => `原文提到的${documents}份文件`,
};
