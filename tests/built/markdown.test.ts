/** Every measure and notice stands as Markdown beside its page, with the source's own characters. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  attribute,
  byId,
  type Document,
  type Element,
  elements,
  textOf,
} from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { measureMarkdownPath, noticeMarkdownPath, rootFiles } from "../../src/model/file-addresses.ts";
import { quotedInside } from "../../src/wording/quotation.ts";
import { printedHeading } from "../../src/wording/sentences.ts";
import { contentFolder } from "../support/fixture.ts";
import { addresses, foreignTags, paragraphsBelow, renderMarkdown } from "../support/markdown.ts";
import { allFiles, distDir, fileOf, parsePage } from "../support/site.ts";

const { notices, measures, departments } = loadContent(contentFolder());
const read = (path: string) => readFile(join(distDir(), path), "utf8");
const headings = (document: Document) => elements(document, "h1").map(textOf);
const items = (document: Document) => elements(document, "li").map(textOf);

/** The items of the lists between a heading and the next. */
function itemsBelow(document: Document, heading: string): string[] {
  const all = elements(document).filter(({ tagName }) => /^(?:h[1-6]|li)$/.test(tagName));
  const start = all.findIndex((one) => one.tagName !== "li" && textOf(one) === heading);
  const rest = start < 0 ? [] : all.slice(start + 1);
  const end = rest.findIndex(({ tagName }) => tagName !== "li");
  return rest.slice(0, end < 0 ? rest.length : end).map(textOf);
}

/** What a section of a page says, without what only a page can show: names of links, quotes, reasons. */
function printedWords(section: Element): string[] {
  const texts = (tag: string) => elements(section, tag).map((one) => textOf(one).trim());
  const quoted = elements(section, "dd").filter((one) => attribute(one, "class") === "quoted");
  return [
    ...texts("a").map((text) => text.replace(/^来源/, "")),
    ...["q", "strong"].flatMap(texts),
    // Names of what the text is silent about share one line.
    ...texts("dt").flatMap((text) => text.split("、")),
    ...elements(section, "p").flatMap((one) => (attribute(one, "class") === undefined ? [textOf(one)] : [])),
    ...quoted.map((one) => textOf(one).trim()),
  ];
}

/** Links of a file that lead to nothing in the site. */
function brokenLinks(document: Document, path: string, files: ReadonlySet<string>): string[] {
  const inSite = addresses(document).filter((address) => !/^https?:/.test(address));
  return inSite.filter((address) => {
    const { pathname } = new URL(address, `https://site.test/${path}`);
    return address.startsWith("/") || !files.has(fileOf(decodeURIComponent(pathname.slice(1))));
  });
}

test("a measure's text, number and title are those of the source to the character", async () => {
  const files = new Set(await allFiles());
  for (const { measure } of measures) {
    const path = measureMarkdownPath(measure.notice, measure.key);
    for (const document of await renderMarkdown(await read(path))) {
      expect(foreignTags(document), path).toEqual([]);
      expect(headings(document)).toEqual([printedHeading(measure)]);
      expect(paragraphsBelow(document, "正文").join("\n"), path).toBe(measure.text);
      expect(brokenLinks(document, path, files), path).toEqual([]);
    }
  }
});

test("a measure names its standing, its notice, who is responsible in which role, and its source lines", async () => {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const byId = new Map(notices.map(({ notice }) => [notice.id, notice]));
  const roles = { lead: "牵头", support: "配合", responsible: "责任" };
  for (const { measure } of measures) {
    const notice = byId.get(measure.notice);
    const [document] = await renderMarkdown(await read(measureMarkdownPath(measure.notice, measure.key)));
    if (!document || !notice) throw new Error(measure.id);
    const said = items(document);
    expect(said).toContain(`文件：${notice.title}`);
    const [standing] = elements(document, "blockquote").map(textOf);
    expect(standing).toContain("以发布机关原文为准");
    expect(standing?.includes("征求意见稿")).toBe(notice.stage === "draft");
    for (const clause of measure.clauses) {
      for (const { department, name, role } of clause.responsible) {
        const lines = said.filter((item) => item.includes(roles[role]));
        expect(lines.join("\n")).toContain(`：${names.get(department) ?? name}`);
        expect(lines.join("\n")).toContain(name);
      }
    }
    const [first, last] = measure.source.lines;
    const lines = first === last ? `第${first}行` : `第${first}—${last}行`;
    expect(said).toContain(`来源文件：${measure.source.file}，${lines}`);
    expect(said).toContain(`来源文件的SHA-256：${notice.source.sha256}`);
  }
});

