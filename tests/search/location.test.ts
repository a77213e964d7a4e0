import { describe, expect, test } from "vitest";
import { printSearch, readSearch } from "../../src/browser/search/location.ts";
import { toggle } from "../../src/model/chosen-values.ts";

const FACETS = ["region", "year", "goods", "department"];

describe("a search's address", () => {
  test.each([
    { text: "", filters: {} },
    { text: "保税+ERP & 7×24", filters: {} },
    { text: "锂电池", filters: { region: ["qingdao", "tianjin"], department: ["qingdao/customs"] } },
    { text: "", filters: { year: ["2025"] } },
    { text: "预采定", filters: {}, asTyped: true },
  ])("gives the same search back: %j", (request) => {
    expect(readSearch(printSearch(request, FACETS), FACETS)).toEqual(request);
  });

  test("is the bare page where nothing is searched for", () => {
    expect(printSearch({ text: "", filters: {} }, FACETS)).toBe("");
  });

  test("repeats a facet's parameter for every value", () => {
    expect(printSearch({ text: "", filters: { year: ["2025", "2022"] } }, FACETS)).toBe(
      "?year=2025&year=2022",
    );
  });

  test("names facets in the order in which they are offered, and none that isn't", () => {
    const filters = { department: ["qingdao/customs"], colour: ["red"], goods: ["food"] };
    expect(printSearch({ text: "", filters }, FACETS)).toBe("?goods=food&department=qingdao%2Fcustoms");
  });

  test("leaves out a query that a server wouldn't take", () => {
    expect(printSearch({ text: "电".repeat(10_000), filters: { year: ["2025"] } }, FACETS)).toBe(
      "?year=2025",
    );
  });

  test("ignores unknown parameters, empty values and values given twice", () => {
    expect(readSearch("?utm=x&year=&year=2025&year=2025&q=a", FACETS)).toEqual({
      text: "a",
      filters: { year: ["2025"] },
    });
  });
});

test("a value is chosen and given up again", () => {
  const chosen = toggle({ year: ["2025"] }, "region", "qingdao");
  expect(chosen).toEqual({ year: ["2025"], region: ["qingdao"] });
  expect(toggle(chosen, "region", "qingdao")).toEqual({ year: ["2025"] });
});
