/**
 * What readers read in the finder. Each constant is the words of one part, so
 * that the script takes along none that only the page has.
 */

import { originalPrevails } from "./common.ts";
import { quoted } from "./quotation.ts";

/** What the page says before any script runs. */
export const finderPage = {
  description: (facets: readonly string[]) =>
    `按${facets.length > 0 ? `${facets.join("、")}和` : ""}地区查找写明您的情形的措施，附原文字句和责任单位。`,
  lead: "回答下面任意几题，列出写到您的情形的措施和原文字句。每题可多选，也可跳过，次序不限。本站只摘录原文，不判断是否适用，",
  withoutScript: "勾选和合并查询需要浏览器启用 JavaScript。没有脚本时，可以从下面各题进入主题页，逐个查看。",
  regionNote: "选择一个地区时，同时列出其上级的文件。",
  notice: (placeAndYear: string) => `${placeAndYear}文件`,
  countsNote:
    "选项下的数字，是其他各题不变、本题只选它时列出的条数：“写明”是原文写到它的，“待核对”是原文没有限定的，或者尚未核对的；同一措施的几个文本（如上级与地方的）合为一条。",
  chosen: "已选",
  csv: "下载表格（CSV）",
  word: "下载文档（Word）",
  toResults: "跳到结果",
  sinceQuestion: "从哪天起收录的",
  sinceNote: "只列出这一天和以后收录的文件的措施。把网址存为书签，以后打开就是这天以来新收录的。",
  sinceNewest: (day: string) => `最近一次收录：${day}。`,
  sinceLabel: "收录日期不早于",
  sinceForm: "请填一个日期，如2026-11-01。",
  pairs: "常一起写到的情形",
  pairCount: (entries: number) => `${entries}条写明`,
  parted: "结果分三组",
  prevails: "只摘录原文，列出不表示适用。",
};

/** The question for the region, which no registry has; the settings may ask in other words. */
export const regionQuestion = "在哪个地区";

/** The groups of the results. */
export const finderGroups = {
  named: { title: "写明您的情形", note: "所答各题，原文都有字句写明。" },
  inRegion: {
    title: "所选地区的措施",
    note: "只选了地区：列出该地区和其上级文件的措施。再答一题可以缩小范围。",
  },
  added: {
    title: "所选日期以来收录的措施",
    note: "只选了收录日期：列出这一天和以后收录的文件的措施。再答一题可以缩小范围。",
  },
  open: {
    title: "原文未限定，请核对",
    note: "没有一处与所选情形不符，但至少一题原文没有写明、写明不限，或尚未核对，这样的题越少越靠前。不等于适用，请核对原文。",
  },
  /** What the one before is called where nobody has judged yet what some measures say. */
  unchecked: "原文未限定或尚未核对，请核对",
  government: {
    title: "政府内部工作",
    note: "写的是政府部门之间的协作、评价、建设等，不直接面向企业。",
  },
  reserved: "征求意见稿、已过有效期或已被取代的",
  silent: "所答各题原文都没有写明的",
  merged: (entries: number, texts: number) =>
    `这${entries}条共有${texts}个文本：同一措施的几个文本（如上级与地方的）合为一条，列在该条之后。`,
  counted: (title: string, entries: number) => `${title}（${entries}）`,
  more: (left: number) => `显示更多（还有${left}条）`,
  unprinted: (left: number) => `还有${left}条没有印出；请用页面上的“打印”按钮。`,
};

/** What stands at an option: how many entries name it, and how many leave it open. */
export const finderCount = (named: number, open: number): string =>
  named + open === 0 ? "无" : `${named} 写明 · ${open} 待核对`;

/** How much was found. */
export const finderStatus = {
  idle: (measures: number) => `共${measures}条措施。任选一题作答，即列出相应的措施。`,
  nothing: "没有与所选情形相符的措施。可以移除一些选项。",
  since: (day: string) => `${day}以来收录`,
  nothingSince: (since: string) => `${since}以来收录的文件里，没有与所选情形相符的措施。`,
  group: (title: string, entries: number) => `${title}${entries}条`,
  folded: (title: string, entries: number) => `其中${title}${entries}条，已折叠。`,
  ignored: (values: readonly string[]) =>
    `地址里的${values.map((value) => quoted(value)).join("")}不是可选的答案，已忽略。`,
  jump: (named: number) => `查看结果（${named}条写明）`,
  failed: "查询所需的数据没有加载成功，请检查网络连接后重试。",
};

/** The buttons of what is chosen, and of what can be done with the results. */
export const finderButtons = {
  copyLink: "复制链接",
  remove: (label: string) => `移除${label}`,
  clear: "清除全部",
  change: (label: string) => `修改${label}`,
  questions: "修改或添加条件",
  exportFailed: "文件没有生成，请检查网络连接后重试。",
  copied: "链接已复制。",
  notCopied: (address: string) => `没能复制，请手工复制地址栏中的链接：${address}`,
};

/** What the document says beside its entries. */
export const finderDocument = {
  asked: (asked: string) => `所答：${asked}`,
  askedOn: (day: string) => `${day}查询：`,
};

/** An entry of the results. */
export const finderEntry = {
  /** Which questions a measure leaves open; where it is one alone, and none is unchecked, all others fit. */
  open: (questions: readonly string[], isAll: boolean) =>
    `${questions.length === 1 && isAll ? "其余所答都相符，只有" : ""}${questions.map(quoted).join("")}原文没有写明`,
  any: "不限",
  sought: "（尚未实施，正在争取）",
  promises: "数字",
  units: (units: string) => `责任单位：${units}`,
  unitWithRole: (name: string, role: string) => `${name}（${role}）`,
  otherVersions: "同一措施的其他文本：",
  notAllNamed: "（原文未全部写明）",
};

/** What the data say, apart from the script: behind a promise that is being looked into. */
export const finderPromise = {
  explored: "（尚未实施，仍在探索）",
};

/** The columns of the results' table that nothing else on the site names. */
export const finderColumns = {
  group: "分组",
  standing: "状态",
  reasons: "列出的依据",
  strength: "力度",
  link: "链接",
  otherVersions: "同一措施的其他文本",
  note: "说明",
};

/** Said in every row of the table, since rows are copied out. */
export const finderRowNote = `${originalPrevails}；列出不表示适用。`;
