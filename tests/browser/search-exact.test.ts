import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import type {} from "../../scripts/inspect/hits-in-page.ts";
import { rewrite, sample } from "../../scripts/inspect/phrases.ts";
import { loadSourceModule } from "../../scripts/inspect/source-modules.ts";
import { buildSearchIndex } from "../../scripts/search/build.ts";
import { searchFacets } from "../../scripts/search/records.ts";
import { loadContent, loadSearchWords } from "../../src/content/load.ts";
import { recordText } from "../../src/search/record.ts";
import { HARD_SET, mean, quality, readJudgments } from "../collection/judgments.ts";
import { REFERRING_QUERIES } from "../search/referring-queries.ts";
import { wholeSearch } from "../search/whole.ts";
import { contentFolder } from "../support/fixture.ts";
import { builtFile } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { records, truth, useSearchPage } from "./search-page.ts";

/*
 * The site's own query layer and index in a real browser, against what plain
 * string search finds in the content. The modules are served to the test as
 * they are in the project, so that the site needs no door for tests.
 */

const measures = records.filter(({ kind }) => kind === "measure").map((record) => recordText(record).text);
const { site } = useSearchPage();
let page: Page;

beforeAll(async () => {
  const { browser, url } = site();
  page = await browser.newPage();
  await page.goto(`${url}search/`);
  await loadSourceModule(page, url, "scripts/inspect/hits-in-page.ts");
});

async function expectTruth(queries: readonly string[], folder = builtFile("searchIndex")): Promise<void> {
  const found = await page.evaluate(([address, all]) => exactHits(address, all), [
    `${site().url}${folder}`,
    queries,
  ] as const);
  const wrong = queries.flatMap((query, index) => {
    const hits = (found[index] ?? [])
      .map((record) => records[record]?.id ?? `unknown record ${record}`)
      .sort();
    const wanted = truth(query);
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
    const words = new Set(measures.flatMap((text) => rewrite(text).match(/[a-z]+|[\d.]+|\p{L}/gu) ?? []));
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

/** What each query finds in a folder's index, all tiers. */
function foundIn(folder: string, queries: readonly string[]): Promise<number[][]> {
  return page.evaluate(([address, all, asked, rare]) => allHits(address, all, asked, rare), [
    `${site().url}${folder}`,
    queries,
    `${site().url}${builtFile("searchAsked")}`,
    `${site().url}${builtFile("searchPackedRare")}`,
  ] as const);
}

/** The same queries are asked of each index. */
const scanned = new Map<string, Promise<number[]>>();

function foundByScan(queries: readonly string[]): Promise<number[][]> {
  const { search } = wholeSearch();
  const scan = async (text: string) => {
    const { tiers } = await search.search({ text, filters: {} });
    return [...new Set(tiers.flatMap(({ hits }) => hits))];
  };
  for (const text of queries) if (!scanned.has(text)) scanned.set(text, scan(text));
  return Promise.all(queries.flatMap((text) => scanned.get(text) ?? []));
}

test("packed texts are as exact as the index, and answer all judged queries alike", async () => {
  await expectTruth(sample(measures, 1000, 20250727), builtFile("searchPacked"));
  const queries = [...readJudgments(), ...readJudgments(HARD_SET)].map(({ query }) => query);
  expect(await foundIn(builtFile("searchPacked"), queries)).toEqual(await foundByScan(queries));
});

describe("queries as people type them", () => {
  const judged = readJudgments();
  const hard = readJudgments(HARD_SET);
  const queries = [...[...judged, ...hard].map(({ query }) => query), ...REFERRING_QUERIES];

  test("are answered by the index as by a scan of the plain texts, best answers first", async () => {
    const found = await foundIn(builtFile("searchIndex"), queries);
    expect(found).toEqual(await foundByScan(queries));
    const ids = found.map((hits) => hits.map((record) => records[record]?.id ?? ""));
    const { ndcg, recall } = mean(judged.map((one, index) => quality(ids[index] ?? [], one)));
    expect(ndcg).toBeGreaterThanOrEqual(0.93);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  test("and stretches of the measures are found alike in an index of parts", async () => {
    const content = loadContent(contentFolder());
    const folder = await temporaryFolder();
    const searchWords = loadSearchWords(contentFolder());
    const { index } = await buildSearchIndex({
      records,
      outDir: folder,
      facets: searchFacets(content),
      searchWords,
      inParts: true,
    });
    await page.route("**/pairs/**", async (route) => {
      const path = new URL(route.request().url()).pathname.replace(/^.*\/pairs\//, "");
      const contentType = path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
      await route.fulfill({ contentType, body: await readFile(join(folder, index, path)) });
    });
    await expectTruth(sample(measures, 1500, 20250726), "pairs/");
    await expectTruth(["海", "9610", "，", "锂电池即退税", "电".repeat(200)], "pairs/");
    expect(await foundIn("pairs/", queries)).toEqual(await foundByScan(queries));
  });
});