test("a measure says all that its page says of conditions, facets, promises, counterparts and doubts", async () => {
  const sections = {
    particulars: "适用与办理",
    facets: "涉及",
    counterparts: "其他文件中的对应措施",
    doubts: "整理说明",
  };
  const seen = new Set<string>();
  for (const { measure } of measures) {
    const page = await parsePage(paths.measure(measure.notice, measure.key));
    const text = await read(measureMarkdownPath(measure.notice, measure.key));
    for (const document of await renderMarkdown(text)) {
      for (const [id, heading] of Object.entries(sections)) {
        const section = ["section", "details", "aside"]
          .flatMap((tag) => elements(page, tag))
          .find((one) => byId(one, id) !== undefined);
        const said = itemsBelow(document, heading).join("\n");
        // A page without the section has a file without it.
        if (!section) expect(said, `${measure.id} ${heading}`).toBe("");
        for (const words of section ? printedWords(section) : []) {
          // Within quotation marks a text has single ones of its own.
          expect(quotedInside(said), `${measure.id} ${heading}`).toContain(quotedInside(words));
          seen.add(heading);
        }
      }
    }
  }
  expect([...seen].sort()).toEqual(Object.values(sections).sort());
});

test("a notice reads as the whole document, each measure linked to its own text", async () => {
  const files = new Set(await allFiles());
  for (const { notice, body } of notices) {
    const path = noticeMarkdownPath(notice.id);
    const own = measures.filter(({ measure }) => measure.notice === notice.id);
    for (const document of await renderMarkdown(await read(path))) {
      expect(foreignTags(document)).toEqual([]);
      expect(headings(document)).toEqual([notice.title]);
      expect(brokenLinks(document, path, files)).toEqual([]);
      const paragraphs = elements(document, "p").map(textOf);
      for (const node of body) {
        if (node.type !== "block") continue;
        for (const text of node.text.split("\n")) expect(paragraphs).toContain(text);
      }
      let at = 0;
      for (const { measure } of own) {
        for (const text of measure.text.split("\n")) {
          at = paragraphs.indexOf(text, at);
          expect(at, `${measure.id} ${text}`).toBeGreaterThanOrEqual(0);
        }
      }
      const linked = addresses(document);
      for (const { measure } of own)
        expect(linked).toContain(`../../${measureMarkdownPath(notice.id, measure.key)}`);
    }
  }
});

test.each([
  ["a measure", paths.measure("qingdao-2025", "14")],
  ["a notice", paths.notice("qingdao-2025")],
])("%s's page names its Markdown in its head", async (_, path) => {
  const found = elements(await parsePage(path), "link").filter(
    (link) => attribute(link, "type") === "text/markdown",
  );
  expect(found.map((link) => attribute(link, "href"))).toEqual(["index.md"]);
  expect(await allFiles()).toContain(`${path}index.md`);
});

test("llms.txt names every notice and says what the texts are worth", async () => {
  const text = await read(rootFiles.llms);
  const files = new Set(await allFiles());
  for (const document of await renderMarkdown(text)) {
    expect(foreignTags(document)).toEqual([]);
    expect(elements(document, "h1")).toHaveLength(1);
    expect(elements(document, "blockquote")).toHaveLength(1);
    expect(textOf(document)).toContain("不得认为现行有效");
    expect(brokenLinks(document, rootFiles.llms, files)).toEqual([]);
    for (const { notice } of notices) expect(addresses(document)).toContain(noticeMarkdownPath(notice.id));
    for (const item of items(document)) expect(item).toMatch(/^[^:]+: ./);
  }
});
