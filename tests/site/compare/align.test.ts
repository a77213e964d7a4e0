/** Passages that say the same thing are found, as far as a reader found them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import { alignPassages } from "../../../src/site/compare/align.ts";
import { passagesOf } from "../../../src/site/compare/passages.ts";
import { contentFolder } from "../../support/fixture.ts";
import { processorTime } from "../../support/processor-time.ts";

const measures = new Map(
  loadContent(contentFolder()).measures.map(({ measure }) => [measure.id, measure] as const),
);

/** The pairs of measures whose passages were aligned by hand. */
const readings = readFileSync(join(import.meta.dirname, "alignment.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [head = "", pairs = ""] = line.split(":");
    const [first, second] = head.split(" ").map((side) => {
      const [id = "", count = ""] = side.split("/");
      return { id, passages: Number(count) };
    });
    if (first === undefined || second === undefined) throw new Error(line);
    return { first, second, pairs: new Set(pairs.split(" ").filter((pair) => pair !== "")) };
  });

const textsOf = (id: string) => passagesOf(measures.get(id)?.clauses ?? []).map(({ text }) => text);

/** Right, wrong and missed pairs of the aligner over some readings. */
function score(some: typeof readings): { right: number; wrong: number; missed: number; f1: number } {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { first, second, pairs } of some) {
    const found = alignPassages(textsOf(first.id), textsOf(second.id)).map(([a, b]) => `${a + 1}=${b + 1}`);
    right += found.filter((pair) => pairs.has(pair)).length;
    wrong += found.filter((pair) => !pairs.has(pair)).length;
    missed += [...pairs].filter((pair) => !found.includes(pair)).length;
  }
  return { right, wrong, missed, f1: (2 * right) / (2 * right + wrong + missed) };
}

describe("the aligner", () => {
  test("is held against at least thirty pairs of measures, read passage by passage", () => {
    expect(readings.length).toBeGreaterThanOrEqual(30);
    for (const { first, second } of readings)
      for (const { id, passages } of [first, second]) expect(textsOf(id), id).toHaveLength(passages);
  });

  test("finds what the reader found with an F1 of 0.93 and more", () => {
    const found = score(readings);
    expect(found.f1, JSON.stringify(found)).toBeGreaterThanOrEqual(0.93);
  });

  test("joins nothing where nothing corresponds, and everything of a text that is copied", () => {
    expect(alignPassages(["推广船边直提。"], ["压缩税款缴纳时间。"])).toEqual([]);
    expect(alignPassages([], ["压缩税款缴纳时间。"])).toEqual([]);
    const texts = textsOf("national-2024-28");
    expect(alignPassages(texts, texts)).toEqual(texts.map((_, index) => [index, index]));
  });

  test("takes no difference of width or spacing for one of words", () => {
    expect(
      alignPassages(["推进“ERP联网申报+快速审核”模式。"], ["推进“ＥＲＰ 联网申报＋快速审核”模式｡"]),
    ).toEqual([[0, 0]]);
  });

  test("finds a passage whose halves two others take up with both, and in whatever order", () => {
    const whole = "简化报核前申报单耗核批手续，取消单耗标准刚性管理要求。";
    const halves = [
      "取消单耗标准刚性管理要求，实行参数化管理。",
      "简化报核前申报单耗核批手续，顺应生产需求。",
    ];
    expect(alignPassages([whole], halves)).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(alignPassages(halves, [whole])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  test("takes no longer than a fraction of a second for a text without end", () => {
    const long = Array.from({ length: 5000 }, (_, index) => `第${index}项措施由有关单位办理完毕。`);
    const start = processorTime();
    expect(alignPassages(long, long).length).toBeGreaterThan(0);
    expect(processorTime() - start).toBeLessThan(2000);
  });
});

test("a text is cut behind sentences and semicolons, signs that close a quotation stay with it, none is lost", () => {
  const text = "一是做甲；二是做乙。实行“丙。”并做丁\n戊！";
  const passages = passagesOf([
    { id: "c1", text },
    { id: "c2", text: null },
    { id: "c3", text: "。" },
  ]);
  expect(passages.map(({ text: passage }) => passage)).toEqual([
    "一是做甲；",
    "二是做乙。",
    "实行“丙。”",
    "并做丁",
    "戊！",
  ]);
  expect(passages.map(({ text: passage }) => passage).join("")).toBe(text.replace("\n", ""));
  for (const { clauses } of measures.values())
    expect(
      passagesOf(clauses)
        .map(({ text: passage }) => passage.replaceAll(/\s/gu, ""))
        .join(""),
    ).toBe(clauses.map(({ text: own }) => (own ?? "").replaceAll(/\s/gu, "")).join(""));
});
