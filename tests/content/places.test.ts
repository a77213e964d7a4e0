/** Where the lines of a text stand in the document that it was taken out of. */
import { expect, test } from "vitest";
import { alignPlaces, lineMark, pageOf, placeOnPage } from "../../src/content/places.ts";

const entries = (...lines: [string, number][]): [string, number][] =>
  lines.map(([text, place]) => [lineMark(text), place]);
const BOOK = entries(["甲", 1], ["乙", 1], ["丙", 2], ["丁", 2], ["戊", 3]);

test("each line of an untouched text has its place, blank lines none", () => {
  expect(alignPlaces(BOOK, ["甲", "", "  乙 ", "丙", "丁", "戊", ""])).toEqual({
    1: 1,
    3: 1,
    4: 2,
    5: 2,
    6: 3,
  });
});

test("a line that was mended keeps the place of those around it where both are of one page", () => {
  expect(alignPlaces(BOOK, ["甲", "乙改", "丙", "丁", "戊"])).toEqual({ 1: 1, 3: 2, 4: 2, 5: 3 });
  expect(alignPlaces(entries(["甲", 1], ["乙", 1], ["丙", 1]), ["甲", "乙改", "丙"])).toEqual({
    1: 1,
    2: 1,
    3: 1,
  });
});

test("a place on a page has the part of the page above it, and that of a mended line only the page", () => {
  expect(pageOf(placeOnPage(3, 0.4567))).toEqual({ page: 3, above: 0.46 });
  expect([placeOnPage(3, 0), placeOnPage(3, 1), placeOnPage(3, null)]).toEqual([3.01, 3.99, 3]);
  const book = entries(["甲", 1.1], ["乙", 1.5], ["丙", 1.9], ["丁", 2.1]);
  expect(alignPlaces(book, ["甲", "乙改", "丙", "丁"])).toEqual({ 1: 1.1, 2: 1, 3: 1.9, 4: 2.1 });
});

test("a mended paragraph is the one between its neighbours", () => {
  const paragraphs = entries(["甲", 1], ["乙", 2], ["丙", 3]);
  expect(alignPlaces(paragraphs, ["甲", "乙改", "丙"])).toEqual({ 1: 1, 2: 2, 3: 3 });
  expect(alignPlaces(paragraphs, ["甲", "乙一", "乙二", "丙"])).toEqual({ 1: 1, 4: 3 });
});

test("lines that come more than once, and one that was moved, mislead nothing", () => {
  const repeated = entries(["表头", 1], ["甲", 1], ["表头", 2], ["乙", 2], ["丙", 3]);
  expect(alignPlaces(repeated, ["表头", "甲", "表头", "乙", "丙"])).toEqual({ 2: 1, 4: 2, 5: 3 });
  expect(alignPlaces(BOOK, ["戊", "甲", "乙", "丙", "丁"])).toEqual({ 2: 1, 3: 1, 4: 2, 5: 2 });
});

test("ten thousand lines are placed at once", () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `第${index}行`);
  const placed = alignPlaces(
    lines.map((line, index) => [lineMark(line), 1 + Math.floor(index / 40)]),
    lines,
  );
  expect(placed[10_000]).toBe(250);
});
