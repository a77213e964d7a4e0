/** Notices and measures beside one another. */
import { measureWords } from "./measure.ts";
import { quoted } from "./quotation.ts";
import { count } from "./sentences.ts";

/** How a measure and its counterpart stand to each other. */
export type Correspondence = "same" | "changed" | "part";

export const correspondenceLabels: Record<Correspondence, string> = {
  same: measureWords.sameText,
  changed: "有改动",
  part: "部分相应",
};

export const compareWords = {
  /** Facts in which versions differ. */
  lead: "牵头单位",
  strengthOf: (facet: string, passage: string) => `${facet}（${quoted(passage)}）`,
  /** What a version says of a fact; `null` where its text says nothing. */
  says: (value: string | null) => (value === null ? "没有写明" : quoted(value)),
  facts: "数字、力度与单位的不同",
  /** Words that versions differ in, from the first's point of view. */
  added: (version: string, phrases: string) => `${version}多出：${phrases}。`,
  missing: (version: string, phrases: string) => `${version}没有：${phrases}。`,
  changed: (version: string, phrases: string) => `${version}改写：${phrases}。`,
  /** Words of a text, which may have quotation marks of their own. */
  phrase: (phrase: string) => `「${phrase}」`,
  changedTo: (own: string, other: string) => `「${own}」作「${other}」`,
  andMore: (phrases: number) => `等${phrases}处`,
  sameWords: (version: string) => `${version}的文字与前者相同（标点、全半角和空格不计）。`,
  emptyCell: "没有相应的文字",
  legend: "加底纹和下划线的，是相对照的文字里只有这一处有的；标点、全半角和空格不计。责任单位不在对照之列。",
  textsElsewhere: "文字较多，对照见措施页。",
  /** On what it rests that two measures correspond. */
  accepted: "编者审定",
  proposed: "机器提出，未经编者审定",
  reason: (status: string, reason: string) => `依据（${status}）：${reason}`,
};

export const pairWords = {
  title: (first: string, second: string) => `${first}与${second}逐条比较`,
  description: (first: string, second: string) =>
    `${first}与${second}的措施逐条对照：相同、改动、只有一方有的。`,
  /** What a pair shows; the numbers are measures of the first, then of the second. */
  lead: (pair: {
    first: string;
    second: string;
    sizes: readonly [number, number];
    linked: readonly [number, number];
  }) =>
    `${pair.first}的${count(pair.sizes[0])}措施，${pair.linked[0]}条在${pair.second}有对应措施；${pair.second}的${count(pair.sizes[1])}，${pair.linked[1]}条在${pair.first}有对应措施。`,
  kinds: (same: number, changed: number, part: number) =>
    `对应的${same + changed + part}对中，文字相同的${same}对，有改动的${changed}对，只有部分相应的${part}对。`,
  basis: (accepted: number, proposed: number) =>
    proposed === 0
      ? `对应关系由编者逐对审定（${accepted}对）。`
      : `对应关系由编者审定的${accepted}对，机器提出、未经审定的${proposed}对。`,
  noCounterpart: "“未见对应”只是说在对方文件里没有找到对应的措施，不表示取消或停止执行。",
  none: "未见对应",
  only: "只见于",
  onlyIn: (notice: string): string => `${pairWords.only}${notice}`,
  /** Of a wider region's notice and a local one that came before it. */
  earlier: (first: string, second: string) => `${second}早于${first}。`,
  overview: "逐条一览",
  difference: "异同",
  texts: "文字对照",
  notices: "两份文件",
  csv: "本页的表格（CSV）",
  family: "各地各年的版本",
  reverse: "两份文件的比较页",
  reverseTo: <Link>(link: Link) => ["比较页按先后只有一个次序：", link, "。"],
};

