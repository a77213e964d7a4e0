/** What was added, corrected and withdrawn, by day. */
import { count, measureCount } from "./sentences.ts";
import { correctionWords } from "./withdrawn.ts";

export const changeWords = {
  name: "收录与更正",
  of: (place: string) => `${place}：收录与更正`,
  description: (place: string | null) => `${place ?? "本站"}何时收录、更正或撤下了哪些文件，按日期从新到旧。`,
  lead: (changes: number) => `共${changes}次收录、更正或撤下，按日期从新到旧。`,
  undated: (notices: number) => `另有${notices}份文件没有记下收录日期，不在此列。`,
  kinds: { added: "收录", corrected: correctionWords.heading, withdrawn: "撤下" },
  added: (measures: number) => measureCount(measures),
  /** Behind the measures that a correction is about. */
  measures: (measures: number) => (measures > 1 ? `等${count(measures)}` : ""),
  subscribe: "订阅（Atom）",
  topics: "按主题",
  toChanges: "最近收录和更正了什么",
};
