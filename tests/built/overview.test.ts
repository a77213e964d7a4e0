/** The overview's pictures and tables say what the data says. */
import { beforeAll, describe, expect, test } from "vitest";
import {
  attribute,
  byId,
  type Document,
  type Element,
  elements,
  textOf,
  withAttribute,
} from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { contentFolder } from "../support/fixture.ts";
import { parsePage } from "../support/site.ts";

const { notices, measures, departments, facets } = loadContent(contentFolder());
const all = measures.map(({ measure }) => measure);

let page: Document;
beforeAll(async () => {
  page = await parsePage(paths.overview);
});

/** A chart's part of the page. */
function chart(id: string): Element {
  const found = byId(page, id);
  if (found === undefined) throw new Error(`no chart ${id}`);
  return found;
}

/** A table's rows as texts of their cells, the head's first. */
function rows(section: Element): string[][] {
  return elements(section, "tr").map((row) =>
    elements(row)
      .filter(({ tagName }) => tagName === "th" || tagName === "td")
      .map((cell) => textOf(cell).trim()),
  );
}

/** The texts in a picture, a label an entry. */
function labels(section: Element): string[] {
  const [svg] = elements(section, "svg").filter((one) => attribute(one, "role") === "img");
  if (svg === undefined) throw new Error("no picture");
  return elements(svg, "text").map(textOf);
}

test("every picture has a name, a caption with its unit, and a captioned table with headed rows and columns", () => {
  const charts = elements(page, "section").filter((section) => attribute(section, "class") === "chart");
  expect(charts.length).toBeGreaterThan(4);
  for (const section of charts) {
    const [picture] = elements(section, "svg").filter((svg) => attribute(svg, "role") === "img");
    const name = byId(page, (picture && attribute(picture, "aria-labelledby")) ?? "");
    expect(name && textOf(name)).toBeTruthy();
    expect(elements(section, "figcaption").map(textOf).join("")).toMatch(/条|款|时限|时间/);
    expect(elements(section, "caption")).toHaveLength(1);
    const heads = elements(section, "th").map((cell) => attribute(cell, "scope"));
    expect(heads).toContain("col");
    expect(heads).toContain("row");
    expect(labels(section).length).toBeGreaterThan(3);
  }
});

describe("what a picture shows is said in a sentence before it", () => {
  const says = (id: string) => textOf(withAttribute(chart(id), "class", "chart-says")[0] ?? chart(id));

  test.each(facets.map(({ id }) => id))(
    "%s: which value most measures have, and how many have none",
    (id) => {
      const counts = new Map<string, number>();
      for (const value of all.flatMap((measure) => measure.facets[id] ?? []))
        counts.set(value, (counts.get(value) ?? 0) + 1);
      const open = counts.get("unspecified") ?? 0;
      counts.delete("unspecified");
      const most = Math.max(...counts.values());
      const values = facets.find((facet) => facet.id === id)?.values ?? [];
      const names = values.filter((value) => counts.get(value.id) === most).map(({ name }) => `“${name}”`);
      expect(says(`topics-${id}`)).toContain(
        `${all.length}条措施里，写到最多的是${names.join("、")}，${names.length > 1 ? "各" : ""}${most}条`,
      );
      expect(says(`topics-${id}`).includes("原文未限定")).toBe(open > 0);
      if (open > 0) expect(says(`topics-${id}`)).toContain(`${open}条原文未限定。`);
    },
  );

  test("departments: whom most clauses name", () => {
    const [first] = rows(chart("departments")).slice(1);
    expect(says("departments")).toContain(`最多的是${first?.[0]}，${first?.at(-1)}款`);
  });

  test("promises: how many hold at once, and the shortest and longest in numbers", () => {
    const held = all.flatMap(({ promises }) => promises).filter(({ sought }) => !sought);
    const atOnce = held.filter(({ kind }) => kind === "immediate").length;
    expect(says("waits")).toContain(`${atOnce}处承诺随到随办`);
    expect(says("waits")).toContain("最短30分钟以内，见大连2024年第7条");
    expect(says("spans")).toMatch(/^最长的是/);
  });

  test("flow: how many of the measures above have local ones", () => {
    const table = rows(chart("flow")).slice(1);
    const taken = table.filter((row) => !row.at(-1)?.includes("已收录的文件中没有")).length;
    expect(says("flow")).toContain(`${table.length}条措施中，${taken}条在已收录的地方文件中有对应措施`);
  });
});

describe("topics by notice", () => {
  test.each(facets.map(({ id }) => id))(
    "%s: each cell is the number of measures that have the value",
    (id) => {
      const facet = facets.find((one) => one.id === id);
      const expected = (facet?.values ?? [])
        .map(({ id: value, name }) => {
          const counts = notices.map(
            ({ notice }) =>
              all.filter((measure) => measure.notice === notice.id && measure.facets[id]?.includes(value))
                .length,
          );
          return [name, ...counts, counts.reduce((sum, count) => sum + count, 0)].map(String);
        })
        .filter((row) => row.at(-1) !== "0");
      expect(rows(chart(`topics-${id}`)).slice(1)).toEqual(expected);
      const inPicture = labels(chart(`topics-${id}`));
      for (const [name = "", ...counts] of expected) {
        expect(inPicture).toContain(name);
        for (const count of counts.slice(0, -1)) if (count !== "0") expect(inPicture).toContain(count);
      }
    },
  );
});

test("departments: lead, alone, shared and support add up to the clauses that name each, and none is left out", () => {
  const named = new Map<string, number>();
  for (const { responsible } of all.flatMap(({ clauses }) => clauses)) {
    for (const { department } of responsible) named.set(department, (named.get(department) ?? 0) + 1);
  }
  const table = rows(chart("departments")).slice(1);
  expect(table).toHaveLength(named.size);
  const names = new Map(departments.map(({ id, shortName }) => [id, shortName]));
  const totals = table.map(([name, , ...numbers]) => `${name} ${numbers.at(-1)}`);
  expect(totals.toSorted()).toEqual(
    [...named].map(([id, clauses]) => `${names.get(id)} ${clauses}`).toSorted(),
  );
  for (const [, , ...numbers] of table) {
    const [lead = 0, alone = 0, shared = 0, support = 0, total] = numbers.map(Number);
    expect(lead + alone + shared + support).toBe(total);
  }
});

test("promises: every one stands in a table with its words, the shortest wait first", () => {
  const table = [...rows(chart("waits")).slice(1), ...rows(chart("spans")).slice(1)];
  expect(table.map((row) => row.at(-1)).toSorted()).toEqual(
    all.flatMap(({ promises }) => promises.map(({ quote }) => quote)).toSorted(),
  );
  const waits = rows(chart("waits"))
    .slice(1)
    .map(([words]) => words);
  expect(waits[0]).toBe("随到随办");
  expect(waits.indexOf("30分钟以内")).toBeLessThan(waits.indexOf("2天→4小时以内"));
  expect(waits.indexOf("2天→4小时以内")).toBeLessThan(waits.indexOf("6个工作日以内"));
});

test("flow: every accepted link of a national measure is a line, and every national measure has its row", () => {
  const national = all.filter(({ notice }) => notice === "national-2024");
  const accepted = national.flatMap(({ links }) =>
    links.filter(({ type, status }) => type === "derives" && status === "accepted"),
  );
  expect(accepted.length).toBeGreaterThan(20);
  const section = chart("flow");
  const curves = elements(section, "path").filter((path) => /C/.test(attribute(path, "d") ?? ""));
  expect(curves).toHaveLength(accepted.length);
  expect(rows(section)).toHaveLength(national.length + 1);
});