export const familyWords = {
  title: (name: string) => `${name}：各版本比较`,
  description: (name: string, versions: readonly string[]) =>
    `${quoted(name)}在${versions.join("、")}中的写法对照。`,
  lead: (all: number, versions: readonly string[]) =>
    `这条措施有${all}个版本：${versions.join("、")}${versions.length < all ? "等" : ""}。`,
  pair: (first: string, second: string) => `${first}与${second}`,
  relatedTo: (version: string) => `对${version}`,
  differing: (facts: readonly string[]) =>
    facts.length === 0 ? "所承诺的数字、力度和写明的单位没有不同。" : `不同之处首先是：${facts.join("、")}。`,
  basis: "依据（编者逐对审定为同一条措施）",
  again: "审定之后文字有改，待重读",
  versions: "各版本",
  texts: "逐句对照",
  related: "只有部分相应，或未经审定的",
  moved: "对照组的编号已改",
  withdrawn: "对照组已撤下",
  movedTo: <Link>(link: Link) => ["现在见：", link, "。"],
};

/** The columns of a comparison's table. */
export const comparisonColumns = (first: string, second: string) => [
  `${first}：编号`,
  `${first}：措施`,
  `${second}：编号`,
  `${second}：措施`,
  "异同",
  "对应关系的依据",
  "理由",
  "数字、力度与单位的不同",
  "文字的不同",
];

/** The page of all comparisons. */
export const compareOverviewWords = {
  description:
    "各份文件之间有哪些措施相对应：全国任务到了哪些地方，同一地区前后有何增减改动，各地写法有何不同。",
  lead: (notices: number, families: number) =>
    `收录的${notices}份文件里，有${families}条措施各有两个以上版本。以下各数都是措施的对数；一条措施可以与几条对应。`,
  basis: (accepted: number, proposed: number) =>
    `对应关系共${accepted + proposed}对，其中编者审定${accepted}对，机器提出、未经审定${proposed}对。`,
  matrix: "哪些文件之间有对应的措施",
  /** The pair with most, in a sentence. */
  matrixSays: (first: string, second: string, pairs: number, linked: number, all: number) =>
    `对应最多的是${first}与${second}，有${pairs}对；${all}组文件中，${linked}组有对应的措施。`,
  pairs: (pairs: number) => `${pairs}对`,
  parts: (part: number, proposed: number) =>
    [part > 0 ? `部分相应${part}` : "", proposed > 0 ? `未审定${proposed}` : ""].filter(Boolean).join("，"),
  regions: "各地区与其他文件对应的措施",
  regionsSay: (place: string, pairs: number, shown: number, all: number) =>
    `对应最多的是${place}，共${pairs}对。${shown < all ? `只列最多的${shown}个地区，共${all}个。` : ""}`,
  regionColumns: ["地区", "与上级文件", "本地前后", "与其他地方", "比较页"],
  flows: "上级文件与地方文件",
  flowSays: (first: string, second: string, linked: number, whole: number, part: number) =>
    `${first}有${linked}条在${second}有对应：整条相应${whole}对，部分相应${part}对。`,
  developments: "同一地区前后的变化",
  developmentSays: (
    labels: readonly [string, string],
    counts: { same: number; changed: number; part: number; fresh: number; none: number },
  ) =>
    `从${labels[0]}到${labels[1]}：照旧${counts.same}对，有改动${counts.changed}对，部分相应${counts.part}对，新见${count(counts.fresh)}；前一份有${count(counts.none)}在后一份里未见对应。`,
  siblings: "不同地方之间",
  restsOn: (accepted: number, proposed: number) =>
    `（编者审定${accepted}对${proposed > 0 ? `，未经审定${proposed}对` : ""}）`,
  fresh: (label: string) => `新见于${label}`,
  none: (label: string) => `在${label}里未见对应`,
  notDropped: "未见对应，只是说已收录的那份文件里没有找到，编者没有认定取消或停止执行。",
  shown: (shown: number, all: number) => `只列${shown}组，共${all}组；其余见各文件页。`,
};
