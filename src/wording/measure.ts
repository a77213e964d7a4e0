/** A measure's page, and the list of all measures. */
import { count } from "./sentences.ts";

export const measureWords = {
  previous: "上一条",
  next: "下一条",
  neighbours: "相邻措施",
  clauses: "本条各款",
  compared: "对照的是对方文字：下划线为对方多出，删除线为对方没有；责任单位与标点全半角不计。",
  comparison: (summary: string) => `对照文字：${summary}`,
  sameLetters: (letters: number) => `相同${letters}字`,
  sameText: "文字相同",
  difference: (more: number, fewer: number) => `多${more}字，少${fewer}字`,
};

/** What a counterpart in another notice is to a measure; `place` is the other's. */
export const counterpartWords = {
  elsewhere: "其他",
  listedBy: (place: string) => `${place}文件所列`,
  local: "各地的对应措施",
  before: (place: string) => `${place}此前的措施`,
  after: (place: string) => `${place}此后的措施`,
  siblings: "其他地方的对应措施",
  sourceElsewhere: (source: string) => `同依据${source}，其文件本站未收录`,
  sourceUnknown: "共同来源本站没有收录",
  sameSource: (notice: string, measure: string) => `同出${notice}${measure}`,
};

export const measureListWords = {
  description: (measures: number) => `全部${measures}条措施，按文件和章节排列。`,
  lead: (measures: number) => `共${count(measures)}，按文件和章节排列。一条措施一页。`,
  notices: "本页文件",
  narrow: "缩小范围",
  partTitle: (part: string) => `${part}的措施`,
  partDescription: (part: string, measures: number) => `${part}的${measures}条措施，按文件和章节排列。`,
};
