/** The topics: all facets, one facet, one value. */
import { UNSPECIFIED } from "../model/facet-values.ts";
import { count } from "./sentences.ts";

/** A value as a heading: what no text says needs its facet to be understood. */
export function valueHeading(value: { id: string; name: string }, facet: { name: string }): string {
  return value.id === UNSPECIFIED ? `${value.name}${facet.name}` : value.name;
}

export const topicWords = {
  title: (facet: string) => `主题：${facet}`,
  facetDescription: (definition: string, values: number) =>
    `${definition}。共${values}个主题，注明各文件的措施条数。`,
  valueDescription: (definition: string, measures: number) =>
    `${definition}。已收录文件中的${measures}条措施，附原文字句。`,
  lead: (facet: string, definition: string, measures: number) =>
    `${facet}：${definition}。共${measures}条措施。`,
  /** In which order they are listed. */
  order: (byStrength: boolean) =>
    `按文件列出，每份文件里标题写到它的在前，其余${byStrength ? "力度强的在前" : "按原文次序"}。`,
  toFinder: "与其他条件合在一起查",
  /** Why the finder lists another number than the page. */
  inFinder: (entries: number, texts: number, government: number) =>
    `（那里写明的是${count(entries)}${texts > entries ? "：同一措施的几个文本合为一条" : ""}${government > 0 ? `，另列政府内部工作${count(government)}` : ""}）`,
  toSearch: "在检索中继续筛选",
  terms: "所用术语",
  related: "常同时出现",
  /** A notice by place and year, and how many of its measures have a value. */
  ofNotice: (notice: string, measures: number) => notice + count(measures),
};

export const topicListWords = {
  description: (facets: readonly string[], values: number) =>
    `按${facets.slice(0, 4).join("、")}${facets.length > 4 ? "等" : "这"}${facets.length}个维度查看全部措施，共${values}个主题。`,
  lead: (facets: readonly string[]) =>
    `每条措施按${facets.join("、")}归入主题。名称后的数字是措施条数，一条措施可以属于几个主题。`,
  toFinder: <Link>(finder: Link) => ["要把几个条件合在一起查，用", finder, "。"],
  facets: "本页维度",
};
