/** What becomes of what a browser keeps at the next build of the site, and where keeping is turned off. */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { workerScript } from "../../scripts/keeping/worker-script.ts";
import { BUILD_FILE, type BuildSet } from "../../src/model/build-set.ts";
import { WORKER_FILE } from "../../src/model/offline-files.ts";
import { allFiles, distDir } from "../support/site.ts";
import { NEW, newerBuild } from "../support/two-builds.ts";
import {
  endWorker,
  expectKept,
  kept,
  MEASURE,
  OTHER,
  publish,
  reader,
  republish,
  untilAskedAnew,
  untilKept,
  untilNamed,
} from "./kept-site.ts";
import { seen, truth } from "./search-page.ts";

let browser: Browser;
let older: string;
let newer: string;
beforeAll(async () => {
  browser = await launchBrowser();
  older = distDir();
  newer = await newerBuild();
});
afterAll(() => browser?.close());

const siteOf = async (build: string) =>
  (JSON.parse(await readFile(join(build, BUILD_FILE), "utf8")) as BuildSet).site ?? "";

describe("a new build", () => {
  test("takes the place of what is kept whole, with what is new in a region that a reader asked for", async () => {
    const place = await publish(browser, older);
    const page = await place.context.newPage();
    await page.goto(`${place.url}offline/`);
    await page.locator('[data-group="region/qingdao"]').getByRole("button").click();
    await page
      .getByText(/^已保存/)
      .first()
      .waitFor();
    await page.getByText("没有网络时也可以读。").waitFor({ timeout: 60_000 });
    await republish(place, newer);
    await untilAskedAnew();
    await page.goto(place.url + OTHER);
    const site = await siteOf(newer);
    await untilNamed(page, place, (names) => names.length === 1 && names[0]?.endsWith(site) === true);
    await place.stop();
    await expectKept(page, place, newer);
    expect((await page.goto(place.url + NEW.path))?.status()).toBe(200);
    await page.goto(`${place.url}search/?q=${NEW.words}`);
    expect((await seen(page)).hits).toEqual([NEW.measure]);
  });

  test("is said on a page that is open and has changed, and on no other", async () => {
    const place = await publish(browser, older);
    const notices = await reader(place, "notices/");
    const measure = await reader(place, MEASURE);
    await republish(place, newer);
    await endWorker(place, measure);
    const third = await place.context.newPage();
    await third.goto(place.url + OTHER);
    const note = notices.locator(".kept-note");
    await note.waitFor();
    expect(await note.innerText()).toBe("本站已更新，这一页有改动。刷新本页");
    expect(await measure.locator(".kept-note").count()).toBe(0);
    await note.getByRole("link").click();
    await notices.getByText("青岛市2027年促进跨境贸易便利化方案").first().waitFor();
    expect(await notices.locator(".kept-note").count()).toBe(0);
  });

  test("whose upload stops halfway leaves what is kept as it was, whole", async () => {
    const place = await publish(browser, older);
    const page = await reader(place, MEASURE, "notices/", "search/");
    // In the order that the docs name: what carries hashes, then the names, then pages; of these one alone.
    const half = (await allFiles(newer)).filter(
      (file) => /^(?:assets|pagefind)\/|^finder\/.*\.js$|^build\.js/.test(file) && !file.endsWith(".html"),
    );
    for (const file of half) {
      await mkdir(dirname(join(place.root, file)), { recursive: true });
      await copyFile(join(newer, file), join(place.root, file));
    }
    await endWorker(place, page);
    await page.goto(place.url + OTHER);
    await new Promise((done) => setTimeout(done, 2000));
    const { names } = await kept(page, place.url);
    expect(names.map((name) => name.split(" ").at(-1))).toEqual([await siteOf(older)]);
    await place.stop();
    await expectKept(page, place, older);
    await page.goto(`${place.url}search/?q=锂电池`);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
    await page.goto(`${place.url}search/?q=${NEW.words}`);
    expect((await seen(page)).hits).toEqual([]);
  });

  test("that has withdrawn a notice takes it out of what is kept, and out of the search", async () => {
    const place = await publish(browser, newer);
    const page = await reader(place, NEW.path, "search/", OTHER);
    await republish(place, older);
    await endWorker(place, page);
    await page.goto(place.url + MEASURE);
    const site = await siteOf(older);
    await untilNamed(page, place, (names) => names.length === 1 && names[0]?.endsWith(site) === true);
    await place.stop();
    expect((await kept(page, place.url)).paths.filter((path) => path.includes("2027"))).toEqual([]);
    expect((await page.goto(place.url + NEW.path))?.status()).toBe(503);
    await page.goto(`${place.url}search/?q=${NEW.words}`);
    expect((await seen(page)).hits).toEqual([]);
  });

  test("is no reason to keep a page that answers 410 or 404", async () => {
    const place = await publish(browser, older);
    const page = await reader(place, MEASURE, OTHER);
    await rm(join(place.root, MEASURE), { recursive: true });
    expect((await page.goto(place.url + MEASURE))?.status()).toBe(404);
    await untilKept(page, place, (paths) => !paths.includes(MEASURE));
  });
});

test("turned off, the worker goes with all that was kept, at the next visit", async () => {
  const place = await publish(browser, older);
  const page = await reader(place, MEASURE, OTHER);
  await writeFile(join(place.root, WORKER_FILE), await workerScript(false));
  await page.goto(place.url + MEASURE);
  await untilNamed(page, place, (names) => names.length === 0);
  await page.goto("about:blank");
  const other = await place.context.newPage();
  await other.route("**/*.js", (route) => route.abort());
  await other.goto(place.url + OTHER);
  expect(await other.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
