import { describe, expect, test } from "vitest";
import { holds, rewrite, sample } from "../../scripts/inspect/phrases.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { occurrences } from "../../src/search/match.ts";
import { phraseOf } from "../../src/search/query.ts";
import { recordText } from "../../src/search/record.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { contentFolder } from "../support/fixture.ts";

describe("tokens and plain strings", () => {
  const texts = searchRecords(loadContent(contentFolder())).map((record) => recordText(record).text);
  const queries = sample(texts, 1000, 11);

  test("agree on which of the content's texts hold which phrase", () => {
    const rewritten = texts.map(rewrite);
    const tokens = texts.map(tokenise);
    for (const query of queries) {
      const phrase = phraseOf(query);
      const wanted = rewrite(query);
      const byString = rewritten.flatMap((text, index) => (holds(text, wanted) ? [index] : []));
      const byTokens = tokens.flatMap((text, index) => (occurrences(text, phrase).length > 0 ? [index] : []));
      expect(byTokens, JSON.stringify(query)).toEqual(byString);
    }
  });

  test("find every stretch that begins and ends with whole words in its own text", () => {
    const whole = queries.filter(
      (query) => !/^[\w.]|[\w.]$/.test(query.normalize("NFKC")) && phraseOf(query).length > 0,
    );
    expect(whole.length).toBeGreaterThan(500);
    for (const query of whole)
      expect(
        texts.some((text) => holds(rewrite(text), rewrite(query))),
        query,
      ).toBe(true);
  });
});
