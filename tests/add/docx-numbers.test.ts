/** Automatic numbers are those that Word prints. */
import { describe, expect, test } from "vitest";
import { abstractNum, docx, num, numbered, p } from "./docx-writer.ts";
import { extract, linesOf } from "./support.ts";

/** The labels that paragraphs at these places get. */
async function labels(
  numbering: string,
  places: readonly (readonly [list: number, level: number])[],
  styles = "",
) {
  const body = places.map(([list, level]) => p("：", numbered(list, level))).join("");
  return (await linesOf(docx(body, numbering, styles), "a.docx")).map((line) => line.replace("：", ""));
}

describe("automatic numbers are printed as Word prints them", () => {
  test.each([
    ["decimal", "%1.", 1, ["1.", "2.", "3."]],
    ["decimalZero", "%1", 9, ["09 ", "10 ", "11 "]],
    ["chineseCounting", "%1、", 9, ["九、", "十、", "十一、"]],
    ["chineseCountingThousand", "第%1条", 99, ["第九十九条", "第一百条", "第一百零一条"]],
    ["japaneseCounting", "（%1）", 19, ["（十九）", "（二十）", "（二十一）"]],
    ["taiwaneseDigital", "%1", 9, ["九", "一〇", "一一"]],
    ["chineseLegalSimplified", "%1、", 9, ["玖、", "壹拾、", "壹拾壹、"]],
    ["ideographTraditional", "%1、", 1, ["甲、", "乙、", "丙、"]],
    ["ideographZodiac", "%1、", 1, ["子、", "丑、", "寅、"]],
    ["lowerLetter", "%1)", 25, ["y)", "z)", "aa)"]],
    ["upperLetter", "%1.", 1, ["A.", "B.", "C."]],
    ["upperRoman", "%1.", 3, ["III.", "IV.", "V."]],
    ["lowerRoman", "(%1)", 8, ["(viii)", "(ix)", "(x)"]],
    ["decimalEnclosedCircle", "%1", 19, ["⑲", "⑳", "21 "]],
    ["decimalEnclosedCircleChinese", "%1", 1, ["①", "②", "③"]],
    ["decimalFullWidth", "%1．", 9, ["９．", "１０．", "１１．"]],
    ["none", "附则", 1, ["附则", "附则", "附则"]],
    ["bullet", "", 1, ["", "", ""]],
  ])("%s as %s from %i", async (format, text, start, expected) => {
    const numbering = abstractNum(0, { format, text, start }) + num(1, 0);
    const found = await labels(numbering, [
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(found).toEqual(expected);
  });

  test("with the numbers of the levels above, which start lower levels anew", async () => {
    const numbering =
      abstractNum(
        0,
        { format: "chineseCounting", text: "%1、" },
        { format: "decimal", text: "%1.%2", more: "<w:isLgl/>" },
        { format: "decimal", text: "（%3）" },
      ) + num(1, 0);
    const places = [0, 1, 1, 2, 2, 1, 2, 0, 2, 1].map((level) => [1, level] as const);
    expect(await labels(numbering, places)).toEqual([
      "一、",
      "1.1 ",
      "1.2 ",
      "（1）",
      "（2）",
      "1.3 ",
      "（1）",
      "二、",
      "（1）",
      "2.2 ",
    ]);
  });

  test("counting on through chapters where the level says so", async () => {
    const numbering =
      abstractNum(
        0,
        { format: "chineseCounting", text: "第%1章" },
        { format: "decimal", text: "%2.", more: '<w:lvlRestart w:val="0"/>' },
      ) + num(1, 0);
    const places = [0, 1, 1, 0, 1].map((level) => [1, level] as const);
    expect(await labels(numbering, places)).toEqual(["第一章", "1.", "2.", "第二章", "3."]);
  });

  test("on in a second list of one definition, anew where it overrides the start", async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      abstractNum(0, { format: "decimal", text: "%1." }) + num(1, 0) + num(2, 0) + num(3, 0, override);
    const places = [1, 1, 2, 3, 3].map((list) => [list, 0] as const);
    expect(await labels(numbering, places)).toEqual(["1.", "2.", "3.", "1.", "2."]);
  });

  test("anew on lower levels too where a list overrides their start, but only once", async () => {
    const override = [0, 1].map(
      (level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="5"/></w:lvlOverride>`,
    );
    const numbering =
      abstractNum(0, { format: "decimal", text: "%1." }, { format: "decimal", text: "（%2）" }) +
      num(1, 0) +
      num(2, 0, override.join(""));
    const places = [
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 1],
      [2, 0],
      [2, 1],
    ] as const;
    expect(await labels(numbering, places)).toEqual(["1.", "5.", "（5）", "（6）", "6.", "（1）"]);
  });

  test("as the definition that a list style refers to says", async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="条款"/></w:abstractNum>' +
      abstractNum(8, { format: "chineseCounting", text: "第%1条" }).replace(
        "<w:lvl ",
        '<w:styleLink w:val="条款"/><w:lvl ',
      ) +
      num(1, 7);
    expect(
      await labels(numbering, [
        [1, 0],
        [1, 0],
      ]),
    ).toEqual(["第一条", "第二条"]);
  });

  test("by the paragraph's style or the one that it is based on, and not where a paragraph opts out", async () => {
    const numbering =
      abstractNum(
        0,
        { format: "chineseCounting", text: "%1、", more: '<w:pStyle w:val="H1"/>' },
        { format: "decimal", text: "%2.", more: '<w:pStyle w:val="H2"/>' },
      ) + num(1, 0);
    const style = (id: string, inner: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
    const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles = style("H1", numPr) + style("H2", numPr) + style("H3", '<w:basedOn w:val="H2"/>');
    const styled = (id: string, words: string, more = "") => p(words, `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled("H1", "甲") +
      styled("H2", "乙") +
      styled("H3", "丙") +
      styled("H2", "丁", numbered(0)) +
      styled("H1", "戊");
    expect(await linesOf(docx(body, numbering, styles), "a.docx")).toEqual([
      "一、甲",
      "1.乙",
      "2.丙",
      "丁",
      "二、戊",
    ]);
  });

  test("in digits where a format isn't known, and the editor is told", async () => {
    const numbering = abstractNum(0, { format: "hebrew1", text: "%1." }) + num(1, 0);
    const { text, notes } = await extract(docx(p("甲", numbered(1)), numbering), "a.docx");
    expect(text).toBe("1.甲\n");
    expect(notes.join()).toContain("不认识的编号样式（hebrew1）");
  });
});
