/** 拆分匹配 says that a text holds every part of a query: each part is a word of the text, and none is left out. */
import { describe, expect, test } from "vitest";
import { textWords } from "../../scripts/search/text-words.ts";
import { recordOf, searchOver } from "./scan-engine.ts";
import { wholeSearch } from "./whole.ts";

const { records, search } = wholeSearch();

/** The ids of the hits in a tier. */
async function hits(tier: "exact" | "split" | "near", text: string): Promise<string[]> {
  const { tiers } = await search.search({ text, filters: {} });
  return tiers.flatMap((one) =>
    one.tier === tier ? one.hits.map((record) => records[record]?.id ?? "") : [],
  );
}

describe("a query of words that a text holds apart is split", () => {
  test.each([
    ["跨境电商退货", "qingdao-2022-8"],
    ["跨境电商出口退税", "qingdao-2022-7"],
    ["锂电池航空运输", "qingdao-2025-20"],
    ["新能源汽车电池出口", "national-2024-10"],
    ["集装箱空箱查验", "dalian-2024-26"],
    ["口岸收费检查", "qingdao-2022-11"],
    ["鲜活农产品绿色通道", "dalian-2024-2"],
    ["化妆品样品进口要不要注册证", "qingdao-2022-6"],
    ["第三方检测结果采信", "dalian-2024-30"],
    ["铁路空箱", "qingdao-2022-15"],
    ["哪个部门管口岸收费", "qingdao-2022-11"],
    ["海关保税ERP", "national-2024-9"],
  ])("%s", async (text, id) => {
    expect(await hits("split", text)).toContain(id);
  });
});

describe("nothing is split", () => {
  test.each([
    ["巨轮靠岸更快", "no text has 巨, and 轮靠 runs over the border of 邮轮 and 靠港"],
    ["钱周转不开", "no text has 钱"],
    ["口货检验", "口货 is a piece of 进口 and 货物"],
    ["轮在港", "轮在 is a piece of 邮轮 and 在"],
    ["出口岸检查", "岸检查 is a piece of 口岸 and 检查"],
    ["船员工换班", "工 stands only within words"],
    ["关单位退税", "关 stands only within words"],
    ["业退货", "业 stands only within words"],
    ["理货物", "理 stands only within words"],
    ["司货检验", "司货 is a piece of 公司 and 货物"],
  ])("of %s: %s", async (text) => {
    expect(await hits("split", text)).toEqual([]);
  });

  test("and what comes near is still listed", async () => {
    expect(await hits("near", "船员工换班")).toContain("dalian-2024-7");
    expect(await hits("near", "口货检验")).not.toEqual([]);
  });
});

test("exact hits ask for no words: a piece of two words is found where it stands", async () => {
  for (const piece of ["轮靠", "口货", "岸检查"]) {
    const holding = records.filter((record) => JSON.stringify(record.blocks).includes(piece));
    expect(holding.length, piece).toBeGreaterThan(0);
    expect(await hits("exact", piece)).toEqual(expect.arrayContaining(holding.map(({ id }) => id)));
  }
});

test("a word of one text is none in pieces of another's words", async () => {
  const some = [
    recordOf("apart", "国际邮轮靠港补给。便利企业资金周转。"),
    recordOf("words", "便利邮轮补给，资金周转。"),
  ];
  const answer = async (text: string) => {
    const { tiers } = await searchOver(some).search({ text, filters: {} });
    return tiers.flatMap(({ tier, hits }) => (tier === "split" ? hits.map((hit) => some[hit]?.id) : []));
  };
  expect(await answer("轮靠周转")).toEqual([]);
  expect((await answer("补给周转")).sort()).toEqual(["apart", "words"]);
});

describe("the words of the texts", () => {
  test("are the dictionary's, without those that the vocabulary has", () => {
    const words = textWords(["便利企业资金周转。"], ["企业"]);
    expect(words).toContain("周转");
    expect(words).not.toContain("企业");
  });

  test("never run over the border of a word that the vocabulary has", () => {
    const words = textWords(["优化国际邮轮靠港补给。"], ["邮轮"]);
    expect(words.filter((word) => word.includes("轮"))).toEqual([]);
  });

  test("never run over punctuation, digits or letters", () => {
    expect(textWords(["海。关", "海7关", "海ERP关"], [])).toEqual([]);
  });

  test("of no text are none", () => {
    expect(textWords([], ["邮轮"])).toEqual([]);
    expect(textWords(["", "。"], [])).toEqual([]);
  });
});
