import { paths } from "../../src/model/address.ts";

/** A kind of page, by one page of it, and words that a reader finds in its main text. */
export interface PageKind {
  name: string;
  /** Below the site's root; no page stands at the address of the 404 kind. */
  path: string;
  words: RegExp;
  /** The status that a static host answers with; 200 where it says nothing else. */
  status?: 404;
  /** It is for readers who come by: no search engine lists it, and nobody shares it. */
  noindex?: true;
  /** Only the fixture site has such a page. */
  ofFixture?: true;
}

/** One page of each kind. A kind without its page is a fault of the site, never a test to skip. */
export const kinds: PageKind[] = [
  { name: "home", path: paths.home, words: /措施/ },
  { name: "notices", path: paths.notices, words: /2025年青岛市跨境贸易便利化专项行动方案/ },
  // The first measure and the last: the page reads as the whole document.
  {
    name: "notice",
    path: paths.notice("qingdao-2025"),
    words: /继续优化出口锂电池检验监管模式.*优化完善海港出入境人员预报预检系统/s,
  },
  {
    name: "source",
    path: paths.source("qingdao-2025"),
    words: /我要收藏.*14\.进一步支持跨境电商发展.*扫一扫在手机打开当前页/s,
  },
  {
    name: "withdrawn",
    path: paths.notice("qingdao-2019"),
    words: /2019年青岛市优化口岸营商环境措施.*收录有误/s,
    noindex: true,
    ofFixture: true,
  },
  {
    name: "withdrawn-measure",
    path: paths.measure("qingdao-2019", "1"),
    words: /这条措施已撤下.*收录有误/s,
    noindex: true,
    ofFixture: true,
  },
  { name: "measures", path: paths.measures, words: /地区.*年份.*进一步支持跨境电商发展/s },
  {
    name: "measures-part",
    path: paths.measuresIn("qingdao"),
    words: /青岛的措施.*共61条.*进一步支持跨境电商发展/s,
  },
  {
    name: "measure",
    path: paths.measure("qingdao-2025", "14"),
    words: /进一步支持跨境电商发展.*建立由商务、口岸、海关、税务等部门组成/s,
  },
  { name: "departments", path: paths.departments, words: /青岛海关/ },
  {
    name: "department",
    path: paths.department("qingdao/customs"),
    words: /青岛海关.*进一步支持跨境电商发展/s,
  },
  {
    name: "compare",
    path: paths.compare,
    words: /哪些文件之间有对应的措施.*从青岛2022措施到青岛2025方案/s,
  },
  {
    name: "pair",
    path: paths.pair("qingdao-2022", "qingdao-2025"),
    words: /青岛2022措施与青岛2025方案逐条比较.*部分相应.*只见于青岛2025方案.*文字对照/s,
  },
  {
    name: "family",
    path: paths.family("family/national-2024-20"),
    words: /这条措施有3个版本：.*逐句对照.*区块链.*依据/s,
  },
  { name: "terms", path: paths.terms, words: /船边直提.*原文未作解释.*见于1条措施/s },
  {
    name: "documents",
    path: paths.documents,
    words:
      /关于进一步深化跨境贸易便利化改革优化口岸营商环境的通知.*署岸发〔2021〕85号.*是否同一份文件不能认定/s,
  },
  { name: "overview", path: paths.overview, words: /谁负责多少.*青岛海关/s },
  { name: "topics", path: paths.topics, words: /锂电池、动力电池、储能系统和其他带电货物/ },
  { name: "facet", path: paths.facet("goods"), words: /锂电池\/带电货物.*青岛2025年/s },
  {
    name: "topic",
    path: paths.topic("goods", "lithium-battery"),
    words: /锂电池.*优化锂电池货物出口分类管理/s,
  },
  {
    name: "strength",
    path: paths.strength("goods", "lithium-battery"),
    words: /各地力度对照.*个地区的.*写到.*地区.*合计.*时限与数字.*青岛/s,
  },
  { name: "finder", path: paths.finder, words: /我是谁.*锂电池.*卡在哪一步/s },
  { name: "search", path: paths.search, words: /检索|搜索|查找|查询/ },
  {
    name: "changes",
    path: paths.changes,
    words: /收录与更正.*收录.*2025年青岛市跨境贸易便利化专项行动方案/s,
  },
  {
    name: "region-changes",
    path: paths.changesOf("qingdao", 1),
    words: /青岛：收录与更正.*2025年青岛市跨境贸易便利化专项行动方案/s,
  },
  {
    name: "contacts",
    path: paths.contacts,
    words: /公开的热线和网站.*不出自措施原文.*12360.*依据.*核对日期/s,
  },
  { name: "data", path: paths.data, words: /measures\.json/ },
  { name: "about", path: paths.about, words: /以发布机关原文为准|原文/ },
  { name: "offline", path: paths.offline, words: /离线阅读.*没有网络时也能读/s },
  { name: "404", path: "no-such-page", words: /404|没有|未找到|找不到|不存在/, status: 404 },
];

/** Those that the project's own site has, too, for the commands that measure it and take its pictures. */
export const ownKinds = kinds.filter(({ ofFixture }) => ofFixture === undefined);
