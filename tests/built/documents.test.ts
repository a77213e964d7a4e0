/** The list of documents that texts name, on the built site, and what leads to it from the texts. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attribute, byId, elements, textOf, withAttribute } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths, relative } from "../../src/model/address.ts";
import { documentsMarkdownPath } from "../../src/model/file-addresses.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { documentName, listedDocuments } from "../../src/site/documents.ts";
import { documentDoubts } from "../../src/wording/documents.ts";
import { quotedInside } from "../../src/wording/quotation.ts";
import { contentFolder } from "../support/fixture.ts";
import { foreignTags, renderMarkdown } from "../support/markdown.ts";
import { distDir, parsePage } from "../support/site.ts";
import { ofType, structuredData } from "../support/structured.ts";

const content = loadContent(contentFolder());
const listed = listedDocuments(assembleSite(content));
const named = new Map(content.documents.map((one) => [one.id, one]));

test("every document has an entry with exactly the measures that name it, their words, and what is left open", async () => {
  const page = await parsePage(paths.documents);
  expect(listed.length).toBeGreaterThan(10);
  expect(listed.map(({ document }) => document.id).sort()).toEqual([...named.keys()].sort());
  for (const { id, doubts, number } of content.documents) {
    const entry = byId(page, id);
    if (entry === undefined) throw new Error(`${id} has no entry`);
    const uses = content.notices.flatMap(({ notice, documents }) =>
      documents.filter(({ document }) => document === id).map((use) => ({ ...use, notice: notice.id })),
    );
    const wanted = uses.flatMap(({ notice, measure }) =>
      measure === null ? [] : relative(paths.documents, paths.measure(notice, measure)),
    );
    const links = elements(entry, "a").map((link) => attribute(link, "href") ?? "");
    const measures = links.filter((href) => /\/measures\/[^#]+$/.test(href));
    expect(measures).toEqual([...new Set(wanted)]);
    const text = textOf(entry);
    for (const { quote } of uses) expect(text).toContain(quotedInside(quote));
    for (const doubt of doubts) expect(text).toContain(documentDoubts[doubt]);
    if (number !== null) expect(text).toContain(number);
  }
});

test("certificates and forms stand apart, and no other entry is one", async () => {
  const page = await parsePage(paths.documents);
  const [papers] = withAttribute(page, "aria-labelledby", "paper");
  const names = (papers ? elements(papers, "h3") : []).map((one) => textOf(one).trim());
  const own = content.documents.filter(({ kind }) => kind === "paper").map(documentName);
  expect(names.sort()).toEqual(own.sort());
  expect(names).toContain("《入境货物检验检疫证明》");
});

test("a text links each document that it names to its entry, and says beside it what isn't known", async () => {
  for (const { notice, documents } of content.notices) {
    for (const { document, measure, text } of documents) {
      if (measure === null) continue;
      const path = paths.measure(notice.id, measure);
      const page = await parsePage(path);
      const links = withAttribute(page, "data-measure", `${notice.id}-${measure}`)
        .flatMap((main) => [...withAttribute(main, "class", "prose"), ...elements(main, "h1")])
        .flatMap((part) => elements(part, "a"));
      const own = links.filter(
        (link) => attribute(link, "href") === relative(path, paths.document(document)),
      );
      if (named.get(document)?.kind !== "document") expect(own, `${path} ${text}`).toEqual([]);
      else {
        expect(own.length, `${path} ${text}`).toBeGreaterThan(0);
        expect(text.startsWith(textOf(own[0] ?? page))).toBe(true);
      }
    }
  }
  const page = await parsePage(paths.measure("dalian-2024", "27"));
  const [beside] = withAttribute(page, "aria-labelledby", "documents");
  expect(beside && textOf(beside)).toContain(documentDoubts.titleOnly);
});

test("a notice's page lists what it names, also to other programs, and the list of notices leads to all", async () => {
  const page = await parsePage(paths.notice("qingdao-2022"));
  const links = elements(page, "a").map((link) => attribute(link, "href"));
  expect(links.some((href) => href?.startsWith("../../documents/#"))).toBe(true);
  const [legislation] = ofType(structuredData(page), "Legislation");
  expect(legislation?.["citation"]).toEqual([
    "《关于进一步深化跨境贸易便利化改革优化口岸营商环境的通知》署岸发〔2021〕85号",
  ]);
  const lists = elements(await parsePage(paths.notices), "a").map((link) => attribute(link, "href"));
  expect(lists).toContain("../documents/");
});

test("its Markdown has every document with its places", async () => {
  const text = await readFile(join(distDir(), documentsMarkdownPath()), "utf8");
  for (const document of await renderMarkdown(text)) {
    expect(foreignTags(document)).toEqual([]);
    const headings = elements(document, "h3").map(textOf);
    expect(headings).toHaveLength(listed.length);
    for (const { document: one } of listed)
      expect(headings.some((heading) => heading.startsWith(documentName(one)))).toBe(true);
    const said = elements(document, "li").map(textOf).join("\n");
    for (const { documents } of content.notices)
      for (const { quote } of documents) expect(said).toContain(quotedInside(quote));
  }
});
