/** Whatever a file asks for, adding it ends: in a text, or in one sentence that says why there is none. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { AddError } from "../../scripts/add/extractor.ts";
import { extractWithin } from "../../scripts/add/limits.ts";
import { processorTime } from "../support/processor-time.ts";
import { docx, p } from "./docx-writer.ts";
import { column, pdf, wordsPage } from "./pdf-writer.ts";
import { extract, NOTICE, PARAGRAPHS, page } from "./support.ts";

const SENTENCE = /^“[^”]+”[^\n。]+；[^\n。]+$/u;

/** The most milliseconds that reading takes where a page's size is no limit to it. */
const SECONDS = 15_000;

/** The sentence that ends an extraction within limits, in a process of its own. */
async function refusalWithin(
  content: string | Uint8Array,
  file: string,
  { time = 30_000, memory = 700 } = {},
): Promise<string> {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  return sentenceOf(extractWithin(bytes, file, {}, { time, memory }));
}

/** The sentence that ends an extraction without any limit, in this process. */
async function refusal(content: string | Uint8Array, file: string): Promise<string> {
  return sentenceOf(inSeconds(() => extract(content, file)));
}

/** What `read` gives, or throws; the test fails where that takes long. */
async function inSeconds<T>(read: () => Promise<T>): Promise<T> {
  const before = processorTime();
  const [outcome] = await Promise.allSettled([read()]);
  expect(processorTime() - before).toBeLessThan(SECONDS);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}

async function sentenceOf(extraction: Promise<unknown>): Promise<string> {
  const error: unknown = await extraction.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AddError);
  const { message } = error as Error;
  expect(message).toMatch(SENTENCE);
  return message;
}

test("what can be read is read the same within the limits", async () => {
  const bytes = docx(NOTICE.map((line) => p(line)).join(""));
  expect(await extractWithin(bytes, "通知.docx")).toEqual(await extract(bytes, "通知.docx"));
});

test("a refusal keeps its sentence", async () => {
  expect(await refusalWithin("", "空.txt")).toBe("“空.txt”是空文件；请重新下载或另存后再添加");
});

test("forms of a PDF that each call the next one ten times end after the time that is given", async () => {
  const forms = Array.from({ length: 12 }, (_, index) => `/X${index + 1} Do `.repeat(10));
  const nested = pdf([`${wordsPage(column(["1.甲的内容。"]))} /X0 Do`], {
    forms: [...forms, wordsPage(column(["甲"]))],
  });
  const before = performance.now();
  expect(await refusalWithin(nested, "套.pdf", { time: 1500 })).toBe(
    "“套.pdf”1.5 秒内没有提取完；请核对文件是否正常，或用能打开它的程序复制文字存成 .txt 后再添加",
  );
  expect(performance.now() - before).toBeLessThan(10_000);
});

test.each([
  ["长.txt", "甲乙丙丁".repeat(125_001)],
  ["长.html", page(`${PARAGRAPHS}<p>${"甲乙丙丁".repeat(125_001)}</p>`)],
])("a text that no notice could be, %s, is refused before it is converted", async (file, content) => {
  expect(await refusal(content, file)).toContain("有 51 万字，超过 50 万字，不像一份文件");
});

describe("a Word document", () => {
  const bomb = (bytes: number) =>
    zipSync({
      "word/document.xml": new Uint8Array(bytes).fill(0x20),
      "word/styles.xml": strToU8("<w:styles/>"),
    });

  test("that inflates to more than any notice has is refused before it is", async () => {
    expect(await refusal(bomb(70_000_000), "弹.docx")).toContain("解压后超过 64 MB");
  });

  test("whose parts are each small enough counts them together", async () => {
    const part = new Uint8Array(40_000_000).fill(0x20);
    expect(
      await refusal(zipSync({ "word/document.xml": part, "word/footnotes.xml": part }), "弹.docx"),
    ).toContain("解压后超过 64 MB");
  });

  test("whose elements are nested tens of thousands deep", async () => {
    const deep = `${"<w:ins>".repeat(40_000)}${p("甲")}${"</w:ins>".repeat(40_000)}`;
    expect(await refusalWithin(docx(deep), "深.docx")).toContain("嵌套过深");
  });

  test("with so many elements that memory is not enough", async () => {
    const many = docx("<w:p/>".repeat(1_000_000));
    const limits = { time: 60_000, memory: 175 };
    expect(await refusalWithin(many, "多.docx", limits)).toMatch(/超过 175 MB 内存|秒内没有提取完/);
  }, 120_000);
});

