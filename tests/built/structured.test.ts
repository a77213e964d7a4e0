/** What the pages say of themselves to other programs is true, in schema.org's terms, and the same as what they show. */
import { describe, expect, test } from "vitest";
import { attribute, type Document, elements, textOf, withAttribute } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { contentFolder } from "../support/fixture.ts";
import { kinds } from "../support/kinds.ts";
import { allPages, parsePage } from "../support/site.ts";
import { type JsonObject, ofType, structuredData, vocabularyFaults } from "../support/structured.ts";

const { notices, measures, departments } = loadContent(contentFolder());
const meta = (document: Document, name: string) =>
  elements(document, "meta").flatMap((one) =>
    attribute(one, "property") === name || attribute(one, "name") === name
      ? (attribute(one, "content") ?? [])
      : [],
  );

describe("every page", () => {
  test("uses schema.org's terms only, with no empty value and no half address", async () => {
    const faults: string[] = [];
    for (const path of await allPages()) {
      const nodes = structuredData(await parsePage(path));
      faults.push(...nodes.flatMap((node) => vocabularyFaults(node, path)));
    }
    expect(faults).toEqual([]);
  });

  test("names the way here as its breadcrumbs show it", async () => {
    let shown = 0;
    for (const path of await allPages()) {
      const page = await parsePage(path);
      const [way] = withAttribute(page, "class", "breadcrumbs");
      const listed = ofType(structuredData(page), "BreadcrumbList");
      const noindex = meta(page, "robots").includes("noindex");
      expect(listed, path).toHaveLength(way && !noindex ? 1 : 0);
      if (!way || noindex) continue;
      shown += 1;
      const items = listed[0]?.["itemListElement"] as JsonObject[];
      expect(items.map(({ name }) => name)).toEqual(elements(way, "li").map((item) => textOf(item)));
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    }
    expect(shown).toBeGreaterThan(measures.length);
  });

  const listed = kinds.filter(({ status, noindex }) => status === undefined && noindex === undefined);
  test.each(listed)("$name can be shared", async ({ path }) => {
    const page = await parsePage(path);
    const [title = ""] = meta(page, "og:title");
    expect(textOf(elements(page, "title")[0] ?? page)).toContain(title);
    expect(title).not.toBe("");
    expect(meta(page, "og:description")).toEqual(meta(page, "description"));
    expect(meta(page, "og:locale")).toEqual(["zh_CN"]);
    expect(meta(page, "og:site_name")).toHaveLength(1);
    const isText = ofType(structuredData(page), "Legislation").length > 0;
    expect(meta(page, "og:type")).toEqual([isText ? "article" : "website"]);
  });
});

test("a notice's page says what the notice is, who issued it and when", async () => {
  for (const { notice } of notices) {
    const [text, ...more] = ofType(structuredData(await parsePage(paths.notice(notice.id))), "Legislation");
    expect(more).toEqual([]);
    expect(text).toMatchObject({ name: notice.title, inLanguage: "zh-CN" });
    expect([text?.["legislationIdentifier"]].flat()).toContain(notice.id);
    expect(text?.["legislationDate"]).toBe(notice.signedOn ?? undefined);
    expect(text?.["encoding"]).toMatchObject({
      legislationLegalValue: "https://schema.org/UnofficialLegalValue",
    });
    const issuers = (text?.["legislationPassedBy"] ?? []) as JsonObject[];
    expect(issuers.map(({ name }) => name)).toEqual(notice.issuers);
  }
});

test("a measure's page names its notice and every responsible body", async () => {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const titles = new Map(notices.map(({ notice }) => [notice.id, notice.title]));
  for (const { measure } of measures) {
    const page = await parsePage(paths.measure(measure.notice, measure.key));
    const [text] = ofType(structuredData(page), "Legislation");
    expect(text?.["legislationIdentifier"]).toBe(measure.id);
    expect(text?.["isPartOf"]).toMatchObject({ name: titles.get(measure.notice) });
    const responsible = ((text?.["legislationResponsible"] ?? []) as JsonObject[]).map(({ name }) => name);
    const named = measure.clauses.flatMap(({ responsible }) => responsible);
    expect(responsible).toEqual([...new Set(named.map(({ department }) => names.get(department)))]);
  }
});

