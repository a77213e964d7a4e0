/** What a machine can tell of accessibility: axe finds nothing on any page kind, in either theme, at any width. */
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "../../src/model/address.ts";
import { launchBrowser } from "../support/browser.ts";
import { kinds } from "../support/kinds.ts";
import { type StaticServer, startServer } from "../support/server.ts";
import { distDir } from "../support/site.ts";

/** Each page kind, and the forms of notices and searches that look different. */
const PAGES = [
  ...kinds.map(({ name, path }) => ({ name, path })),
  { name: "a draft's measure", path: paths.measure("tianjin-2025-draft", "2") },
  { name: "a notice that is a table", path: paths.notice("national-2024") },
  { name: "a notice with commentary", path: paths.notice("dalian-2024") },
  { name: "search results", path: `${paths.search}?q=锂电池` },
  { name: "a search that finds nothing", path: `${paths.search}?q=魑魅魍魉` },
];

const VIEWS = [
  { name: "light, desktop", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark, phone", colorScheme: "dark", viewport: { width: 360, height: 740 } },
] as const;

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown[] }[];
}

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ root: distDir() });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(VIEWS)("$name", ({ colorScheme, viewport }) => {
  test.each(PAGES)("axe finds nothing on $name, and nothing runs over the edge", async ({ path }) => {
    const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(new URL(path, server.url).href);
    if (path.includes("?q="))
      await page
        .locator('[data-results]:not([data-state="idle"]):not([data-state="loading"])')
        .waitFor({ state: "attached" });
    await page.evaluate(axe.source);
    const { violations, passes } = (await page.evaluate(
      "axe.run().then(({ violations, passes }) => ({ violations, passes: passes.length }))",
    )) as { violations: Violation[]; passes: number };
    expect(passes).toBeGreaterThan(10);
    expect(
      violations.map(
        ({ id, help, nodes }) => `${id}: ${help} ${JSON.stringify(nodes.map(({ target }) => target))}`,
      ),
    ).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  });
});

test("the first stop of the Tab key is a link past the head, and every stop shows", async () => {
  const page = await browser.newPage();
  await page.goto(new URL(paths.measure("qingdao-2025", "14"), server.url).href);
  await page.keyboard.press("Tab");
  expect(
    await page.evaluate(() => (document.activeElement as HTMLAnchorElement).getAttribute("href")),
  ).toMatch(/^#/);
  const stops = await page.locator("a, button, input, summary").count();
  for (let stop = 0; stop < stops; stop += 1) {
    const shown = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (
        element === document.body ||
        (outlineStyle !== "none" && outlineWidth !== "0px") ||
        boxShadow !== "none"
      );
    });
    expect(shown).toBe(true);
    await page.keyboard.press("Tab");
  }
  await page.close();
});
