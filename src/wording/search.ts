/**
 * What readers read in the search. Each constant is the words of one part, so
 * that a script takes along none that only the page has.
 */
import { all, notStated } from "./common.ts";

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
  remove: (value: string) => `移除筛选：${value}`,
  clear: "清除全部筛选",
};

/** The hits. */
export const searchHits = {
  exact: "完全匹配",
  split: "拆分匹配",
  splitMeans: "含有检索内容的每一部分，或同一事物的其他名称。",
  near: "相近结果",
  nearMeans: "含有其中一部分，或意思相近的说法。",
  filtered: "符合筛选",
  counted: (heading: string, hits: number) => `${heading}（${hits}）`,
  more: (left: number) => `显示更多（还有 ${left} 条）`,
  units: (names: readonly string[]) => `责任单位：${names.length > 0 ? names.join("、") : notStated}`,
  measureWithoutTitle: (notice: string) => `《${notice}》`,
  /** Where a hit stands; a notice by its number. */
  source: (notice: string, year: number | null) =>
    [notice, ...(year === null ? [] : [`${year}年`])].join(" · "),
  noticeNumber: (number: string | null) => (number === null ? "文件" : `文件 ${number}`),
};

/** How much was found, and what was tried in vain. */
export const searchStatus = {
  searching: "正在检索……",
  failed: "检索没有成功，请检查网络连接后重试。",
  blank: "请输入文字、字母或数字。",
  nothingFits: "没有符合所选筛选的内容。可以移除一些筛选。",
  nothingFound: (tried: string, filtered: boolean) =>
    `没有找到相关内容。${tried}${filtered ? "可以移除一些筛选，或者换一种说法。" : "可以换一种说法。"}`,
  searchable: (counted: string) => `可检索 ${counted}。`,
  found: (counted: string) => `找到 ${counted}。`,
  foundExact: (counted: string, exact: string | null) =>
    `找到 ${counted}，${exact === null ? "没有完全匹配的" : `完全匹配的 ${exact}`}。`,
  measures: (number: number) => `${number} 条措施`,
  notices: (number: number) => `${number} 份文件`,
  triedExact: "已试过完全匹配。",
  triedParts: (parts: readonly string[], more: boolean) =>
    `已试过整句完全匹配，拆分成${parts.map((part) => `“${part}”`).join("")}${more ? "等" : ""}分别匹配，以及意思相近的说法。`,
  perhaps: "也许想找：",
};
