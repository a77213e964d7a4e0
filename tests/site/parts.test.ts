/** A part of the site is built where the settings want it and the collection has something for it. */
import { describe, expect, test } from "vitest";
import { loadContent, loadPartsInput } from "../../src/content/load.ts";
import { builtParts, isOfBuiltPart, type PartsInput, siteParts } from "../../src/site/parts.ts";
import { contentFolder } from "../support/fixture.ts";

const wanted = { topics: true, terms: true, documents: true, compare: true, overview: true, finder: true };
const nothing: PartsInput = {
  facetDisplay: { filters: [], questions: [], topics: [], overview: [], sought: [] },
  terms: [],
  documents: [],
  families: { linked: false, families: [], moved: [] },
  departmentCount: 0,
};
const built = (input: PartsInput, pages = wanted) => [...builtParts(input, pages)].sort();

describe("the parts that are built", () => {
  test("are all of a collection that has everything", () => {
    expect(built(loadPartsInput(contentFolder()))).toEqual([
      "compare",
      "departments",
      "documents",
      "finder",
      "overview",
      "terms",
      "topics",
    ]);
  });

  test("are none of a collection that has notices and measures only", () => {
    expect(built(nothing)).toEqual([]);
  });

  test("leave out what the settings leave out", () => {
    const input = loadPartsInput(contentFolder());
    for (const part of Object.keys(wanted))
      expect(built(input, { ...wanted, [part]: false })).not.toContain(part);
  });

  test("with departments alone are these and the overview", () => {
    expect(built({ ...nothing, departmentCount: 1 })).toEqual(["departments", "overview"]);
  });

  test("with linked measures have comparisons", () => {
    expect(built({ ...nothing, families: { ...nothing.families, linked: true } })).toEqual(["compare"]);
  });

  test("need no notice to be read to be known", () => {
    const { facetDisplay, terms, documents, families, departments } = loadContent(contentFolder());
    expect(loadPartsInput(contentFolder())).toEqual({
      facetDisplay,
      terms,
      documents,
      families,
      departmentCount: departments.length,
    });
  });
});

test("a route belongs to its part by its first folder, and to none otherwise", () => {
  const parts = builtParts(nothing, wanted);
  for (const route of ["/finder", "/finder/data.js", "/topics/[facet]/[value]", "departments/"])
    expect(isOfBuiltPart(route, parts), route).toBe(false);
  for (const route of ["/", "/404", "/notices/[notice]", "/data/terms.json"])
    expect(isOfBuiltPart(route, parts), route).toBe(true);
  expect(isOfBuiltPart("/finder/data.js", new Set(["finder"]))).toBe(true);
});

test("navigation names the parts that are built, in one order", () => {
  expect(siteParts(new Set()).map(({ path }) => path)).toEqual([
    "notices/",
    "measures/",
    "search/",
    "data/",
    "about/",
  ]);
  expect(siteParts(new Set(["finder", "departments"])).map(({ path }) => path)).toEqual([
    ...["finder/", "notices/", "measures/", "departments/", "search/", "data/", "about/"],
  ]);
});

test("on a phone the parts that people come for take one line, the others wait", () => {
  const all = siteParts(
    new Set(["departments", "topics", "terms", "documents", "compare", "overview", "finder"]),
  );
  expect(all.filter(({ isMain }) => isMain).map(({ path }) => path)).toEqual([
    ...["finder/", "notices/", "measures/", "departments/", "topics/"],
  ]);
});
