import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { holds, rewrite } from "../../scripts/inspect/phrases.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { TITLES_FILE } from "../../src/search/suggest.ts";
import { contentFolder } from "../support/fixture.ts";
import { distDir } from "../support/site.ts";

/** Everything that can be found, in the index's order. */
export const records = searchRecords(loadContent(contentFolder()));
const texts = new Map(records.map((record) => [record.id, rewrite(recordText(record).text)]));

/** The ids of the records that hold a phrase and fit a condition, sorted. */
export function truth(query: string, fits: (record: SearchRecord) => boolean = () => true): string[] {
  const phrase = rewrite(query);
  const found = records.filter((record) => fits(record) && holds(texts.get(record.id) ?? "", phrase));
  return found.map(({ id }) => id).sort();
}

/** The path below which the tests serve the site. */
export const base = "/some/where/";

/** Serves the built site below a path of its own, for all tests of a file. */
export function useSearchPage() {
  let running: { browser: Browser; server: StaticServer } | null = null;
  const site = () => {
    if (running === null) throw new Error("the site is served only while tests run");
    return { browser: running.browser, url: running.server.url };
  };
  beforeAll(async () => {
    running = { browser: await launchBrowser(), server: await startServer({ root: distDir(), base }) };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.server.close();
  });
  /** Opens the search page; by the test's end nothing may have gone wrong in it, unless faults are expected. */
  const open = async (
    query = "",
    { faulty = false, prepare }: { faulty?: boolean; prepare?: (page: Page) => Promise<unknown> } = {},
  ): Promise<Page> => {
    const { page, faults, close } = await visit(site().browser, `${site().url}search/${query}`, { prepare });
    onTestFinished(async () => {
      await close();
      if (!faulty) expect(faults).toEqual([]);
    });
    return page;
  };
  return { open, site, base };
}

/** What a reader sees on the search page. */
export interface Seen {
  state: string;
  status: string;
  /** Ids of the exact hits in reading order. */
  hits: string[];
  /** Ids of all hits in reading order. */
  all: string[];
  tiers: string[];
  /** What is marked in the exact hits, each once. */
  marked: string[];
}

/** Waits until the search page has answered, and reads it. */
export async function seen(page: Page): Promise<Seen> {
  await page.waitForFunction(() => {
    const results = document.querySelector<HTMLElement>("[data-results]");
    return results?.dataset["state"] !== "loading" && document.querySelector("[role=status]")?.textContent;
  });
  return page.evaluate(() => {
    const texts = (selector: string) =>
      Array.from(document.querySelectorAll(selector), (one) => one.textContent);
    const all = (selector: string) => [
      ...document.querySelectorAll<HTMLElement>(`[data-results] ${selector}`),
    ];
    const ids = (tier: string) =>
      all(`${tier} :is([data-measure], [data-notice])`).map(
        ({ dataset }) => dataset["measure"] ?? dataset["notice"] ?? "",
      );
    return {
      state: document.querySelector<HTMLElement>("[data-results]")?.dataset["state"] ?? "",
      status: texts("[role=status]").join(),
      hits: ids("[data-tier=exact]"),
      all: ids("[data-tier]"),
      tiers: all("[data-tier]").map(({ dataset }) => dataset["tier"] ?? ""),
      marked: [...new Set(texts("[data-tier=exact] mark"))],
    };
  });
}

/** Types a query as a reader does, and waits for its answer without Enter. */
export async function type(page: Page, text: string): Promise<Seen> {
  await page.locator("input[name=q]").fill(text);
  await page.waitForFunction((q) => new URLSearchParams(location.search).get("q") === (q || null), text);
  return seen(page);
}

/** Enters a query, Enter pressed, and waits for its answer. */
export async function enter(page: Page, text: string): Promise<Seen> {
  await page.locator("input[name=q]").fill(text);
  await page.keyboard.press("Enter");
  return seen(page);
}

/**
 * Waits until the words that are suggested have come, which the box asks for when `touch` touches it; the search page
 * has them with its texts, and only makes its box a combobox then.
 */
export async function suggestable(page: Page, touch: () => Promise<unknown>): Promise<void> {
  if (page.url().includes("/search/")) {
    await touch();
    return page.locator("input[name=q][aria-controls]").waitFor();
  }
  const [titles] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(`/${TITLES_FILE}`)),
    touch(),
  ]);
  await titles.finished();
}

/**
 * Goes on to where a page has nothing more to wait for: a second passes at once
 * by the page's clock, which the test has installed before what is waited out began.
 */
export async function rest(page: Page): Promise<void> {
  await page.clock.runFor(1000);
  // What the timers began is done, and shown.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The filter's checkbox. */
export function box(page: Page, facet: string, value: string) {
  return page.locator(`input[type=checkbox][name="${facet}"][value="${value}"]`);
}

/** The query and filters in the address. */
export function address(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search.replaceAll("+", " "));
}
