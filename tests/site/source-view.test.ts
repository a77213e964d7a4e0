import fc from "fast-check";
import { expect, test } from "vitest";
import { LineIndex } from "../../scripts/converter/source/line-index.ts";
import { read } from "../../scripts/converter/source/read.ts";
import type { Measure } from "../../src/model/schema.ts";
import { decodeSource, sourceLines, sourceParts } from "../../src/site/source-view.ts";

const measure = (key: string, first: number, last: number) =>
  ({ key, source: { file: "a.txt", lines: [first, last] } }) as Measure;

const shape = (text: string, measures: Measure[]) =>
  sourceParts(text, measures).map(({ measure, lines, within }) => [
    measure?.key ?? null,
    lines.map(({ number }) => number).join(),
    within.map(({ key }) => key).join(),
  ]);

test("each measure's lines stand together, and no line is lost", () => {
  expect(shape("a\nb\nc\nd\ne\n", [measure("1", 2, 3), measure("2", 4, 4)])).toEqual([
    [null, "1", ""],
    ["1", "2,3", ""],
    ["2", "4", ""],
    [null, "5", ""],
  ]);
});

test("a line of two measures is the first one's, and the second still has its place", () => {
  expect(shape("a\nb\nc", [measure("1", 1, 2), measure("2", 2, 3), measure("3", 3, 3)])).toEqual([
    ["1", "1,2", ""],
    ["2", "3", "3"],
  ]);
});

test("lines are counted as the converter counts them", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("甲", " ", "\t", "\n", "\r", "\r\n")), (pieces) => {
      const text = `${pieces.join("")}末`;
      expect(sourceLines(text).at(-1)?.number).toBe(new LineIndex(text).place(text.length - 1).line);
    }),
  );
});

test.each([
  ["UTF-8", new TextEncoder().encode("\ufeff一、任务\r\n")],
  ["GB18030", Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xc8, 0xce, 0xce, 0xf1])],
  ["UTF-16LE", Uint8Array.from([0xff, 0xfe, 0x00, 0x4e, 0x01, 0x30])],
] as const)("%s is read as the converter reads it, to the character", (encoding, bytes) => {
  const { value } = read(bytes);
  expect(value.encoding).toBe(encoding);
  expect(decodeSource(bytes, encoding)).toBe(value.text);
});
