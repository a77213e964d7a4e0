/** The feeds. */
import { quoted } from "./quotation.ts";

export const feedWords = {
  rights: (name: string, url: string) => `数据：${name}（${url}）`,
  /** Of a value of a facet. */
  topic: (facet: string, value: string) => `${facet}：${value}`,
  measuresAbout: (topic: string, measures: number) => `涉及${quoted(topic)}的${measures}条措施`,
  measures: (measures: number) => `共${measures}条措施`,
  /** For whoever builds the site. */
  undated: (notices: readonly string[]) =>
    `${notices.join("、")}没有写收录日期，不进订阅源；请在 seeds/ 下的 .yaml 里补写 addedOn`,
};
