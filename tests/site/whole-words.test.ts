/** Names whose lines end between words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { cutAt, printWordEnds } from "../../src/model/word-ends.ts";
import { wholeNames, wholeWords, wordEnds } from "../../src/site/whole-words.ts";
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
    expect(wholeWords("推行“不停航办证”机制").join("|")).toBe("推行|“不停航办证”|机制");
    expect(wholeWords("持续落实《清理规范行动方案》").join("|")).toMatch(/落实\|《清理/);
  });
});

test("stay whole in a text that names them, with what joins them", () => {
  const cut = (text: string, ...names: string[]) => wholeNames(text, names).join("|");
  expect(cut("青岛2022措施与青岛2025方案逐条比较", "青岛2022措施", "青岛2025方案")).toBe(
    "青岛2022措施|与青岛2025方案|逐条|比较",
  );
  expect(cut("全国2024任务", "别处2024任务")).toBe("全国|2024任务");
  // What is too long for a line of a phone is cut as any name.
  const long = "《关于进一步支持跨境电商发展的通知》";
  expect(cut(`${long}与大连2024措施逐条比较`, long, "大连2024措施")).toBe(
    `${wholeWords(long).join("|")}|与大连2024措施|逐条|比较`,
  );
});

test("are cut alike where a part of the name is a link", () => {
  const name = "进一步支持跨境电商发展";
  const pieces = ["进一步支持", "跨境电商", "发展"];
  expect(cutAt(wordEnds(name), pieces)).toEqual([
    ["进一步", "支持"],
    ["", "跨境电商"],
    ["", "发展"],
  ]);
  expect(cutAt(wordEnds(name), ["进一步支持跨", "境电商发展"])).toEqual([
    ["进一步", "支持", "跨"],
    ["境电商", "发展"],
  ]);
});

test("travel as the places where they end, however long they are", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 90 }), { minLength: 1 }), (words) => {
      expect(cutAt(printWordEnds(words), [words.join("")])).toEqual([words]);
    }),
  );
  expect(wordEnds("5×24小时通关")).toBe("62");
  expect(cutAt("", ["没有写明的"])).toEqual([["没有写明的"]]);
});

test("take a time that grows with the name's length and no faster", () => {
  const begun = processorTime();
  for (const character of "蹅的和9《")
    expect(wholeWords(character.repeat(20_000)).join("")).toHaveLength(20_000);
  expect(processorTime() - begun).toBeLessThan(2000);
});
