/** No input ends in anything but content that gives its source again, or one clear error. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyNotice } from "../../../scripts/converter/folder/content-files.ts";
import { ConversionError } from "../../../scripts/converter/source/findings.ts";
import { runs } from "../../support/runs.ts";
import { convert, SEEDS, seedBytes } from "../support.ts";

const FRAGMENTS = [
  ..."一、二、三、四、（一）（二）(三)（十一）第一条 第二条 第三章 附则 1. 2. 3．4、5﹒（1）（2）① ② 一是 二是 12 序号".split(
    " ",
  ),
  ...["序号", "任务", "牵头单位", "责任单位", "完成时限", "—", "1", "2"],
  ...[
    "（责任单位：市商务局）",
    "责任单位：市商务局、市财政局",
    "（牵头单位：",
    "配合单位：市财政局；",
    "（市商务局牵头，市财政局配合）",
    "完成时限：2023年底）",
  ],
  ...[
    "某市方案",
    "关于印发《某市方案》的通知",
    "某政发〔2023〕1号",
    "各有关单位：",
    "2023年3月1日",
    "二〇二三年三月一日",
    "某市人民政府",
  ],
  ...[
    "推进通关便利化。",
    "支持企业，",
    "（含20万元）",
    "（RCEP）",
    "“保税 ERP”",
    "附件：清单",
    "本措施自印发之日起施行。",
    "# Page 12:",
    "— 3 —",
  ],
  ...[
    "\n",
    "\n",
    "\n\n",
    " ",
    "　",
    "\t",
    "\r\n",
    "\f",
    "&nbsp;",
    "&ldquo;",
    "&#12345;",
    "&#0;",
    "\u0085",
    "\u2028",
    "\u2029",
    "\v",
    "\x1c",
    "\u00ad",
    "\u202e",
    "\ufffd",
    "\ue000",
    "⻘",
    "序号\t",
    "\t市商务局",
    "\u200b",
    "\ufeff",
    "）",
    "（",
    "【",
    "〕",
    "𠮷",
    "é",
  ],
];

const text = fc
  .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.join(""));

/** Converts and verifies; a clear error is as good. */
function survives(source: string | Uint8Array): void {
  try {
    verifyNotice(convert(source));
  } catch (error) {
    expect(error).toBeInstanceOf(ConversionError);
  }
}

test("any mixture of what notices are made of", { timeout: 60_000 }, () => {
  fc.assert(fc.property(text, survives), { numRuns: runs(1200), seed: 11 });
});

const page = fc
  .array(
    fc.constantFrom(
      ...[
        "索引号",
        "索 引 号：",
        "发文机关",
        "发布机构：",
        "成文日期",
        "发布日期：",
        "文号",
        "标题：",
        "有效性",
        "失效日期：",
      ],
      ...["【发文字号】", "体裁", "主题词：", "来源：", "|", "\n", "\n", "\t", "  ", "　", "：", "】", "【"],
      ...[
        "某市商务局",
        "某海关",
        "2026年3月2日",
        "2027-12-31",
        "20260302",
        "某商发〔2026〕5号",
        "1137/2026-5",
        "有效",
        "无",
      ],
      ...[
        "某市促进外贸的通知\n",
        "各区人民政府：\n",
        "1.甲。\n",
        "2.乙。\n",
        "1.甲。\n2.乙。\n",
        "某市人民政府\n2026年3月1日\n",
      ],
      ...[
        "主办：某市政府\n",
        "ICP备1号\n",
        "返回顶部\n",
        "附件：甲.doc 下载\n",
        "上一篇：无\n",
        "责任编辑：乙\n",
      ],
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pieces) => `${pieces.join("")}\n1.甲。\n2.乙。`);

test("any mixture of what portals print around a notice", { timeout: 60_000 }, () => {
  fc.assert(fc.property(page, survives), { numRuns: runs(400), seed: 16 });
});

test("any bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), { numRuns: runs(300), seed: 12 });
});

test("any string", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), survives), {
    numRuns: runs(300),
    seed: 13,
  });
});

test("a real notice with lines lost, doubled, swapped or cut", { timeout: 60_000 }, () => {
  const change = fc.record({
    seed: fc.constantFrom(...SEEDS.map(({ id }) => id)),
    edits: fc.array(
      fc.record({
        kind: fc.constantFrom("lose", "double", "swap", "cut", "join"),
        at: fc.nat({ max: 200 }),
        by: fc.nat({ max: 80 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  });
  fc.assert(
    fc.property(change, ({ seed, edits }) => {
      const lines = new TextDecoder().decode(seedBytes(seed)).split("\n");
      for (const { kind, at, by } of edits) {
        const index = at % lines.length;
        const line = lines[index] ?? "";
        if (kind === "lose") lines.splice(index, 1);
        else if (kind === "double") lines.splice(index, 0, line);
        else if (kind === "swap") lines[index] = [...line].reverse().join("");
        else if (kind === "cut") lines.splice(index, 1, line.slice(0, by), line.slice(by));
        else lines.splice(index, 2, line + (lines[index + 1] ?? ""));
      }
      survives(lines.join("\n"));
    }),
    { numRuns: runs(150), seed: 14 },
  );
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
