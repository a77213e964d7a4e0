import { describe, expect, test } from "vitest";
import { buildCatalogue } from "../../scripts/search/catalogue.ts";
import { searchFacets, searchRecords } from "../../scripts/search/records.ts";
import { buildVocabulary } from "../../scripts/search/vocabulary.ts";
import { loadContent, loadSearchWords } from "../../src/content/load.ts";
import { valuesOf } from "../../src/search/catalogue.ts";
import { recordText } from "../../src/search/record.ts";
import { createSuggestions } from "../../src/search/suggest.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { contentFolder } from "../support/fixture.ts";

const content = loadContent(contentFolder());
const records = searchRecords(content);
const texts = records.map((record) => recordText(record).text);
const tokens = texts.map((text) => tokenise(text).map((token) => token.text));
const vocabulary = buildVocabulary(loadSearchWords(contentFolder()), texts);
const titles = [...new Set(records.flatMap(({ title }) => title ?? []))];
const catalogue = buildCatalogue(records, tokens, searchFacets(content));
const suggestions = createSuggestions(vocabulary, catalogue, {
  titles,
  departments: valuesOf(catalogue, "department").map(({ label }) => label),
});
const first = (typed: string) => suggestions.complete(typed)[0]?.text;

describe("suggestions", () => {
  test.each([
    ["跨境", "跨境电商"],
    ["kuajing", "跨境电商"],
    ["贷款", "融资"],
    ["mushroom", "食用菌"],
    ["青岛市商", "青岛市商务局"],
  ])("for %s begin with %s", (typed, wanted) => {
    expect(first(typed)).toBe(wanted);
  });

  test("are few, each once, and none for nothing", () => {
    for (const typed of ["口岸", "进", "a", "海关"]) {
      const found = suggestions.complete(typed).map(({ text }) => text);
      expect(found.length).toBeLessThanOrEqual(8);
      expect(new Set(found).size).toBe(found.length);
    }
    for (const typed of ["", "，", "😀"]) expect(suggestions.complete(typed)).toEqual([]);
  });

  test("near a query that found nothing share its characters", () => {
    expect(suggestions.near("锂计算")).toContain("锂电池");
    expect(suggestions.near("zzz")).toEqual([]);
  });
});
