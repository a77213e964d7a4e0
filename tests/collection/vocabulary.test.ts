/** The search vocabulary of this collection. */
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { unheardWords } from "../../scripts/converter/glossary/unheard-words.ts";
import { readTerms } from "../../scripts/converter/registries/terms.ts";
import { readTraditional } from "../../scripts/converter/registries/traditional.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { recordText } from "../../src/search/record.ts";
import { CONTENT, VOCABULARY } from "./support.ts";

const texts = searchRecords(loadContent(CONTENT)).map((record) => recordText(record).text);

test("terms.yaml has no mistake and no term that no text has a word of", () => {
  expect(unheardWords(readTerms(VOCABULARY), texts)).toEqual([]);
});

describe("traditional characters", () => {
  const pairs = readTraditional(VOCABULARY);

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