describe("a web page", () => {
  test("of nothing but comments", async () => {
    expect(await refusal(`${"<!---->".repeat(30)}x`, "注.html")).toContain("没有找到正文");
    expect(await refusal(`${"<!-->".repeat(20_000)}x`, "注.html")).toContain("没有找到正文");
  });

  test("behind comments of any length is a page, whatever its name", async () => {
    const content = `<?xml version="1.0"?>\n<!-- ${"-".repeat(20_000)} -->\n<!--->${page(PARAGRAPHS)}`;
    expect((await extract(content, "通知.doc")).text.trim().split("\n")).toEqual(NOTICE);
  });

  test("whose table has spans beyond any table", async () => {
    const cells = '<td colspan="100000" rowspan="65534">甲的内容，压缩时间。</td>'.repeat(30);
    const content = page(
      `<table><tr><td>序号</td><td>任务</td></tr>${`<tr>${cells}</tr>`.repeat(300)}</table>`,
    );
    expect(await refusal(content, "宽.html")).toMatch(/嵌套过深|表格过大/);
  });

  test("with one very wide cell is read", async () => {
    const content = page(
      `<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td colspan="100000">甲的内容，压缩时间，减免费用，优化流程。</td></tr></table>`,
    );
    expect((await extract(content, "宽.html")).text).toBe(
      "序号\n任务\n1\n甲的内容，压缩时间，减免费用，优化流程。\n",
    );
  });

  test.each([
    ["spaces in the text", page(`${PARAGRAPHS}<p>甲${" ".repeat(200_000)}乙</p>`)],
    ["spaces in a style", page(`${PARAGRAPHS}<p style="display${" ".repeat(200_000)}x">甲</p>`)],
    ["declarations in a style", page(`${PARAGRAPHS}<p style="${"top:".repeat(50_000)}">甲</p>`)],
    ["a list's style", page(`${PARAGRAPHS}<ol style="${"list-style".repeat(20_000)}"><li>甲</li></ol>`)],
    ["spaces in a link", page(`${PARAGRAPHS}<a href="${" ".repeat(200_000)}x">甲</a>`)],
    ["raised words", page(`${PARAGRAPHS}<p>${"<sup>4</sup>".repeat(20_000)}甲</p>`)],
    ["one long raised word", page(`${PARAGRAPHS}<p>10<sup>${"1,".repeat(100_000)}</sup>甲</p>`)],
    ["links to notes", page(`${PARAGRAPHS}${'<sup><a href="#n">1</a></sup>'.repeat(3000)}<p id="n">甲</p>`)],
    ["hidden words", page(`${PARAGRAPHS}${"<p><s>甲</s><span hidden>乙</span></p>".repeat(5000)}`)],
    ["readings", page(`${PARAGRAPHS}<p>${"<ruby>甲<rt>a</rt></ruby>".repeat(5000)}</p>`)],
  ])("with %s without end is read in seconds", async (_, content) => {
    const { text } = await inSeconds(() => extract(content, "长.html"));
    expect(text).toContain(NOTICE[3]);
  });
});

test.each([
  ["a header without end", `MIME-Version: 1.0\nContent-Type: multipart/related${";".repeat(100_000)}\n\nx`],
  [
    "spaces in quoted-printable",
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${" ".repeat(200_000)}x\n--b--`,
  ],
])("a saved page with %s ends in one sentence", async (_, content) => {
  expect(await refusal(content, "页.mhtml")).toMatch(SENTENCE);
});
