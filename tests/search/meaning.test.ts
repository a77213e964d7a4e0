/** What a question means in other words than the texts': by how an editor wrote that people ask. */
import { describe, expect, test } from "vitest";
import { buildCatalogue, NAMELESS_FACETS } from "../../scripts/search/catalogue.ts";
import { phrasingsOfRecords } from "../../scripts/search/phrasings.ts";
import { buildVocabulary } from "../../scripts/search/vocabulary.ts";
import { EngineError } from "../../src/search/engine.ts";
import { printPhrasings, readPhrasings } from "../../src/search/phrasings.ts";
import { createSearch, type SearchAnswer, type SearchMeans } from "../../src/search/query.ts";
import { recordText } from "../../src/search/record.ts";
import { createScanEngine } from "../../src/search/scan-engine.ts";
import { isOnlyMeant } from "../../src/search/tiers.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { wholeMeanings } from "../../src/search/whole-meanings.ts";
import { numbered, recordsOfNotices } from "./notice-records.ts";

const records = recordsOfNotices([
  {
    ...{ id: "qinghe-2029", title: "清河市口岸方案", place: "清河", year: 2029 },
    measures: {
      ...numbered(20),
      "1": "优化引航调度，保障大型船舶进出港。",
      "2": "推行汇总征税，实行先放后税。",
      "3": "支持食用菌菌种出口。",
    },
  },
  {
    ...{ id: "linshan-2028", title: "临山市口岸方案", place: "临山", year: 2028 },
    measures: { ...numbered(20), "2": "推行汇总征税。" },
  },
]);
const ASKED = {
  "qinghe-2029-1": ["大雾天船进不来", "有没有人给大轮船领路"],
  "qinghe-2029-2": ["税款能不能月底一起交", "货先拿走再交钱"],
  "linshan-2028-2": ["税款能不能月底一起交"],
  "qinghe-2029-3": ["蘑菇的种子卖到国外"],
  "qinghe-2029-4": ["外地车牌过桥收不收费", "找谁投诉乱收停车费"],
};
const REGIONS = new Map([
  ["qinghe", "清河"],
  ["linshan", "临山"],
]);
const texts = records.map((record) => recordText(record).text);
const catalogue = buildCatalogue(
  records,
  texts.map((text) => tokenise(text).map((token) => token.text)),
  NAMELESS_FACETS.map((facet) => (facet.id === "region" ? { ...facet, labels: REGIONS } : facet)),
);
const searchWords = { terms: [], traditional: "", departments: [], elsewhere: [], asked: ASKED };
const vocabulary = buildVocabulary(searchWords, texts);
const data = printPhrasings(phrasingsOfRecords(records, ASKED));

function searchWith(means: SearchMeans) {
  const search = createSearch(createScanEngine(records), catalogue, vocabulary, means);
  return (text: string, more: object = {}) => search.search({ text, filters: {}, ...more });
}
const ask = searchWith({ meanings: async () => wholeMeanings(data, vocabulary) });

const near = ({ tiers }: SearchAnswer) => tiers.find(({ tier }) => tier === "near");
/** The hits by meaning: ids with the phrasings by which they were found. */
function meant(answer: SearchAnswer): [string, string][] {
  return [...(near(answer)?.notes ?? [])].flatMap(([record, { meant }]) =>
    meant === undefined ? [] : [[records[record]?.id ?? "", meant.phrasing]],
  );
}

describe("a question without a word of the texts", () => {
  test("finds what it means, near at most, by a phrasing that an editor wrote", async () => {
    const answer = await ask("蘑菇种子怎么卖到外国");
    expect(meant(answer)).toEqual([["qinghe-2029-3", "蘑菇的种子卖到国外"]]);
    expect(near(answer)?.notes?.get(2)?.meant?.typed).toBe("蘑菇种子怎么卖到外国");
    expect(answer.tiers.filter(({ tier }) => tier !== "near").flatMap(({ hits }) => hits)).toEqual([]);
    expect(isOnlyMeant(near(answer) ?? { hits: [] })).toBe(true);
  });

  test("finds every measure that a phrasing was written for", async () => {
    const found = meant(await ask("税款可以到月底一起交吗")).map(([id]) => id);
    expect(found.sort()).toEqual(["linshan-2028-2", "qinghe-2029-2"]);
  });

  test("names a place, whose measures come first", async () => {
    const answer = await ask("临山 税款月底一起交");
    expect(near(answer)?.hits.map((record) => records[record]?.id)[0]).toBe("linshan-2028-2");
    expect(answer.first).toEqual(["临山"]);
  });

  test("keeps to filters", async () => {
    const answer = await ask("税款月底一起交", { filters: { region: ["linshan"] } });
    expect(near(answer)?.hits.map((record) => records[record]?.id)).toEqual(["linshan-2028-2"]);
  });

  test.each(["公积金贷款怎么申请", "驾照到期在哪里换", "外地户口", "停"])(
    "that nobody meant finds nothing by meaning: %s",
    async (text) => {
      expect(meant(await ask(text))).toEqual([]);
    },
  );
});

