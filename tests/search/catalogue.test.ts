import { describe, expect, test } from "vitest";
import { buildCatalogue } from "../../scripts/search/catalogue.ts";
import { valuesOf } from "../../src/search/catalogue.ts";
import { noFilters, recordOf } from "./scan-engine.ts";

describe("the values of a facet", () => {
  const records = [
    recordOf("a", "一。", {
      filters: { ...noFilters, goods: ["unspecified"], strength: ["explore"], year: ["2022"] },
    }),
    recordOf("b", "二。", {
      filters: { ...noFilters, goods: ["unspecified"], strength: ["explore", "reduce"], year: ["2025"] },
    }),
    recordOf("c", "三。", {
      filters: { ...noFilters, goods: ["lithium"], strength: ["reduce", "promote", "explore"] },
    }),
  ];
  const facet = (id: string, ranked = false, ...labels: [string, string][]) => ({
    ...{ id, name: `${id}!`, folded: ranked },
    ...{ ranked, labels: new Map(labels) },
  });
  const catalogue = buildCatalogue(
    records,
    records.map(() => []),
    [
      facet("year"),
      facet("strength", true, ["reduce", "减"], ["promote", "推"], ["explore", "探"]),
      facet("goods", false, ["unspecified", "未限定"]),
    ],
  );
  const values = (facet: string) => valuesOf(catalogue, facet).map(({ value }) => value);

  test("come with their facets' names, in the order in which facets are offered", () => {
    expect(catalogue.facets.map(({ id, name, folded }) => [id, name, folded])).toEqual([
      ["year", "year!", false],
      ["strength", "strength!", true],
      ["goods", "goods!", false],
    ]);
    expect(valuesOf(catalogue, "colour")).toEqual([]);
  });

  test("stand by frequency, what a text doesn't say behind all that texts say", () => {
    expect(values("goods")).toEqual(["lithium", "unspecified"]);
    expect(valuesOf(catalogue, "goods").map(({ label }) => label)).toEqual(["lithium", "未限定"]);
  });

  test("stand from the strongest, and years from the latest", () => {
    expect(values("strength")).toEqual(["reduce", "promote", "explore"]);
    expect(values("year")).toEqual(["2025", "2022"]);
  });
});
