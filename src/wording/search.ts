/**
 * What readers read in the search. Each constant is the words of one part, so
 * that a script takes along none that only the page has.
 */

import { all, notStated } from "./common.ts";
import { quoted } from "./quotation.ts";

/** What the page says before any script runs. */
export const searchPage = {
  description: "检索全部措施和文件的原文，可按地区、年份和责任单位筛选。",
  withoutScript: <Link>(measures: (words: string) => Link, others: Link) => [
    "检索需要浏览器启用 JavaScript。没有脚本时，可以从",
    measures(all.measures),
    "或",
    others,
    "查找。",
  ],
  filters: "筛选",
  help: [
    "按编号找：第26条、第10条第2款、文号，或本站印出的编号；前面可以加地区、年份或文件名，如“某市2025年第26条”。",
    "加引号（“……”）只列出含有原样字句的，符号也算。空一格再写减号和一个词，如“甲 -乙”，排除含有这个词的。",
  ],
  helpName: "检索的写法",
  examples: "例如",
  asked: "用平常的话问",
  askedNote: "不必知道原文的字句。以下是编者拟的问法，每句问到的措施不止一条。",
  terms: "措施里常见的说法",
  replaced: "检索索引没有取到，已改为逐字查找全部原文。结果相同，第一次要多等一会儿。",
  sort: "排序",
  orders: { relevance: "相关程度", date: "日期，新的在前", notice: "文件次序" },
  chosen: "已选筛选",
  shortcuts: <Key>(key: (name: string) => Key) => [
    "在任何页面按 ",
    key("/"),
    " 或 ",
    key("Ctrl"),
    "（",
    key("⌘"),
    "）",
    key("K"),
    " 打开检索",
  ],
  keys: <Key>(key: (name: string) => Key) => [
    "在检索框按 ",
    key("↓"),
    " 到结果，",
    key("↑"),
    key("↓"),
    " 逐条移动，",
    key("Enter"),
    " 打开，",
    key("Esc"),
    " 回到检索框。",
  ],
};

/** The chosen filters. */
export const searchFilters = {
  /** Before the value; on paper the value stands alone. */
  remove: "移除筛选：",
  clear: "清除全部筛选",
};

/** The hits. */
export const searchHits = {
  reference: "按编号找到",
  exact: "完全匹配",
  facts: "文件信息",
  factsMean: "文件的日期、文号、发布机关、印发通知或相关文件与所检索的相符；这些不是措施的文字。",
  /** Where some hits hold the characters, though not as a word. */
  exactMeans: "字面相同。字跨在两个词之间的，排在后面。",
  split: "拆分匹配",
  splitMeans: "含有检索内容的每一部分，或同一事物的其他名称。",
  /** Places and years that were typed. */
  first: (names: readonly string[]) => `${names.join("、")}的排在前面，其他地方或年份的排在后面。`,
  /** Places that were typed and that nothing is of. */
  elsewhere: (names: readonly string[]) => `本站没有收录${names.join("、")}的文件。`,
  corrected: "更正后匹配",
  correctedMeans: "含有更正后的检索内容，或其中的每一部分。",
  near: "相近结果",
  nearMeans: "含有其中一部分，或意思相近的说法。",
  /** Where no words answer. */
  meant: "意思相近",
  meantMeans: (typed: string) => `没有写到${quoted(typed)}的措施；意思相近的：`,
  /** By which words a hit was found that has none of them. */
  meantBy: (typed: string, phrasing: string) => `您输入的${quoted(typed)} ≈ ${quoted(phrasing)}`,
  /** Stands behind what an editor wrote of how people ask. */
  asAsked: "（编者拟的问法，不是原文）",
  filtered: "符合筛选",
  /** What is known of a notice; said to be that where no heading says so. */
  fact: (name: string, text: string, headed: boolean) => `${headed ? "" : "文件信息 · "}${name}：${text}`,
  /** How many measures a notice has. */
  measureCount: { name: "措施数", text: (number: number) => `${number} 条` },
  /** Stands behind what an editor knows from elsewhere. */
  byEditor: "（编者注明，不见于来源文字）",
  formerId: (former: string, id: string) => `编号 ${former} 现为 ${id}`,
  noClause: (clause: number) => `这一条没有第${clause}款。`,
  counted: (heading: string, hits: number) => `${heading}（${hits}）`,
  more: (left: number) => `显示更多（还有 ${left} 条）`,
  units: (names: readonly string[]) => `责任单位：${names.length > 0 ? names.join("、") : notStated}`,
  measureWithoutTitle: (notice: string) => `《${notice}》`,
  /** Where a hit stands; a notice by its number. Most titles name their year. */
  source: (notice: string, year: number | null) =>
    year === null || notice.replaceAll(" ", "").includes(`${year}年`) ? notice : `${notice}，${year}年`,
  noticeNumber: (number: string | null) => (number === null ? "文件" : `文件 ${number}`),
};

/** What was searched for instead of what was typed, with the way to search for that. */
export const searchCorrection = <Words, Link>(
  corrected: Words,
  asTyped: (words: string) => Link,
  typed: string,
) => ["按“", corrected, "”查找；", asTyped(`改搜${quoted(typed)}原词`)];

/** How much was found, and what was tried in vain. */
export const searchStatus = {
  searching: "正在检索……",
  failed: "检索没有成功，请检查网络连接后重试。",
  blank: "请输入文字、字母或数字。",
  nothingFits: "没有符合所选筛选的内容。可以移除一些筛选。",
  nothingFound: (tried: string, filtered: boolean) =>
    `没有找到相关内容。${tried}${filtered ? "可以移除一些筛选，或者换一种说法。" : "可以换一种说法。"}`,
  unknown: "没有这个编号或日期的措施和文件。请核对编号，或者换用文字检索。",
  nothingHeld: (filtered: boolean) =>
    filtered
      ? "没有符合这些要求的内容。可以移除一些筛选，或者去掉引号再试。"
      : "没有符合这些要求的内容。可以去掉引号再试。",
  understood: (quotes: readonly string[], without: readonly string[]) =>
    [
      ...(quotes.length > 0 ? [`只列出含${quotes.map((one) => quoted(one)).join("和")}的`] : []),
      ...(without.length > 0 ? [`不含${without.map((one) => quoted(one)).join("或")}`] : []),
    ].join("；"),
  searchable: (counted: string) => `可检索 ${counted}。`,
  found: (counted: string) => `找到 ${counted}。`,
  onlyMeant: (counted: string) => `没有写到这些字句的内容；意思相近的 ${counted}。`,
  foundExact: (counted: string, exact: string | null) =>
    `找到 ${counted}，${exact === null ? "没有完全匹配的" : `完全匹配的 ${exact}`}。`,
  measures: (number: number) => `${number} 条措施`,
  notices: (number: number) => `${number} 份文件`,
  triedExact: "已试过完全匹配。",
  triedParts: (parts: readonly string[], more: boolean) =>
    `已试过整句完全匹配，拆分成${parts.map((part) => quoted(part)).join("")}${more ? "等" : ""}分别匹配，以及意思相近的说法。`,
  perhaps: "也许想找：",
};
