/** References, facts, quotes and exclusions as people type them, in the collection's notices. */
import { describe, expect, test } from "vitest";
import { wholeSearch } from "../search/whole.ts";
import { readJudgments } from "./judgments.ts";
import { CONTENT } from "./support.ts";

const { records, search } = wholeSearch(CONTENT);

async function answer(text: string) {
  const { tiers } = await search.search({ text, filters: {} });
  const of = (name: string) => {
    const tier = tiers.find((one) => one.tier === name);
    return (tier?.hits ?? []).map((record) => {
      const { clause } = tier?.notes?.get(record) ?? {};
      return (records[record]?.id ?? "") + (clause === undefined ? "" : `#c${clause}`);
    });
  };
  const facts = tiers.flatMap(({ notes }) =>
    [...(notes ?? [])].flatMap(([record, note]) =>
      (note.facts ?? []).map((place) => records[record]?.facts?.[place]),
    ),
  );
  return { first: tiers[0]?.tier, of, facts };
}

test.each([
  ["第26条", ["qingdao-2025-26", "dalian-2024-26", "national-2024-26", "qingdao-2022-26"]],
  ["第26條", ["qingdao-2025-26", "dalian-2024-26", "national-2024-26", "qingdao-2022-26"]],
  ["青岛2025年第26条", ["qingdao-2025-26"]],
  ["青岛 26条 2025", ["qingdao-2025-26"]],
  ["大连 第27条", ["dalian-2024-27"]],
  ["天津征求意见稿第10条第2款", ["tianjin-2025-draft-10#c2"]],
  ["qingdao-2025-26", ["qingdao-2025-26"]],
  ["tianjin-2025-draft", ["tianjin-2025-draft"]],
  ["全国任务表 序号 17", ["national-2024-17"]],
  ["17号", ["national-2024"]],
  ["署岸函〔2025〕17号", ["national-2024"]],
  ["署岸函(2025)17號", ["national-2024"]],
  ["津商岸服〔2025〕4号", ["tianjin-2025-draft"]],
  ["青口字〔2022〕2号", ["qingdao-2022"]],
  ["青岛第26条 锂电池", ["qingdao-2025-26", "qingdao-2022-26"]],
])("%s is found by its number, above all else", async (text, wanted) => {
  const { first, of } = await answer(text);
  expect(first).toBe("reference");
  expect(of("reference")).toEqual(wanted);
});

test("what an editor knows of another document is said to be an editor's, with its number and title", async () => {
  const { facts } = await answer("署岸函〔2025〕17号");
  expect(facts).toMatchObject([{ byEditor: true, name: "附于" }]);
  expect(facts[0]?.text).toContain("海关总署关于复制推广2024年促进跨境贸易便利化专项行动改革措施的函");
});

describe("facts of the notices", () => {
  test.each([
    ...["2024年5月31日", "2024-05-31", "2024.5.31", "2024/5/31", "5月31日", "2024年5月"].map((text) => [
      text,
      "dalian-2024",
    ]),
    ["2025年6月26日", "tianjin-2025-draft"],
    ["海关总署关于复制推广2024年促进跨境贸易便利化专项行动改革措施的函", "national-2024"],
    ["复制推广改革措施的函", "national-2024"],
  ])("%s finds its notice", async (text, wanted) => {
    const { of } = await answer(text);
    expect(of("facts")).toEqual([wanted]);
    expect(of("exact")).toEqual([]);
  });
});

test("of what people ask for in words, only a 文号 is a reference", async () => {
  for (const { query } of readJudgments()) {
    const { first } = await answer(query);
    expect(first === "reference", query).toBe(query.includes("号"));
  }
});