describe("one word that a question shares with a phrasing", () => {
  test.each(["大雾天气", "卖国外书", "交水费一起", "停车难", "过桥贷款", "外国种子"])(
    "may mean anything, and finds nothing: %s",
    async (text) => {
      expect(meant(await ask(text))).toEqual([]);
    },
  );

  test("finds what it means where it is nearly all that was asked", async () => {
    expect(meant(await ask("投诉停车"))).toEqual([["qinghe-2029-4", "找谁投诉乱收停车费"]]);
    expect(meant(await ask("领路"))).toEqual([["qinghe-2029-1", "有没有人给大轮船领路"]]);
  });
});

describe("words come before meaning:", () => {
  test("no hit by meaning stands above one by words, whatever the order", async () => {
    for (const sort of ["relevance", "date", "notice"] as const) {
      for (const text of ["大轮船领路要引航", "货先拿走 汇总征税", "种子出口 卖到国外"]) {
        const { tiers } = await ask(text, { sort });
        const byMeaning = tiers.flatMap(({ hits, notes }) =>
          hits.map((record) => notes?.get(record)?.meant !== undefined),
        );
        expect(byMeaning, text).toEqual([...byMeaning].sort());
      }
    }
  });

  test("what holds the words is never said to be found by meaning", async () => {
    const answer = await ask("汇总征税");
    expect(answer.tiers[0]?.hits.length).toBe(2);
    expect(meant(answer)).toEqual([]);
  });

  test("phrasings aren't asked for where words answer", async () => {
    let loads = 0;
    const counted = searchWith({
      meanings: async () => {
        loads += 1;
        return wholeMeanings(data, vocabulary);
      },
    });
    for (const text of ["汇总征税，实行", "项工作", "第3条", "2029年"]) await counted(text);
    expect(loads).toBe(0);
    await counted("蘑菇种子怎么卖到外国");
    await counted("蘑菇种子怎么卖");
    expect(loads).toBe(1);
  });

  test("a reference that is known is all that is meant", async () => {
    expect(meant(await ask("清河2029年第4条"))).toEqual([]);
  });

  test("quotes are answered by what holds them alone", async () => {
    expect(meant(await ask('"蘑菇种子" 卖到外国'))).toEqual([]);
  });
});

describe("where phrasings can't be had", () => {
  test("words are answered all the same, and the next question tries again", async () => {
    let loads = 0;
    const failing = searchWith({
      meanings: async () => {
        loads += 1;
        if (loads === 1) throw new Error("not there");
        return wholeMeanings(data, vocabulary);
      },
    });
    expect(meant(await failing("蘑菇种子怎么卖到外国"))).toEqual([]);
    expect(meant(await failing("蘑菇种子怎么卖到外国"))).toHaveLength(1);
  });

  test("for want of a part of the index the search fails, so that another way is tried", async () => {
    const failing = searchWith({ meanings: () => Promise.reject(new EngineError("a part is missing")) });
    await expect(failing("蘑菇种子怎么卖到外国")).rejects.toThrow(EngineError);
  });
});

test("phrasings are shipped each once, and read as they were printed", () => {
  const plain = phrasingsOfRecords(records, ASKED);
  expect(plain.filter(({ words }) => words === "税款能不能月底一起交")).toEqual([
    { words: "税款能不能月底一起交", records: [1, 21] },
  ]);
  expect(readPhrasings(data)).toEqual(plain);
  expect(readPhrasings(printPhrasings([]))).toEqual([]);
});
