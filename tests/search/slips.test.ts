/** Words typed amiss find what was meant, as near or corrected and never as exact; what the texts hold is left as it was typed. */
import { describe, expect, test } from "vitest";
import { likelyWords } from "../../scripts/search/vocabulary.ts";
import { createSyllables } from "../../src/search/pinyin.ts";
import { wholeSearch } from "./whole.ts";

const { records, search } = wholeSearch();

async function answer(text: string, asTyped = false) {
  return search.search({ text, filters: {}, ...(asTyped ? { asTyped } : {}) });
}

async function hits(text: string): Promise<string[]> {
  const { tiers } = await answer(text);
  return tiers.flatMap(({ hits }) => hits.map((record) => records[record]?.id ?? ""));
}

describe("a slip is put right", () => {
  test.each([
    ["a character of the same sound", "锂店池", "锂电池"],
    ["a character of the same sound that looks alike", "预采定", "预裁定"],
    ["a sound taken for another", "口岸营商环近", "口岸营商环境"],
    ["a character that only looks alike", "单一窗囗", "单一窗口"],
    ["the last character of a longer stretch", "国际贸易单一窗囗", "国际贸易单一窗口"],
    ["letters of a name exchanged", "RCPE", "rcep"],
    ["a character of a similar shape", "中欧班例", "中欧班列"],
    ["neighbours exchanged", "多式运联", "多式联运"],
    ["a missing character", "单窗口", "单一窗口"],
    ["a character twice", "预裁裁定", "预裁定"],
    ["two characters alone", "保岁", "保税"],
    ["beside other words", "出口退水", "出口退税"],
    ["in a body's name", "青岛海官", "青岛海关"],
    ["in a place", "天经", "天津"],
    ["twice in one query", "海外舱 锂店池", "海外仓 锂电池"],
    ["pinyin among characters", "yu裁定", "预裁定"],
    ["pinyin behind a character", "锂dianchi", "锂电池"],
    ["initials behind a character", "锂dc", "锂电池"],
    ["pinyin without its last letter", "yucaidin", "预裁定"],
    ["pinyin with letters exchanged", "lidainchi", "锂电池"],
    ["pinyin in syllables, one amiss", "hai wai chang", "海外仓"],
    ["pinyin of a word that only the texts have", "tiaoxiang", "调箱"],
    ["a body by initials and pinyin", "qd haiguan", "青岛海关"],
    ["a body's short name", "青关", "青岛海关"],
    ["the short name of a body that others have", "连关", "大连海关"],
  ])("%s: %s is %s", async (_, typed, meant) => {
    const { corrected, tiers } = await answer(typed);
    expect(corrected).toBe(meant);
    expect(tiers.find(({ tier }) => tier === "exact")?.hits).toEqual([]);
    expect(tiers.find(({ tier }) => tier === "split")?.hits).toEqual([]);
    expect((await hits(typed)).length).toBeGreaterThan(0);
    expect((await hits(typed)).slice(0, 3)).toEqual((await hits(meant)).slice(0, 3));
  });

  test.each([
    ["yucaiding", "预裁定"],
    ["ycd", "预裁定"],
    ["dalian", "大连"],
    ["qdhg", "青岛海关"],
  ])("%s is known for %s without being put right", async (typed, meant) => {
    const { corrected } = await answer(typed);
    expect(corrected).toBeNull();
    const [wanted = ""] = await hits(meant);
    expect(wanted).not.toBe("");
    expect(await hits(typed)).toContain(wanted);
  });

  test("where only a guess explains it, what is found comes near at most", async () => {
    const { corrected, tiers } = await answer("锂池");
    expect(corrected).toBe("锂电池");
    const found = tiers.filter(({ hits }) => hits.length > 0);
    expect(found.map(({ tier }) => tier)).toEqual(["near"]);
  });

  test("keeps what stands around it", async () => {
    expect((await answer("（预采定），怎么申请？")).corrected).toBe("（预裁定），怎么申请？");
    expect((await answer("鋰店池")).corrected).toBe("锂电池");
  });
});

describe("nothing is put right", () => {
  test.each([
    ...["火星", "量子计算机", "钱包", "小黄车", "大樱花", "电子发票", "护照丢了怎么补办", "海南离岛免税"],
    ...["巨轮靠岸更快", "钱周转不开", "口货检验", "船员工换班", "关单位退税", "外管局", "p 监管", "e保税"],
    ...[
      "zzzz",
      "96",
      "。",
      "国外旅行团坐船来玩要签证吗",
      "送检的样品一直没消息",
      "枸杞进口按药算还是按食品算",
    ],
  ])("in %s", async (text) => {
    expect((await answer(text)).corrected).toBeNull();
  });

  test("in what a text holds, however odd it looks", async () => {
    for (const { blocks } of records.slice(0, 40)) {
      const text = blocks[0]?.text ?? "";
      for (const stretch of [text.slice(3, 7), text.slice(5, 12)])
        expect((await answer(stretch)).corrected, stretch).toBeNull();
    }
  });

  test("where what was typed is asked for", async () => {
    const { corrected, tiers } = await answer("预采定", true);
    expect(corrected).toBeNull();
    expect(tiers.some(({ tier }) => tier === "corrected")).toBe(false);
  });
});

describe("of more words than slips can be found of", () => {
  const words = new Map([
    ["海仓", 1],
    ["口岸", 9],
    ["通关", 9],
  ]);

  test("the most frequent are taken, and the first names", () => {
    expect(likelyWords(words, ["甲局", "乙局"], { words: 2, names: 1 })).toEqual({
      words: "口岸,通关",
      names: "甲局",
    });
  });

  test("none are left out where they aren't", () => {
    expect(likelyWords(words, ["甲局"], { words: 3, names: 1 })).toBeNull();
  });
});

describe("readings", () => {
  test("of the common characters are counted along their standard's order", () => {
    const read = createSyllables("a2ai3bo波qu区");
    expect(read("啊阿埃挨哎")).toEqual(["a", "a", "ai", "ai", "ai"]);
    expect(read("波区")).toEqual(["bo", "qu"]);
    expect(read("波唉")).toBeNull();
  });
});
