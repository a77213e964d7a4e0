/** The glossary's stage: what counts as a use of a term, what is new, and what an editor must mend. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  convertFolder,
  type FolderResult,
  succeeded,
} from "../../../scripts/converter/folder/convert-folder.ts";
import { termMatcher } from "../../../scripts/converter/glossary/term-matcher.ts";
import { findCandidates } from "../../../scripts/converter/notice/quotes.ts";
import { VOCABULARY } from "../../support/fixture.ts";
import { processorTime } from "../../support/processor-time.ts";

let seeds: string;
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), "glossary-"));
  mkdirSync(join(seeds, "vocabulary"));
  for (const file of ["regions.yaml", "departments.yaml", "kinds.yaml"])
    writeFileSync(join(seeds, "vocabulary", file), readFileSync(join(VOCABULARY, file)));
});
afterEach(() => rmSync(seeds, { recursive: true, force: true }));

const put = (file: string, text: string) => writeFileSync(join(seeds, file), text);
const convert = (vocabulary = join(seeds, "vocabulary")): FolderResult =>
  convertFolder({ seeds, vocabulary, publish: true });

const notice = (...texts: string[]) =>
  `青岛市方案\n一、总则\n${texts.map((text, index) => `${index + 1}.${text}\n责任单位：青岛海关`).join("\n")}\n`;

const TERMS = `- words: [船边直提]
  term: { id: zhiti, kind: clearance }
- term: { id: baoshui-erp, name: 保税+ERP, kind: clearance, variants: [保税 ERP] }
- term: { id: erp, name: ERP, kind: code }
- term: { id: guanjian, name: 关检, kind: people, quoted: true }
- notTerms: [一站式]
  reason: 一般说法
`;

function findingsOf(result: FolderResult) {
  return [
    ...result.findings,
    ...result.notices.flatMap((entry) => (entry.converted ? entry.notice.findings : entry.findings)),
  ].filter(({ code }) => code.startsWith("TERM") || code === "YAML");
}

function usesOf(result: FolderResult) {
  return result.notices.flatMap(({ converted }) => Object.values(converted?.derived.terms ?? {}).flat());
}

describe("a use of a term", () => {
  const forms = [
    { text: "一单", term: "short", quoted: false },
    { text: "一单两报", term: "long", quoted: false },
    { text: "关检", term: "guanjian", quoted: true },
    { text: "AEO", term: "aeo", quoted: false },
    { text: "9610", term: "code", quoted: false },
  ];
  const find = termMatcher(forms);

  test("is the longest word that stands there, and never overlaps another", () => {
    expect(find("推进一单两报，一单到底").map(({ term, start }) => [term, start])).toEqual([
      ["long", 2],
      ["short", 7],
    ]);
  });

  test("is found within quotation marks only where the vocabulary says so", () => {
    expect(find("海关检疫与“关检”查验").map(({ start }) => start)).toEqual([6]);
    expect(find("“关检联合”")).toEqual([]);
  });

  test("is a whole code, no part of a longer one", () => {
    expect(find("AEO企业、AEOS、96101、（9610模式）").map(({ text, start }) => [text, start])).toEqual([
      ["AEO", 0],
      ["9610", 18],
    ]);
  });

  test("costs time by the text's length, hardly by the vocabulary's", () => {
    const text = "深入推进一单两报和海关检疫。".repeat(2000);
    const many = termMatcher([
      ...forms,
      ...Array.from({ length: 20_000 }, (_, index) => ({
        text: `第${index}号说法`,
        term: `t${index}`,
        quoted: false,
      })),
    ]);
    const time = (run: () => unknown) => {
      const start = processorTime();
      for (let round = 0; round < 10; round += 1) run();
      return processorTime() - start;
    };
    time(() => many(text));
    expect(time(() => many(text))).toBeLessThan(20 * time(() => find(text)) + 50);
  });
});

test("candidates are what stands between quotation marks of any kind, and abbreviations outside of them", () => {
  const text = '“甲”「乙」『丙』"丁"和AEO、“保税+ERP”、A、《戊》“”';
  expect(findCandidates(text).map((one) => one.text)).toEqual(["甲", "乙", "丙", "丁", "AEO", "保税+ERP"]);
  for (const { start, text: found } of findCandidates(text))
    expect(text.slice(start, start + found.length)).toBe(found);
});

describe("a folder with its own vocabulary", () => {
  test("finds each use at its place, in whatever way it is printed", () => {
    put("vocabulary/terms.yaml", TERMS);
    put("qingdao-2030.txt", notice("推广“船边直提”模式。对“保税 ERP”和企业ERP系统，提供“一站式”服务。"));
    const result = convert();
    const text = result.notices[0]?.converted?.measures[0]?.clauses[0]?.text ?? "";
    const title = result.notices[0]?.converted?.measures[0]?.front.title ?? "";
    const uses = usesOf(result);
    expect(uses.map(({ term, text: printed }) => [term, printed])).toEqual([
      ["zhiti", "船边直提"],
      ["baoshui-erp", "保税 ERP"],
      ["erp", "ERP"],
    ]);
    for (const { clause, at, text: printed } of uses)
      expect((clause === null ? title : text).slice(at, at + printed.length)).toBe(printed);
    expect(JSON.parse(String(result.files.get("derived/terms.json")))).toMatchObject([
      { id: "zhiti", name: "船边直提", definition: null },
      { id: "baoshui-erp", printed: ["保税+ERP", "保税 ERP"] },
      { id: "erp" },
    ]);
    expect(findingsOf(result)).toEqual([
      expect.objectContaining({ code: "TERM_UNHEARD", message: expect.stringContaining("关检") }),
    ]);
  });

  test("notes quoted words that nobody has judged, once, at their first place", () => {
    put("vocabulary/terms.yaml", TERMS);
    put("qingdao-2030.txt", notice("推广船边直提。推行“云上验放”，再推“云上验放”和“船边直提、一站式”。"));
    const fresh = findingsOf(convert()).filter(({ code }) => code === "TERM_NEW");
    expect(fresh).toMatchObject([
      { file: "qingdao-2030.txt", line: 3, column: 13, severity: "info", measure: "1" },
    ]);
    expect(fresh[0]?.message).toContain("“云上验放”");
  });

  test("keeps hostile quoted words as they are, as words that nobody has judged", () => {
    const hostile = ["<script>alert(1)</script>", "{globalThis.trap=1}", "a](javascript:x)", "__proto__"];
    put("vocabulary/terms.yaml", TERMS);
    put("qingdao-2030.txt", notice(`推广船边直提。落实${hostile.map((text) => `“${text}”`).join("")}等。`));
    const result = convert();
    expect(succeeded(result)).toBe(true);
    expect(usesOf(result).flatMap(({ term, text }) => (term === null ? text : []))).toEqual(hostile);
  });

  test.each([
    [
      "a definition that doesn't stand in its measure",
      "- term: { id: zhiti, name: 船边直提, kind: clearance, defined: { measure: qingdao-2030-1, quote: 船边直接提货 } }\n",
      /逐字相同/,
      1,
    ],
    [
      "a definition in a measure that isn't there",
      "- term:\n    id: zhiti\n    name: 船边直提\n    kind: clearance\n    defined: { measure: qingdao-2030-9, quote: 推广 }\n",
      /qingdao-2030-9 不是已收录的措施/,
      5,
    ],
    [
      "a full name without evidence",
      "- term: { id: zhiti, name: 船边直提, kind: clearance, full: 船边直接提货 }\n",
      /依据/,
      1,
    ],
    ["an id twice", `${TERMS}- term: { id: zhiti, name: 直提, kind: clearance }\n`, /用了两次/, 8],
    ["a word of two terms", `${TERMS}- term: { id: other, name: ERP, kind: code }\n`, /“ERP”已经是/, 8],
    [
      "a struck word that is a term",
      `${TERMS}- notTerms: [船边直提]\n  reason: 普通\n`,
      /“船边直提”已经是/,
      8,
    ],
    ["struck words without a reason", "- notTerms: [船边直提]\n", /reason/, 1],
    ["a kind that there isn't", "- term: { id: zhiti, name: 船边直提, kind: colour }\n", /kind/, 1],
    ["an id that is no address", "- term: { id: 9610, name: '9610', kind: code }\n", /id/, 1],
    [
      "a related term that isn't there",
      "- term: { id: a, name: 船边直提, kind: code, related: [b] }\n",
      /“b”/,
      1,
    ],
    ["an entry of nothing", "- reason: 无\n", /notTerms/, 1],
  ])("stops at %s, with its place, and writes nothing", (_, terms, message, line) => {
    put("vocabulary/terms.yaml", terms);
    put("qingdao-2030.txt", notice("推广“船边直提”模式。推广直提。"));
    const result = convert();
    expect(result.findings).toMatchObject([{ file: "vocabulary/terms.yaml", line, severity: "error" }]);
    expect(result.findings[0]?.message).toMatch(message);
    expect(succeeded(result)).toBe(false);
    expect(result.files.size).toBe(0);
  });
});

test("another folder's notices are no business of the vocabulary's editors", () => {
  put("qingdao-2030.txt", notice("推广“船边直提”模式。推行“云上验放”。"));
  const result = convert(VOCABULARY);
  expect(succeeded(result)).toBe(true);
  expect(findingsOf(result)).toEqual([]);
  expect(usesOf(result).map(({ term }) => term)).toEqual(["chuanbian-zhiti", null]);
});
