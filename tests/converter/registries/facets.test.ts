/** Mistakes in `facets.yaml` are told with their place; what is right comes out in its order. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { facetDisplay } from "../../../scripts/converter/registries/facet-display.ts";
import { publicFacets, readFacetVocabulary } from "../../../scripts/converter/registries/facets.ts";
import { RESERVED_FACETS } from "../../../src/model/reserved-facets.ts";
import { YamlError } from "../../../src/model/yaml.ts";
import { vocabulary } from "../support.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "facets-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function mistake(values: string, facet = "goods", before = ""): string {
  const head = `facets:\n  - id: ${facet}\n    name: 货物\n    definition: 说明\n    values:\n`;
  writeFileSync(join(folder, "facets.yaml"), `${before}${head}${values}`);
  try {
    readFacetVocabulary(folder);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { file, line, column, message } = error.finding;
    return `${file}:${line}:${column} ${message}`;
  }
  throw new Error("no mistake was found");
}

const value = (more: string) => `      - { id: food, name: 食品, definition: 说明, ${more} }\n`;

test.each([
  [value("triggers: [食品]") + value("triggers: [食品]"), "7:15 取值“goods/food”写了两次"],
  [value("triggers: [食品]").replace("food", "unspecified"), "6:15 “unspecified”由程序给出"],
  [value("triggers: [食品], outranks: [drink]"), "“drink”"],
  [value("triggers: [食品], related: [goods/drink]"), "没有取值“goods/drink”，应写作 维度/取值"],
  [value("triggers: [取消…]"), "“…”两边都要有字"],
  [value("triggers: [食品], sought: true"), "sought 只用在写了 ranked: true 的维度里最后的取值上"],
  [value("triggers: []"), "6:"],
  [value("trigger: [食品]"), "6:"],
  [value("triggers: [食品]").replace("food", "食品"), "6:15"],
])("%j", (yaml, message) => {
  const told = mistake(yaml);
  expect(told).toMatch(/^vocabulary\/facets\.yaml:\d+:\d+ /);
  expect(told).toContain(message);
});

test.each(RESERVED_FACETS)("a facet can't be called %s, and the sentence names what is taken", (id) => {
  const told = mistake(value("triggers: [食品]"), id);
  expect(told).toBe(
    `vocabulary/facets.yaml:2:9 维度不能叫“${id}”，网站自己要用这些名字：${RESERVED_FACETS.join("、")}；请在该文件中改正`,
  );
});

test.each([
  ["filters: [goods, year, goods]\n", "1:24 筛选“goods”写了两次"],
  ["filters: [goods, colour]\n", "1:18 没有维度“colour”"],
])("%j is told with its place", (filters, message) => {
  expect(mistake(value("triggers: [食品]"), "goods", filters)).toContain(message);
});

test("an order that lists a facet which isn't filtered by is told", () => {
  const values = `${value("triggers: [食品]")}    filter: none\n`;
  expect(mistake(values, "goods", "filters: [year, goods]\n")).toContain(
    "1:17 维度“goods”写了 filter: none，不作筛选",
  );
});

test("what is only sought is the weakest of a ranked facet, and displays know it", () => {
  const ranked = (first: string, last: string) =>
    `facets:\n  - id: strength\n    name: 力度\n    definition: 说明\n    ranked: true\n    values:\n` +
    `      - { id: abolish, name: 减, definition: 说明, triggers: [取消]${first} }\n` +
    `      - { id: strive, name: 争取, definition: 说明, triggers: [争取]${last} }\n`;
  const read = (text: string) => {
    writeFileSync(join(folder, "facets.yaml"), text);
    return readFacetVocabulary(folder);
  };
  expect(facetDisplay(read(ranked("", ", sought: true"))).sought).toEqual(["strength/strive"]);
  expect(() => read(ranked(", sought: true", ""))).toThrow("最后的取值");
});

/** What readers meet of facets that say only what is given here. */
function display(facets: Record<string, string>, before = ""): ReturnType<typeof facetDisplay> {
  const entries = Object.entries(facets).map(
    ([id, more]) =>
      `  - { id: ${id}, name: 名, definition: 说明, ${more}values: [{ id: a, name: 甲, definition: 说明, triggers: [甲] }] }\n`,
  );
  writeFileSync(join(folder, "facets.yaml"), `${before}facets:\n${entries.join("")}`);
  return facetDisplay(readFacetVocabulary(folder));
}

test("a facet that says nothing more gets a folded filter, topics and its place in the overview, and no question", () => {
  expect(display({ goods: "" })).toEqual({
    filters: [
      { facet: "region", folded: false },
      { facet: "year", folded: false },
      { facet: "goods", folded: true },
      ...["notice", "stage", "kind", "department"].map((facet) => ({ facet, folded: true })),
    ],
    questions: [],
    topics: ["goods"],
    overview: ["goods"],
    sought: [],
  });
});

test("questions, topics and overview follow the facets' order, and filters the order that is given", () => {
  const shown = display(
    {
      hours: "filter: open, question: 什么时候, ",
      season: "filter: none, topics: false, overview: false, ",
      goods: "question: 什么货, ",
    },
    "filters: [department, goods, region]\n",
  );
  expect(shown.questions).toEqual([
    { facet: "hours", text: "什么时候" },
    { facet: "goods", text: "什么货" },
  ]);
  expect(shown.topics).toEqual(["hours", "goods"]);
  expect(shown.overview).toEqual(["hours", "goods"]);
  // What isn't listed follows the one that it would follow without an order.
  expect(shown.filters.map(({ facet }) => facet)).toEqual([
    ...["department", "goods", "notice", "stage", "kind", "region", "year", "hours"],
  ]);
});

test("without the file there are no facets", () => {
  expect(readFacetVocabulary(folder)).toEqual({ ignore: [], subject: [], filters: [], facets: [] });
});

test("strength is ranked, the strongest first, and open facets end with 未限定", () => {
  const facets = publicFacets(vocabulary.facets);
  expect(facets.map(({ id }) => id)).toEqual([
    "audience",
    "goods",
    "transport",
    "step",
    "benefit",
    "strength",
  ]);
  const strength = facets.find(({ ranked }) => ranked);
  expect(strength?.values.map(({ id }) => id)).toEqual([
    ...["reduce", "expand", "promote", "implement", "pilot", "encourage", "explore", "strive"],
  ]);
  for (const { open, values } of facets) expect(values.at(-1)?.id === "unspecified").toBe(open);
});
