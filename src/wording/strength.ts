/** How strongly each place promises something. */
import { andMorePlaces } from "./large.ts";
import { quoted } from "./quotation.ts";
import { count, measureCount } from "./sentences.ts";

/** So many places are named in a sentence. */
const MOST_NAMED = 6;

function named(places: readonly string[]): string {
  return places.length > MOST_NAMED ? andMorePlaces(places[0] ?? "", places.length) : places.join("、");
}

export const strengthWords = {
  title: (topic: string) => `${topic}：各地力度对照`,
  here: "各地力度对照",
  toTable: "各地力度对照表",
  description: (topic: string, places: number, measures: number) =>
    `${places}个地区关于${quoted(topic)}的${count(measures)}措施，按力度对照，附时限、数字与原文字句。`,
  /** What the table shows: the places by the strongest that they say, those with numbers, those that stand in drafts. */
  sentence: (
    topic: string,
    places: number,
    measures: number,
    strongest: readonly { strength: string; places: readonly string[] }[],
  ) =>
    `${places}个地区的${measureCount(measures)}写到${quoted(topic)}。最强的写法：${strongest
      .map(({ strength, places: own }) => `${named(own)}为${quoted(strength)}`)
      .join("；")}。`,
  withNumbers: (places: readonly string[]) => `写明数字的有${named(places)}。`,
  noNumbers: "各地都没有写明数字。",
  withDrafts: (places: readonly string[]) => `${named(places)}含征求意见稿，尚不是正式规定。`,
  rule: "每条措施只按它最强的一档计入一次；力度看写到该事项的那一句，句中没有写明的看整条措施。时限与数字只取写到该事项的条款。",
  table: "地区与力度对照表",
  unstated: "力度未写明",
  promises: "时限与数字",
  none: "无",
};
