/** Versions of one measure are found, decided on by an editor, and linked at both ends. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inventMeasures, lineageOf } from "../../../scripts/bench/lineage-texts.ts";
import { convertFolder } from "../../../scripts/converter/folder/convert-folder.ts";
import { candidates } from "../../../scripts/converter/lineage/candidates.ts";
import { seal } from "../../../scripts/converter/lineage/print.ts";
import { PROPOSED } from "../../../scripts/converter/lineage/proposals.ts";
import { Regions, relationOf } from "../../../scripts/converter/lineage/relation.ts";
import { likeness, likenessTo, PairMarks } from "../../../scripts/converter/lineage/score.ts";
import type { LineageText } from "../../../scripts/converter/lineage/texts.ts";
import type { Link, Measure } from "../../../src/model/schema.ts";
import { SEEDS_FOLDER, VOCABULARY } from "../../support/fixture.ts";
import { vocabulary } from "../support.ts";

/** All pairs of different notices that score so much, found by comparing all with all. */
function pairsFrom(texts: readonly LineageText[], least: number): string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.issue.id !== b.issue.id && likeness(a, b).score >= least)
      .map((b) => `${a.id} ${b.id}`),
  );
}

const met = (texts: readonly LineageText[]) =>
  new Set(candidates(texts).map(({ a, b }) => `${a.id} ${b.id}`));

describe("the index", () => {
  const real = lineageOf(SEEDS_FOLDER);

  test("finds every pair of the five notices that comparing all with all finds", () => {
    expect([0.5, 0.3, PROPOSED].map((least) => pairsFrom(real, least).length)).toEqual([23, 30, 38]);
    const found = met(real);
    expect(pairsFrom(real, PROPOSED).filter((pair) => !found.has(pair))).toEqual([]);
  });

  test("scores a row of partners as it scores each pair by itself", () => {
    const bare = real.slice(0, 3).map((text) => ({ ...text, titlePairs: new Int32Array() }));
    const texts = [...real, ...bare];
    const marks = new PairMarks(texts);
    for (const a of texts) {
      const to = likenessTo(a, marks);
      expect(texts.map((b) => to(b))).toEqual(texts.map((b) => likeness(a, b)));
    }
  });

  test("finds them among invented measures too, and compares few", () => {
    const invented = inventMeasures(600);
    const wanted = pairsFrom(invented, PROPOSED);
    const found = met(invented);
    expect(wanted.length).toBeGreaterThan(600);
    expect(wanted.filter((pair) => !found.has(pair))).toEqual([]);
    expect(found.size).toBeLessThan(600 * 49);
  });

  test("finds the source of a passage however many have copied it", () => {
    const [source] = inventMeasures(1);
    if (!source) throw new Error("nothing was invented");
    const copies = Array.from({ length: 500 }, (_, at) => ({
      ...source,
      id: `copy-${at}`,
      issue: { ...source.issue, id: `notice-${at}` },
    }));
    const sources = candidates([source, ...copies]).filter(({ a }) => a === source);
    expect(sources).toHaveLength(500);
    expect(sources.every(({ passage }) => passage === source.body)).toBe(true);
  });
});

describe("what one measure may be to another", () => {
  const regions = new Regions(vocabulary.regions);
  const issue = (region: string | null, year: number | null, rest: object = {}) => ({
    id: `${region}-${year}`,
    region,
    year,
    stage: "issued" as const,
    signedOn: null,
    publishedOn: null,
    ...rest,
  });
  const national = issue("national", 2024);
  const city = issue("qingdao", 2024);

  test.each([
    ["a city's from the nation's", national, city, "derives first"],
    ["a city's from the nation's, whichever comes first", city, national, "derives second"],
    ["a city's from its province's", issue("shandong", 2024), city, "derives first"],
    ["not from a national one of a later year", issue("qingdao", 2022), national, "sibling none"],
    ["a later one after an earlier one", issue("qingdao", 2022), city, "succeeds first"],
    ["an issued text after its draft", city, issue("qingdao", 2024, { stage: "draft" }), "succeeds second"],
    [
      "one signed later after another",
      issue("qingdao", 2024, { signedOn: "2024-03-01" }),
      issue("qingdao", 2024, { signedOn: "2024-02-01" }),
      "succeeds second",
    ],
    ["two of one place and time", city, city, "sibling none"],
    ["two cities'", city, issue("dalian", 2025), "sibling none"],
    ["two without a place", issue(null, 2024), issue(null, 2025), "sibling none"],
  ])("%s", (_, a, b, expected) => {
    const { type, source } = relationOf(a, b, regions);
    expect(`${type} ${source}`).toBe(expected);
  });

  test("regions that hold each other end no search", () => {
    const circle = new Regions([
      { id: "a", parent: "b" },
      { id: "b", parent: "a" },
    ]);
    expect(circle.holds("a", "b")).toBe(true);
    expect(circle.depth("a")).toBe(2);
  });
});

