/** What a program doubted stays doubtful until an editor compared or mended it, wherever the text was changed meanwhile. */
import { describe, expect, test } from "vitest";
import {
  doubtfulCharacters,
  readRecognised,
  recognisedNotes,
} from "../../../scripts/converter/notice/recognised.ts";
import type { RecognisedLine } from "../../../src/content/recognised.ts";
import { processorTime } from "../../support/processor-time.ts";

const LINES: RecognisedLine[] = [
  ["青岛市口岸提效行动方案", 99, []],
  ["1.推行提前申报，压缩通关时间。", 95, [[4, 61]]],
  ["2", 70, [[0, 70]]],
  [
    "支持企业开展试点，减免检测费用。",
    93,
    [
      [2, 70],
      [11, 55],
    ],
  ],
];
const TEXT = LINES.map(([words]) => words).join("\n");
const shown = (text: string) => doubtfulCharacters(text, LINES).map(({ at, sure }) => [text[at], sure]);

describe("a doubtful character", () => {
  test("stands where it was read, whatever lines were put in before", () => {
    const all = [
      ["提", 61],
      ["2", 70],
      ["企", 70],
      ["检", 55],
    ];
    expect(shown(TEXT)).toEqual(all);
    expect(shown(`关于印发的通知\n\n${TEXT}`)).toEqual(all);
    expect(shown(TEXT.replaceAll("\n", "\r\n"))).toEqual(all);
  });

  test("that was mended is settled; others of its line are not", () => {
    expect(shown(TEXT.replace("企业", "商业"))).toEqual([
      ["提", 61],
      ["2", 70],
      ["检", 55],
    ]);
  });

  test("stays doubtful where its line was joined with the next, and goes with a line that went", () => {
    expect(shown(TEXT.replace("\n支持", "支持"))).toHaveLength(4);
    expect(shown(TEXT.replace("1.推行提前申报，压缩通关时间。\n", ""))).toHaveLength(3);
  });
});

test("each line with doubtful characters is one finding at the first of them; one that was checked is none", () => {
  const record = { engine: "试验 1.0", pages: [1], lines: LINES };
  const { notes, unconfirmed } = recognisedNotes(TEXT, record, []);
  expect(notes.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "info SCAN_READ",
    ...Array(3).fill("warning SCAN_DOUBT"),
  ]);
  expect([unconfirmed, TEXT[notes[3]?.at ?? 0]]).toEqual([3, "企"]);
  expect(notes[3]?.message).toBe(
    "识别存疑 2 字：“支持［企］业开展试”（70%）、“点，减免［检］测费用。”（55%）；请与原件核对",
  );
  const checked = {
    code: "SCAN_DOUBT",
    words: "支持企业开展试点，减免检测费用。",
    on: "2031-05-06",
  } as const;
  const after = recognisedNotes(TEXT, record, [checked]);
  expect(after.unconfirmed).toBe(2);
  expect(after.notes[0]?.message).toContain("识别存疑的 3 行，其中 1 行已与原件核对");
});

test("a record that isn't one is told of in a sentence", () => {
  expect(() => readRecognised("a-2031", "{")).toThrow(/^a-2031\.original\.recognised\.json 不是.*；请恢复/u);
  expect(() => readRecognised("a-2031", '{"engine":""}')).toThrow(/不是识别文字时写下的记录/u);
});

test("texts and lines without end take no time", () => {
  const many = Array.from(
    { length: 4000 },
    (_, at): RecognisedLine => [`第${at}行的文字没有了`, 50, [[0, 50]]],
  );
  const start = processorTime();
  expect(doubtfulCharacters("甲乙丙丁".repeat(125_000), many)).toEqual([]);
  expect(processorTime() - start).toBeLessThan(15_000);
});
