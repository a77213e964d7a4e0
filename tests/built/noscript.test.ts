import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { type Visit, visit } from "../../scripts/inspect/visit.ts";
import { kinds } from "../support/kinds.ts";
import { distDir } from "../support/site.ts";

describe("without JavaScript", () => {
  let browser: Browser;
  let server: StaticServer;
  let reader: Visit;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer({ root: distDir() });
    reader = await visit(browser, server.url, { javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(kinds)("$name shows its heading and its main text", async ({ path, status, words }) => {
    const { page, faults } = reader;
    await reader.to(server.url + path, status);
    expect(faults).toEqual([]);
    expect(await page.locator("h1").filter({ visible: true }).count()).toBe(1);
    // innerText leaves out what a style hides.
    expect(await page.locator("main").innerText()).toMatch(words);
  });
});
