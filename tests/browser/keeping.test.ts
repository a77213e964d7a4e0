/** What a browser keeps of a published site, read with the server stopped; and what becomes of it at the next build. */
import { createHash } from "node:crypto";
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { fileOf } from "../../scripts/inspect/dist.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { workerScript } from "../../scripts/keeping/worker-script.ts";
import { BUILD_FILE, type BuildSet } from "../../src/model/build-set.ts";
import { WORKER_FILE } from "../../src/model/offline-files.ts";
import { allFiles, allPages, distDir } from "../support/site.ts";
import { keptFolder, temporaryFolder } from "../support/temporary.ts";
import { buildNewer, NEW } from "../support/two-builds.ts";
import { seen, truth } from "./search-page.ts";

const BASE = "/some/where/";
const MEASURE = "measures/qingdao-2025/14/";
const OTHER = "measures/dalian-2024/14/";

let browser: Browser;
let older: string;
let newer: string;
beforeAll(async () => {
  browser = await launchBrowser();
  older = distDir();
  newer = await buildNewer(await keptFolder());
});
afterAll(() => browser?.close());

/** A host that publishes a build, and can be stopped, and a reader's browser. */
interface Place {
  root: string;
  url: string;
  context: BrowserContext;
  requests(): string[];
  /** Ends the server; its port answers no more. */
  stop(): Promise<void>;
  restart(): Promise<void>;
}

async function publish(build: string): Promise<Place> {
  const root = join(await temporaryFolder(), "www");
  await cp(build, root, { recursive: true });
  let server: StaticServer | null = await startServer({ root, base: BASE });
  const { url } = server;
  const stop = async () => {
    await server?.close();
    server = null;
  };
  onTestFinished(stop);
  const context = await browser.newContext({ serviceWorkers: "allow" });
  onTestFinished(() => context.close());
  return {
    ...{ root, url, context, stop },
    requests: () => server?.requests.map(({ path }) => path.slice(BASE.length)) ?? [],
    async restart() {
      server = await startServer({ root, base: BASE, port: Number(new URL(url).port) });
    },
  };
}

/** Puts another build in the place of the one that is published. */
async function republish({ root }: Place, build: string): Promise<void> {
  await rm(root, { recursive: true });
  await cp(build, root, { recursive: true });
}

/** The addresses that a browser keeps, below the root, with the caches' names. */
const kept = (page: Page, url: string) =>
  page.evaluate(async (url) => {
    const names = (await caches.keys()).filter((name) => name.includes(` ${url} `));
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: all.flat().map((request) => request.url.slice(url.length)) };
  }, url);

