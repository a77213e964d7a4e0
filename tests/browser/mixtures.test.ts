/** Two builds of a site on one host, through caches and uploads: never an answer that isn't true of what is published. */
import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { BUILD_FILE, type BuildSet } from "../../src/model/build-set.ts";
import { allFiles, distDir } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { NEW, newerBuild } from "../support/two-builds.ts";
import { enter, seen, suggestable } from "./search-page.ts";

const NEW_PAGE = `${NEW.path}index.html`;

let browser: Browser;
let older: string;
let newer: string;
beforeAll(async () => {
  browser = await launchBrowser();
  older = distDir();
  newer = await newerBuild();
});
afterAll(() => browser?.close());

/** A host that publishes one build so far. */
async function publish(build: string): Promise<{ root: string; server: StaticServer }> {
  const root = join(await temporaryFolder(), "www");
  cpSync(build, root, { recursive: true });
  const server = await startServer({ root });
  onTestFinished(() => server.close());
  return { root, server };
}

function upload(root: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    copyFileSync(join(newer, file), join(root, file));
  }
}

async function take(root: string, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(join(root, file));
}

async function openPage(url: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(url);
  return page;
}

const setOf = async (build: string) =>
  JSON.parse(await readFile(join(build, BUILD_FILE), "utf8")) as BuildSet;

/** What carries a hash in its name. */
const HASHED = /^(?:assets|pagefind)\/|^finder\/.*\.js$/;

test("two builds have no script, index or text of one name with different contents", async () => {
  const [one, other] = [await allFiles(older), new Set(await allFiles(newer))];
  const shared = one.filter((file) => other.has(file) && HASHED.test(file));
  expect(shared.filter((file) => file.startsWith("assets/")).length).toBeGreaterThan(10);
  for (const file of shared)
    expect((await readFile(join(older, file))).equals(await readFile(join(newer, file))), file).toBe(true);
  const named = (set: BuildSet) => [set.files.searchIndex, set.files.searchTexts, set.files.finderData];
  const [a, b] = [named(await setOf(older)), named(await setOf(newer))];
  expect(a.filter((file) => b.includes(file))).toEqual([]);
});

test("a page of an older build that nothing has changed on is a page of the newer one, to the byte", async () => {
  for (const page of ["search/index.html", "measures/dalian-2024/14/index.html", "404.html"])
    expect(await readFile(join(older, page), "utf8")).toBe(await readFile(join(newer, page), "utf8"));
});

describe("a search page", () => {
  test("that was open before an update finds what the update has brought", async () => {
    const { root, server } = await publish(older);
    const page = await openPage(`${server.url}search/?q=锂电池`);
    expect((await seen(page)).state).toBe("done");
    upload(root, await allFiles(newer));
    expect((await enter(page, NEW.words)).hits).toEqual([NEW.measure]);
  });

  /** A search page that was open while the files of its build went and another's came. */
  async function openThroughChange(): Promise<Page> {
    const { root, server } = await publish(older);
    const page = await openPage(`${server.url}search/`);
    await seen(page);
    upload(root, await allFiles(newer));
    const kept = new Set(await allFiles(newer));
    await take(
      root,
      (await allFiles(older)).filter((file) => !kept.has(file)),
    );
    return page;
  }

  test.each(["at once", "after words were suggested"])(
    "that was open while the files of its build went searches by those of the new one, %s",
    async (when) => {
      const page = await openThroughChange();
      if (when !== "at once") {
        // The words that are suggested are those of the build that went.
        await suggestable(page, () => page.locator("input[name=q]").focus());
      }
      const { state, hits } = await enter(page, "锂电池");
      expect({ state, any: hits.length > 0 }).toEqual({ state: "done", any: true });
      expect(await page.getByText("已改为逐字查找").isVisible()).toBe(false);
      expect((await enter(page, NEW.words)).hits).toEqual([NEW.measure]);
    },
  );

  test.each(["gone", "still there"])(
    "whose build.json a cache keeps, the old files %s, finds what is new",
    async (files) => {
      const { root, server } = await publish(older);
      upload(root, await allFiles(newer));
      const kept = new Set(await allFiles(newer));
      if (files === "gone")
        await take(
          root,
          (await allFiles(older)).filter((file) => !kept.has(file)),
        );
      const page = await browser.newPage();
      onTestFinished(() => page.close());
      const stale = await readFile(join(older, BUILD_FILE), "utf8");
      // Caches go by the whole address.
      await page.route(`**/${BUILD_FILE}`, (route) =>
        route.fulfill({ contentType: "application/json", body: stale }),
      );
      await page.goto(`${server.url}search/?q=${NEW.words}`);
      expect((await seen(page)).hits).toEqual([NEW.measure]);
    },
  );

  test.each(["search/?q=锂电池", "finder/?goods=lithium-battery"])(
    "%s whose scripts are of other code than the data says so, and offers to load itself again",
    async (path) => {
      const { server } = await publish(older);
      const page = await browser.newPage();
      onTestFinished(() => page.close());
      const set = await setOf(older);
      await page.route(`**/${BUILD_FILE}*`, (route) =>
        route.fulfill({
          contentType: "application/json",
          body: JSON.stringify({ ...set, readers: "other" }),
        }),
      );
      await page.goto(server.url + path);
      await page.locator('[data-results][data-state="error"]').waitFor();
      expect(await page.locator("[role=status]").first().textContent()).toContain("请刷新本页");
      expect(await page.locator("[data-measure]").count()).toBe(0);
      await page.unroute(`**/${BUILD_FILE}*`);
      await page.getByRole("button", { name: "刷新本页" }).click();
      await page.locator('[data-results][data-state="done"]').waitFor();
    },
  );
});

