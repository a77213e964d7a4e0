/** Quotes mean exactly what they hold, signs included; a minus leaves out what stands behind it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsSigns, readAsked } from "../../src/search/quoted.ts";
import { quickest } from "./quickest.ts";
import { noFilters, recordOf, searchOver } from "./scan-engine.ts";

const records = [
  recordOf("plain", "开展保税维修。"),
  recordOf("plus", "探索“保税+”监管。"),
  recordOf("erp", "推进保税＋ERP联网。"),
  recordOf("early", "推行提前申报，压缩时间。"),
  recordOf("both", "推行“提前申报”和两步申报，服务口岸。"),
  recordOf("near", "提前办理申报。"),
  recordOf("river", "服务口岸和清河港。", { filters: { ...noFilters, region: ["qinghe"] } }),
];
const search = searchOver(records);

async function answer(text: string) {
  const { tiers, restricted, query } = await search.search({ text, filters: {} });
  const ids = (hits: readonly number[]) => hits.map((record) => records[record]?.id ?? "");
  const of = (name: string) => ids(tiers.find(({ tier }) => tier === name)?.hits ?? []);
  return { all: [...new Set(tiers.flatMap(({ hits }) => ids(hits)))], exact: of("exact"), restricted, query };
}

describe("words in quotes", () => {
  test.each([
    '"提前申报"',
    "“提前申报”",
    "「提前申报」",
    "『提前申报』",
    "‘提前申报’",
    "'提前申报'",
    "＂提前申报＂",
    "“提前申报“",
  ])("%s list only what holds them", async (text) => {
    const { all, exact, restricted } = await answer(text);
    expect([...all].sort()).toEqual(["both", "early"]);
    expect(exact).toEqual(all);
    expect(restricted).toEqual({ quotes: ["提前申报"], without: [] });
  });

  test("count with their signs, whatever the width of these", async () => {
    expect([...(await answer('"保税+"')).all].sort()).toEqual(["erp", "plus"]);
    expect([...(await answer("“保税＋”")).all].sort()).toEqual(["erp", "plus"]);
    expect((await answer('"保税+ERP"')).all).toEqual(["erp"]);
    expect((await answer('"保税/ERP"')).all).toEqual([]);
    expect((await answer('"申报，压缩"')).all).toEqual(["early"]);
    expect((await answer('"申报、压缩"')).all).toEqual([]);
    expect([...(await answer('"保税"')).all].sort()).toEqual(["erp", "plain", "plus"]);
  });

  test("must all be held, together with the words beside them", async () => {
    expect((await answer('"提前申报" "两步申报"')).all).toEqual(["both"]);
    expect((await answer('"提前申报" 口岸')).all).toEqual(["both"]);
    expect((await answer('口岸 "提前申报"')).all).toEqual(["both"]);
    expect((await answer("“提前申报”口岸")).all).toEqual(["both"]);
    expect((await answer('"提前申报" 火星')).all).toEqual([]);
  });

  test("that stand so within a text that was pasted belong to it", async () => {
    const { exact, restricted } = await answer("推行“提前申报”和两步申报");
    expect(exact).toEqual(["both"]);
    expect(restricted).toBeNull();
  });

  test.each(['"提前申报', "提前申报”", "“”提前申报", '提前申报"'])(
    "%s, which no pair encloses, are the words",
    async (text) => {
      const { all, restricted } = await answer(text);
      expect(restricted).toBeNull();
      expect(all).toEqual((await answer("提前申报")).all);
    },
  );

  test("that nothing holds leave nothing", async () => {
    expect(await answer('"提前 火星"')).toMatchObject({ all: [], query: "phrase" });
  });
});

test("outside quotes what holds the sign comes first, and the rest behind it", async () => {
  expect((await answer("保税+")).exact.slice(0, 2).sort()).toEqual(["erp", "plus"]);
  expect([...(await answer("保税+")).exact].sort()).toEqual(["erp", "plain", "plus"]);
});

describe("a minus", () => {
  test.each(["提前申报 -口岸", "提前申报 －口岸", "提前申报 −口岸", '提前申报 -"口岸"', "提前申报 -“口岸”"])(
    "%s leaves out what holds the word",
    async (text) => {
      const { all, restricted } = await answer(text);
      expect(all).toContain("early");
      expect(all).not.toContain("both");
      expect(restricted).toEqual({ quotes: [], without: ["口岸"] });
    },
  );

  test("counts signs in quotes, and goes together with quotes", async () => {
    expect([...(await answer('保税 -"保税+"')).exact]).toEqual(["plain"]);
    expect((await answer('"提前申报" -口岸')).all).toEqual(["early"]);
  });

  test("before a quote can stand first", async () => {
    expect((await answer('-"口岸" 提前申报')).all).not.toContain("both");
  });

  test("before a word can stand first, if other words follow", async () => {
    const { all, restricted } = await answer("-口岸 提前申报");
    expect(restricted?.without).toEqual(["口岸"]);
    expect(all).not.toContain("both");
  });

  test("leaves everything else where it stands alone with a space before it", async () => {
    const { all, query } = await answer(" -口岸");
    expect(query).toBe("none");
    expect(all).toHaveLength(records.length - 2);
  });

  test.each(["提前-申报", "-口岸", "2025 -2026", "提前申报 - 口岸", "提前申报 -"])(
    "%s is a dash",
    async (text) => {
      expect((await answer(text)).restricted).toBeNull();
    },
  );
});

describe("the grammar of quotes", () => {
  test("reads several, in turn", () => {
    expect(readAsked('"甲" 乙 “丙” -丁 -"戊 己"')).toEqual({
      ...{ quotes: ["甲", "丙"], without: ["丁", "戊 己"] },
      ...{ words: "乙", setOff: true },
    });
    expect(readAsked('"推进“一单两报”"').quotes).toEqual(["推进“一单两报”"]);
    expect(readAsked("li'dian'chi").quotes).toEqual([]);
  });

  test("takes whatever is typed, and loses no word", () => {
    const sign = fc.constantFrom(..."\"“”‘’'「」『』＂-－ 甲乙ab1+，");
    fc.assert(
      fc.property(
        fc.array(sign).map((all) => all.join("")),
        (text) => {
          const { quotes, without, words } = readAsked(text);
          const letters = (one: string) => [...one.replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
          expect(letters([...quotes, ...without, words].join(""))).toBe(letters(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("takes time that grows with the length alone", () => {
    const timed = (text: string) => quickest(() => readAsked(text));
    for (const piece of ['"', "“", " -", "'a", " -甲", '"甲" '])
      expect(timed(piece.repeat(16_000)), piece).toBeLessThan(40 * timed(piece.repeat(2000)) + 100);
  });

  test("compares signs whatever their form, and never across what isn't there", () => {
    const document = {
      title: "优化〔试点〕",
      blocks: [{ anchor: "c1", text: "7×24 小时、“甲”", responsibility: null }],
    };
    for (const words of ["优化(试点)", "优化[试点]", "7x24小时、", "「甲」", "〔试点〕。7"])
      expect(holdsSigns(document, words), words).toBe(true);
    for (const words of ["优化试点", "小时，", "甲、"])
      expect(holdsSigns(document, words), words).toBe(false);
  });
});
