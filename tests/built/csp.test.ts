import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { policyFaults } from "../../scripts/inspect/policy.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { kinds } from "../support/kinds.ts";
import { allPages, distDir, parsePage } from "../support/site.ts";

test("every page carries a strict policy and has nothing inline", async () => {
  const faults: string[] = [];
  const pages = await allPages();
  for (const path of pages) {
    for (const fault of policyFaults(await parsePage(path))) faults.push(`${path}: ${fault}`);
  }
  expect(pages.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

describe.each(["/", "/a/b/"])("in a browser, served at %s", (base) => {
  let browser: Browser;
  let server: StaticServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startServer({ root: distDir(), base });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(kinds)(
    "$name loads without a fault, all from its own origin",
    async ({ path, status, words }) => {
      const { page, faults, close } = await visit(browser, server.url + path, status ? { status } : {});
      expect(faults).toEqual([]);
      expect(await page.locator("main").innerText()).toMatch(words);
      await close();
    },
  );

  test("a typed query finds measures without a fault", async () => {
    const { page, faults, close } = await visit(browser, `${server.url}search/`);
    const field = page.locator('main input[name="q"]');
    await field.fill("跨境电商");
    await field.press("Enter");
    await page.locator('[data-results][data-state="done"]').waitFor();
    expect(await page.locator("[data-results] [data-measure]").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });
});
