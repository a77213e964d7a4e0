/** The glossary on the built site, and the links that lead to it from the texts. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { attribute, byId, type Element, elements, textOf } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { anchorOnNotice, paths } from "../../src/model/address.ts";
import { contentFolder } from "../support/fixture.ts";
import { parsePage, readPage } from "../support/site.ts";

const { measures, terms, notices } = loadContent(contentFolder());
const forms = new Map(terms.map(({ id, printed }) => [id, printed]));

const isTermLink = (element: Element) => (attribute(element, "class") ?? "").split(" ").includes("term");
const termLinks = (root: Element | undefined) => (root ? elements(root, "a") : []).filter(isTermLink);
const idOf = (link: Element) =>
  new URL(attribute(link, "href") ?? "", "https://site.test/a/b/c/").hash.slice(1);

/** The measures that an entry of the glossary links to in its list of uses. */
function usesOf(entry: Element | undefined): string[] {
  const links = entry ? elements(entry, "li").flatMap((item) => elements(item, "a")[0] ?? []) : [];
  return links.map((link) =>
    new URL(attribute(link, "href") ?? "", `https://site.test/${paths.terms}`).pathname.slice(1),
  );
}

describe("the glossary", () => {
  test("lists every term with exactly the measures that use it", async () => {
    const page = await parsePage(paths.terms);
    expect(terms.length).toBeGreaterThan(100);
    for (const { id, name } of terms) {
      const using = measures.filter((entry) => entry.terms.some(({ term }) => term === id));
      expect(usesOf(byId(page, id)), name).toEqual(
        using.map(({ measure }) => paths.measure(measure.notice, measure.key)),
      );
    }
  });

  test("finds “船边直提” in Qingdao 2022, measure 1, first there, and explained nowhere", async () => {
    const entry = byId(await parsePage(paths.terms), "chuanbian-zhiti");
    expect(usesOf(entry)).toEqual([paths.measure("qingdao-2022", "1")]);
    const text = entry ? textOf(entry) : "";
    expect(text).toContain("本站所收文件中最早见于青岛2022措施（青岛市口岸工作协调领导小组，2022年2月28日）");
    expect(text).toContain("原文未作解释");
  });

  test("quotes the sentence that explains a term and links to its clause", async () => {
    const page = await parsePage(paths.terms);
    for (const { id, definition } of terms) {
      if (definition === null) continue;
      const [quote] = elements(byId(page, id) ?? page, "blockquote");
      expect(quote && textOf(quote), id).toContain(definition.quote);
      const [link] = quote ? elements(quote, "a") : [];
      expect(link && attribute(link, "href"), id).toMatch(/measures\/.*#c\d+$/);
    }
  });

  test("is at most 40 KB compressed", async () => {
    expect(gzipSync(await readPage(paths.terms)).length).toBeLessThanOrEqual(40 * 1024);
  });
});

describe("terms in a text", () => {
  test("link to the glossary where they first stand on a measure's page, printed as they are", async () => {
    for (const { measure, terms: uses } of measures) {
      const page = await parsePage(paths.measure(measure.notice, measure.key));
      const links = elements(page, "a").filter(isTermLink);
      const used = new Set(uses.flatMap(({ term }) => term ?? []));
      expect(links.map(idOf).sort(), measure.id).toEqual([...used].sort());
      for (const link of links) expect(forms.get(idOf(link))).toContain(textOf(link));
    }
  });

  test("don't link within the words of responsibility", async () => {
    for (const { measure } of measures) {
      const page = await parsePage(paths.measure(measure.notice, measure.key));
      const words = elements(page, "span").filter((element) => attribute(element, "class") === "by");
      expect(words.flatMap(termLinks)).toEqual([]);
    }
  });

  test("link once a measure on a notice's page, too", async () => {
    for (const { notice } of notices) {
      const page = await parsePage(paths.notice(notice.id));
      for (const { measure, terms: uses } of measures) {
        if (measure.notice !== notice.id) continue;
        const inText = new Set(uses.flatMap(({ term, clause }) => (clause === null ? [] : (term ?? []))));
        const links = termLinks(byId(page, anchorOnNotice(measure.key))).map(idOf);
        expect(links.sort(), measure.id).toEqual([...inText].sort());
      }
    }
  });
});
