/** Places that no notice is of are named as such, and nothing else is taken for them. */
import { describe, expect, test } from "vitest";
import { buildVocabulary } from "../../scripts/search/vocabulary.ts";
import { recordText } from "../../src/search/record.ts";
import { recordOf, searchOver } from "./scan-engine.ts";

const records = [
  recordOf("a-1", "附件列明单证，附件另发。"),
  recordOf("a-2", "与临山港合作，开行班列。"),
  recordOf("a-3", "支持锂电池出口。"),
];
const vocabulary = buildVocabulary(
  { terms: [], traditional: "", departments: [], elsewhere: ["福建", "大理", "临山"], asked: {} },
  records.map((record) => recordText(record).text),
);
const search = searchOver(records, undefined, vocabulary);
const ask = (text: string) => search.search({ text, filters: {} });

describe("a place that no notice is of", () => {
  test.each(["福建", "福建省", "fujian", "FuJian", "福建，锂电池", "锂电池 fujian"])(
    "%s is named",
    async (text) => {
      const answer = await ask(text);
      expect(answer.elsewhere).toEqual(["福建"]);
      expect(answer.corrected).toBeNull();
    },
  );

  test("in pinyin is never taken for a word that sounds alike", async () => {
    const { tiers } = await ask("fujian");
    expect(tiers.flatMap(({ hits }) => hits)).toEqual([]);
  });

  test("leaves what is asked beside it", async () => {
    const { tiers } = await ask("福建 锂电池");
    expect(tiers.flatMap(({ hits }) => hits)).toEqual([2]);
    expect(tiers.find(({ tier }) => tier === "split")?.hits).toEqual([]);
  });

  test.each(["大理石", "锂电池", "附件", "临山", "临山港"])("isn't named by %s", async (text) => {
    expect((await ask(text)).elsewhere).toEqual([]);
  });

  test("that a text has is found in it", async () => {
    expect((await ask("临山")).tiers[0]).toMatchObject({ tier: "exact", hits: [1] });
  });
});
