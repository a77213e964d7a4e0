/** What the search page says about an answer, in Chinese sentences. */
import type { SearchAnswer } from "../../search/query.ts";

/** How many hits there are; records below `measures` are measures. */
export function sentence(
  { query, tiers, parts }: SearchAnswer,
  measures: number,
  { idle, filtered }: { idle: boolean; filtered: boolean },
): string {
  if (query === "blank") return "请输入文字、字母或数字。";
  const hits = tiers.flatMap((tier) => tier.hits);
  if (hits.length === 0) {
    if (query === "none") return "没有符合所选筛选的内容。可以移除一些筛选。";
    return `没有找到相关内容。${tried(parts)}${filtered ? "可以移除一些筛选，或者换一种说法。" : "可以换一种说法。"}`;
  }
  const text = `${idle ? "可检索" : "找到"} ${count(hits, measures)}`;
  const exact = tiers[0]?.hits ?? [];
  if (idle || query === "none" || exact.length === hits.length) return `${text}。`;
  return `${text}，${exact.length === 0 ? "没有完全匹配的" : `完全匹配的 ${count(exact, measures)}`}。`;
}

function count(hits: readonly number[], measures: number): string {
  const found = hits.filter((record) => record < measures).length;
  const parts = [
    { number: found, unit: "条措施" },
    { number: hits.length - found, unit: "份文件" },
  ];
  return parts
    .filter(({ number }) => number > 0)
    .map(({ number, unit }) => `${number} ${unit}`)
    .join("、");
}

/** Parts longer than this are cut, and more than these left out. */
const LONGEST = 12;
const MOST = 6;

/** What was tried in vain. */
function tried(parts: readonly string[]): string {
  const shown = parts
    .slice(0, MOST)
    .map((part) => `“${part.length > LONGEST ? `${part.slice(0, LONGEST)}…` : part}”`)
    .join("");
  return shown === ""
    ? "已试过完全匹配。"
    : `已试过整句完全匹配，拆分成${shown}${parts.length > MOST ? "等" : ""}分别匹配，以及意思相近的说法。`;
}
