/** Word documents give their paragraphs, and their tables a cell a line. */
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { abstractNum, docx, num, numbered, p, table } from "./docx-writer.ts";
import { extract, linesOf } from "./support.ts";

describe("a table with a 序号", () => {
  test("has one cell a line, its automatic numbers printed", async () => {
    const numbering = abstractNum(0, { format: "decimal", text: "%1" }) + num(1, 0);
    const number = p("", numbered(1));
    const body =
      p("青岛市任务表") +
      table([
        ["序号", "任务", "责任单位"],
        [number, p("甲的内容，") + p("很长的内容。"), "青岛海关"],
        [number, "乙的内容，很长的内容。", "市商务局"],
      ]);
    expect(await linesOf(docx(body, numbering), "a.docx")).toEqual([
      "青岛市任务表",
      "序号",
      "任务",
      "责任单位",
      "1",
      "甲的内容，很长的内容。",
      "青岛海关",
      "2",
      "乙的内容，很长的内容。",
      "市商务局",
    ]);
  });

  test("goes on in a second table without a head", async () => {
    const body =
      table([
        ["序号", "任务"],
        ["1", "甲的内容。"],
      ]) +
      p("") +
      table([["2", p("乙的") + p("内容。")]]);
    expect(await linesOf(docx(body), "a.docx")).toEqual([
      "序号",
      "任务",
      "1",
      "甲的内容。",
      "2",
      "乙的内容。",
    ]);
  });

  test("says a vertically merged cell's words in every row", async () => {
    const merge = (words: string, value: string) => `<w:tcPr><w:vMerge${value}/></w:tcPr>${p(words)}`;
    const body = table([
      ["序号", "任务", "责任单位"],
      ["1", "甲的内容。", merge("青岛海关", ' w:val="restart"')],
      ["2", "乙的内容。", merge("", "")],
    ]);
    expect((await linesOf(docx(body), "a.docx")).slice(3)).toEqual([
      "1",
      "甲的内容。",
      "青岛海关",
      "2",
      "乙的内容。",
      "青岛海关",
    ]);
  });
});

test("line breaks end lines; signs of XML are text; hidden and deleted words are left out", async () => {
  const run = (inner: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
  const body =
    p("1.甲<b>&amp;乙") +
    `<w:p>${run("<w:t>第一行</w:t><w:br/><w:t>第二行</w:t>")}${run("<w:t>看不见</w:t>", "<w:vanish/>")}</w:p>` +
    `<w:p>${run("<w:t>留下</w:t>")}<w:del w:id="1">${run("<w:delText>删去</w:delText>")}</w:del><w:ins w:id="2">${run("<w:t>添上</w:t>")}</w:ins></w:p>`;
  const { text, notes } = await extract(docx(body), "a.docx");
  expect(text).toBe("1.甲<b>&amp;乙\n第一行\n第二行\n留下添上\n");
  expect(notes.join()).toContain("修订痕迹");
});

test("a table of contents is left out, and the editor is told", async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="toc 1"/></w:style>';
  const body = p("一、总则 1", '<w:pStyle w:val="a1"/>') + p("一、总则");
  const { text, notes } = await extract(docx(body, "", styles), "a.docx");
  expect(text).toBe("一、总则\n");
  expect(notes.join()).toContain("目录 1 行");
});

test("a document that is torn is refused in one sentence", async () => {
  const whole = docx(p("甲"));
  await expect(extract(whole.slice(0, whole.length / 2), "通知.docx")).rejects.toThrow(
    /^“通知\.docx”不是完整的 Word 文档，不能读取；/,
  );
  const strange = zipSync({ "word/document.xml": new TextEncoder().encode("<<<") });
  await expect(extract(strange, "通知.docx")).rejects.toThrow(/^“通知\.docx”/);
});

test("a large document is read whole", async () => {
  const numbering = abstractNum(0, { format: "decimal", text: "%1." }) + num(1, 0);
  const body = Array.from({ length: 3000 }, () => p("措施的内容。", numbered(1))).join("");
  const lines = await linesOf(docx(body, numbering), "a.docx");
  expect(lines).toHaveLength(3000);
  expect(lines.at(-1)).toBe("3000.措施的内容。");
});

test("each line is known by the paragraph that it stands in, a table's rows by none", async () => {
  const made = docx(
    p("青岛市方案") +
      p("1.甲的内容。") +
      table([
        ["序号", "内容"],
        ["1", "乙"],
      ]) +
      p("2.丙的内容。"),
  );
  const { places } = await extract(made, "a.docx");
  expect(places?.unit).toBe("paragraph");
  const known = new Map(places?.lines);
  expect([known.get("青岛市方案"), known.get("1.甲的内容。")]).toEqual([1, 2]);
  expect(known.get("2.丙的内容。")).toBe(7);
});
