/**
 * Two hundred hostile notices on a site in the bundled browser: each of their pages shows their characters and nothing
 * else, runs nothing of them, asks for no file but the site's own, and has no error; a search finds them as they are.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../../scripts/inspect/server.ts";
import { type Content, loadContent } from "../../../src/content/load.ts";
import { paths } from "../../../src/model/address.ts";
import { buildSite } from "../../support/build.ts";
import { bare, lookAt } from "../../support/hostile-pages.ts";
import { keptFolder } from "../../support/temporary.ts";
import { writeHostileSeeds } from "./hostile-seeds.ts";
import { some, tell } from "./trial.ts";

const NOTICES = some(200);
/** What is searched for on the site: what stands in the texts and looks like code. */
const QUERIES = ["<script>", "onerror", "{globalThis", "&lt;b&gt;", "javascript:alert(1)", "便利化"];

/** Pages about all notices; a site has those that it has something for. */
const LISTS = [
  ...["", "notices/", "measures/", "departments/", "topics/", "overview/", "documents/", "terms/"],
  ...["finder/", "compare/", "data/", "about/", "changes/"],
];

let dist: string;
let server: StaticServer;
let browser: Browser;
let content: Content;
let texts: Map<string, string>;
beforeAll(async () => {
  const folder = await keptFolder();
  const [seeds, contentFolder, out] = [join(folder, "seeds"), join(folder, "content"), join(folder, "dist")];
  dist = out;
  texts = writeHostileSeeds(seeds, NOTICES, 300);
  const args = ["--seeds", seeds, "--content", contentFolder];
  await buildSite({ out, cache: join(folder, "cache"), args });
  content = loadContent(contentFolder);
  server = await startServer({ root: out });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page whose faults are written down: errors, dialogs, and requests that leave the site or find nothing. */
async function watchedPage(): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const at = (words: string) => faults.push(`${page.url().slice(server.url.length)}: ${words}`);
  page.on("pageerror", ({ message }) => at(message));
  page.on("console", (message) => {
    if (message.type() === "error") at(message.text());
  });
  page.on("dialog", (dialog) => {
    at(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url)) at(`request ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) at(`${response.status()} ${response.url()}`);
  });
  return { page, faults };
}

test("pages show hostile notices to the character, and nothing of them runs or asks for anything", async () => {
  const { page, faults } = await watchedPage();
  let pages = 0;
  const open = async (path: string) => {
    await page.goto(server.url + path, { waitUntil: "load" });
    pages += 1;
    const shown = await lookAt(page);
    expect([shown.trapped, shown.foreign], path).toEqual([false, 0]);
    return shown;
  };
  for (const { notice } of content.notices) {
    const measures = content.measures.filter(({ measure }) => measure.notice === notice.id);
    expect(measures.length).toBeGreaterThan(0);
    const { text } = await open(paths.notice(notice.id));
    expect(bare(text)).toContain(bare(notice.title));
    for (const { measure } of measures) {
      expect(bare(text)).toContain(bare(measure.title ?? ""));
      const shown = await open(measure.url);
      expect(bare(shown.clauses)).toContain(bare(measure.text));
      expect(bare(shown.text)).toContain(bare(measure.title ?? ""));
    }
    const { lines } = await open(paths.source(notice.id));
    expect(lines).toBe(`${texts.get(notice.id)}\n`);
  }
  expect(faults).toEqual([]);
  await page.close();
  tell("notices in a browser", { notices: content.notices.length, pages, faults: faults.length });
});

test("lists, the search and the finder show them likewise", async () => {
  const { page, faults } = await watchedPage();
  const addresses = LISTS.filter((path) => existsSync(join(dist, path, "index.html")));
  expect(addresses.length).toBeGreaterThan(5);
  for (const path of addresses) {
    await page.goto(server.url + path, { waitUntil: "networkidle" });
    expect((await lookAt(page)).trapped, path).toBe(false);
  }
  for (const query of QUERIES) {
    await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-results][data-state="done"], [data-results][data-state="empty"]').waitFor();
    expect((await lookAt(page)).trapped, query).toBe(false);
    // A script in the page's own <main> is the site's.
    expect(await page.locator("main img, main iframe, [data-results] script").count(), query).toBe(0);
  }
  expect(faults).toEqual([]);
  await page.close();
  tell("lists and searches in a browser", { lists: addresses.length, searches: QUERIES.length });
});