test("a measure's page names the versions that it was made from, as editors accepted them whole, and the documents in its text", async () => {
  const byId = new Map(measures.map(({ measure }) => [measure.id, measure]));
  const [based, cited] = [new Set<string>(), new Set<string>()];
  for (const { measure } of measures) {
    const page = await parsePage(paths.measure(measure.notice, measure.key));
    const [text] = ofType(structuredData(page), "Legislation");
    const from = measure.links.filter(
      ({ status, scope, direction }) => status === "accepted" && scope === "whole" && direction === "from",
    );
    const named = (text?.["isBasedOn"] ?? []) as JsonObject[];
    expect(
      named.map(({ legislationIdentifier }) => legislationIdentifier),
      measure.id,
    ).toEqual(from.map(({ measure: id }) => id));
    for (const { legislationIdentifier: id, name } of named)
      expect(name, measure.id).toContain(byId.get(String(id))?.title);
    for (const { measure: id } of from) based.add(id);
    const documents = (text?.["citation"] ?? []) as (string | JsonObject)[];
    for (const document of documents) {
      const name = typeof document === "string" ? document : String(document["name"]);
      const [main] = elements(page, "main");
      expect(main === undefined ? "" : textOf(main), measure.id).toContain(name.replace(/^.*》(?=.)/u, ""));
      cited.add(name);
    }
  }
  expect(based.size).toBeGreaterThan(9);
  expect(cited.size).toBeGreaterThan(9);
});

test("pages of comparisons and of documents say what they list, in the order in which they show it", async () => {
  const listOf = async (path: string) => {
    const [page] = ofType(structuredData(await parsePage(path)), "CollectionPage");
    const list = page?.["mainEntity"] as JsonObject;
    const items = list["itemListElement"] as JsonObject[];
    expect(list["numberOfItems"]).toBe(items.length);
    return items;
  };
  const family = await listOf(paths.family("family/national-2024-2"));
  expect(family.map(({ legislationIdentifier: id }) => id)).toEqual(["national-2024-2", "dalian-2024-2"]);
  const compared = await listOf(paths.compare);
  expect(compared.map(({ name }) => name)).toContain("全国2024任务表与大连2024措施逐条比较");
  expect(new Set(compared.map(({ name }) => name)).size).toBe(compared.length);
  const shown = elements(await parsePage(paths.documents), "h3").map(textOf);
  const documents = await listOf(paths.documents);
  expect(documents).toHaveLength(shown.length);
  for (const [at, { name }] of documents.entries()) expect(shown[at]).toContain(name);
  const pair = paths.pair("national-2024", "dalian-2024");
  const [table] = ofType(structuredData(await parsePage(pair)), "Dataset");
  expect(table).toMatchObject({
    about: [{ legislationIdentifier: "national-2024" }, { legislationIdentifier: "dalian-2024" }],
    distribution: { encodingFormat: "text/csv" },
  });
});

test("a measure's page mentions every telephone that its text states, and none that it doesn't", async () => {
  let told = 0;
  for (const { measure } of measures) {
    const page = await parsePage(paths.measure(measure.notice, measure.key));
    const [text] = ofType(structuredData(page), "Legislation");
    const mentioned = ((text?.["mentions"] ?? []) as JsonObject[]).map(({ telephone }) => telephone);
    const stated = measure.phones.flatMap(({ numbers }) => numbers);
    expect(new Set(mentioned), measure.id).toEqual(new Set(stated));
    told += mentioned.length;
  }
  expect(told).toBeGreaterThan(0);
});

test("no page claims force that nobody checked, nor legal value of its own", async () => {
  const stages = new Map(notices.map(({ notice }) => [notice.id, notice]));
  for (const { measure } of measures) {
    const notice = stages.get(measure.notice);
    const page = await parsePage(paths.measure(measure.notice, measure.key));
    const [text] = ofType(structuredData(page), "Legislation");
    const checked = notice?.standingCheckedOn ? "https://schema.org/InForce" : undefined;
    const force = notice?.stage === "draft" ? "https://schema.org/NotInForce" : checked;
    expect(text?.["legislationLegalForce"], measure.id).toBe(force);
    expect(JSON.stringify(text)).not.toContain("LegalValue");
  }
});

test("without the site's address no page names one, nor how to search from elsewhere", async () => {
  for (const { path } of kinds.filter(({ status }) => status === undefined)) {
    const page = await parsePage(path);
    expect(withAttribute(page, "rel", "canonical")).toEqual([]);
    expect(meta(page, "og:url")).toEqual([]);
    expect(meta(page, "og:image")).toEqual([]);
    expect(JSON.stringify(structuredData(page))).not.toMatch(/"(?:@id|url|item|potentialAction)":/);
  }
});

test("a page that is not for search engines says nothing to them", async () => {
  const page = await parsePage("404.html");
  expect(meta(page, "robots")).toEqual(["noindex"]);
  expect(structuredData(page)).toEqual([]);
  expect(meta(page, "og:title")).toEqual([]);
});
