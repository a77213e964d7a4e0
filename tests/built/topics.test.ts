import { beforeAll, describe, expect, test } from "vitest";
import { attribute, type Document, elements, textOf, withAttribute } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { contentFolder } from "../support/fixture.ts";
import { allPages, parsePage } from "../support/site.ts";

const { measures, facets } = loadContent(contentFolder());

/** The ids of the measures that have a value, sorted. */
function having(facet: string, value: string): string[] {
  return measures
    .filter(({ measure }) => measure.facets[facet]?.includes(value))
    .map(({ measure }) => measure.id)
    .sort();
}

function mainText(page: Document): string {
  return elements(page, "main").map(textOf).join("");
}

/** The ids of the measures that a topic's page links, sorted. */
function linked(page: Document): string[] {
  const links = withAttribute(page, "class", "topic-entries").flatMap((list) => elements(list, "a"));
  return links
    .map((link) => /measures\/([^/]+)\/([^/]+)\/$/.exec(attribute(link, "href") ?? ""))
    .map((parts) => `${parts?.[1]}-${parts?.[2]}`)
    .sort();
}

describe("topic pages", () => {
  let pages: string[] = [];
  beforeAll(async () => {
    pages = (await allPages()).filter((path) => path.startsWith(paths.topics)).sort();
  });

  test("stand for every value that some measure has, and for no other", async () => {
    const values = facets.flatMap(({ id, values }) =>
      values.filter((value) => having(id, value.id).length > 0).map((value) => paths.topic(id, value.id)),
    );
    expect(pages).toEqual([paths.topics, ...facets.map(({ id }) => paths.facet(id)), ...values].sort());
  });

  test("list exactly the measures that have the value", async () => {
    for (const facet of facets) {
      for (const { id } of facet.values) {
        const wanted = having(facet.id, id);
        if (wanted.length > 0) expect(linked(await parsePage(paths.topic(facet.id, id)))).toEqual(wanted);
      }
    }
  });

  test("quote the words that show the value, name who is responsible, and mark drafts", async () => {
    const page = await parsePage(paths.topic("goods", "lithium-battery"));
    const text = mainText(page);
    expect(text).toContain("优化锂电池货物出口分类管理");
    expect(text).toContain("征求意见稿");
    const departments = withAttribute(page, "aria-labelledby", "departments").flatMap((part) =>
      elements(part, "a"),
    );
    expect(departments.map(textOf)).toContain("青岛海关");
  });

  test("link the glossary's terms that the measures use", async () => {
    const page = await parsePage(paths.topic("goods", "lithium-battery"));
    const terms = withAttribute(page, "aria-labelledby", "terms").flatMap((part) => elements(part, "a"));
    expect(terms.map(textOf)).toContain("一单制");
    for (const term of terms) expect(attribute(term, "href")).toMatch(/\/terms\/#/);
  });

  test("explain what 未限定 means", async () => {
    expect(mainText(await parsePage(paths.topic("goods", "unspecified")))).toContain("不等于不限");
  });

  test("give every value its definition and its number of measures", async () => {
    const text = mainText(await parsePage(paths.topics));
    for (const facet of facets) {
      for (const { id, name, definition } of facet.values) {
        const number = having(facet.id, id).length;
        if (number > 0) expect(text).toContain(`${name}${number}${definition}`);
      }
    }
  });
});