/** Waits until a browser keeps something, or keeps it no longer. */
async function untilKept(page: Page, { url }: Place, holds: (paths: string[], names: string[]) => boolean) {
  const end = Date.now() + 20_000;
  for (;;) {
    const { names, paths } = await kept(page, url);
    if (holds(paths, names)) return paths;
    if (Date.now() > end) throw new Error(`still kept: ${names.join()}: ${paths.join(" ")}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const siteOf = async (build: string) =>
  (JSON.parse(await readFile(join(build, BUILD_FILE), "utf8")) as BuildSet).site ?? "";

/** A reader who visits pages one after the other, each kept before the next. */
async function reader(place: Place, ...paths: string[]): Promise<Page> {
  const page = await place.context.newPage();
  for (const path of paths) {
    await page.goto(place.url + path);
    await untilKept(page, place, (all) => all.includes(path) && all.includes(BUILD_FILE));
  }
  return page;
}

const text = (page: Page) => page.locator("main").innerText();

describe("what was visited", () => {
  test("reads with the server stopped, styled and with its tools, and says that it is a copy", async () => {
    const place = await publish(older);
    const page = await reader(place, MEASURE);
    await place.stop();
    await page.goto(place.url + MEASURE);
    expect(await text(page)).toContain("进一步支持跨境电商发展");
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
    await page.locator("[data-tools] button").first().waitFor();
    await page.getByText("现在连不上网站，这是存在本机的副本（收录截至").waitFor();
  });

  test("is all that is kept of one who came once: nothing of the search", async () => {
    const place = await publish(older);
    const page = await reader(place, MEASURE);
    const { paths } = await kept(page, place.url);
    expect(paths.filter((path) => path === "" || path.endsWith("/"))).toEqual([MEASURE]);
    expect(paths.filter((path) => path.startsWith("pagefind/"))).toEqual([]);
  });

  test("brings, for one who reads on, the search: it finds exactly, and filters, with the server stopped", async () => {
    const place = await publish(older);
    const page = await reader(place, MEASURE, OTHER, "finder/");
    await untilKept(page, place, (paths) => paths.some((path) => path.startsWith("pagefind/texts")));
    await place.stop();
    await page.goto(`${place.url + OTHER}`);
    await page.locator("header input[name=q]").fill("锂电池");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/**");
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
    await page.locator('input[type=checkbox][name="region"][value="qingdao"]').check();
    const inQingdao = truth("锂电池", ({ filters }) => filters.region.includes("qingdao"));
    await page.waitForFunction(
      (count) => document.querySelectorAll("[data-tier=exact] [data-measure]").length === count,
      inQingdao.length,
    );
    await page.goto(`${place.url}finder/?goods=lithium-battery`);
    await page.locator('[data-results][data-state="done"]').waitFor();
    expect(await page.locator("[data-results] [data-measure]").count()).toBeGreaterThan(0);
  });

  test("is said of a page that wasn't, with a way to those that were", async () => {
    const place = await publish(older);
    const page = await reader(place, MEASURE, OTHER);
    await untilKept(page, place, (paths) => paths.includes("search/"));
    await place.stop();
    const response = await page.goto(`${place.url}notices/qingdao-2022/`);
    expect(response?.status()).toBe(503);
    expect(await page.locator("body").innerText()).toContain("这一页也没有存在本机");
    await page.getByRole("link", { name: "检索" }).click();
    expect(await page.locator("main h1").innerText()).toBe("检索");
  });

  test("goes without a fault of policy or network, the first time and the next", async () => {
    const place = await publish(older);
    for (const path of ["", "offline/", "search/?q=海关"]) {
      const first = await visit(browser, place.url + path, { serviceWorkers: "allow" });
      await first.page.evaluate(() => navigator.serviceWorker.ready);
      await first.page.reload({ waitUntil: "networkidle" });
      expect(first.faults, path).toEqual([]);
      await first.close();
    }
  });

  test("comes from the site while the site answers", async () => {
    const place = await publish(older);
    const page = await reader(place, MEASURE, OTHER);
    const before = place.requests().filter((path) => path === MEASURE).length;
    await page.goto(place.url + MEASURE);
    expect(place.requests().filter((path) => path === MEASURE).length).toBeGreaterThan(before);
    expect(await page.locator(".kept-note").count()).toBe(0);
  });
});

describe("what a reader asks for", () => {
  const row = (page: Page, id: string) => page.locator(`[data-group="${id}"]`);

  async function keep(place: Place, id: string): Promise<Page> {
    const page = await place.context.newPage();
    await page.goto(`${place.url}offline/`);
    // Its size is said first.
    expect(await row(page, id).innerText()).toMatch(/约 \d+\.\d MB|不到 0\.1 MB/);
    await row(page, id).getByRole("button").click();
    await page.getByText(/^已保存“.+”，没有网络时也可以读。$/).waitFor({ timeout: 60_000 });
    expect(await row(page, id).innerText()).toContain("已保存");
    return page;
  }

  const pagesBelow = async (...folders: string[]) =>
    (await allPages(older)).filter((path) => folders.some((folder) => path.startsWith(folder)));

  test("is a notice: each of its pages reads with the server stopped, and no other's", async () => {
    const place = await publish(older);
    const page = await keep(place, "notice/dalian-2024");
    await place.stop();
    const own = await pagesBelow("notices/dalian-2024/", "measures/dalian-2024/");
    expect(own.length).toBeGreaterThan(10);
    const { paths } = await kept(page, place.url);
    expect(paths).toEqual(expect.arrayContaining(own));
    expect(paths.filter((path) => path.startsWith("measures/") && !own.includes(path))).toEqual([]);
    for (const path of own.slice(0, 4)) expect((await page.goto(place.url + path))?.status(), path).toBe(200);
    await page.goto(`${place.url}search/?q=锂电池`);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
  });

  test("is a region, its departments included, and can be given up again", async () => {
    const place = await publish(older);
    const page = await keep(place, "region/qingdao");
    const own = await pagesBelow("departments/qingdao/", "measures/qingdao-2022/", "measures/qingdao-2025/");
    expect((await kept(page, place.url)).paths).toEqual(expect.arrayContaining(own));
    await page.reload();
    await row(page, "region/qingdao").getByRole("button", { name: "删除" }).click();
    await page.getByText("已删除“青岛”。").waitFor();
    const { paths } = await kept(page, place.url);
    expect(paths.filter((path) => own.includes(path))).toEqual([]);
  });

  test("is everything: every page of the site, to the byte, and nothing of the web is left to be asked", async () => {
    const place = await publish(older);
    const page = await keep(place, "all");
    const pages = (await allPages(older)).filter((path) => path !== "404.html");
    await expectKept(page, place, older);
    expect((await kept(page, place.url)).paths).toEqual(expect.arrayContaining(pages));
    await place.stop();
    for (const path of [
      "",
      "terms/",
      "overview/",
      "topics/goods/lithium-battery/",
      "notices/qingdao-2025/source/",
    ])
      expect((await page.goto(place.url + path))?.status(), path).toBe(200);
  });

  test("that can't be had whole is not kept, and what was kept before is as it was", async () => {
    const place = await publish(older);
    const page = await reader(place, MEASURE, "offline/");
    await rm(join(place.root, "measures/dalian-2024/14/index.html"));
    await row(page, "notice/dalian-2024").getByRole("button").click();
    await page.getByText("没有存下来：有文件没有取到").waitFor();
    const { paths } = await kept(page, place.url);
    expect(paths.filter((path) => path.includes("dalian-2024"))).toEqual([]);
    expect(paths).toContain(MEASURE);
  });

  test("can all be removed, and nothing of other sites on the host goes with it", async () => {
    const place = await publish(older);
    const page = await keep(place, "notice/dalian-2024");
    const others = [`policy-site 1 ${new URL("/some/", place.url)} 0a`, "something"];
    await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
    await page.getByRole("button", { name: "删除本机所存的全部页面" }).click();
    await page.getByText("本机还没有存下内容。").waitFor();
    expect((await page.evaluate(() => caches.keys())).sort()).toEqual(others.sort());
  });
});

/** Every file that is kept is that of a build. */
async function expectKept(page: Page, { url }: Place, build: string): Promise<void> {
  const hashes = await page.evaluate(async (url) => {
    const [name = ""] = (await caches.keys()).filter((one) => one.includes(` ${url} `));
    const cache = await caches.open(name);
    const entries = await Promise.all(
      (await cache.keys()).map(async (request) => {
        const data = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data ?? new ArrayBuffer(0)));
        return [
          request.url.slice(url.length),
          [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
        ];
      }),
    );
    return Object.fromEntries(entries) as Record<string, string>;
  }, url);
  // What the worker writes itself holds the same in other bytes.
  const own = /^(?:build\.json|offline\/groups\.json)$/;
  let count = 0;
  for (const [path, hash] of Object.entries(hashes)) {
    if (own.test(path)) continue;
    count += 1;
    expect(hash, path).toBe(
      createHash("sha256")
        .update(await readFile(join(build, fileOf(path))))
        .digest("hex"),
    );
  }
  expect(count).toBeGreaterThan(3);
}

describe("a new build", () => {
  test("takes the place of what is kept whole, with what is new in a region that a reader asked for", async () => {
    const place = await publish(older);
    const page = await place.context.newPage();
    await page.goto(`${place.url}offline/`);
    await page.locator('[data-group="region/qingdao"]').getByRole("button").click();
    await page
      .getByText(/^已保存/)
      .first()
      .waitFor();
    await page.getByText("没有网络时也可以读。").waitFor({ timeout: 60_000 });
    await republish(place, newer);
    await new Promise((done) => setTimeout(done, 10_500));
    await page.goto(place.url + OTHER);
    const site = await siteOf(newer);
    await untilKept(page, place, (_, names) => names.length === 1 && names[0]?.endsWith(site) === true);
    await place.stop();
    await expectKept(page, place, newer);
    expect((await page.goto(place.url + NEW.path))?.status()).toBe(200);
    await page.goto(`${place.url}search/?q=${NEW.words}`);
    expect((await seen(page)).hits).toEqual([NEW.measure]);
  });

  test("is said on a page that is open and has changed, and on no other", async () => {
    const place = await publish(older);
    const notices = await reader(place, "notices/");
    const measure = await reader(place, MEASURE);
    await republish(place, newer);
    await new Promise((done) => setTimeout(done, 10_500));
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
    const place = await publish(older);
    const page = await reader(place, MEASURE, "notices/", "search/");
    // In the order that the docs name: what carries hashes, then the names, then pages; of these one alone.
    const half = (await allFiles(newer)).filter(
      (file) => /^(?:assets|pagefind)\/|^finder\/.*\.js$|^build\.js/.test(file) && !file.endsWith(".html"),
    );
    for (const file of half) {
      await mkdir(dirname(join(place.root, file)), { recursive: true });
      await copyFile(join(newer, file), join(place.root, file));
    }
    await new Promise((done) => setTimeout(done, 10_500));
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
    const place = await publish(newer);
    const page = await reader(place, NEW.path, "search/", OTHER);
    await republish(place, older);
    await new Promise((done) => setTimeout(done, 10_500));
    await page.goto(place.url + MEASURE);
    const site = await siteOf(older);
    await untilKept(page, place, (_, names) => names.length === 1 && names[0]?.endsWith(site) === true);
    await place.stop();
    expect((await kept(page, place.url)).paths.filter((path) => path.includes("2027"))).toEqual([]);
    expect((await page.goto(place.url + NEW.path))?.status()).toBe(503);
    await page.goto(`${place.url}search/?q=${NEW.words}`);
    expect((await seen(page)).hits).toEqual([]);
  });

  test("is no reason to keep a page that answers 410 or 404", async () => {
    const place = await publish(older);
    const page = await reader(place, MEASURE, OTHER);
    await rm(join(place.root, MEASURE), { recursive: true });
    expect((await page.goto(place.url + MEASURE))?.status()).toBe(404);
    await untilKept(page, place, (paths) => !paths.includes(MEASURE));
  });
});

test("a browser that lets no worker in says so", async () => {
  const { url } = await publish(older);
  const context = await browser.newContext({ serviceWorkers: "block" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${url}offline/`);
  await page.getByText("正在准备").waitFor();
  await page.clock.runFor(10_000);
  await page.getByText("这个浏览器不能把网页存下来").waitFor();
});

test("turned off, the worker goes with all that was kept, at the next visit", async () => {
  const place = await publish(older);
  const page = await reader(place, MEASURE, OTHER);
  await writeFile(join(place.root, WORKER_FILE), await workerScript(false));
  await page.goto(place.url + MEASURE);
  await untilKept(page, place, (_, names) => names.length === 0);
  await page.goto("about:blank");
  const other = await place.context.newPage();
  await other.route("**/*.js", (route) => route.abort());
  await other.goto(place.url + OTHER);
  expect(await other.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
