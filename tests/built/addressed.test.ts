/**
 * A site that has an address, with hostile notices and a hostile name: all that
 * other programs read is well formed, true, and leads to pages that are there.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPublishedIds } from "../../scripts/converter/registries/published-ids.ts";
import { printPublishedIds } from "../../scripts/converter/registries/published-ids-print.ts";
import { attribute, type Document, elements, textOf } from "../../scripts/inspect/html.ts";
import { linkFaults } from "../../scripts/inspect/links.ts";
import { policyFaults } from "../../scripts/inspect/policy.ts";
import { type Content, loadContent } from "../../src/content/load.ts";
import { nameId } from "../../src/data/name-id.ts";
import { paths } from "../../src/model/address.ts";
import { measureMarkdownPath, noticeMarkdownPath, rootFiles } from "../../src/model/file-addresses.ts";
import { hostileNotice } from "../content/hostile.ts";
import { buildSite } from "../support/build.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { foreignTags, paragraphsBelow, renderMarkdown } from "../support/markdown.ts";
import { allFiles, allPages, fileOf, parsePage } from "../support/site.ts";
import { type JsonObject, ofType, structuredData, vocabularyFaults } from "../support/structured.ts";
import { named, parseXml, texts, type XmlElement } from "../support/xml.ts";

const ADDRESS = "https://example.org/policy/";
const NAME = `汇编<i>&"']]>{`;

let folder: string;
let dist: string;
let printed: string;
let content: Content;
let files: ReadonlySet<string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "addressed-"));
  dist = join(folder, "dist");
  const seeds = join(folder, "seeds");
  mkdirSync(join(seeds, "vocabulary"), { recursive: true });
  for (const name of ["regions.yaml", "departments.yaml"]) {
    cpSync(join(VOCABULARY, name), join(seeds, "vocabulary", name));
  }
  const [first, second, third] = fc.sample(hostileNotice, { numRuns: 3, seed: 11 });
  const sources = {
    "qingdao-2030": [first, "region: qingdao\naddedOn: 2030-02-03\nreview: { by: 甲, on: 2030-03-04 }\n"],
    "dalian-2031": [second, "region: dalian\naddedOn: 2031-01-02\n"],
    // Nobody said when it was added.
    "tianjin-2032": [third, "url: https://example.com/?a=1&b=(2)\n"],
  };
  for (const [id, [text, yaml]] of Object.entries(sources)) {
    writeFileSync(join(seeds, `${id}.txt`), text ?? "");
    writeFileSync(join(seeds, `${id}.yaml`), yaml ?? "");
  }
  const ledger = {
    ...readPublishedIds(null).value,
    measures: { "qingdao-2030-9": { words: "优化引航", sketch: "" } },
    withdrawn: [{ id: "qingdao-2030-9", reason: "更正中删去。" }],
  };
  writeFileSync(join(seeds, "vocabulary/ids.yaml"), printPublishedIds(ledger));
  const settings = { title: NAME, description: NAME, address: ADDRESS };
  writeFileSync(join(folder, "site.yaml"), JSON.stringify(settings));
  printed = await buildSite({
    out: dist,
    cache: join(folder, "cache"),
    args: ["--seeds", seeds, "--content", join(folder, "content")],
    env: { SITE_CONFIG: join(folder, "site.yaml") },
  });
  content = loadContent(join(folder, "content"));
  files = new Set(await allFiles(dist));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("who builds it is told once which notices no feed can show", () => {
  const told = printed.split("\n").filter((line) => line.includes("不进订阅源"));
  expect(told).toEqual(["tianjin-2032没有写收录日期，不进订阅源；请在 seeds/ 下的 .yaml 里补写 addedOn"]);
});

const read = (path: string) => readFile(join(dist, path), "utf8");
const xml = async (path: string) => parseXml(await read(path));
const linked = (document: Document, rel: string) =>
  elements(document, "link").filter((link) => attribute(link, "rel") === rel);
const properties = (document: Document, property: string) =>
  elements(document, "meta").flatMap((meta) =>
    attribute(meta, "property") === property ? (attribute(meta, "content") ?? []) : [],
  );

/** The pages that search engines may list. */
async function listedPages(): Promise<string[]> {
  const all = await allPages(dist);
  const documents = await Promise.all(all.map((path) => parsePage(path, dist)));
  return all.filter((_, index) => {
    const robots = elements(documents[index] as Document, "meta").map((meta) => attribute(meta, "name"));
    return !robots.includes("robots");
  });
}

