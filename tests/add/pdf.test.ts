/** PDFs give their lines in reading order, without what runs along the pages' edges. */
import { describe, expect, test } from "vitest";
import { withoutRadicals } from "../../src/model/radicals.ts";
import { column, ENCRYPTED, type Placed, paginate, pdf, wordsPage } from "./pdf-writer.ts";
import { extract, linesOf } from "./support.ts";

const numberedLines = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index + 1}.措施的标题。这是第${index + 1}条措施的内容，`);

test("text in a font that isn't embedded is read, a line a line", async () => {
  const lines = ["青岛市方案", "1.甲。甲的内容，“保税+”试点。", "2.乙。乙的内容。"];
  expect(await linesOf(pdf([wordsPage(column(lines))]), "a.pdf")).toEqual(lines);
});

test("running heads and page numbers are taken away, and the editor is told", async () => {
  const lines = numberedLines(60);
  const { text, notes } = await extract(pdf(paginate(lines, 20, "青岛市人民政府公报")), "a.pdf");
  expect(text.trim().split("\n")).toEqual(lines);
  expect(notes.join()).toContain("页眉、页脚、页码 6 行已去掉：青岛市人民政府公报、—1—");
});

test("heads that differ on odd and even pages, and count pages, are taken away too", async () => {
  const lines = numberedLines(40);
  const pages = [0, 1, 2, 3].map((index) => {
    const head = index % 2 === 0 ? `某公报 ${index + 1}` : `${index + 1} 第三期`;
    return wordsPage([
      { x: index % 2 === 0 ? 400 : 72, y: 810, words: head },
      ...column(lines.slice(index * 10, index * 10 + 10)),
    ]);
  });
  expect(await linesOf(pdf(pages), "a.pdf")).toEqual(lines);
});

test("numbers and words that merely stand at an edge stay", async () => {
  const pages = [
    wordsPage(column(["青岛市方案", "1.甲的内容。"], 72, 810)),
    wordsPage(column(["12", "2.乙的内容。"], 72, 810)),
    wordsPage(column(["47", "3.丙的内容。"], 72, 810)),
  ];
  expect(await linesOf(pdf(pages), "a.pdf")).toEqual([
    "青岛市方案",
    "1.甲的内容。",
    "12",
    "2.乙的内容。",
    "47",
    "3.丙的内容。",
  ]);
});

test("two columns are read one after the other, a title over both first", async () => {
  const left = numberedLines(8).map((line) => line.slice(0, 16));
  const right = left.map((line) => line.replace("措施", "事项"));
  const title: Placed = { x: 120, y: 790, words: "青岛市进一步优化口岸营商环境促进贸易便利化措施" };
  // Drawn line by line over both columns, and the right one a little lower.
  const placed = left.flatMap((words, index) => [
    { x: 50, y: 740 - index * 20, words },
    { x: 310, y: 736 - index * 20, words: right[index] ?? "" },
  ]);
  const { text, notes } = await extract(pdf([wordsPage([title, ...placed])]), "a.pdf");
  expect(text.trim().split("\n")).toEqual([title.words, ...left, ...right]);
  expect(notes.join()).toContain("第 1 页按分栏读取");
});

test("a signature and a date at the right are no column", async () => {
  const lines = numberedLines(10);
  const placed = [...column(lines), ...column(["青岛市人民政府办公厅", "2031年5月6日"], 380, 500)];
  expect(await linesOf(pdf([wordsPage(placed)]), "a.pdf")).toEqual([
    ...lines,
    "青岛市人民政府办公厅",
    "2031年5月6日",
  ]);
});

test("a table has one cell a line in the file's order, its head on every page", async () => {
  const head = (y: number): Placed[] => [
    { x: 50, y, words: "序号" },
    { x: 100, y, words: "任务" },
    { x: 400, y, words: "责任单位" },
  ];
  const row = (y: number, number: string): Placed[] => [
    { x: 50, y: y - 10, words: number },
    { x: 100, y, words: "支持企业开展试点，压缩检验" },
    { x: 100, y: y - 20, words: "时间。" },
    { x: 400, y: y - 10, words: "青岛海关" },
  ];
  const pages = [
    [...head(780), ...row(740, "1")],
    [...head(780), ...row(740, "2")],
  ].map(wordsPage);
  const { text, notes } = await extract(pdf(pages), "a.pdf");
  const cells = (number: string) => [
    "序号",
    "任务",
    "责任单位",
    number,
    "支持企业开展试点，压缩检验时间。",
    "青岛海关",
  ];
  expect(text.trim().split("\n")).toEqual([...cells("1"), ...cells("2")]);
  expect(notes.join()).toContain("第 1、2 页有表格");
});

test("a watermark is left out, and the editor is told", async () => {
  const mark = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <5185 90E8> Tj ET";
  const first = `${wordsPage(column(["1.甲的内容。"]))}\n${mark}`;
  const { text, notes } = await extract(pdf([first]), "a.pdf");
  expect(text).toBe("1.甲的内容。\n");
  expect(notes.join("\n")).toContain("倾斜的文字（多为水印）1 处没有提取");
});

test.each([
  ["\u2ed3江\u2f00体化", "长江一体化", 2],
  ["\u2ed4\u2f3e网站", "门户网站", 2],
  ["\u2ee2\u2fad\u2ea0", "马青民", 3],
  ["一门户", "一门户", 0],
])("radicals that a font put in place of characters are characters: %s", (drawn, text, count) => {
  expect(withoutRadicals(drawn)).toEqual({ text, count });
});

describe("a PDF that can't be read is refused in one sentence", () => {
  test.each([
    ["empty", pdf(["", ""]), /没有文字层，或除页眉页脚外没有文字；/],
    ["encrypted", pdf([wordsPage(column(["甲"]))], { trailer: ENCRYPTED }), /加了密码，不能读取；/],
    ["broken", new TextEncoder().encode("%PDF-1.4\nnothing"), /不是完整的 PDF，不能读取；/],
  ])("%s", async (_, bytes, sentence) => {
    await expect(extract(bytes, "通知.pdf")).rejects.toThrow(sentence);
    await expect(extract(bytes, "通知.pdf")).rejects.toThrow(/^“通知\.pdf”[^。\n]+$/);
  });
});

test("a large PDF is read whole", async () => {
  const lines = numberedLines(3000);
  expect(await linesOf(pdf(paginate(lines, 30, "青岛市人民政府公报")), "a.pdf")).toEqual(lines);
});
