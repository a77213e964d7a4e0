import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  attribute,
  type Document,
  type Element,
  elements,
  textOf,
  withAttribute,
} from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths, relative } from "../../src/model/address.ts";
import { quotedInside } from "../../src/wording/quotation.ts";
import { contentFolder } from "../support/fixture.ts";
import { renderMarkdown } from "../support/markdown.ts";
import { allPages, distDir, parsePage } from "../support/site.ts";

const content = loadContent(contentFolder());
const { measures, facets } = content;

/** The ids of the measures that have a value, sorted. */
function having(facet: string, value: string): string[] {
  return measures
    .filter(({ measure }) => measure.facets[facet]?.includes(value))
    .map(({ measure }) => measure.id)
    .sort();
}

/** The values that measures of several places have, with the number of each place's; not of a facet that ranks, nor what texts leave open. */
function compared(): { facet: string; value: string; places: Map<string, number> }[] {
  const names = new Map(content.regions.map(({ id, name }) => [id, name]));
  const placeOf = new Map(
    content.notices.map(({ notice }) => [notice.id, names.get(notice.region ?? "") ?? ""]),
  );
  return facets.flatMap(({ id: facet, ranked, values }) =>
    values.flatMap(({ id: value }) => {
      const places = new Map<string, number>();
      for (const { measure } of measures) {
        if (!measure.facets[facet]?.includes(value)) continue;
        const place = placeOf.get(measure.notice) ?? "";
        places.set(place, (places.get(place) ?? 0) + 1);
      }
      return ranked || value === "unspecified" || places.size < 2 ? [] : { facet, value, places };
    }),
  );
}

function mainText(page: Document): string {
  return elements(page, "main").map(textOf).join("");
}

/** The ids of the measures that a list links, in its order. */
function inOrder(list: Element): string[] {
  return elements(list, "a")
    .map((link) => /measures\/([^/]+)\/([^/]+)\/$/.exec(attribute(link, "href") ?? ""))
    .map((parts) => `${parts?.[1]}-${parts?.[2]}`);
}

/** The ids of the measures that a topic's page links, sorted. */
function linked(page: Document): string[] {
  return withAttribute(page, "class", "topic-entries").flatMap(inOrder).sort();
}

/** Whether a measure's title has words that show a value. */
function isTitled(id: string, facet: string, value: string): boolean {
  const entry = measures.find(({ measure }) => measure.id === id);
  const own = entry?.measure.evidence.filter((one) => one.facet === facet && one.value === value);
  return own?.some(({ quotes }) => quotes.some(({ clause }) => clause === null)) ?? false;
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
    const tables = compared().map(({ facet, value }) => paths.strength(facet, value));
    expect(pages).toEqual(
      [paths.topics, ...facets.map(({ id }) => paths.facet(id)), ...values, ...tables].sort(),
    );
  });

  test("of what several places promise have a table of how strongly each does, that counts every measure once", async () => {
    expect(compared().length).toBeGreaterThan(20);
    for (const { facet, value, places } of compared()) {
      const path = paths.strength(facet, value);
      const page = await parsePage(path);
      const [body] = elements(page, "tbody");
      const rows = (body ? elements(body, "tr") : []).map((row) => ({
        place: elements(row, "th").map(textOf).join(""),
        numbers: withAttribute(row, "class", "number").map((cell) => Number(textOf(cell))),
        links: elements(row, "a").map((link) => attribute(link, "href") ?? ""),
      }));
      expect(rows.map(({ place }) => place).sort(), path).toEqual([...places.keys()].sort());
      for (const { place, numbers, links } of rows) {
        const total = numbers.pop();
        expect(total, `${path} ${place}`).toBe(places.get(place));
        expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(total);
        expect(links).toHaveLength(numbers.filter((number) => number > 0).length);
      }
      const lists = withAttribute(page, "class", "topic-entries").flatMap((list) => elements(list, "a"));
      expect(lists, path).toHaveLength(having(facet, value).length);
      const topic = elements(await parsePage(paths.topic(facet, value)), "a");
      expect(topic.map((link) => attribute(link, "href"))).toContain(
        relative(paths.topic(facet, value), path),
      );
    }
  });

  test("of how strongly places promise say the table in a sentence, quote the numbers, and have their Markdown", async () => {
    const path = paths.strength("benefit", "time");
    const page = await parsePage(path);
    const text = mainText(page);
    expect(text).toMatch(
      /^.*[0-9]+个地区的[0-9]+条措施写到“.*”。最强的写法：.*写明数字的有.*天津含征求意见稿/s,
    );
    const measures = new Map(
      content.measures.map(({ measure }) => [paths.measure(measure.notice, measure.key), measure]),
    );
    let quoted = 0;
    for (const item of withAttribute(page, "class", "topic-entries").flatMap((list) =>
      elements(list, "li"),
    )) {
      const [link] = elements(item, "a");
      const measure = measures.get(
        new URL(attribute(link ?? item, "href") ?? "", `https://site.test/${path}`).pathname.slice(1),
      );
      const promises = withAttribute(item, "class", "promise-quote").map(textOf);
      quoted += promises.length;
      for (const promise of promises)
        expect(measure?.promises.map(({ quote }) => quotedInside(quote))).toContain(promise);
    }
    expect(quoted).toBeGreaterThan(5);
    const markdown = await readFile(join(distDir(), `${path}index.md`), "utf8");
    for (const document of await renderMarkdown(markdown)) {
      const [lead] = withAttribute(page, "class", "lead");
      expect(elements(document, "p").map(textOf)).toContain(lead && textOf(lead));
      const cells = (of: Document) =>
        elements(of, "tr").map((row) =>
          elements(row)
            .filter(({ tagName }) => /^t[hd]$/.test(tagName))
            .slice(0, -1)
            .map((cell) => textOf(cell).trim()),
        );
      expect(cells(document)).toEqual(cells(page));
    }
  });

  test("list exactly the measures that have the value", async () => {
    for (const facet of facets) {
      for (const { id } of facet.values) {
        const wanted = having(facet.id, id);
        if (wanted.length > 0) expect(linked(await parsePage(paths.topic(facet.id, id)))).toEqual(wanted);
      }
    }
  });

  test("list in each notice the measures that are about the value first, and say so", async () => {
    let moved = 0;
    for (const facet of facets) {
      for (const { id } of facet.values) {
        if (having(facet.id, id).length === 0) continue;
        const page = await parsePage(paths.topic(facet.id, id));
        expect(textOf(page)).toContain("每份文件里标题写到它的在前");
        for (const part of withAttribute(page, "class", "topic-entries")) {
          const titled = inOrder(part).map((measure) => isTitled(measure, facet.id, id));
          expect(titled, `${facet.id}/${id}`).toEqual([...titled].sort((a, b) => Number(b) - Number(a)));
          moved += Number(titled.includes(true) && titled.includes(false));
        }
      }
    }
    expect(moved).toBeGreaterThan(0);
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
