/** No input ends in anything but content that gives its source again, or one clear error. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyNotice } from "../../../scripts/converter/folder/content-files.ts";
import { runs } from "../../support/runs.ts";
import { convert } from "../support.ts";
import { anyBytes, anyString, damagedNotice, mixture, portalPage, survives } from "./mixtures.ts";

test("any mixture of what notices are made of", { timeout: 60_000 }, () => {
  fc.assert(fc.property(mixture, survives), { numRuns: runs(1200), seed: 11 });
});

test("any mixture of what portals print around a notice", { timeout: 60_000 }, () => {
  fc.assert(fc.property(portalPage, survives), { numRuns: runs(400), seed: 16 });
});

test("any bytes", () => {
  fc.assert(fc.property(anyBytes, survives), { numRuns: runs(300), seed: 12 });
});

test("any string", () => {
  fc.assert(fc.property(anyString, survives), {
    numRuns: runs(300),
    seed: 13,
  });
});

test("a real notice with lines lost, doubled, swapped or cut", { timeout: 60_000 }, () => {
  fc.assert(fc.property(damagedNotice, survives), { numRuns: runs(150), seed: 14 });
});

test.each(["\u0085", "\u2028", "\u2029", "\v", "\f", "\r", "\r\n"])(
  "lines that end in %j read as lines that end in a line feed",
  (end) => {
    const lines = [
      "2031年青岛市口岸提效行动方案",
      "为提高口岸效率，特制定本方案。",
      "一、政策供给",
      "1.优化监管模式。支持企业开展试点，压缩检验时间。（责任单位：青岛海关、市商务局）",
      "2.培育新业态。组织综保区开展保税检测业务。",
      "责任单位：青岛海关",
    ];
    const [read, usual] = [convert(lines.join(end)), convert(lines.join("\n"))];
    const shown = ({ document, measures }: typeof read) => ({
      title: document.front.title,
      measures: measures.map(({ front, clauses }) => ({ key: front.key, title: front.title, clauses })),
    });
    expect(shown(read)).toEqual(shown(usual));
    expect(() => verifyNotice(read)).not.toThrow();
  },
);

test.each([
  ["a next-line control behind a character without width", "一、\u200b\u0085;\t革"],
  ["a row of cells before any table", "序\t文=;\t革\n第一条\n序号\t施"],
  [
    "a table of cells between tabs with its bodies",
    "序号\t任务\t责任单位\n1\t压缩检验时间。\t青岛海关\n2\t开展试点工作。\t市商务局",
  ],
  ["nothing but line ends", "\u0085\u2028\n"],
])("%s is converted or refused in one sentence", (_, source) => {
  survives(source);
});
