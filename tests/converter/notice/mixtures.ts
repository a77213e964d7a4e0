/** Inputs that a converter may meet: mixtures of what notices and portals are made of, and real ones damaged. */
import fc from "fast-check";
import { expect } from "vitest";
import { verifyNotice } from "../../../scripts/converter/folder/content-files.ts";
import { ConversionError } from "../../../scripts/converter/source/findings.ts";
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

/** Any mixture of what notices are made of. */
export const mixture = fc
  .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.join(""));

/** Any mixture of what portals print around a notice. */
export const portalPage = fc
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

/** Any bytes. */
export const anyBytes = fc.uint8Array({ maxLength: 400 });

/** Any string, unpaired surrogates and all. */
export const anyString = fc.string({ unit: "binary", maxLength: 300 });

const damage = fc.record({
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
/** A real notice with lines lost, doubled, swapped or cut. */
export const damagedNotice = damage.map(({ seed, edits }) => {
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
  return lines.join("\n");
});

/** Converts and verifies, and says whether a clear error ended it. @throws any other error */
export function outcome(source: string | Uint8Array): "converted" | "refused" {
  try {
    verifyNotice(convert(source));
    return "converted";
  } catch (error) {
    expect(error).toBeInstanceOf(ConversionError);
    return "refused";
  }
}

/** Converts and verifies; a clear error is as good. @throws what is neither */
export function survives(source: string | Uint8Array): void {
  outcome(source);
}
