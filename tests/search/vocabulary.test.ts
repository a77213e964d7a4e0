import { describe, expect, test } from "vitest";
import { unheardWords } from "../../scripts/converter/glossary/unheard-words.ts";
import { readTerms } from "../../scripts/converter/registries/terms.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { recordText } from "../../src/search/record.ts";
import { contentFolder } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";

const texts = searchRecords(loadContent(contentFolder())).map((record) => recordText(record).text);

function folderWith(terms: string): Promise<string> {
  return temporaryFolder({ "terms.yaml": terms });
}

describe("terms.yaml", () => {
  test("warns of a term that no text has a word of, at its place", async () => {
    const terms = readTerms(await folderWith("- words: [锂电池]\n- words: [量子计算机]\n  asked: [锂]\n"));
    const findings = unheardWords(terms, texts);
    expect(findings).toMatchObject([
      { file: "vocabulary/terms.yaml", line: 2, column: 3, severity: "warning", code: "TERM_UNHEARD" },
    ]);
    expect(findings[0]?.message).toContain("量子计算机");
  });

  test("hears a word in whatever way a text prints it", async () => {
    const printed = ["ＡＥＯ企业", "⻘岛“保税+ERP”监管", "7x24小时", "通关, 便利", "㎞"];
    const words = ["aeo", "青岛", "保税 erp", "7×24", "通关。便利", "KM"];
    const terms = readTerms(await folderWith(words.map((word) => `- words: ['${word}']\n`).join("")));
    expect(unheardWords(terms, printed)).toEqual([]);
    expect(unheardWords(terms, ["岛青", "ae o"])).toHaveLength(words.length);
  });

  test.each([
    ["a field of another name", "- words: [锂电池]\n  also: [锂电]\n", 1, "also"],
    ["a word twice", "- words: [锂电池]\n  asked: [锂电, 锂 电]\n", 2, "锂 电"],
    ["a name of two terms", "- words: [锂电池]\n- words: [电池, 锂电池]\n", 2, "锂电池"],
    ["a word without anything to search for", "- words: [锂电池]\n  asked: ['？']\n", 2, "？"],
    ["no words", "- words: []\n", 1, "words"],
    ["a sign that parts lists", "- words: ['a|b']\n", 1, "words"],
  ])("tells the place of %s", async (_, source, line, named) => {
    const folder = await folderWith(source);
    expect(() => readTerms(folder)).toThrow(named);
    try {
      readTerms(folder);
    } catch (error) {
      expect(error).toMatchObject({ finding: { file: "vocabulary/terms.yaml", line, severity: "error" } });
    }
  });
});