describe("an editor's decisions", () => {
  let seeds: string;
  beforeEach(() => {
    seeds = mkdtempSync(join(tmpdir(), "lineage-"));
    mkdirSync(join(seeds, "vocabulary"));
    for (const file of ["regions.yaml", "departments.yaml"])
      cpSync(join(VOCABULARY, file), join(seeds, "vocabulary", file));
    put("dalian-2030.txt", notice("大连市", CRUISE, RAIL));
    put("qingdao-2030.txt", notice("青岛市", CRUISE.replace("直供", "直接供应"), BATTERY));
  });
  afterEach(() => rmSync(seeds, { recursive: true, force: true }));

  const put = (file: string, text: string) => writeFileSync(join(seeds, file), text);
  const CRUISE =
    "优化国际邮轮供船服务。支持企业根据需要对供应邮轮物资采用邮轮直供方式供船，提升国际邮轮靠港补给便利化水平。";
  const RAIL = "促进班列发展。积极推动混装货物发运，加快发展运贸一体化班列，推进差异化、特色化发展。";
  const BATTERY = "优化锂电池检验。根据企业需求通过快速验放等手段，压缩锂电池包装使用鉴定检验用时。";
  const notice = (place: string, ...texts: string[]) =>
    `${place}方案\n一、总则\n${texts.map((text, index) => `${index + 1}.${text}\n`).join("")}`;
  const PAIR =
    "  - measures: [dalian-2030-1, qingdao-2030-1]\n    type: sibling\n    verdict: accepted\n    reason: 同一做法\n";

  function convert(cache: string | null = null) {
    const result = convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true, cache });
    const measures = result.notices.flatMap((entry): Measure[] => (entry.converted ? entry.measures : []));
    const links = Object.fromEntries(measures.map(({ id, links }): [string, Link[]] => [id, links]));
    const findings = result.findings.map(
      ({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`,
    );
    return { result, links, findings };
  }

  test("without any, a likely pair is a proposal with its reason, and says so", () => {
    const { links, findings } = convert();
    expect(links["dalian-2030-1"]).toEqual([
      {
        type: "sibling",
        direction: "both",
        measure: "qingdao-2030-1",
        scope: "whole",
        score: expect.closeTo(0.96, 1),
        reason: expect.stringMatching(/^标题相同；连续\d+字相同（“.+”）；相似度0\.\d\d$/),
        source: null,
        status: "proposed",
      },
    ]);
    expect(links["dalian-2030-2"]).toEqual([]);
    expect(findings).toEqual(["vocabulary/links.yaml:1:1 info LINK_PROPOSED"]);
  });

  test("accepted, the pair is a link with the editor's reason; rejected, it is none", () => {
    put("vocabulary/links.yaml", `links:\n${PAIR}`);
    expect(convert().links["qingdao-2030-1"]).toMatchObject([{ status: "accepted", reason: "同一做法" }]);
    put("vocabulary/links.yaml", `links:\n${PAIR.replace("accepted", "rejected")}`);
    expect(convert().links["qingdao-2030-1"]).toEqual([]);
  });

  test("a pair that the machine misses can be added", () => {
    put("vocabulary/links.yaml", `links:\n${PAIR.replace("dalian-2030-1", "dalian-2030-2")}`);
    expect(convert().links["dalian-2030-2"]).toMatchObject([
      { measure: "qingdao-2030-1", status: "accepted" },
    ]);
  });

  test("sealing enters what was read and touches nothing else", () => {
    const source = `# 说明\nlinks:\n${PAIR}\n  # 又一条\n  - { measures: [dalian-2030-2, qingdao-2030-2], type: sibling, verdict: rejected, reason: 不同 }\n`;
    put("vocabulary/links.yaml", source);
    const { result, findings } = convert();
    expect(findings.filter((finding) => finding.endsWith("LINK_UNSEALED"))).toEqual([
      "vocabulary/links.yaml:3:15 info LINK_UNSEALED",
      "vocabulary/links.yaml:9:17 info LINK_UNSEALED",
    ]);
    const { text, sealed } = seal(source, result.lineage?.texts ?? new Map());
    expect(sealed).toBe(2);
    expect(text.replaceAll(/(\n {4}|, )texts: \["[0-9a-f]{8}", "[0-9a-f]{8}"\]/g, "")).toBe(source);
    put("vocabulary/links.yaml", text);
    expect(convert().findings).toEqual([]);
    expect(seal(text, result.lineage?.texts ?? new Map())).toEqual({ text, sealed: 0 });
  });

  test.each(["", "# 说明\n"])("a ledger without an entry (%j) is sealed as it is", (source) => {
    expect(seal(source, new Map())).toEqual({ text: source, sealed: 0 });
  });

  test("a text that changed since makes the pair stale: a proposal again, with its place", () => {
    put("vocabulary/links.yaml", `links:\n${PAIR}`);
    const { text } = seal(`links:\n${PAIR}`, convert().result.lineage?.texts ?? new Map());
    put("vocabulary/links.yaml", text);
    put("dalian-2030.txt", notice("大连市", CRUISE.replace("，", ",").replace("企业", " 企业"), RAIL));
    expect(convert().findings).toEqual([]);
    put("dalian-2030.txt", notice("大连市", CRUISE.replace("支持企业", "鼓励企业"), RAIL));
    const { links, findings } = convert();
    expect(findings).toEqual(["vocabulary/links.yaml:6:12 warning LINK_STALE"]);
    expect(links["qingdao-2030-1"]).toMatchObject([{ status: "proposed" }]);
  });

  test("one notice's change changes the other's links, with the cache as without", () => {
    const cache = join(seeds, ".cache");
    const before = convert(cache);
    put("dalian-2030.txt", notice("大连市", RAIL));
    const after = convert(cache);
    expect(before.links["qingdao-2030-1"]).toHaveLength(1);
    expect(after.links["qingdao-2030-1"]).toEqual([]);
    expect([...after.result.files]).toEqual([...convert().result.files]);
  });

  test.each([
    ["an id that isn't there", PAIR.replace("dalian-2030-1", "dalian-2030-9"), "2:15 warning LINK_UNKNOWN"],
    ["two of one notice", PAIR.replace("dalian-2030-1", "qingdao-2030-2"), "3:11 error LINK_TYPE"],
    ["derives between two cities", PAIR.replace("sibling", "derives"), "3:11 error LINK_TYPE"],
    ["succeeds between two cities", PAIR.replace("sibling", "succeeds"), "3:11 error LINK_TYPE"],
    [
      "a pair twice",
      PAIR + PAIR.replace("[dalian-2030-1, qingdao-2030-1]", "[qingdao-2030-1, dalian-2030-1]"),
      "6:15 error YAML",
    ],
    ["a measure with itself", PAIR.replace("dalian-2030-1", "qingdao-2030-1"), "2:15 error YAML"],
    ["no reason", PAIR.replace("    reason: 同一做法\n", ""), "2:5 error YAML"],
    ["another verdict", PAIR.replace("accepted", "yes"), "4:14 error YAML"],
    ["a reason of two lines", PAIR.replace("同一做法", '"甲\\n乙"'), "5:13 error YAML"],
  ])("%s is told with its place", (_, entries, expected) => {
    put("vocabulary/links.yaml", `links:\n${entries}`);
    const { findings, result } = convert();
    expect(findings).toContain(`vocabulary/links.yaml:${expected}`);
    if (expected.includes("error")) expect(result.files.size).toBe(0);
  });

  test("another folder's ledger says nothing about these notices", () => {
    const folder = mkdtempSync(join(tmpdir(), "foreign-"));
    cpSync(join(seeds, "dalian-2030.txt"), join(folder, "qingdao-2025.txt"));
    cpSync(join(seeds, "qingdao-2030.txt"), join(folder, "tianjin-2025-draft.txt"));
    const { notices, findings } = convertFolder({
      seeds: folder,
      vocabulary: VOCABULARY,
      publish: false,
    });
    rmSync(folder, { recursive: true });
    expect(findings).toEqual([]);
    expect(notices[0]?.converted && notices[0].measures[0]?.links).toMatchObject([{ status: "proposed" }]);
  });
});
