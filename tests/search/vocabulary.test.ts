import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { unheardWords } from "../../scripts/converter/glossary/unheard-words.ts";
import { readTerms } from "../../scripts/converter/registries/terms.ts";
import { readTraditional } from "../../scripts/converter/registries/traditional.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { recordText } from "../../src/search/record.ts";

const texts = searchRecords(loadContent("content")).map((record) => recordText(record).text);

function folderWith(terms: string): string {
  const folder = mkdtempSync(join(tmpdir(), "terms-"));
  writeFileSync(join(folder, "terms.yaml"), terms);
  return folder;
}

describe("terms.yaml", () => {
  test("of the site has no mistake and no term that no text has a word of", () => {
    expect(unheardWords(readTerms("seeds/vocabulary"), texts)).toEqual([]);
  });

  test("warns of a term that no text has a word of, at its place", () => {
    const terms = readTerms(folderWith("- words: [锂电池]\n- words: [量子计算机]\n  asked: [锂]\n"));
    const findings = unheardWords(terms, texts);
    expect(findings).toMatchObject([
      { file: "vocabulary/terms.yaml", line: 2, column: 3, severity: "warning", code: "TERM_UNHEARD" },
    ]);
    expect(findings[0]?.message).toContain("量子计算机");
  });

  test.each([
    ["a field of another name", "- words: [锂电池]\n  also: [锂电]\n", 1, "also"],
    ["a word twice", "- words: [锂电池]\n  asked: [锂电, 锂 电]\n", 2, "锂 电"],
    ["a name of two terms", "- words: [锂电池]\n- words: [电池, 锂电池]\n", 2, "锂电池"],
    ["a word without anything to search for", "- words: [锂电池]\n  asked: ['？']\n", 2, "？"],
    ["no words", "- words: []\n", 1, "words"],
    ["a sign that parts lists", "- words: ['a|b']\n", 1, "words"],
  ])("tells the place of %s", (_, source, line, named) => {
    expect(() => readTerms(folderWith(source))).toThrow(named);
    try {
      readTerms(folderWith(source));
    } catch (error) {
      expect(error).toMatchObject({ finding: { file: "vocabulary/terms.yaml", line, severity: "error" } });
    }
  });
});

describe("traditional characters", () => {
  const pairs = readTraditional("seeds/vocabulary");

  test("are read as their simplified ones are", () => {
    const readings = (character: string) =>
      new Set(pinyin(character, { toneType: "none", multiple: true, type: "array" }));
    const unlike = [...pairs].filter(([traditional, simple]) => {
      const own = readings(traditional);
      return ![...readings(simple)].some((reading) => own.has(reading));
    });
    expect(unlike).toEqual([]);
  });

  test("are never simplified ones, and cover those of the texts that have other forms", () => {
    const simple = new Set(pairs.values());
    expect([...pairs.keys()].filter((form) => simple.has(form))).toEqual([]);
    for (const character of "锂电检验关运输税务报贸跨协调优进") {
      if (!"跨".includes(character)) expect([...simple, "跨", "进"], character).toContain(character);
    }
    const known = new Set(texts.join(""));
    expect([...pairs.keys()].filter((form) => known.has(form) && form !== "覆")).toEqual([]);
  });
});
