import fc from "fast-check";
import { expect, test } from "vitest";
import { sitemapFiles } from "../../src/data/sitemap.ts";
import { element, textElement, xmlFile } from "../../src/formats/xml.ts";
import { named, parseXml, texts } from "../support/xml.ts";

test("any text is well formed as element and attribute, and is read back but for what XML can't write", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const root = parseXml(xmlFile("r", { a: text }, [textElement("t", text)]));
      const expected = [...text]
        .map((sign) =>
          /[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(sign) ? sign : "\ufffd",
        )
        .join("");
      expect(texts(root, "t")).toEqual([expected]);
      expect(root.attributes["a"]).toBe(expected);
    }),
  );
});

test("an element without content is an empty one", () => {
  expect(element("link", { href: 'a"b' })).toBe('<link href="a&#34;b"/>');
});

test("pages that one sitemap can't hold are shared among several behind an index", () => {
  const root = "https://example.org/";
  const pages = [1, 2, 3].map((number) => ({ address: `${root}${number}/`, day: null }));
  expect([...sitemapFiles(pages, root, 3).keys()]).toEqual(["sitemap.xml"]);
  const files = sitemapFiles(pages, root, 2);
  expect([...files.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
  const index = named(parseXml(files.get("sitemap.xml") ?? ""), "loc").map(({ text }) => text);
  expect(index).toEqual([`${root}sitemap-1.xml`, `${root}sitemap-2.xml`]);
  const listed = index.flatMap((address) =>
    named(parseXml(files.get(address.slice(root.length)) ?? ""), "loc").map(({ text }) => text),
  );
  expect(listed).toEqual(pages.map(({ address }) => address));
});