/** The file that an address of the site names; it must lie below the site's own. */
function fileAt(address: string): string {
  expect(address.startsWith(ADDRESS), address).toBe(true);
  return fileOf(decodeURIComponent(address.slice(ADDRESS.length)).replace(/#.*$/, ""));
}

test("the site is as sound as one without an address, and its 404 page links from the address's path", async () => {
  expect(await linkFaults(dist, { base: "/policy/" })).toEqual([]);
  const home = elements(await parsePage("404.html", dist), "a").map((link) => attribute(link, "href"));
  expect(home).toContain("/policy/");
  for (const path of await allPages(dist))
    expect(policyFaults(await parsePage(path, dist)), path).toEqual([]);
});

test("every page for search engines names its one address, others none", async () => {
  const listed = await listedPages();
  expect(listed.length).toBeGreaterThan(15);
  for (const path of await allPages(dist)) {
    const page = await parsePage(path, dist);
    const own = listed.includes(path) ? [ADDRESS + path] : [];
    expect(linked(page, "canonical").map((link) => attribute(link, "href"))).toEqual(own);
    expect(properties(page, "og:url")).toEqual(own);
    expect(properties(page, "og:image")).toEqual(own.map(() => `${ADDRESS}icon.png`));
    expect(linked(page, "search")).toHaveLength(own.length);
  }
  expect(listed).not.toContain("404.html");
  expect(listed).not.toContain(paths.measure("qingdao-2030", "9"));
});

test("the picture that other sites show beside a shared page is a PNG as large as they ask for", async () => {
  const picture = await readFile(join(dist, "icon.png"));
  expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
  // Width and height stand at fixed places of a PNG's head; Facebook and others take 200 pixels and more.
  expect(Math.min(picture.readUInt32BE(16), picture.readUInt32BE(20))).toBeGreaterThanOrEqual(200);
});

test("a hostile name and hostile titles stand in the structured data unchanged", async () => {
  for (const { notice } of content.notices) {
    const nodes = structuredData(await parsePage(paths.notice(notice.id), dist));
    expect(nodes.flatMap((node) => vocabularyFaults(node))).toEqual([]);
    const [text] = ofType(nodes, "Legislation");
    expect(text).toMatchObject({ "@id": ADDRESS + paths.notice(notice.id), name: notice.title });
  }
  for (const { measure } of content.measures) {
    const nodes = structuredData(await parsePage(paths.measure(measure.notice, measure.key), dist));
    expect(nodes.flatMap((node) => vocabularyFaults(node))).toEqual([]);
    expect(ofType(nodes, "Legislation")[0]).toMatchObject({
      url: ADDRESS + paths.measure(measure.notice, measure.key),
      isPartOf: { "@id": ADDRESS + paths.notice(measure.notice) },
    });
  }
});

test("the home page says how the site is searched", async () => {
  const [site] = ofType(structuredData(await parsePage("", dist)), "WebSite");
  expect(site).toMatchObject({ name: NAME, url: ADDRESS });
  expect((site?.["potentialAction"] ?? {}) as JsonObject).toMatchObject({
    "@type": "SearchAction",
    target: `${ADDRESS}search/?q={search_term_string}`,
  });
});

test("the sitemap lists just these pages, with the days that editors stated", async () => {
  const root = await xml(rootFiles.sitemap);
  expect(root.name).toBe("urlset");
  const entries = named(root, "url").map(
    (url) => [texts(url, "loc")[0] ?? "", texts(url, "lastmod")] as const,
  );
  const listed = await listedPages();
  expect(entries.map(([address]) => address).sort()).toEqual(listed.map((path) => ADDRESS + path).sort());
  for (const [address] of entries) expect(files.has(fileAt(address)), address).toBe(true);
  const days = Object.fromEntries(entries);
  expect(days[ADDRESS + paths.notice("qingdao-2030")]).toEqual(["2030-03-04"]);
  expect(days[ADDRESS + paths.measure("qingdao-2030", "1")]).toEqual(["2030-03-04"]);
  expect(days[ADDRESS + paths.measure("dalian-2031", "1")]).toEqual(["2031-01-02"]);
  expect(days[ADDRESS + paths.notice("tianjin-2032")]).toEqual([]);
  expect(days[ADDRESS + paths.notices]).toEqual(["2031-01-02"]);
  expect(days[ADDRESS + paths.about]).toEqual([]);
});

test("robots.txt leads to the sitemap", async () => {
  expect(await read(rootFiles.robots)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ADDRESS}sitemap.xml\n`);
});

describe("Atom feeds", () => {
  const ATOM = "http://www.w3.org/2005/Atom";
  const entriesOf = (feed: XmlElement) => feed.children.filter(({ name }) => name === "entry");

  test("there is one of all notices and one a region, and the home and notices pages lead to them", async () => {
    const feeds = [...files].filter((file) => file.startsWith("feeds/"));
    expect(feeds).toEqual(["feeds/all.xml", "feeds/dalian.xml", "feeds/qingdao.xml"]);
    for (const path of [paths.home, paths.notices]) {
      const found = linked(await parsePage(path, dist), "alternate").filter(
        (link) => attribute(link, "type") === "application/atom+xml",
      );
      const targets = found.map((link) => new URL(attribute(link, "href") ?? "", ADDRESS + path).href);
      expect(targets).toEqual(feeds.map((feed) => ADDRESS + feed));
    }
  });

  test("a schema names itself by its address", async () => {
    const schemas = [...files].filter((file) => file.startsWith("data/schema/"));
    expect(schemas.length).toBeGreaterThan(5);
    for (const file of schemas) {
      const { $id } = JSON.parse(await readFile(join(dist, file), "utf8")) as { $id: string };
      expect(fileAt($id)).toBe(file);
    }
  });

  test("a feed has what RFC 4287 asks for, and every address in it is there", async () => {
    for (const path of [...files].filter((file) => file.startsWith("feeds/"))) {
      const feed = await xml(path);
      expect(feed.attributes).toMatchObject({ xmlns: ATOM, "xml:lang": "zh-CN" });
      for (const holder of [feed, ...entriesOf(feed)]) {
        for (const name of ["id", "title", "updated"]) expect(texts(holder, name)).toHaveLength(1);
        expect(texts(holder, "updated")[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/);
        expect(() => new URL(texts(holder, "id")[0] ?? "")).not.toThrow();
      }
      expect(texts(feed, "author")).toEqual([NAME]);
      const ids = entriesOf(feed).map((entry) => texts(entry, "id")[0]);
      expect(new Set(ids).size).toBe(ids.length);
      const addresses = [...named(feed, "link"), ...named(feed, "a")].map(
        ({ attributes }) => attributes["href"],
      );
      expect(addresses.length).toBeGreaterThan(4);
      for (const address of addresses) expect(files.has(fileAt(address ?? "")), address).toBe(true);
    }
  });

  test("its entries are the dated notices, the last changed first, with their measures", async () => {
    const feed = await xml(rootFiles.feed);
    const entries = entriesOf(feed);
    expect(texts(feed, "updated")).toEqual(["2031-01-02T00:00:00+08:00"]);
    expect(entries.map((entry) => texts(entry, "id")[0])).toEqual([
      nameId("example.org", "notices/dalian-2031/"),
      nameId("example.org", "notices/qingdao-2030/"),
    ]);
    expect(texts(entries[1] as XmlElement, "updated")).toEqual(["2030-03-04T00:00:00+08:00"]);
    const notice = content.notices.find(({ notice }) => notice.id === "qingdao-2030")?.notice;
    // XML has no way to write most control characters; all others come back as they were.
    const writable = notice?.title.replace(
      /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
      "\ufffd",
    );
    expect(texts(entries[1] as XmlElement, "title")).toEqual([writable]);
    expect(named(entries[1] as XmlElement, "li")).toHaveLength(3);
    expect(texts(entries[1] as XmlElement, "summary")[0]).toContain("共3条措施");
  });

  test("a region's feed has its notices only", async () => {
    const ids = entriesOf(await xml("feeds/qingdao.xml")).map((entry) => texts(entry, "id")[0]);
    expect(ids).toEqual([nameId("example.org", "notices/qingdao-2030/")]);
  });
});

test("the data page lists what an address makes possible, and its data set has whole addresses", async () => {
  const page = await parsePage(paths.data, dist);
  const links = elements(page, "a").map((link) => attribute(link, "href"));
  for (const file of ["feeds/all.xml", "feeds/dalian.xml", "sitemap.xml", "opensearch.xml"])
    expect(links).toContain(`../${file}`);
  const [data] = ofType(structuredData(page), "Dataset");
  expect(vocabularyFaults(data)).toEqual([]);
  for (const { contentUrl } of (data?.["distribution"] ?? []) as JsonObject[])
    expect(files.has(fileAt(String(contentUrl)))).toBe(true);
});

test("browsers can search the site from their address bar", async () => {
  const description = await xml(rootFiles.openSearch);
  expect(description.attributes["xmlns"]).toBe("http://a9.com/-/spec/opensearch/1.1/");
  expect([...(texts(description, "ShortName")[0] ?? "")].length).toBeLessThanOrEqual(16);
  expect(texts(description, "Description")).toEqual([NAME]);
  const urls = named(description, "Url").map(({ attributes }) => attributes["template"]);
  expect(urls).toEqual([`${ADDRESS}search/?q={searchTerms}`, `${ADDRESS}opensearch.xml`]);
  for (const image of texts(description, "Image")) expect(files.has(fileAt(image))).toBe(true);
});

test("hostile texts stand in their Markdown as text", async () => {
  for (const { measure } of content.measures) {
    const text = await read(measureMarkdownPath(measure.notice, measure.key));
    for (const document of await renderMarkdown(text)) {
      expect(foreignTags(document), measure.id).toEqual([]);
      expect(paragraphsBelow(document, "正文").join("\n"), measure.id).toBe(measure.text);
    }
  }
  for (const { notice } of content.notices) {
    for (const document of await renderMarkdown(await read(noticeMarkdownPath(notice.id)))) {
      expect(foreignTags(document), notice.id).toEqual([]);
      expect(elements(document, "h1").map(textOf)).toEqual([notice.title]);
    }
  }
});

test("llms.txt gives whole addresses, each of them there", async () => {
  for (const document of await renderMarkdown(await read(rootFiles.llms))) {
    const addresses = elements(document, "a").map((link) => attribute(link, "href") ?? "");
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(files.has(fileAt(address)), address).toBe(true);
    expect(elements(document, "h1").map(textOf)).toEqual([NAME]);
  }
});
