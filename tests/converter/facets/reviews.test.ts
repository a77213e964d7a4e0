/** What editors decide holds, a changed text sends it back, and a mistake is told with its place. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fingerprint } from "../../../scripts/converter/facets/passages.ts";
import { convertFolder } from "../../../scripts/converter/folder/convert-folder.ts";
import { type ConvertedNotice, convertNotice } from "../../../scripts/converter/notice/convert-notice.ts";
import { readReview } from "../../../scripts/converter/registries/facet-reviews.ts";
import { Editorial } from "../../../scripts/converter/registries/sidecar.ts";
import { printDraft } from "../../../scripts/facets/draft.ts";
import { YamlError } from "../../../src/model/yaml.ts";
import { SEEDS_FOLDER } from "../../support/fixture.ts";
import { convert, proposer, registry, vocabulary } from "../support.ts";

const NOTICE = "某市方案\n1.甲。支持锂电池出口，减少查验。\n2.乙。乙。";

function reviewed(text: string, yaml: string): ConvertedNotice {
  const review = readReview("qingdao-2030", yaml);
  const bytes = new TextEncoder().encode(text);
  const input = { id: "qingdao-2030", file: "a.txt", bytes, editorial: Editorial.parse({}), review };
  return convertNotice(input, vocabulary, registry, proposer);
}

const [first] = convert(NOTICE).measures;
if (!first) throw new Error("the notice has no measure");
const TEXT = `    text: "${fingerprint(first)}"\n`;
const entry = (lines: string) => `measures:\n  "1":\n${TEXT}${lines}`;
const DECIDED = entry(
  [
    "    confirmed: [goods/lithium-battery, benefit/fewer-inspections, strength/encourage, strength/reduce]\n",
    "    added: { benefit/fewer-inspections: 减少查验 }\n    struck: { step/inspection: 理由 }\n",
  ]
    .join("")
    .replace("benefit/fewer-inspections, ", ""),
);

function mistake(yaml: string): string {
  try {
    reviewed(NOTICE, yaml);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { file, line, column, code, message } = error.finding;
    return `${file}:${line}:${column} ${code} ${message}`;
  }
  throw new Error("no mistake was found");
}

describe("a decision", () => {
  test("confirms, adds with the words that show it, and strikes", () => {
    const { derived } = reviewed(NOTICE, DECIDED);
    expect(derived.evidence["1"]?.map(({ facet, value, status }) => `${facet}/${value} ${status}`)).toEqual([
      "goods/lithium-battery confirmed",
      "benefit/fewer-inspections confirmed",
      "strength/reduce confirmed",
      "strength/encourage confirmed",
    ]);
    expect(derived.evidence["1"]?.[1]?.quotes).toEqual([{ clause: "c1", text: "减少查验" }]);
    expect(derived.facets["1"]?.["step"]).toBeUndefined();
  });

  test("goes back to a proposal where the text changed, and says so", () => {
    const { derived } = reviewed(NOTICE.replace("锂电池出口", "锂电池进口"), DECIDED);
    const statuses = derived.evidence["1"]?.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(["proposed"]));
    expect(derived.facets["1"]?.["step"]).toBeUndefined();
    expect(derived.findings).toContainEqual(
      expect.objectContaining({ file: "vocabulary/reviews/qingdao-2030.yaml", line: 3, code: "FACET_STALE" }),
    );
  });

  test("holds where only signs and blanks changed", () => {
    const { derived } = reviewed(NOTICE.replace("，", ", "), DECIDED);
    expect(derived.findings.map(({ code }) => code)).not.toContain("FACET_STALE");
  });

  test("leaves open what the machine finds later, and says so", () => {
    const { derived } = reviewed(NOTICE, entry("    confirmed: [goods/lithium-battery]\n"));
    expect(derived.held["1"]).toContainEqual(
      expect.objectContaining({ value: "inspection", status: "proposed" }),
    );
    // The editor has read the text; readers need not be told to look it up.
    expect(derived.facets["1"]?.["step"]).toBeUndefined();
    expect(derived.findings).toContainEqual(
      expect.objectContaining({ line: 3, code: "FACET_UNDECIDED", measure: "1" }),
    );
  });

  test("without words to show it is told", () => {
    const { derived } = reviewed(NOTICE, entry("    confirmed: [goods/cosmetics]\n"));
    expect(derived.findings).toContainEqual(expect.objectContaining({ code: "FACET_WORDS", line: 4 }));
  });

  test("that is missing is counted", () => {
    expect(convert(NOTICE).derived.findings).toContainEqual(
      expect.objectContaining({ code: "FACET_UNREVIEWED", message: expect.stringContaining("1 条") }),
    );
  });
});

describe("a mistake in a review names its place", () => {
  const at = "vocabulary/reviews/qingdao-2030.yaml";
  test.each([
    ['measures:\n  "9":\n    text: "0123456789ab"\n', `${at}:3:5 FACET_REVIEW 本文件没有第 9 条措施`],
    [entry("    confirmed: [goods/nothing]\n"), `${at}:4:17 FACET_REVIEW 词表里没有取值“goods/nothing”`],
    [entry("    struck: { goods/nothing: 理由 }\n"), `${at}:4:30 FACET_REVIEW 词表里没有取值“goods/nothing”`],
    [
      entry("    confirmed: [goods/food]\n    struck: { goods/food: 理由 }\n"),
      `${at}:5:27 FACET_REVIEW 第 1 条的“goods/food”写了两次`,
    ],
    [entry("    added: { goods/food: 食品 }\n"), `${at}:4:26 FACET_REVIEW 第 1 条没有“食品”这些字`],
    [entry("    struck: [goods/food]\n"), `${at}:4:13 YAML`],
    ['measures:\n  "1": { text: abc }\n', `${at}:2:16 YAML`],
  ])("%j", (yaml, message) => {
    expect(mistake(yaml)).toContain(message);
  });
});

test("a review of a notice that isn't there is an error", () => {
  const folder = mkdtempSync(join(tmpdir(), "reviews-"));
  try {
    cpSync(SEEDS_FOLDER, folder, { recursive: true });
    rmSync(join(folder, "dalian-2024.txt"));
    const input = { seeds: folder, vocabulary: join(folder, "vocabulary"), publish: true };
    const found = convertFolder(input).findings.filter(({ code }) => code === "FACET_REVIEW");
    expect(found.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
      "vocabulary/reviews/dalian-2024.yaml error",
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("a draft", () => {
  const { measures } = convert(NOTICE, "qingdao-2030");
  const draft = `measures:\n${printDraft(measures, proposer)}`;

  test("that is stored as it is printed is no review: an error says which measure nobody has read", () => {
    expect(mistake(draft)).toMatch(
      /^vocabulary\/reviews\/qingdao-2030\.yaml:\d+:15 FACET_REVIEW 第 1 条还是机器拟的底稿（proposed），没有人核对/,
    );
  });

  test("of which an entry is left unread fails at that entry, also where the machine found nothing for it", () => {
    const half = draft.replace("proposed:", "confirmed:");
    expect(half).toContain("proposed: []");
    const line = half.split("\n").findIndex((one) => one.includes("proposed")) + 1;
    expect(mistake(half)).toContain(`:${line}:15 FACET_REVIEW 第 2 条还是机器拟的底稿`);
  });

  test("of which an editor moved only some values still fails", () => {
    const some = entry("    proposed: [strength/reduce]\n    confirmed: [goods/lithium-battery]\n");
    expect(mistake(some)).toContain(":4:15 FACET_REVIEW 第 1 条还是机器拟的底稿");
  });

  test("that an editor confirmed measure by measure is a valid review", () => {
    const { derived: decided } = reviewed(NOTICE, draft.replaceAll("proposed:", "confirmed:"));
    const all = measures.map((measure) => proposer.propose(measure).map(({ value }) => value));
    expect(Object.values(decided.evidence).map((own) => own.map(({ value }) => value))).toEqual(
      all.filter((own) => own.length > 0),
    );
    expect(decided.held).toEqual({});
    expect(decided.findings.map(({ code }) => code)).not.toContain("FACET_UNREVIEWED");
  });
});
