/** What the search page says about an answer, in one Chinese sentence. */
import type { SearchAnswer } from "./query.ts";

/** How many hits there are, or what to do where there are none; records below `measures` are measures. */
export function sentence(
  { query, tiers }: SearchAnswer,
  measures: number,
  { idle, filtered }: { idle: boolean; filtered: boolean },
): string {
  if (query === "blank") return "请输入文字、字母或数字。";
  const hits = tiers.flatMap((tier) => tier.hits);
  if (hits.length === 0) {
    if (query === "none") return "没有符合所选筛选的内容。可以移除一些筛选。";
    return `没有找到完全匹配的内容。可以减少字词、换一种说法${filtered ? "，或者移除筛选" : ""}。`;
  }
  const found = hits.filter((record) => record < measures).length;
  const parts = [
    { number: found, unit: "条措施" },
    { number: hits.length - found, unit: "份文件" },
  ];
  const numbers = parts.filter(({ number }) => number > 0).map(({ number, unit }) => `${number} ${unit}`);
  return `${idle ? "可检索" : "找到"} ${numbers.join("、")}。`;
}
