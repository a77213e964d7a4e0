/** Texts that try to become code, markup or structure on their way from source to page. */
import fc from "fast-check";
import type { MeasureDocument } from "../../src/content/document.ts";

/** What runs if any stage lets it: it would leave its mark on `globalThis`. */
export const TRAP = "__hostile";

const FRAGMENTS = [
  `{globalThis.${TRAP}=1}`,
  `<script>globalThis.${TRAP}=1</script>`,
  `<img src=x onerror="globalThis.${TRAP}=1">`,
  `import x from "node:fs"`,
  "export const a = 1",
  "export default () => null",
  "{",
  "}",
  "${a}",
  "{/* a */}",
  "<!-- a -->",
  "<附件>",
  "<Clause id='c9'>",
  "</Clause>",
  "</Responsibility>",
  "<>",
  "增长率<5%",
  "&lt;b&gt;",
  "&#123;",
  "&nbsp;",
  "&amp;amp;",
  "]]>",
  "---",
  "+++",
  "===",
  "# 标题",
  "> 引文",
  "- 项",
  "* 项",
  "+ 项",
  "```",
  "~~~",
  "`码`",
  "**强**",
  "__强__",
  "~~删~~",
  "[a](javascript:alert(1))",
  "![a](b)",
  "[^1]",
  "[^1]: 注",
  "| a | b |",
  "|---|---|",
  "$$x$$",
  "\\",
  "\\{",
  "http://example.com/?a=1&b=2",
  "www.example.com",
  "a@example.com",
  "<http://example.com>",
  ":::note",
  "@import",
  "=cmd|' /C calc'!A0",
  '"',
  "'",
  "\u202e反\u202c",
  "\u2066隔\u2069",
  "零\u200b宽\u200d字\u2060符",
  "\u0007\u001b",
  "\u007f\u009f",
  "\ufeff",
  "😀𠮷",
  "　全角　",
  "a\tb",
];

/** A line of hostile text, Chinese words between. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.constantFrom("推进通关", "，", "便利化", " ", "2025")), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.join(""))
  .filter((text) => /\S/u.test(text));

const unit = fc
  .oneof(hostileText, fc.constant("青岛海关"))
  .map((text) => text.replaceAll(/[()（）[\]〔〕【】、，,;；。:：\n]/gu, "·"));

/** A whole notice of three measures in two sections that is hostile in every part. */
export const hostileNotice = fc
  .record({
    title: hostileText,
    heading: hostileText,
    preamble: hostileText,
    measures: fc.array(fc.record({ title: hostileText, first: hostileText, second: hostileText, unit }), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map(({ title, heading, preamble, measures }) => {
    const lines = [`${title}行动方案`, `前言${preamble}，特制定本方案。`, `一、总则${heading}`];
    for (const [index, measure] of measures.entries()) {
      if (index === 2) lines.push(`二、${heading}`);
      lines.push(
        `${index + 1}.题${measure.title.replaceAll("。", "")}标题。${measure.first}正文`,
        `${measure.second}。`,
      );
      lines.push(`责任单位：${measure.unit}、市商务局`);
    }
    return lines.join("\n");
  });

/** A line of any signs that text can have. */
export const unicodeText = fc
  .string({ unit: "grapheme", minLength: 1 })
  .filter((value) => /^[^\n\r\0]+$/u.test(value) && /\S/u.test(value));

/** The front matter of a measure. */
export const FRONT = {
  id: "qingdao-2025-1",
  notice: "qingdao-2025",
  key: "1",
  label: "1.",
  title: null,
  section: [],
  source: { file: "qingdao-2025.txt", lines: [1, 1] as [number, number] },
};

/** A measure that has a text in each of its places. */
export function hostileDocument(text: string): MeasureDocument {
  const parts = ["(责任单位: ", { unit: text, role: "lead" as const }, ")"];
  return {
    front: { ...FRONT, title: text, section: [text] },
    clauses: [
      {
        id: "c1",
        runOn: false,
        text: `${text}\n${text}`,
        responsibility: { parts, ownLine: false },
        trailing: text,
      },
      { id: "c2", runOn: true, text, responsibility: { parts, ownLine: true }, trailing: "" },
    ],
  };
}

/** What an editor could state beside such a notice, by the names of its fields. */
export const hostileSidecar = fc
  .record({ by: hostileText, stage: hostileText, title: hostileText, evidence: hostileText })
  .map(({ by, stage, title, evidence }) =>
    JSON.stringify({
      review: { by, on: "2030-01-02" },
      stage: { value: "issued", evidence: stage },
      relations: [{ relation: "attachmentTo", title, evidence }],
    }),
  );
