import { paths } from "../model/address.ts";

/** A part of the site, as the header names it and the home page explains it. */
export interface SitePart {
  path: string;
  name: string;
  /** What a reader finds there, which can depend on the names of the facets that have topics; `null` where the home page needn't say it. */
  about: string | ((topics: readonly string[]) => string) | null;
}

/**
 * The site's parts in the order of its navigation: the texts, ways into them,
 * what serves those who use them. Two lines of five on a phone.
 */
export const siteParts: readonly SitePart[] = [
  { path: paths.notices, name: "文件", about: "通读全文，查机关、文号和日期" },
  { path: paths.measures, name: "措施", about: "全部措施，按文件和章节排列" },
  { path: paths.departments, name: "责任单位", about: "一个单位负责哪些措施" },
  { path: paths.topics, name: "主题", about: (topics) => `按${topics.join("、")}查看措施` },
  { path: paths.terms, name: "术语", about: "带引号的说法和代码：谁在用，最早见于何处，原文怎样解释" },
  { path: paths.overview, name: "概览", about: "主题、责任、承诺和全国任务的去向，画成图" },
  { path: paths.search, name: "检索", about: null },
  { path: paths.finder, name: "适用查询", about: "答几个问题，列出写明您的情形的措施" },
  { path: paths.data, name: "数据", about: "全部数据下载，供统计和程序使用" },
  { path: paths.about, name: "关于", about: "怎样整理，有哪些局限" },
];
