/** What several kinds of pages say, in the same words everywhere. */

/** Said on every page, and beside every text. */
export const originalPrevails = "以发布机关原文为准";

/** What the site is, as its settings say; said wherever its texts go. Each without its full stop. */
export const standingWords = {
  unofficial: "本站非官方网站",
  official: (publisher: string) => `本站由${publisher}主办`,
};

/** What stands where the source says nothing of what a text can say. */
export const notStated = "原文未载明";

/** What stands for the address of a notice's original that no editor has entered: no text states its own address. */
export const addressNotCollected = "来源网址未收录";

/** What is said of whatever the machine proposed and no editor has decided. */
export const notChecked = "机器提出，未核对";

/** The same of what the machine says how sure it is of, from 0 to 1. */
export const proposedMark = (sureness?: number): string =>
  sureness === undefined ? notChecked : `${notChecked}，把握${Math.round(100 * sureness)}%`;

/** Stands before the last day on which a notice was added. */
export const upTo = "数据更新至";

/** While something is fetched. */
export const loading = "正在加载……";

/** The button after a failure that may pass. */
export const retry = "重试";

/** Where a page and what it loads are of different builds, and what to do then. */
export const mixture = {
  said: "网站已经更新，本页还是更新前的，不能据以查询。请刷新本页；仍是这样，说明网站正在更新，请稍后再试。",
  reload: "刷新本页",
};

/** What an editor knows from elsewhere. */
export const editorsNote = "编者注";

/** A place that its notice doesn't name. */
export const placeNotStated = "地区未载明";

/** Single words and names that stand in several places. */
export const labels = {
  howItIsMade: "整理方法与局限",
  codeRepository: "代码仓库",
  citation: "引用",
  total: "合计",
  promise: "承诺",
  region: "地区",
  category: "类别",
  spelling: "写法",
  clauseCount: "条款数（款）",
};

/** What is promised of every address and id. */
export const idsStay = "编号一经发布不改变含义。";

/** Lists of everything. */
export const all = {
  notices: "全部文件",
  measures: "全部措施",
  departments: "全部责任单位",
};

/** What is known of a notice as a document: the names of the facts, wherever they are listed. */
export const factNames = {
  issuers: "发布机关",
  documentNumber: "文号",
  signedOn: "成文日期",
  publishedOn: "发布日期",
  kind: "文种",
  stage: "性质",
  effective: "有效期",
  addedOn: "收录日期",
  id: "编号",
  address: "网址",
  sourceText: "来源文本",
};

/** The headings that a measure's page and its Markdown share, and those of notices. */
export const headings = {
  text: "正文",
  wholeText: "全文",
  provenance: "出处",
  particulars: "适用与办理",
  facets: "涉及",
  promises: "量化承诺",
  counterparts: "其他文件中的对应措施",
  findings: "整理说明",
};
