/** What is said beside a measure of values that no editor has judged. */
import { expect, test } from "vitest";
import { facetItems } from "../../src/data/markdown/subject.ts";
import type { Facet, Measure } from "../../src/model/schema.ts";
import { shownFacets } from "../../src/site/measure-facets.ts";

const VALUE = { definition: "", group: null, related: [] };
const GOODS: Facet = {
  ...{ id: "goods", name: "货物", definition: "", open: true, ranked: false },
  values: [
    { id: "lithium", name: "锂电池", ...VALUE },
    { id: "fruit", name: "水果", ...VALUE },
  ],
};
const QUOTE = { clause: "c1", text: "新能源电池" };

/** The lines about facets of a measure with some values and evidence. */
function lines(values: string[], evidence: Measure["evidence"]): string[] {
  const measure = { facets: { goods: values }, evidence } as unknown as Measure;
  const facetDisplay = { filters: [], questions: [], topics: [], overview: [], sought: [] };
  return facetItems(shownFacets({ facets: [GOODS], facetDisplay }, measure), [], "measures/a-2030/1/");
}

test("a proposed value is marked with how sure the machine is of it, a confirmed one isn't", () => {
  const own = { facet: "goods", value: "lithium", quotes: [QUOTE] };
  expect(lines(["lithium"], [{ ...own, status: "proposed", sureness: 0.93 }])).toEqual([
    "货物：锂电池（“新能源电池”；机器提出，未核对，把握93%）",
  ]);
  // What was confirmed on an earlier text has no sureness of the machine's.
  expect(lines(["lithium"], [{ ...own, status: "proposed" }])).toEqual([
    "货物：锂电池（“新能源电池”；机器提出，未核对）",
  ]);
  expect(lines(["lithium"], [{ ...own, status: "confirmed" }])).toEqual(["货物：锂电池（“新能源电池”）"]);
});

test("that more is held back from readers stands behind the values that are shown, or alone", () => {
  const own = { facet: "goods", value: "fruit", quotes: [QUOTE], status: "confirmed" as const };
  expect(lines(["fruit", "unchecked"], [own])).toEqual(["货物：水果（“新能源电池”）", "货物：尚未核对"]);
  expect(lines(["unchecked"], [])).toEqual(["货物：尚未核对"]);
});
