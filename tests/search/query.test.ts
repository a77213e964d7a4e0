import { describe, expect, test } from "vitest";
import { type Filters, phraseOf } from "../../src/search/query.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { noFilters, recordOf, searchOver } from "./scan-engine.ts";

async function idsFor(
  records: readonly SearchRecord[],
  text: string,
  filters: Filters = {},
): Promise<string[]> {
  const { tiers } = await searchOver(records).search({ text, filters });
  return tiers.flatMap(({ tier, hits }) =>
    tier === "exact" ? hits.map((record) => records[record]?.id ?? "") : [],
  );
}

describe("exact hits", () => {
  test("hold the whole phrase, however it is typed", async () => {
    const records = [recordOf("a", "探索“保税+ERP”监管。"), recordOf("b", "保税维修，ERP系统。")];
    for (const typed of ["保税+ERP", "“保税ＥＲＰ”", "保税 erp", "保税+ERP。"]) {
      expect(await idsFor(records, typed)).toEqual(["a"]);
    }
  });

  test("across punctuation hold its parts next to one another, whatever the mark", async () => {
    const records = [
      recordOf("a", "提高效率，降低成本。"),
      recordOf("b", "降低成本，提高效率。"),
      recordOf("c", "提高效率降低成本。"),
    ];
    expect(await idsFor(records, "效率,降低")).toEqual(["a"]);
    expect(await idsFor(records, "效率、降低")).toEqual(["a"]);
  });

  test("can run from a title over into the text, as the source prints it", async () => {
    const records = [recordOf("a", "深入开展试点。", { title: "优化监管模式" })];
    expect(await idsFor(records, "监管模式。深入开展")).toEqual(["a"]);
    expect(await idsFor(records, "监管模式深入开展")).toEqual([]);
  });

  test("are found by responsibility words and by a single character", async () => {
    const blocks = [{ anchor: "c1", text: "推进。", responsibility: "（责任单位：青岛海关）" }];
    const records = [recordOf("a", "", { blocks }), recordOf("b", "口岸。")];
    expect(await idsFor(records, "责任单位：青岛海关")).toEqual(["a"]);
    expect(await idsFor(records, "口")).toEqual(["b"]);
  });

  test("aren't found by a part of a number or of a Latin word", async () => {
    const records = [recordOf("a", "9610模式，RCEP机遇。")];
    expect(await idsFor(records, "961")).toEqual([]);
    expect(await idsFor(records, "RCE")).toEqual([]);
    expect(await idsFor(records, "9610模式，rcep")).toEqual(["a"]);
  });
});

describe("the order of hits", () => {
  test("puts an earlier match first, titles above all, and notices below measures", async () => {
    const records = [
      recordOf("late", "先行先试。推进锂电池出口。"),
      recordOf("title", "推进。", { title: "锂电池出口" }),
      recordOf("early", "锂电池。"),
      recordOf("notice", "锂电池。", { kind: "notice" }),
    ];
    expect(await idsFor(records, "锂电池")).toEqual(["title", "early", "late", "notice"]);
  });
});

describe("filters", () => {
  const at = (region: string, year: string, department: string[] = []) => ({
    filters: { ...noFilters, region: [region], year: [year], department },
  });
  const records = [
    recordOf("q25", "锂电池。", at("qingdao", "2025", ["qingdao/customs"])),
    recordOf("q22", "口岸。", at("qingdao", "2022", ["qingdao/customs", "qingdao/port"])),
    recordOf("t25", "锂电池。", at("tianjin", "2025", ["tianjin/customs"])),
  ];

  test("leave what fits any value of each facet", async () => {
    expect(await idsFor(records, "锂电池", { region: ["qingdao"] })).toEqual(["q25"]);
    expect(await idsFor(records, "锂电池", { region: ["qingdao", "tianjin"], year: ["2025"] })).toEqual([
      "q25",
      "t25",
    ]);
    expect(await idsFor(records, "锂电池", { region: ["qingdao"], year: ["2022"] })).toEqual([]);
  });

  test("work with nothing typed", async () => {
    expect(await idsFor(records, "", { department: ["qingdao/customs"] })).toEqual(["q25", "q22"]);
    expect(await idsFor(records, " \n", {})).toEqual(["q25", "q22", "t25"]);
  });

  test("that no record has leave nothing", async () => {
    expect(await idsFor(records, "锂电池", { region: ["nowhere"] })).toEqual([]);
  });

  test("are counted as what choosing them would leave", async () => {
    const { counts } = await searchOver(records).search({ text: "锂电池", filters: { region: ["qingdao"] } });
    expect(Object.fromEntries(counts["region"] ?? [])).toEqual({ qingdao: 1, tianjin: 1 });
    expect(Object.fromEntries(counts["year"] ?? [])).toEqual({ "2025": 1, "2022": 0 });
    expect(Object.fromEntries(counts["department"] ?? [])).toEqual({
      "qingdao/customs": 1,
      "qingdao/port": 0,
      "tianjin/customs": 0,
    });
  });
});

describe("queries that aren't phrases", () => {
  test.each(["。", "“”", "😀", "\u202e\u0000", "…？！"])("%j has nothing to search for", async (text) => {
    const { query, tiers } = await searchOver([recordOf("a", "锂电池。")]).search({ text, filters: {} });
    expect(query).toBe("blank");
    expect(tiers.flatMap(({ hits }) => hits)).toEqual([]);
  });

  test("punctuation around a phrase is left out", () => {
    expect(phraseOf("，“锂电池”。")).toEqual(["锂", "电", "池"]);
  });
});

describe("a very long phrase", () => {
  const long = "推进口岸营商环境建设".repeat(20);
  const records = [recordOf("whole", `${long}。`), recordOf("begins", long.slice(0, 150))];

  test("is found where it stands as a whole", async () => {
    expect(await idsFor(records, long)).toEqual(["whole"]);
  });

  test("of ten thousand characters does no harm", async () => {
    expect(await idsFor(records, "电".repeat(10_000))).toEqual([]);
    expect(await idsFor(records, long.repeat(50))).toEqual([]);
  });
});

describe("issued and newer texts", () => {
  test("come before drafts and older ones where hits are alike", async () => {
    const at = (year: string, stage: string) => ({ filters: { ...noFilters, year: [year], stage: [stage] } });
    const records = [
      recordOf("draft25", "锂电池。", at("2025", "draft")),
      recordOf("issued22", "锂电池。", at("2022", "issued")),
      recordOf("issued24", "锂电池。", at("2024", "issued")),
    ];
    expect(await idsFor(records, "锂电池")).toEqual(["issued24", "issued22", "draft25"]);
  });
});
