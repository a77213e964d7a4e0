/** The ways in which the pages are read: 大字版, and lines that fit the window. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { paths } from "../../src/model/address.ts";
import { readingPages } from "../support/reading-views.ts";
import { distDir } from "../support/site.ts";

const measure = paths.measure("qingdao-2025", "14");
const narrow = { viewport: { width: 320, height: 640 } };

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ root: distDir(), base: "/some/where/" });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page in a browser of its own profile. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await go(page, path);
  return page;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, server.url).href, { waitUntil: "networkidle" });
}

const large = (path: string) => `${path}${path.includes("?") ? "&" : "?"}view=large`;

/** The smallest type that a page's own text is set in, in px; a picture grows with the window, and a table says the same. */
const smallestType = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes: number[] = [];
    while (walker.nextNode() !== null) {
      const { parentElement, data } = walker.currentNode as Text;
      if (parentElement === null || data?.trim() === "" || parentElement.closest("noscript, script, svg"))
        continue;
      if (parentElement.getClientRects().length === 0) continue;
      const zoom = (parentElement as Element & { currentCSSZoom: number }).currentCSSZoom;
      sizes.push(Number.parseFloat(getComputedStyle(parentElement).fontSize) * zoom);
    }
    return Math.min(...sizes);
  });

const bodySize = (page: Page) =>
  page
    .locator(".prose")
    .first()
    .evaluate((prose) => Number.parseFloat(getComputedStyle(prose).fontSize));

describe("大字版", () => {
  test("the switch sets the text at 18 px and more, and back", async () => {
    const page = await open(measure);
    const normal = await bodySize(page);
    await page.getByRole("button", { name: "大字版" }).click();
    expect(await bodySize(page)).toBeGreaterThan(normal * 1.3);
    expect(await smallestType(page)).toBeGreaterThanOrEqual(18);
    await page.getByRole("button", { name: "标准版" }).click();
    expect(await bodySize(page)).toBe(normal);
  });

  test("it is remembered on other pages and when the reader comes back, and so is leaving it", async () => {
    const page = await open(measure);
    await page.getByRole("button", { name: "大字版" }).click();
    await go(page, paths.about);
    await page.getByRole("button", { name: "标准版" }).click();
    await go(page, measure);
    expect(await page.getByRole("button", { name: "大字版" }).isVisible()).toBe(true);
  });

  test("an address asks for it, and another leaves it; both are remembered", async () => {
    const page = await open(`${measure}?view=large`);
    expect(await bodySize(page)).toBeGreaterThanOrEqual(22);
    await go(page, paths.about);
    expect(await bodySize(page)).toBeGreaterThanOrEqual(22);
    await go(page, `${measure}?view=normal`);
    await go(page, paths.about);
    expect(await bodySize(page)).toBeLessThan(18);
  });

  test("the switch leaves a search as it is and takes its own word out of the address", async () => {
    const page = await open(`${paths.search}?q=锂电池&view=large`);
    await page.getByRole("button", { name: "标准版" }).click();
    const address = new URL(page.url());
    expect(address.searchParams.get("q")).toBe("锂电池");
    expect(address.searchParams.has("view")).toBe(false);
    expect(await page.locator("[data-results] [data-measure]").count()).toBeGreaterThan(0);
  });

  test("a search's filters can be opened in either view", async () => {
    const page = await open(large(`${paths.search}?q=锂电池`));
    const filters = page.locator(".search-filters fieldset, .search-filters details").first();
    const fold = page.locator(".search-filters > summary");
    expect(await filters.isVisible()).toBe(false);
    await fold.click();
    expect(await filters.isVisible()).toBe(true);
    await fold.click();
    await page.getByRole("button", { name: "标准版" }).click();
    expect(await filters.isVisible()).toBe(true);
  });

  test("where nothing can be stored it still works on the page, and nothing goes wrong", async () => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    await context.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("no storage", "SecurityError");
        },
      });
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await go(page, measure);
    await page.getByRole("button", { name: "大字版" }).click();
    expect(await bodySize(page)).toBeGreaterThanOrEqual(22);
    expect(faults).toEqual([]);
  });

  test("without JavaScript there is no switch that could not work", async () => {
    const page = await open(measure, { javaScriptEnabled: false });
    expect(await page.locator(".view-switch").isVisible()).toBe(false);
  });

  test("it works from a folder on the disk", async () => {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(`file://${distDir()}/${measure}index.html?view=large`);
    expect(await bodySize(page)).toBeGreaterThanOrEqual(22);
    await page.getByRole("button", { name: "标准版" }).click();
    expect(await bodySize(page)).toBeLessThan(18);
  });

  test.each(readingPages)("$name has no type below 18 px and no small targets", async ({ path }) => {
    const page = await open(large(path), narrow);
    expect(await smallestType(page)).toBeGreaterThanOrEqual(18);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          ".site-header a, .site-header button, main button, main summary, main select",
        ),
      ]
        .filter((element) => element.getClientRects().length > 0)
        .filter(
          (element) => element.getBoundingClientRect().height < (element.closest(".site-name") ? 44 : 60),
        )
        .map((element) => `${element.outerHTML.slice(0, 80)} ${element.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
  });
});

describe("a line of a measure's text", () => {
  test.each([320, 360, 390, 768, 1280])(
    "is a whole number of characters in a window of %i px",
    async (width) => {
      const page = await open(measure, { viewport: { width, height: 800 } });
      const [line, character] = await page
        .locator(".prose")
        .evaluate((prose) => [
          prose.getBoundingClientRect().width,
          Number.parseFloat(getComputedStyle(prose).fontSize),
        ]);
      const characters = (line ?? 0) / (character ?? 1);
      expect(Math.abs(characters - Math.round(characters))).toBeLessThan(0.02);
      expect(characters).toBeLessThanOrEqual(40);
    },
  );
});
