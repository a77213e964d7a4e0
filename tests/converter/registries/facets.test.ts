/** Mistakes in `facets.yaml` are told with their place; what is right comes out in its order. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { facetDisplay } from "../../../scripts/converter/registries/facet-display.ts";
import { publicFacets, readFacetVocabulary } from "../../../scripts/converter/registries/facets.ts";
import { YamlError } from "../../../src/model/yaml.ts";
import { vocabulary } from "../support.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "facets-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function mistake(values: string): string {
  const facet = "facets:\n  - id: goods\n    name: 货物\n    definition: 说明\n    values:\n";
  writeFileSync(join(folder, "facets.yaml"), `${facet}${values}`);
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
  [value("triggers: []"), "6:"],
  [value("trigger: [食品]"), "6:"],
  [value("triggers: [食品]").replace("food", "食品"), "6:15"],
])("%j", (yaml, message) => {
  const told = mistake(yaml);
  expect(told).toMatch(/^vocabulary\/facets\.yaml:\d+:\d+ /);
  expect(told).toContain(message);
});

test.each(["region", "q", "sort", "view"])(
  "a facet can't be called %s, which addresses use already",
  (id) => {
    const values = value("triggers: [食品]");
    writeFileSync(
      join(folder, "facets.yaml"),
      `facets:\n  - id: ${id}\n    name: 货物\n    definition: 说明\n    values:\n${values}`,
    );
    expect(() => readFacetVocabulary(folder)).toThrow(`维度不能叫“${id}”`);
  },
);

test("what readers meet is the registry's to say: filters in its order, questions, topics, overview", () => {
  const text = (id: string, more: string) =>
    `  - id: ${id}\n    name: ${id}\n    definition: 说明\n${more}    values:\n${value("triggers: [食品]")}`;
  writeFileSync(
    join(folder, "facets.yaml"),
    `filters: [year, region]\nfacets:\n${text("first", "    question: 问什么\n    filter: open\n")}${text(
      "second",
      "    topics: false\n    overview: false\n",
    )}${text("third", "    filter: none\n")}`,
  );
  const display = facetDisplay(readFacetVocabulary(folder));
  expect(display.filters.map(({ facet }) => facet)).toEqual([
    ...["year", "first", "second", "notice", "stage", "kind", "department", "region"],
  ]);
  expect(display.filters.find(({ facet }) => facet === "first")?.folded).toBe(false);
  expect(display.questions).toEqual([{ facet: "first", text: "问什么" }]);
  expect(display.topics).toEqual(["first", "third"]);
  expect(display.overview).toEqual(["first", "third"]);
});

test("without the file there are no facets", () => {
  expect(readFacetVocabulary(folder)).toEqual({ ignore: [], filters: [], facets: [] });
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
