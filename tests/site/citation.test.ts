import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import type { Measure, Notice } from "../../src/model/schema.ts";
import {
  bibtexCitation,
  bibtexText,
  type Cited,
  chineseCitation,
  citationText,
  standardCitation,
} from "../../src/site/citation.ts";
import { contentFolder } from "../support/fixture.ts";

const { notices, measures } = loadContent(contentFolder());

function cited(id: string, given: { notice?: Partial<Notice>; measure?: Partial<Measure> } = {}): Cited {
  const measure = measures.find((entry) => entry.measure.id === id)?.measure ?? null;
  const found = notices.find(({ notice }) => notice.id === (measure?.notice ?? id))?.notice;
  if (found === undefined) throw new Error(`there is no ${id}`);
  return {
    notice: { ...found, ...given.notice },
    measure: measure && { ...measure, ...given.measure },
    address: null,
  };
}

const chinese = (of: Cited) => citationText(chineseCitation(of));
const standard = (of: Cited) => citationText(standardCitation(of));
const bibtex = (of: Cited) => citationText(bibtexCitation(of));

describe("in a Chinese text", () => {
  test.each([
    [
      "qingdao-2025-14",
      "《2025年青岛市跨境贸易便利化专项行动方案》（青岛市人民政府办公厅，2025年7月25日）第14条“进一步支持跨境电商发展”",
    ],
    [
      "qingdao-2022-1",
      "《2022年青岛市深化跨境贸易便利化改革持续优化口岸营商环境措施》（青岛市口岸工作协调领导小组，青口字〔2022〕2号，2022年2月28日）第1条“完善通关申报模式”",
    ],
    [
      "tianjin-2025-draft-13",
      "《天津口岸 2025 年跨境贸易便利化专项行动措施》（征求意见稿）第13条“进一步支持跨境电商发展”",
    ],
    [
      "dalian-2024-19",
      "《大连2024年促进跨境贸易便利化专项行动措施》（2024年5月31日发布）第19条“培育优质外贸综合服务企业”",
    ],
    [
      "national-2024-9",
      "《2024年促进跨境贸易便利化专项行动各项措施复制推广工作任务表》（署岸函〔2025〕17号《海关总署关于复制推广2024年促进跨境贸易便利化专项行动改革措施的函》附件）第9项“支持加工贸易企业信息对接共享”",
    ],
    ["dalian-2024", "《大连2024年促进跨境贸易便利化专项行动措施》（2024年5月31日发布）"],
  ])("%s", (id, expected) => {
    expect(chinese(cited(id))).toBe(expected);
  });

  test.each<[string, Partial<Measure>, RegExp]>([
    ["an article", { label: "第十四条", title: null }, /》（[^）]*）第十四条$/],
    ["a Chinese number", { label: "十四、" }, /第十四条“进一步/],
    [
      "a number that restarts in each section",
      { key: "3-2", label: "（二）", title: "支持“离境即退税”", section: ["三、优化监管模式"] },
      /“三、优化监管模式”中的“（二）支持‘离境即退税’”$/,
    ],
    ["a number that is printed twice", { key: "14b", section: [] }, /）“14\.进一步支持跨境电商发展”$/],
  ])("%s", (_, measure, expected) => {
    expect(chinese(cited("qingdao-2025-14", { measure }))).toMatch(expected);
  });
});

describe("by GB/T 7714—2015", () => {
  test.each([
    [
      "qingdao-2025-14",
      "青岛市人民政府办公厅. 2025年青岛市跨境贸易便利化专项行动方案: 第14条[EB/OL]. (2025-09-12)[引用日期]. 网址.",
    ],
    [
      "qingdao-2022-1",
      "青岛市口岸工作协调领导小组. 2022年青岛市深化跨境贸易便利化改革持续优化口岸营商环境措施: 青口字〔2022〕2号: 第1条[EB/OL]. (2022-02-28)[引用日期]. 网址.",
    ],
    [
      "tianjin-2025-draft-13",
      "天津口岸 2025 年跨境贸易便利化专项行动措施: 征求意见稿: 第13条[EB/OL]. [引用日期]. 网址.",
    ],
    ["dalian-2024", "大连2024年促进跨境贸易便利化专项行动措施[EB/OL]. (2024-05-31)[引用日期]. 网址."],
  ])("%s, without what its notice doesn't say", (id, expected) => {
    expect(standard(cited(id))).toBe(expected);
  });

  test("of more than three authors the first three are named", () => {
    const issuers = ["甲局", "乙局", "丙局", "丁局"];
    expect(standard(cited("qingdao-2025", { notice: { issuers } }))).toMatch(/^甲局, 乙局, 丙局, 等\. /);
  });

  test("the page's address stands where it is known", () => {
    const address = "https://example.org/measures/qingdao-2025/14/";
    expect(standard({ ...cited("qingdao-2025-14"), address })).toMatch(
      /\]\. https:\/\/example\.org\/\S+\/14\/\.$/,
    );
  });
});

describe("for BibTeX", () => {
  test("an entry of what is known", () => {
    expect(bibtex(cited("qingdao-2022-1"))).toBe(
      [
        "@misc{qingdao-2022-1,",
        "  author = {{青岛市口岸工作协调领导小组}},",
        "  title = {{2022年青岛市深化跨境贸易便利化改革持续优化口岸营商环境措施}},",
        "  number = {青口字〔2022〕2号},",
        "  date = {2022-02-28},",
        "  year = {2022},",
        "  note = {第1条 完善通关申报模式},",
        "  url = {网址},",
        "  urldate = {引用日期}",
        "}",
      ].join("\n"),
    );
  });

  test("a draft says so, and no date is made up", () => {
    const entry = bibtex(cited("tianjin-2025-draft"));
    expect(entry).toContain("note = {征求意见稿}");
    expect(entry).not.toMatch(/\b(?:date|year|author|number) =/);
  });

  test("no text ends its field or commands anything", () => {
    expect(bibtexText("50% {a}_b & #1 $x ~ ^ \\input{f}\n甲")).toBe(
      "50\\% \\{a\\}\\_b \\& \\#1 \\$x \\textasciitilde{} \\textasciicircum{} \\textbackslash{}input\\{f\\} 甲",
    );
    const entry = bibtex(cited("qingdao-2025", { notice: { title: "方案}, evil = {1" } }));
    expect(entry).toContain("title = {{方案\\}, evil = \\{1}}");
  });
});
