import { describe, expect, test } from "vitest";
import type { Tier } from "../../src/search/query.ts";
import { printTerms, type Vocabulary } from "../../src/search/vocabulary.ts";
import { noFilters, recordOf, searchOver } from "./scan-engine.ts";

const vocabulary: Vocabulary = {
  traditional: "鋰锂電电",
  readings: "li锂dian电chi池",
  terms: printTerms([
    { words: ["锂电池"], asked: ["充电宝"], near: ["带电货物"], english: ["lithium battery"] },
    { words: ["AEO", "高级认证企业"], asked: [], near: [], english: [] },
    { words: ["关税保证保险"], asked: [], near: [], english: [] },
  ]),
  words: "",
  borders: "",
  departments: "qingdao/customs,青岛海关,中华人民共和国青岛海关",
};
const records = [
  recordOf("battery", "推进锂电池出口。"),
  recordOf("charged", "简化带电货物安检。"),
  recordOf("aeo", "培育AEO。"),
  recordOf("certified", "培育高级认证企业。"),
  recordOf("both", "跨境电商零售进口。优化退货流程。"),
  recordOf("insured", "推广关税保证保险。"),
  recordOf("customs", "加强监管。", {
    filters: { ...noFilters, department: ["qingdao/customs"] },
  }),
];

async function tiers(text: string): Promise<Partial<Record<Tier["tier"], string[]>>> {
  const answer = await searchOver(records, undefined, vocabulary).search({ text, filters: {} });
  const found = answer.tiers.filter(({ hits }) => hits.length > 0);
  return Object.fromEntries(found.map(({ tier, hits }) => [tier, hits.map((hit) => records[hit]?.id ?? "")]));
}

describe("tiers", () => {
  test.each([
    ["锂电池", { exact: ["battery"], near: ["charged"] }],
    ["跨境电商退货", { split: ["both"] }],
    ["跨境电商怎么退货", { split: ["both"] }],
    ["AEO", { exact: ["aeo"], split: ["certified"] }],
    ["高级认证企业", { exact: ["certified"], split: ["aeo"] }],
    ["鋰電池", { split: ["battery"], near: ["charged"] }],
    ["lidianchi", { split: ["battery"], near: ["charged"] }],
    ["li dian chi", { split: ["battery"], near: ["charged"] }],
    ["ldc", { split: ["battery"], near: ["charged"] }],
    ["lidanchi", { corrected: ["battery"], near: ["charged"] }],
    ["Lithium Batteries", { split: ["battery"], near: ["charged"] }],
    ["充电宝", { near: ["battery", "charged"] }],
    ["中华人民共和国青岛海关", { split: ["customs"] }],
    ["怎么办", {}],
    // Names of words of two characters are shortened to the words' first ones, and to no others.
    ["关保", { near: ["insured"] }],
    ["买关保多少钱", { near: ["insured"] }],
    ["关证", {}],
    ["保关", {}],
    // No text has 钱: nothing holds every part of it, though one holds all the others.
    ["钱锂电池出口", { near: ["battery"] }],
  ])("of %s", async (text, wanted) => {
    expect(await tiers(text)).toEqual(wanted);
  });

  test("never hold a record twice, whatever is typed", async () => {
    for (const text of ["锂电池", "AEO企业锂电池", "电池", "跨境电商退货锂电池"]) {
      const all = Object.values(await tiers(text)).flat();
      expect(new Set(all).size, text).toBe(all.length);
    }
  });
});
