import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { recordText } from "../../src/search/record.ts";
import { holds, rewrite, sample } from "../search/truth.ts";
import { launchBrowser } from "../support/browser.ts";
import { type StaticServer, startServer } from "../support/server.ts";
import { distDir } from "../support/site.ts";

/*
 * The site's own query layer and index in a real browser, against what plain
 * string search finds in the content. The page's modules are served to the test
 * as they are in src/search/, so that the site needs no door for tests.
 */

const SOURCE = new URL("../../src/search/", import.meta.url);
const records = searchRecords(loadContent("content"));
const texts = records.map((record) => rewrite(recordText(record).text));
const measures = records
  .filter((record) => record.kind === "measure")
  .map((record) => recordText(record).text);

/** The records that hold a phrase. */
function truth(query: string): string[] {
  const phrase = rewrite(query);
  return records.flatMap(({ id }, index) => (holds(texts[index] ?? "", phrase) ? [id] : []));
}

let browser: Browser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ root: distDir(), base: "/some/where/" });
  page = await browser.newPage();
  await page.route("**/source-of-search/*", async (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\//, "");
    const source = await readFile(fileURLToPath(new URL(name, SOURCE)), "utf8");
    await route.fulfill({ contentType: "text/javascript", body: stripTypeScriptTypes(source) });
  });
  await page.goto(`${server.url}search/`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The ids of each query's exact hits, in no order. */
async function answers(queries: readonly string[]): Promise<string[][]> {
  const numbers = await page.evaluate(
    async ({ queries, root }) => {
      const load = <Module>(name: string): Promise<Module> => import(`${root}source-of-search/${name}.ts`);
      const { loadCatalogue } = await load<typeof import("../../src/search/catalogue.ts")>("catalogue");
      const { createPagefindEngine } =
        await load<typeof import("../../src/search/pagefind-engine.ts")>("pagefind-engine");
      const { createSearch } = await load<typeof import("../../src/search/query.ts")>("query");
      const folder = new URL(`${root}pagefind/`);
      const catalogue = await loadCatalogue(folder);
      const search = createSearch(createPagefindEngine(folder, catalogue), catalogue);
      const found: number[][] = [];
      for (const text of queries) {
        const { tiers } = await search.search({ text, filters: {} });
        found.push(tiers.flatMap(({ tier, hits }) => (tier === "exact" ? hits : [])));
      }
      return found;
    },
    { queries, root: server.url },
  );
  return numbers.map((hits) => hits.map((record) => records[record]?.id ?? `unknown record ${record}`));
}

async function expectTruth(queries: readonly string[]): Promise<void> {
  const found = await answers(queries);
  const wrong = queries.flatMap((query, index) => {
    const [hits = [], wanted] = [[...(found[index] ?? [])].sort(), truth(query).sort()];
    return hits.join() === wanted.join() ? [] : [{ query, hits, wanted }];
  });
  expect(wrong).toEqual([]);
}

describe("exact hits are those that hold the phrase, all of them and no others", () => {
  test("for 3,000 stretches of the measures, wherever they begin and end", async () => {
    const queries = sample(measures, 3000, 20250725);
    expect(queries.filter((query) => /[，。、；：]/.test(query.slice(1, -1))).length).toBeGreaterThan(300);
    await expectTruth(queries);
  });

  test("for every single character, number and Latin word of the content", async () => {
    const words = new Set(texts.flatMap((text) => text.match(/[a-z]+|[\d.]+|\p{L}/gu) ?? []));
    expect(words.size).toBeGreaterThan(900);
    await expectTruth([...words]);
  });

  test("for whole titles and whole texts, longer than the index looks up at once", async () => {
    await expectTruth([
      ...records.flatMap(({ title }) => title ?? []),
      ...records.flatMap(({ blocks }) => blocks[0]?.text ?? []),
    ]);
  });

  test("for phrases that no text holds: each the end of one stretch and the beginning of another", async () => {
    const ends = sample(measures, 500, 7);
    await expectTruth(sample(measures, 500, 8).map((stretch, index) => (ends[index] ?? "") + stretch));
  });
});
