/** In a low window, and enlarged to 200 %, nothing that stays in place covers what one reads. */
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { paths } from "../../src/model/address.ts";
import { kinds } from "../support/kinds.ts";
import { serveSite } from "../support/served-site.ts";

const site = serveSite();

/** A window of 450 px, and windows of 900 and of 450 px enlarged to 200 %, where a CSS pixel takes two. */
const windows = [
  { width: 1280, height: 450 },
  { width: 640, height: 450 },
  { width: 640, height: 225 },
  { width: 195, height: 422 },
];

/** Pages with what only some states have: answers, hits. */
const pages = [
  ...kinds.map(({ name, path }) => [name, path] as const),
  ["finder-found", `${paths.finder}?goods=lithium-battery&region=qingdao`] as const,
  ["search-hits", `${paths.search}?q=海关`] as const,
];

/** The links and paragraphs of the main text that something else lies over, wherever the page is scrolled to. */
async function coveredRows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const isKept = (from: Element | null): boolean => {
      for (let at = from; at !== null; at = at.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
      return false;
    };
    const boxOf = (row: Element) => row.getClientRects()[0] ?? new DOMRect();
    // Where each stands in the page, but for those in what stays in place: to ask for it at every step would take
    // longer than all else.
    const rows = [...document.querySelectorAll<HTMLElement>("main a, main p, main li, main dd, main h2")].map(
      (row) => ({ row, box: boxOf(row), at: isKept(row) ? null : scrollY }),
    );
    const step = innerHeight / 2;
    for (let top = 0; top < Math.min(document.body.scrollHeight, 30 * innerHeight); top += step) {
      scrollTo({ top, behavior: "instant" });
      for (const { row, box: before, at } of rows) {
        const box = at === null ? boxOf(row) : before;
        const y = at === null ? box.top : box.top + at - scrollY;
        if (box.height < 4 || y < 0 || y + box.height > innerHeight) continue;
        const there = document.elementFromPoint(box.left + Math.min(8, box.width / 2), y + box.height / 2);
        const over = there?.closest("*");
        if (!over || row.contains(over) || over.contains(row)) continue;
        if (isKept(over)) found.add(`${over.className} over ${row.textContent?.trim().slice(0, 20)}`);
      }
    }
    return [...found];
  });
}

let page: Page;
beforeAll(async () => {
  page = await site.browser.newPage();
});

test.each(pages)("%s has no row that something covers, in no low window", async (_name, path) => {
  await page.goto(site.url + path, { waitUntil: "load" });
  if (path.includes("?")) await page.locator('[data-results][data-state="done"]').waitFor();
  // What is said of a page that the browser kept; it comes where the site can't be reached.
  await page.evaluate(() => {
    const note = Object.assign(document.createElement("p"), { className: "kept-note", textContent: "…" });
    document.body.append(note);
  });
  for (const viewport of windows) {
    await page.setViewportSize(viewport);
    expect(await coveredRows(page), `${viewport.width} × ${viewport.height}`).toEqual([]);
  }
});

test("that something was copied is said, and then goes from the last row", async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 450 } });
  await page.clock.install();
  await page.goto(site.url + paths.measure("qingdao-2025", "14"), { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "复制标题和链接" }).click();
  const status = page.locator(".copy-status");
  await status.filter({ hasText: "已复制" }).waitFor();
  await page.clock.fastForward(5000);
  expect(await status.textContent()).toBe("");
  await page.close();
});
