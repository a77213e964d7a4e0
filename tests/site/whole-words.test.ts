/** Names whose lines end between words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { cutAt, wholeWords } from "../../src/site/whole-words.ts";
import { printedHeading } from "../../src/wording/sentences.ts";
import { contentFolder } from "../support/fixture.ts";
import { processorTime } from "../support/processor-time.ts";

const { measures } = loadContent(contentFolder());

test("are, put together again, the names to the character", () => {
  for (const { measure } of measures) {
    const name = printedHeading(measure);
    expect(wholeWords(name).join("")).toBe(name);
  }
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(wholeWords(name).join("")).toBe(name);
    }),
  );
});

describe("keep together", () => {
  test.each([
    ["进一步支持跨境电商发展", "进一步|支持|跨境电商|发展"],
    ["2025年青岛市跨境贸易便利化专项行动方案", "2025年|青岛市|跨境|贸易|便利化|专项|行动|方案"],
    ["加大区块链技术应用", "加大|区块链|技术|应用"],
    ["支持综合保税区开展保税检测业务", "支持|综合|保税区|开展|保税|检测|业务"],
    ["提升鲜活农产品通关效率", "提升|鲜活农产品|通关|效率"],
    ["公开作业时限及流程", "公开|作业|时限|及|流程"],
  ])("the words of %s", (name, words) => {
    expect(wholeWords(name).join("|")).toBe(words);
  });

  test("a number and what it counts, a bracket and what stands in it", () => {
    expect(wholeWords("5×24小时通关")).toContain("5×24小时");
    expect(wholeWords("方案（征求意见稿）").join("|")).toMatch(/\|（征求/);
    expect(wholeWords("持续落实《清理规范行动方案》").join("|")).toMatch(/落实\|《清理/);
  });
});

test("are cut alike where a part of the name is a link", () => {
  const name = "进一步支持跨境电商发展";
  const pieces = ["进一步支持", "跨境电商", "发展"];
  expect(cutAt(wholeWords(name), pieces)).toEqual([
    ["进一步", "支持"],
    ["", "跨境电商"],
    ["", "发展"],
  ]);
  expect(cutAt(wholeWords(name), ["进一步支持跨", "境电商发展"])).toEqual([
    ["进一步", "支持", "跨"],
    ["境电商", "发展"],
  ]);
});

test("take a time that grows with the name's length and no faster", () => {
  const begun = processorTime();
  for (const character of "蹅的和9《")
    expect(wholeWords(character.repeat(20_000)).join("")).toHaveLength(20_000);
  expect(processorTime() - begun).toBeLessThan(2000);
});
