/** What a measure is about, as its page says it. */
import { describe, expect, test } from "vitest";
import { attribute, byId, type Element, elements, textOf } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths, relative } from "../../src/model/address.ts";
import { quotedInside } from "../../src/wording/quotation.ts";
import { contentFolder } from "../support/fixture.ts";
import { parsePage } from "../support/site.ts";

const { measures, facets } = loadContent(contentFolder());
const MARK = "机器提出，未核对";

/** The section about facets on a measure's page. */
async function sectionOf(path: string): Promise<Element> {
  const page = await parsePage(path);
  const heading = byId(page, "facets");
  const section = elements(page, "details").find(
    (one) => heading !== undefined && byId(one, "facets") === heading,
  );
  if (!section) throw new Error(`${path} says nothing of facets`);
  return section;
}

describe("what a measure's page says of its facets", () => {
  test("is every value, 原文未限定 where the text leaves it open, linked to the topics", async () => {
    const topics = new Map<string, string>();
    for (const facet of facets) {
      for (const value of facet.values)
        if (!facet.ranked && value.id !== "unspecified")
          topics.set(paths.topic(facet.id, value.id), value.name);
    }
    for (const { measure } of measures) {
      const path = paths.measure(measure.notice, measure.key);
      const section = await sectionOf(path);
      const expected = facets.flatMap(({ id, values }) =>
        values
          .filter((value) => measure.facets[id]?.includes(value.id))
          .map((value) => (value.id === "unspecified" ? "原文未限定" : value.name)),
      );
      const shown = elements(section, "dd").slice(0, expected.length).map(textOf);
      for (const [index, name] of expected.entries()) expect(shown[index], measure.id).toContain(name);
      const links = elements(section, "a").map((link) => [attribute(link, "href"), textOf(link)]);
      const own = [...topics].filter(([, name]) => expected.includes(name));
      expect(
        links.every(([href, name]) =>
          own.some(([topic, own]) => relative(path, topic) === href && own === name),
        ),
      ).toBe(true);
    }
  });

  test("is shown by words of the text, promises by theirs", async () => {
    for (const { measure } of measures) {
      const section = await sectionOf(paths.measure(measure.notice, measure.key));
      const quotes = elements(section, "q").map(textOf);
      const text = `${measure.title ?? ""}\n${measure.text}`;
      expect(
        quotes.filter((quote) => !quotedInside(text).includes(quote)),
        measure.id,
      ).toEqual([]);
      for (const { quote } of measure.promises) expect(quotes, measure.id).toContain(quotedInside(quote));
    }
  });

  test("carries no mark of a proposal once it was reviewed", async () => {
    for (const { measure } of measures) {
      const isProposed = measure.evidence.some(({ status }) => status === "proposed");
      const section = await sectionOf(paths.measure(measure.notice, measure.key));
      expect(textOf(section).includes(MARK), measure.id).toBe(isProposed);
    }
  });
});
