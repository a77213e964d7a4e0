/** What stands where the publisher withdrew a text, and what is said of corrections. */
import type { Correction, Withdrawal } from "../model/schema.ts";
import { labels } from "./common.ts";
import { day, measureNumber } from "./sentences.ts";

/** Who withdrew or corrected something, where nobody is named. */
const PUBLISHER = "本站发布者";

export const withdrawalWords = {
  notice: "文件已撤下",
  measure: "这条措施已撤下",
  source: "来源文本已撤下",
  /** A notice's title where others name it. */
  titleOf: (title: string) => `${title}（已撤下）`,
  noticeLead: (title: string, measures: number) =>
    `此处原为《${title}》${measures === 0 ? "" : `及其${measures}条措施`}，已由本站发布者撤下，不再提供其文字。`,
  sourceLead: (title: string) => `此处原为《${title}》的来源文本，已由本站发布者撤下，不再提供其文字。`,
  /** `title` is of its notice, where it is known. */
  measureLead: (title: string | null, key: string) =>
    `此处原为${title === null ? "一条措施" : `《${title}》${measureNumber(key)}`}，已由本站发布者撤下，不再提供其文字。`,
  region: labels.region,
  on: "撤下日期",
  by: "撤下人",
  reason: "撤下原因",
  /** Where the ledger doesn't say. */
  notRecorded: "没有记录",
  publisher: (by: string | null, operator: string | null) => by ?? operator ?? PUBLISHER,
  originals: "需要原文的，请向发布机关查询。",
  findOthers: <Link>(list: Link, search: Link) => ["可从", list, "或", search, "继续查找。"],
};

export const correctionWords = {
  heading: "更正",
  /** Among a text's statuses, where its page has such a list. */
  status: "发布后有更正",
  by: (by: string) => `${by}更正`,
  measures: "所涉措施：",
  /** A correction in one sentence, for feeds and texts. */
  sentence: ({ on, reason, by }: Pick<Correction, "on" | "reason" | "by">) =>
    `${day(on)}${by === null ? "" : `由${by}`}更正：${reason}`,
  /** Behind a sentence: the measures that it is about, by their ids. */
  about: (measures: readonly string[]) => `（涉及${measures.join("、")}）`,
  /** Behind the number of a measure. */
  wasWithdrawn: (reason: string) => `已撤下：${reason}`,
  /** The same in one sentence, for feeds and texts. */
  withdrawnSentence: ({ withdrawnOn, reason }: Pick<Withdrawal, "withdrawnOn" | "reason">, key: string) =>
    `${withdrawnOn === null ? "" : day(withdrawnOn)}${measureNumber(key)}已撤下：${reason}`,
};
