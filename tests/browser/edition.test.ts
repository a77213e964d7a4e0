/** The edition for disks, opened as a reader does: unpacked, by double click, with no network. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { fileOf } from "../../scripts/inspect/dist.ts";
import { pageOfEachKind } from "../../scripts/inspect/kinds.ts";
import { type Unpacked, unpackEdition } from "../support/edition.ts";
import { expectedOf } from "../support/edition-expected.ts";
import { tour } from "../support/edition-tour.ts";
import { contentFolder } from "../support/fixture.ts";
import { distDir } from "../support/site.ts";
import { keptFolder, temporaryFolder, writeFiles } from "../support/temporary.ts";

let browser: Browser;
let edition: Unpacked;
beforeAll(async () => {
  browser = await launchBrowser();
  edition = await unpackEdition(distDir(), await keptFolder());
});
afterAll(() => browser?.close());

/** A page of a browser that has no network, and what went wrong in it or left the disk. */
async function openTab(): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ offline: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // What a page was loading when it was left.
    if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(`foreign: ${request.url()}`);
  });
  return { page, faults };
}

const urlOf = (path: string) => pathToFileURL(join(edition.site, fileOf(path))).href;

test("is opened, searched, filtered, read and asked by the finder", async () => {
  const { page, faults } = await openTab();
  const tab = {
    open: async (url: string) => void (await page.goto(url)),
    evaluate: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
  };
  await tour(tab, edition.folder, expectedOf(contentFolder()));
  expect(faults).toEqual([]);
});

describe("pages of each kind", () => {
  test("load without a fault from the disk alone", async () => {
    const pages = (await pageOfEachKind(edition.site)).filter(({ kind }) => kind !== "404");
    expect(pages.length).toBeGreaterThan(12);
    for (const { path } of pages) {
      const { page, faults } = await openTab();
      await page.goto(urlOf(path), { waitUntil: "load" });
      expect((await page.locator("main").innerText()).length, path).toBeGreaterThan(50);
      // The style sheet is there: the skip link would be seen without it.
      expect(await page.evaluate(() => getComputedStyle(document.body).margin), path).toBe("0px");
      expect(faults, path).toEqual([]);
    }
  });

  test("print, and say on paper which edition they are of", async () => {
    const { page } = await openTab();
    await page.goto(urlOf("measures/qingdao-2025/14/"));
    expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "print" });
    const foot = page.locator(".print-foot p").last();
    expect(await foot.isVisible()).toBe(true);
    expect(await foot.textContent()).toMatch(
      /^离线版，收录截至\d{4}年\d+月\d+日，取自“.+”，版本 [0-9a-f]{15}。$/,
    );
  });

  test("offer to copy a citation, without an address on the reader's disk", async () => {
    const { page } = await openTab();
    await page.goto(urlOf("measures/qingdao-2025/14/"));
    expect(await page.locator("button", { hasText: "复制" }).count()).toBeGreaterThan(0);
    expect(await page.locator("[aria-labelledby=citation]").innerText()).not.toContain("file:");
  });
});

describe("the first page", () => {
  test("says what to do where it is opened from within the archive", async () => {
    const { page } = await openTab();
    const alone = await temporaryFolder();
    await writeFiles(alone, { "index.html": await readFile(join(edition.folder, "index.html")) });
    await page.goto(pathToFileURL(join(alone, "index.html")).href);
    expect(page.url()).toMatch(/index\.html$/);
    expect(await page.locator("body").innerText()).toContain("先把整个压缩包解压");
    expect(await page.locator("body").innerText()).toContain("收录截至");
  });

  test("leads on without scripts, too", async () => {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(edition.folder, "index.html")).href);
    await page.getByRole("link", { name: "进入网站" }).click();
    await page.locator("nav").getByRole("link", { name: "措施", exact: true }).click();
    await page.locator("main h1").waitFor();
    expect(basename(page.url())).toBe("index.html");
  });
});
