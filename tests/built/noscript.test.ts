import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { kinds } from "../support/kinds.ts";
import { distDir } from "../support/site.ts";

describe("without JavaScript", () => {
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

  test.each(kinds)("$name shows its heading and its main text", async ({ path, status, words }) => {
    const options = { javaScriptEnabled: false, ...(status && { status }) };
    const { page, faults, close } = await visit(browser, server.url + path, options);
    expect(faults).toEqual([]);
    expect(await page.locator("h1").filter({ visible: true }).count()).toBe(1);
    // innerText leaves out what a style hides.
    expect(await page.locator("main").innerText()).toMatch(words);
    await close();
  });
});
