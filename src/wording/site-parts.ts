/** The parts of the site: what each is called in navigation, ways here and headings. */
export const partNames = {
  home: "首页",
  notices: "文件",
  measures: "措施",
  departments: "责任单位",
  topics: "主题",
  terms: "术语",
  compare: "比较",
  overview: "概览",
  search: "检索",
  finder: "适用查询",
  data: "数据",
  about: "关于",
};

/** What a reader finds in each, as the home page says it. */
export const partPurposes = {
  notices: "通读全文，查机关、文号和日期",
  measures: "全部措施，按文件和章节排列",
  departments: "一个单位负责哪些措施",
  topics: (facets: readonly string[]) => `按${facets.join("、")}查看措施`,
  terms: "带引号的说法和代码：谁在用，最早见于何处，原文怎样解释",
  compare: "同一条措施在各地、各年怎么写，哪里不同",
  overview: "已收录文件里的数字，画成图",
  finder: "答几个问题，列出写明您的情形的措施",
  data: "全部数据下载，供统计和程序使用",
  about: "怎样整理，有哪些局限",
};
