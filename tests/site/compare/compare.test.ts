/** How versions of a measure differ is told by numbers first, then by words, and never by noise. */
import { describe, expect, test } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import type { Measure } from "../../../src/model/schema.ts";
import { compareVersions, isSame } from "../../../src/site/compare/compare.ts";
import { cellText, layOut } from "../../../src/site/compare/versions.ts";
import { differenceSentences, factLine } from "../../../src/site/compare/words.ts";
import { rankedFacet } from "../../../src/site/strengths.ts";
import { contentFolder } from "../../support/fixture.ts";

const content = loadContent(contentFolder());
const ranked = rankedFacet(content.facets);
const measure = (id: string): Measure => {
  const found = content.measures.find((entry) => entry.measure.id === id)?.measure;
  if (found === undefined) throw new Error(id);
  return found;
};
const compare = (...ids: string[]) => compareVersions(ids.map(measure), ranked);

/** A measure that says just this. */
const saying = (text: string): Measure => ({
  ...measure("dalian-2024-2"),
  ...{ text, title: null, promises: [], evidence: [] },
  clauses: [{ id: "c1", text, responsibilityText: null, trailing: null, responsible: [], deadline: null }],
});

/** A cell's text with what only it has in brackets. */
const shown = (pieces: readonly { text: string; only: boolean }[]) =>
  pieces.map(({ text, only }) => (only ? `[${text}]` : text)).join("");

describe("the fresh produce of Dalian against that of the nation", () => {
  const { words, rows, facts } = compare("national-2024-2", "dalian-2024-2");
  const [differences] = words;

  test("adds cherries, a mechanism of co-operation and the trade at sea", () => {
    expect(differences?.added).toEqual([
      "建立海关与地方政府“信息共享、资源共用、互助共促、联防联控”合作机制",
      "强化技术帮扶和标准化建设,助推大樱桃等特色水果打入国际高端市场",
      "完成2024年“海上过鲜”临时开放报批工作",
    ]);
  });

  test("leaves out the release on conditions, and that only some ports are meant", () => {
    expect(differences?.missing).toEqual([
      "支持具备条件的口岸",
      "对鲜活农产品被布控命中监督抽检指令需进行实验室检测的，可在满足相关规定的基础上实施“附条件提离”",
    ]);
    expect(differences?.changed).toEqual([]);
  });

  test("stands beside it passage by passage, with commas of another width unmarked", () => {
    expect(rows.map((cells) => cells.map(shown))).toEqual([
      [
        "[支持具备条件的口岸]建立鲜活农产品通关“绿色通道”，对鲜活农产品实施7×24小时预约通关，原则上“优先检测、即检即放”。",
        "建立鲜活农产品通关“绿色通道”,对鲜活农产品实施7×24小时预约通关,原则上“优先检测、即检即放”。",
      ],
      ["", "建立海关与地方政府“信息共享、资源共用、互助共促、联防联控”合作机制。"],
      ["", "强化技术帮扶和标准化建设,助推大樱桃等特色水果打入国际高端市场。"],
      ["", "完成2024年“海上过鲜”临时开放报批工作。"],
      [
        "对鲜活农产品被布控命中监督抽检指令需进行实验室检测的，可在满足相关规定的基础上实施“附条件提离”。",
        "",
      ],
    ]);
  });

  test("differs in strength, in a line of its own", () => {
    expect(facts.map((fact) => factLine(fact, ["全国", "大连"]))).toEqual([
      "力度（“支持具备条件的口岸建立鲜活…”）：全国“建立/实施/开展（行）、鼓励/支持/引导（倡）”；大连“建立/实施/开展（行）”",
    ]);
  });
});

