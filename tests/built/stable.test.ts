/** Nothing that a reader has begun to read moves: no layout shift, however late the scripts come. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { kinds } from "../support/kinds.ts";
import { serveSite } from "../support/served-site.ts";

const WINDOWS = [
  { name: "a phone", view: "normal", viewport: { width: 412, height: 823 } },
  { name: "a desktop", view: "normal", viewport: { width: 1280, height: 900 } },
  { name: "a phone in 大字版", view: "large", viewport: { width: 360, height: 740 } },
];
/** How long each script and each file of the index is kept back: long enough for a paint without it. */
const DELAY = 150;

const site = serveSite();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
}

/** What has moved in a page so far, by how much, as Chromium's own measure of layout shift has it. */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const found: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntriesByType("layout-shift") as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
            sources: { node: Element | null }[];
          })[]) {
            if (entry.hadRecentInput) continue;
            const moved = entry.sources.map(({ node }) => node?.nodeName).join(", ");
            found.push(`${entry.value.toFixed(4)} by ${moved}`);
          }
          // Entries come in order: what moved before the mark has been told with it at the latest.
          if (list.getEntriesByName("painted").length > 0) done(found);
        });
        observer.observe({ type: "layout-shift", buffered: true });
        observer.observe({ type: "mark" });
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("painted")));
      }),
  );
}

/** A page in each window, in the order of {@link WINDOWS}. */
let pages: Page[];
beforeAll(async () => {
  pages = await Promise.all(
    WINDOWS.map(async ({ view, viewport }) => {
      const page = await site.browser.newPage({ viewport });
      // Chosen once, it is remembered on the pages that follow.
      await page.goto(`${site.url}about/?view=${view}`);
      await page.route(/\.js$|\/pagefind\//, async (route) => {
        await new Promise((wake) => setTimeout(wake, DELAY));
        await route.continue();
      });
      return page;
    }),
  );
});

/** What moves in each window, by its name, while the same is done in all at once: most of the time is waiting. */
async function shiftsIn(work: (page: Page) => Promise<void>): Promise<Record<string, string[]>> {
  const found = pages.map(async (page, index) => {
    await work(page);
    return [WINDOWS[index]?.name, await shifts(page)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

const STILL = Object.fromEntries(WINDOWS.map(({ name }) => [name, []]));

test.each(kinds)("$name stands still on a phone, on a desktop, and in 大字版", async ({ path }) => {
  expect(await shiftsIn((page) => open(page, path))).toEqual(STILL);
});

test("search results stand still as they come", async () => {
  const moved = await shiftsIn(async (page) => {
    await open(page, "search/?q=锂电池");
    await page.locator('[data-results][data-state="done"]').waitFor();
  });
  expect(moved).toEqual(STILL);
});

test("and a shift would be noticed", async () => {
  const moved = await shiftsIn(async (page) => {
    await open(page, "");
    await page.evaluate(() =>
      document.body.prepend(Object.assign(document.createElement("h1"), { innerText: "高" })),
    );
  });
  for (const { name } of WINDOWS) expect(moved[name], name).not.toEqual([]);
});
