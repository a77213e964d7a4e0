import { describe, expect, test } from "vitest";
import { buildCatalogue } from "../../scripts/search/catalogue.ts";
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
  const { facets } = buildCatalogue(
    records,
    records.map(() => []),
    {
      goods: new Map([["unspecified", "未限定"]]),
      strength: new Map([
        ["reduce", "减"],
        ["promote", "推"],
        ["explore", "探"],
      ]),
    },
  );
  const values = (facet: keyof typeof facets) => facets[facet].map(({ value }) => value);

  test("stand by frequency, what a text doesn't say behind all that texts say", () => {
    expect(values("goods")).toEqual(["lithium", "unspecified"]);
    expect(facets.goods.map(({ label }) => label)).toEqual(["lithium", "未限定"]);
  });

  test("stand from the strongest, and years from the latest", () => {
    expect(values("strength")).toEqual(["reduce", "promote", "explore"]);
    expect(values("year")).toEqual(["2025", "2022"]);
  });
});