describe("an upload that stops halfway", () => {
  const isPublished = async (server: StaticServer, path: string) =>
    (await fetch(server.url + path)).status === 200;

  /** What a reader is told of words that one build has and the other may not. */
  async function told(server: StaticServer): Promise<{ state: string; hits: string[] }> {
    const page = await openPage(`${server.url}search/?q=${NEW.words}`);
    const { state, hits } = await seen(page);
    await page.close();
    return { state, hits };
  }

  test("in the order that the docs name finds all that is published, at every step", async () => {
    const { root, server } = await publish(older);
    const files = await allFiles(newer);
    const names = /^build\.js(?:on)?$/;
    const pages = files.filter((file) => !HASHED.test(file) && !names.test(file));
    const steps = [
      files.filter((file) => HASHED.test(file)).slice(0, 20),
      files.filter((file) => HASHED.test(file)),
      files.filter((file) => names.test(file)),
      pages.filter((file) => file < NEW_PAGE),
      pages,
    ];
    for (const step of steps) {
      upload(root, step);
      const { state, hits } = await told(server);
      const isThere = await isPublished(server, NEW_PAGE.replace("index.html", ""));
      expect([state, ...hits]).not.toEqual(["error"]);
      if (isThere) expect(hits).toEqual([NEW.measure]);
      const page = await openPage(`${server.url}search/?q=锂电池`);
      expect((await seen(page)).hits.length).toBeGreaterThan(3);
      await page.close();
    }
    expect((await told(server)).hits).toEqual([NEW.measure]);
    const kept = new Set(files);
    await take(
      root,
      (await allFiles(older)).filter((file) => !kept.has(file)),
    );
    expect((await told(server)).hits).toEqual([NEW.measure]);
  });

  test("in the order of the names says nothing false of a page that is there, wherever it stops", async () => {
    const { root, server } = await publish(older);
    const files = await allFiles(newer);
    const ends = ["build.json", NEW_PAGE, "pagefind/texts", "search/index.html", "~"];
    let from = 0;
    for (const end of ends) {
      const to = files.findIndex((file) => file > end && !file.startsWith(end));
      upload(root, files.slice(from, to === -1 ? undefined : to));
      from = to;
      const { state, hits } = await told(server);
      const isThere = await isPublished(server, NEW_PAGE.replace("index.html", ""));
      // Found, or said to be out of reach; never that there is nothing.
      if (isThere) expect([state, ...hits], end).toEqual(hits.length > 0 ? ["done", NEW.measure] : ["error"]);
    }
    expect((await told(server)).hits).toEqual([NEW.measure]);
  });
});
