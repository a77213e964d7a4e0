/** The pages within a chat program on a phone, where most links are opened: a Chromium that lacks what browsers have. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Visit, visit } from "../../scripts/inspect/visit.ts";
import { paths } from "../../src/model/address.ts";
import { kinds } from "../support/kinds.ts";
import { serveSite } from "../support/served-site.ts";

const MEASURE = paths.measure("qingdao-2025", "14");
const PROGRAM: BrowserContextOptions = {
  userAgent:
    "Mozilla/5.0 (Linux; Android 13; V2171A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160 MMWEBSDK/20231002 MicroMessenger/8.0.43",
  viewport: { width: 390, height: 760 },
  isMobile: true,
  hasTouch: true,
};

const site = serveSite();

/** Opens a page as such a program does: no sharing, no clipboard for scripts, no worker, no further window. */
async function start(path: string): Promise<Visit & { opened: string[] }> {
  const opened: string[] = [];
  const reader = await visit(site.browser, site.url + path, {
    ...PROGRAM,
    prepare: async (page) => {
      page.on("download", (download) => opened.push(`download ${download.url()}`));
      page.context().on("page", (other) => opened.push(`window ${other.url()}`));
      await page.addInitScript(() => {
        for (const name of ["share", "clipboard", "serviceWorker"])
          Object.defineProperty(Navigator.prototype, name, { get: () => undefined, configurable: true });
      });
    },
  });
  return { ...reader, opened };
}

/** Opens a page for a test, by whose end nothing may have gone wrong in it. */
async function open(path: string): Promise<{ page: Page; opened: string[] }> {
  const { page, faults, close, opened } = await start(path);
  onTestFinished(async () => {
    await close();
    expect(faults).toEqual([]);
  });
  return { page, opened };
}

let reader: Visit & { opened: string[] };
beforeAll(async () => {
  reader = await start(paths.home);
});

test.each(kinds)("$name is read without a further window and without a download", async (kind) => {
  const { page, opened, faults } = reader;
  await reader.to(site.url + kind.path, kind.status);
  await page.locator("main").filter({ hasText: kind.words }).waitFor({ state: "attached" });
  expect(await page.locator("a[target], form[target], base[target]").count()).toBe(0);
  // Nothing is wider than the window, so that no page has to be moved from side to side.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect({ opened, faults }).toEqual({ opened: [], faults: [] });
});

describe("a measure", () => {
  test("is gone to from the list, and on to its neighbour and its source, in the same window", async () => {
    const { page, opened } = await open(paths.measures);
    for (const name of [/^14\.进一步支持跨境电商发展/, /^下一条/, "对照来源"]) {
      const link = page.getByRole("link", { name }).first();
      const to = await link.evaluate((element) => (element as HTMLAnchorElement).href);
      await link.tap();
      await page.waitForURL(to, { waitUntil: "networkidle" });
    }
    expect(opened).toEqual([]);
  });

  test("is sent on by title and address, which are copied where nothing can be shared", async () => {
    const { page } = await open(MEASURE);
    expect(await page.getByRole("button", { name: "分享" }).count()).toBe(0);
    await page.evaluate(() => {
      document.addEventListener("copy", () => {
        const field = document.activeElement;
        document.body.dataset["copied"] = field instanceof HTMLTextAreaElement ? field.value : "";
      });
    });
    await page.getByRole("button", { name: "复制标题和链接" }).tap();
    await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
    const copied = await page.locator("body").getAttribute("data-copied");
    expect(copied).toBe(`${await page.title()}\n${site.url}${MEASURE}`);
  });
});

test("what is behind 更多 is reached by a tap, and the part that one reads is marked there", async () => {
  const { page } = await open(paths.terms);
  const more = page.locator(".site-header summary");
  expect(await more.getAttribute("aria-current")).toBe("true");
  await more.tap();
  expect(await page.locator(".site-header details [aria-current=page]").innerText()).toBe("术语");
  await page.getByRole("navigation", { name: "本站" }).getByRole("link", { name: "概览" }).tap();
  await page.waitForURL(`**/${paths.overview}`);
});
