/** The overview: pictures of numbers, each with its table. */
import { originalPrevails } from "./common.ts";

export const overviewWords = {
  /** `charts` are the short names of what is pictured. */
  description: (charts: readonly string[]) =>
    `已收录文件里的数字：${charts.join("、")}。每幅图下有同样数字的表。`,
  lead: (notices: number) =>
    `图由本站数据在生成页面时画出，每幅图下有同样数字的表。只反映已收录的${notices}份文件；${originalPrevails}。`,
  charts: "本页的图",
  /** Short names of the charts in the page's contents. */
  spans: "期限与服务时间",
  flow: "上级任务与地方",
};

/** What surrounds every picture. */
export const chartWords = {
  caption: "怎样看图",
  scrollHint: "图比屏幕宽，可左右滑动；下面的表有同样的数字。",
  picture: (title: string) => `${title}（图）`,
  table: (title: string) => `${title}（表）`,
  rows: (rows: number) => `数据表（${rows}行）`,
};

/** What leads, in a ranking: the names that share it, and the number. */
interface Leading {
  names: readonly string[];
  size: number;
}

/** What a picture shows, before it is explained. */
export const chartSentences = {
  nothingSaid: (measures: number) => `${measures}条措施都没有写明。`,
  topics: (measures: number, { names, size }: Leading, second: Leading | null, open: number) =>
    `${measures}条措施里，写到最多的是${names.join("、")}，${names.length > 1 ? "各" : ""}${size}条${
      second === null
        ? ""
        : `；其次是${second.names.join("、")}，${second.names.length > 1 ? "各" : ""}${second.size}条`
    }。${open > 0 ? `${open}条原文未限定。` : ""}`,
  way: (part: string, clauses: number) => `${part}${clauses}款`,
  departments: (all: number, names: readonly string[], clauses: number, ways: readonly string[]) =>
    `原文点名${all}个单位，最多的是${names.join("、")}，${names.length > 1 ? "各" : ""}${clauses}款${
      ways.length > 0 ? `（${ways.join("，")}）` : ""
    }。`,
  /** A promise and where it stands; `places` is how many say as much. */
  promise: (said: string, where: string, places: number) =>
    `${said}，见${where}${places > 1 ? `等${places}处` : ""}`,
  waits: (atOnce: number, shortest: string | null, longest: string | null, sought: number) =>
    `${[
      ...(atOnce > 0 ? [`${atOnce}处承诺随到随办`] : []),
      ...(shortest === null ? [] : [`写明时限的，最短${shortest}`]),
      ...(longest === null || longest === shortest ? [] : [`最长${longest}`]),
      ...(sought > 0 ? [`另有${sought}处仅在争取或探索`] : []),
    ].join("；")}。`,
  spans: (longest: string | null, sought: number) =>
    `${[
      ...(longest === null ? [] : [`最长的是${longest}`]),
      ...(sought > 0 ? [`${longest === null ? "" : "另有"}${sought}处仅在争取或探索`] : []),
    ].join("；")}。`,
  flow: (measures: number, taken: number) =>
    `上级文件的${measures}条措施中，${taken}条在已收录的地方文件中有对应措施。`,
};

export const topicsChartWords = {
  title: (facet: string) => `各文件写了什么：${facet}`,
  caption: (definition: string) =>
    `${definition}。格中数字是有此取值的措施条数（条），一条措施可有几个取值；颜色越深，占该文件措施的比例越高（“未限定”不着色）。`,
  byPlace: "收录的文件较多，这里按地区合计。",
  table: (facet: string) => `${facet}：各文件的措施条数（条）`,
  ofNotice: (measures: number) => `（共${measures}条）`,
  cell: (value: string, notice: string, measures: number, percent: number) =>
    `${value}，${notice}：${measures}条，占${percent}%`,
};

export const departmentsChartWords = {
  title: "谁负责多少",
  caption:
    "每条横线是一个责任单位，长度是点名它的条款数（一款是有各自责任单位的一段文字）；深浅表示方式，见图例。",
  someShown: (shown: number, all: number) => `图中为点名最多的${shown}个，表中为全部${all}个。`,
  mostShown: (shown: number, inTable: number, all: number) =>
    `图中为点名最多的${shown}个，表中为最多的${inTable}个，全部${all}个见各地区页。`,
  table: "责任单位的条款数（款）",
  bar: (department: string, part: string, clauses: number) => `${department}：${part}${clauses}款`,
};

export const waitsChartWords = {
  title: "承诺多快办好",
  caption:
    "每行是一处写明时限的承诺，越靠上越快；空心小圆点是原先的时限，空心大圆点是仅在争取或探索的。横轴为对数刻度，一个工作日按一天排列。数字照原文，例外与条件见措施原文。",
};

export const spansChartWords = {
  title: "承诺多长的时间",
  caption:
    "每行是一处写明期限的便利：停留、有效期、可申请的期间、服务时间，越靠上越长；空心圆点是仅在争取或探索的。横轴为对数刻度。比例和金额没有时间，只列在表里。",
  axis: "时间",
};

/** The columns of promises' tables. */
export const promiseTableWords = {
  strongest: (shown: number, all: number) => `只列最靠前的${shown}处，全部${all}处见各措施页与数据文件。`,
  quote: "原文",
};

export const flowChartWords = {
  title: "上级任务到了哪些地方",
  caption:
    "左边是上级文件的措施，右边是地方文件中由它而来的措施，一条线连接一对（编者核对过的对应关系）。没有连线的，只是已收录的文件里没有找到。",
  mostFollowed: (measures: number) =>
    `只列地方对应最多的${measures}条，右边是有对应措施最多的地区；逐条的对应见各措施页。`,
  table: "上级文件的措施与由它而来的地方措施",
  above: "上级文件的措施",
  local: "地方措施",
  none: "已收录的文件中没有",
};
