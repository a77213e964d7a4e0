/** OFD files give their lines in reading order, as PDFs do. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readPlaces } from "../../src/content/places.ts";
import { ofdFile, ofdLines } from "./ofd-writer.ts";
import { extract, linesOf, NOTICE, noticeFiles, put, runAdd, text, useFolder } from "./support.ts";

const folder = useFolder();

test("a notice is read line by line, and kept as it came with the pages of its lines, and how far down", async () => {
  const [head = "", ...rest] = NOTICE.map((line) => line.slice(0, 34));
  const source = put(folder.path("公文.ofd"), ofdFile([ofdLines([head]), ofdLines(rest)]));
  const { status, stdout } = await runAdd(folder.seeds(), source, "--write");
  expect(status).toBe(0);
  expect(stdout).toContain("公文.ofd（OFD 版式文件）→ qingdao-2031");
  expect(noticeFiles(folder.seeds())).toContain("qingdao-2031.original.ofd");
  expect(text(folder.seeds("qingdao-2031.txt"))).toBe(`${[head, ...rest].join("\n")}\n`);
  const places = readPlaces(folder.seeds(), "qingdao-2031", () => text(folder.seeds("qingdao-2031.txt")));
  expect(places).toEqual({
    unit: "page",
    byLine: { 1: 1.1, 2: 2.1, 3: 2.13, 4: 2.16, 5: 2.19, 6: 2.22, 7: 2.25 },
  });
});

describe("a page's runs", () => {
  test("stand where they are drawn, whatever their order, and steps between characters are no spaces", async () => {
    const page = [
      { words: "2.乙的内容。", x: 20, y: 60 },
      { words: "青岛市方案", x: 20, y: 30, delta: "8 g 3 8" },
      { words: "内容。", x: 40, y: 45 },
      { words: "1.甲的。", x: 20, y: 45, delta: "2.5 2.5 g 2 5" },
    ];
    expect(await linesOf(ofdFile([page]), "a.ofd")).toEqual(["青岛市方案", "1.甲的。内容。", "2.乙的内容。"]);
  });

  test("drawn twice for want of bold type are there once", async () => {
    const page = [
      { words: "1.甲的内容。", x: 20, y: 30 },
      { words: "1.甲的内容。", x: 20.1, y: 30 },
    ];
    expect(await linesOf(ofdFile([page]), "a.ofd")).toEqual(["1.甲的内容。"]);
  });

  test("that are scaled and moved by a matrix have its place and size", async () => {
    const page = [
      { words: "1.甲的内容。", x: 0, y: 5, object: 'CTM="2 0 0 2 20 40"' },
      ...ofdLines(["2.乙的内容。"], 20, 70),
    ];
    expect(await linesOf(ofdFile([page]), "a.ofd")).toEqual(["1.甲的内容。", "2.乙的内容。"]);
  });

  test("across the page or unseen are left out, and the editor is told", async () => {
    const page = [
      ...ofdLines(["1.甲的内容。", "2.乙的内容。"]),
      { words: "保密资料", x: 60, y: 100, object: 'CTM="0.7 0.7 -0.7 0.7 0 0"' },
      { words: "看不见的", x: 20, y: 150, object: 'Visible="false"' },
      { words: "透明的", x: 20, y: 160, object: 'Alpha="0"' },
    ];
    const { text: read, notes } = await extract(ofdFile([page]), "a.ofd");
    expect(read).toBe("1.甲的内容。\n2.乙的内容。\n");
    expect(notes).toContain("倾斜的文字（多为水印）1 处没有提取");
    expect(notes.join()).toContain("隐藏的文字 2 处没有提取");
  });

  test("of a template stand on each page, and running heads go", async () => {
    const pages = [0, 1, 2].map((page) =>
      ofdLines(
        [1, 2, 3].map((line) => `${page * 3 + line}.第${page * 3 + line}条内容。`),
        20,
        60,
      ),
    );
    const { text: read } = await extract(
      ofdFile(pages, [{ words: "青岛市人民政府公报", x: 60, y: 12 }]),
      "a.ofd",
    );
    expect(read.trim().split("\n")).toEqual(
      Array.from({ length: 9 }, (_, index) => `${index + 1}.第${index + 1}条内容。`),
    );
  });
});

describe("what can't be read ends in one sentence", () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const error: unknown = await extract(bytes, "公文.ofd").catch((thrown: unknown) => thrown);
    return (error as Error).message;
  };

  test.each([
    ["without a document", { "OFD.xml": "<OFD/>" }, "里没有 OFD 的正文"],
    ["cut short", { "OFD.xml": "<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc" }, "里没有 OFD 的正文"],
  ])("%s", async (_, parts, problem) => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
    );
    expect(await refusal(bytes)).toContain(problem);
  });

  test("without text", async () => {
    expect(await refusal(ofdFile([[]]))).toContain("没有文字层");
  });

  test("that inflates to more than any notice has", async () => {
    expect(await refusal(zipSync({ "OFD.xml": new Uint8Array(70_000_000).fill(0x20) }))).toContain(
      "解压后超过 64 MB",
    );
  });
});
