/** Characters that only meet over the border of two words count less than the word, in order, in tiers and in marks; exact hits keep both. */
import { describe, expect, test } from "vitest";
import { borderPlaces } from "../../scripts/search/borders.ts";
import { printBorders, readBorders } from "../../src/search/borders.ts";
import { excerpt } from "../../src/search/excerpt.ts";
import { placesKey } from "../../src/search/parts.ts";
import { placeOf } from "../../src/search/postings.ts";
import { NO_VOCABULARY } from "../../src/search/vocabulary.ts";
import { recordOf, searchOver } from "./scan-engine.ts";

const texts = [
  "促进口岸服务。",
  "扩大进口商品。",
  "促进口岸开放，扩大进口。",
  "促进贸易。促进消费。",
  "促进发展。",
];
const records = texts.map((text, at) => recordOf(`r${at}`, text));
const tokens = texts.map((text) => [...text]);
const places = borderPlaces(tokens, ["进口", "口岸", "促进", "贸易"]);
const vocabulary = { ...NO_VOCABULARY, borders: printBorders(places) };

describe("borders", () => {
  test("are where a word takes another's first character", () => {
    expect([...places]).toEqual([[placesKey(["进", "口"]), [placeOf(0, 1), placeOf(2, 1)]]]);
  });

  test("come back as they were printed", () => {
    expect([...readBorders(vocabulary)]).toEqual([...places]);
    expect(readBorders(NO_VOCABULARY).size).toBe(0);
  });

  test("of no texts are none", () => {
    expect(borderPlaces([], ["进口"]).size).toBe(0);
    expect(borderPlaces([["进", "口"]], []).size).toBe(0);
  });
});

describe("a word that some texts hold only over a border", () => {
  const search = searchOver(records, undefined, vocabulary);

  test("is exact in all of them, those that have the word first", async () => {
    const { tiers } = await search.search({ text: "进口", filters: {} });
    const [exact] = tiers;
    expect([...(exact?.hits ?? [])].sort()).toEqual([0, 1, 2]);
    expect(exact?.hits.at(-1)).toBe(0);
  });

  test("is no part that they hold", async () => {
    const { tiers } = await search.search({ text: "进口 服务", filters: {} });
    expect(tiers.find(({ tier }) => tier === "split")?.hits).toEqual([]);
    expect(tiers.find(({ tier }) => tier === "near")?.hits).toContain(0);
  });

  test("is marked where it is the word, and over a border only where nothing else is", async () => {
    const { tiers } = await search.search({ text: "进口", filters: {} });
    const [exact] = tiers;
    const marks = (record: number) => {
      const isOver = (phrase: number, at: number) =>
        exact?.borders?.[phrase]?.includes(placeOf(record, at)) === true;
      const { segments } = excerpt(records[record] ?? recordOf("", ""), exact?.phrases ?? [], isOver);
      return segments.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");
    };
    expect(marks(2)).toBe("促进口岸开放，扩大[进口]。");
    expect(marks(0)).toBe("促[进口]岸服务。");
  });
});