describe("facts in which versions differ", () => {
  const withPromise = (to: number): Measure => ({
    ...saying(`在${to}个工作日内办结。`),
    promises: [
      {
        ...{ clause: "c1", quote: `${to}个工作日内`, kind: "limit", comparator: "atMost", from: null },
        ...{ fromUnit: null, to, unit: "workday", sought: false },
      },
    ],
  });
  const led = (role: "lead" | "responsible"): Measure => {
    const made = saying("推广船边直提。");
    return {
      ...made,
      clauses: made.clauses.map((clause) => ({
        ...clause,
        responsible: [{ department: "dalian/customs", name: "大连海关", role, from: "clause" }],
      })),
    };
  };

  test("are promises with other numbers, and none with the same", () => {
    expect(compareVersions([withPromise(6), withPromise(3)], ranked).facts).toEqual([
      { name: "办理时限", values: ["6个工作日以内", "3个工作日以内"] },
    ]);
    expect(compareVersions([withPromise(6), withPromise(6)], ranked).facts).toEqual([]);
    expect(compareVersions([withPromise(6), saying("尽快办结。")], ranked).facts).toEqual([
      { name: "办理时限", values: ["6个工作日以内", null] },
    ]);
  });

  test("are strengths of passages that correspond: a trial that is sought here and run there", () => {
    const { facts } = compare("tianjin-2025-draft-13", "qingdao-2025-14");
    expect(facts.find(({ name }) => name.startsWith("力度"))?.values).toEqual([
      "试点（试）",
      "争取/申建（未定）",
    ]);
  });

  test("are that somebody leads here and nobody there, else that somebody is responsible", () => {
    const nobody = saying("推广船边直提。");
    expect(compareVersions([led("lead"), nobody], ranked).facts).toEqual([
      { name: "牵头单位", values: ["大连海关", null] },
    ]);
    expect(compareVersions([nobody, led("responsible")], ranked).facts).toEqual([
      { name: "责任单位", values: [null, "大连海关"] },
    ]);
    expect(compareVersions([led("lead"), led("lead")], ranked).facts).toEqual([]);
  });
});

describe("versions", () => {
  test("that differ in width, spacing and signs only are the same", () => {
    const one = saying("推进“ERP联网申报+快速审核”，提高时效；");
    const other = saying("推进“ＥＲＰ 联网申报 快速审核”,提高时效。");
    const comparison = compareVersions([one, other], ranked);
    expect(isSame(comparison)).toBe(true);
    expect(comparison.rows.flat(2).filter(({ only }) => only)).toEqual([]);
    expect(
      differenceSentences("大连", comparison.words[0] ?? { added: [], missing: [], changed: [] }),
    ).toEqual(["大连的文字与前者相同（标点、全半角和空格不计）。"]);
  });

  test("lose no word: the rows hold every passage of each once", () => {
    for (const { measures } of content.families.families) {
      const versions = measures.map(measure);
      const rows = layOut(versions);
      for (const [index, { clauses }] of versions.entries()) {
        const letters = (text: string) => [...text.replaceAll(/\s/gu, "")].sort().join("");
        expect(letters(rows.map((row) => cellText(row[index] ?? [])).join("")), measures[index]).toBe(
          letters(clauses.map(({ text }) => text ?? "").join("")),
        );
      }
    }
  });

  test("of three places stand in one row where any two say the same", () => {
    const [nation, first, second] = [
      "推广船边直提作业模式。",
      "压缩税款缴纳办理时间。推广船边直提作业模式。",
      "推广船边直提作业模式。压缩税款缴纳办理时间。",
    ].map(saying);
    if (!nation || !first || !second) throw new Error("missing");
    expect(layOut([nation, first, second]).map((row) => row.map(cellText))).toEqual([
      ["", "压缩税款缴纳办理时间。", "压缩税款缴纳办理时间。"],
      ["推广船边直提作业模式。", "推广船边直提作业模式。", "推广船边直提作业模式。"],
    ]);
  });

  test("without any text stand beside others, and none of it is invented", () => {
    const comparison = compareVersions([saying(""), saying("推广船边直提。")], ranked);
    expect(comparison.rows).toEqual([[[], [{ text: "推广船边直提。", only: false }]]]);
    expect(comparison.words).toEqual([{ added: ["推广船边直提"], missing: [], changed: [] }]);
  });
});

test("differences are told in sentences, long ones cut and many counted", () => {
  const sentences = differenceSentences("大连", {
    added: Array.from({ length: 15 }, (_, index) => `第${index}处`),
    missing: ["长".repeat(100)],
    changed: [["试点", "实施"]],
  });
  expect(sentences[0]).toMatch(/^大连多出：「第0处」、.*「第11处」等15处。$/u);
  expect(sentences[1]).toBe(`大连没有：「${"长".repeat(58)}……」。`);
  expect(sentences[2]).toBe("大连改写：「试点」作「实施」。");
});
