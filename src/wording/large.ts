/** What lists of a large collection say, which are parted by region and year. */
import { quoted } from "./quotation.ts";
import { count } from "./sentences.ts";

/** One of several pages of the same place and year: `某市2025年（2）`. */
export function numbered(label: string, page: number): string {
  return `${label}（${page}）`;
}

/** A place and so many in all: `某市等12个地区`. */
export function andMorePlaces(place: string, places: number): string {
  return `${place}等${places}个地区`;
}

export const largeWords = {
  parts: "按地区和年份分页",
  regions: "按地区",
  regionDescription: (place: string, notices: number, measures: number, departments: number) =>
    `${place}：已收录${notices}份文件，${count(measures)}措施，${departments}个责任单位。`,
  regionLead: (notices: number, measures: number, departments: number) =>
    `已收录${notices}份文件，共${count(measures)}措施，点名${departments}个本地责任单位。`,
  noticesLead: (notices: number, regions: number) =>
    `已收录${notices}份，分属${regions}个地区，各地区内按年份从新到旧排列。`,
  measuresLead: (measures: number, notices: number) =>
    `共${count(measures)}，分属${notices}份文件。先按地区找到文件，文件页有全部措施的目录；一条措施一页。`,
  departmentsLead: (departments: number, regions: number) =>
    `文件点名的单位共${departments}个，分属${regions}个地区；各地区页列出本地单位，单位后的数字是点名它的措施条数。`,
  above: "上级地区",
  below: "下级地区",
  newest: (shown: number) => `这里是最新的${shown}份；`,
  allNotices: (all: number) => `全部${all}份`,
  noticeCount: (notices: number) => `${notices}份文件`,
  wholeList: "全部条目",
  usesOf: (term: string) => `用到${quoted(term)}的措施`,
  usesLead: (measures: number) => `共${count(measures)}措施用到。`,
  unjudgedLead: (words: number) => `共${words}个，按拼音排列。`,
  page: (number: number) => `第${number}页`,
  mostNamed: (shown: number, all: number) => `只列点名最多的${shown}个，共${all}个。`,
  otherPlaces: (places: number) => `其余${places}个地区`,
};
