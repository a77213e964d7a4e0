/** The site while editing, in a browser. */

import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { personsEnv } from "../support/build.ts";
import { ROOT } from "../support/fixture.ts";
import { keptFolder } from "../support/temporary.ts";

const MEASURE = "measures/qinghe-2029/1/";
let folder: string;
let address: string;
let stop: () => Promise<void>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await keptFolder();
  cpSync(join(ROOT, "tests/fixtures/other-site"), folder, { recursive: true });
  await mkdir(join(folder, "prose"));
  await writeFile(join(folder, "prose/home.mdx"), "本站第一版。\n");
  [address, stop] = await startDev();
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await stop?.();
});

/** Starts the server; gives the site's address, and what ends it. */
async function startDev(): Promise<[string, () => Promise<void>]> {
  const child = spawn(process.execPath, ["scripts/dev.ts", "--port", "0"], {
    cwd: ROOT,
    env: {
      ...personsEnv(),
      ...{ SITE_DIR: folder, ASTRO_CACHE_DIR: join(folder, ".cache/astro"), NO_COLOR: "1" },
    },
  });
  const end = async () => {
    child.kill();
    await new Promise((done) => child.once("close", done));
  };
  let output = "";
  return new Promise((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+\/\S*/.exec(output)?.[0];
      if (found) done([found.replace(/\/?$/, "/"), end]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", () => fail(new Error(output)));
  });
}

/** Changes a file of the site. */
async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(folder, file);
  const before = await readFile(path, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(path, after);
}

/** Opens a page, and waits until the server can reach it. */
async function open(path: string): Promise<void> {
  const connected = page.waitForEvent("console", (message) => message.text() === "[vite] connected.");
  await goto(path);
  await connected;
}

/** Goes to a page; what was saved before may load the open one again, more than once, and break that off. */
async function goto(path: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await page.goto(address + path);
      return;
    } catch (error) {
      if (tries === 20 || !/ERR_ABORTED|interrupted by another navigation/.test(String(error))) throw error;
      await page.waitForTimeout(500);
    }
  }
}

const shown = () => page.locator("main").innerText();
const problems = (open: Page) => open.locator("#source-problems");

describe("while a site is edited", () => {
  test("an open page shows what was saved, and its mistakes over the last good text", async () => {
    await open(MEASURE);
    await change("seeds/qinghe-2029.txt", "当场作出", "当场依法作出");
    await expect.poll(shown, { timeout: 60_000 }).toContain("当场依法作出");
    const yaml = await readFile(join(folder, "seeds/qinghe-2029.yaml"), "utf8");
    await writeFile(join(folder, "seeds/qinghe-2029.yaml"), `${yaml}no-such-field: 1\n`);
    await expect
      .poll(() => problems(page).innerText(), { timeout: 60_000 })
      .toMatch(/qinghe-2029\.yaml:\d+:\d+ error/);
    expect(await shown()).toContain("当场依法作出");
    await page.reload();
    await expect.poll(() => problems(page).innerText(), { timeout: 60_000 }).toMatch(/no-such-field/);
    await writeFile(join(folder, "seeds/qinghe-2029.yaml"), yaml);
    await expect.poll(() => problems(page).count(), { timeout: 60_000 }).toBe(0);
  });

  test("settings and texts of one's own are shown as they are saved, and a mistake in them is told", async () => {
    await open("");
    await change("site.yaml", /^title: .*$/m, "title: 改了名的网站");
    await expect.poll(() => page.title(), { timeout: 60_000 }).toContain("改了名的网站");
    await change("prose/home.mdx", "第一版", "第二版");
    await expect.poll(shown, { timeout: 60_000 }).toContain("本站第二版");
    await change("site.yaml", /^title: /m, "titel: x\ntitle: ");
    await expect.poll(() => problems(page).innerText(), { timeout: 60_000 }).toMatch(/site\.yaml:\d+:\d+/);
    await change("site.yaml", "titel: x\n", "");
    await expect.poll(() => problems(page).count(), { timeout: 60_000 }).toBe(0);
  });

  test("search finds what was saved, and the finder answers", async () => {
    const results = page.locator("[data-results]");
    await change("seeds/qinghe-2029.txt", "当场依法", "当场依法照章");
    await expect
      .poll(async () => (await fetch(address + MEASURE)).text(), { timeout: 60_000 })
      .toContain("依法照章");
    await goto(`search/?q=${encodeURIComponent("依法照章")}`);
    await expect.poll(() => results.getAttribute("data-state"), { timeout: 60_000 }).toBe("done");
    expect(await results.locator("[data-tier=exact] [data-measure]").count()).toBe(1);
  });
});
