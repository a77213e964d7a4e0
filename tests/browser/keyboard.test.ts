/** Everything that a reader can do, done by keys alone. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { visit } from "../../scripts/inspect/visit.ts";
import { paths } from "../../src/model/address.ts";
import { address, seen, useSearchPage } from "./search-page.ts";

const { site } = useSearchPage();
const measure = paths.measure("qingdao-2025", "14");

async function open(path: string): Promise<Page> {
  const { page, faults, close } = await visit(site().browser, site().url + path);
  onTestFinished(async () => {
    await close();
    expect(faults).toEqual([]);
  });
  return page;
}

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`the Tab key never comes to ${control}`);
}

const hash = (page: Page) => new URL(page.url()).hash;

describe("by keys alone", () => {
  test("a reader passes the head, and is in the text", async () => {
    const page = await open(measure);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(hash(page)).toBe("#main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(
      true,
    );
  });

  test("大字版 is switched on, and off again, and keeps the focus", async () => {
    const page = await open(measure);
    const button = page.locator(".view-switch");
    const view = () => page.evaluate(() => document.documentElement.dataset["view"]);
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    expect(await view()).toBe("large");
    await page.keyboard.press("Space");
    expect(await view()).toBe("normal");
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test("a citation is copied, which is said, and the focus stays", async () => {
    const page = await open(measure);
    const button = page.getByRole("button", { name: "复制引用" });
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test("a fold opens and closes, and what is in it is reached", async () => {
    const page = await open(measure);
    const fold = page.locator("[aria-labelledby=citation] details");
    await tabTo(page, fold.locator("summary"));
    await page.keyboard.press("Enter");
    expect(await fold.getAttribute("open")).not.toBeNull();
    await tabTo(page, fold.getByRole("button").first());
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Space");
    expect(await fold.getAttribute("open")).toBeNull();
  });

  test("the page is printed", async () => {
    const page = await open(measure);
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute("data-printed", "");
    });
    await tabTo(page, page.getByRole("button", { name: "打印" }));
    await page.keyboard.press("Enter");
    expect(await page.locator("body[data-printed]").count()).toBe(1);
  });

  test("a notice's contents lead to their part, and the next stop is there", async () => {
    const page = await open(paths.notice("qingdao-2025"));
    const link = page.locator(".contents a[href*='#m']").last();
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    const target = decodeURIComponent(hash(page).slice(1));
    expect(target).toMatch(/^m/);
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate((id) => {
        const place = document.getElementById(id);
        const here = document.activeElement;
        return place !== null && here !== null && (place.compareDocumentPosition(here) & 4) === 4;
      }, target),
    ).toBe(true);
  });

  test("hits are gone through by arrows, from the box and back to it, behind open suggestions", async () => {
    const page = await open(paths.search);
    const box = page.locator("main input[name=q]");
    const at = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>(".hit")?.dataset["measure"]);
    const isAtBox = () => box.evaluate((one) => one === document.activeElement);
    await tabTo(page, box);
    await page.keyboard.type("海关");
    await page.locator("[data-results][data-state=done]").waitFor();
    const { hits } = await seen(page);
    const suggested = page.locator("[data-suggestion]");
    await suggested.first().waitFor();
    // Through the suggestions, and on to the hits.
    while ((await suggested.last().getAttribute("aria-selected")) === "false")
      await page.keyboard.press("ArrowDown");
    expect(await isAtBox()).toBe(true);
    await page.keyboard.press("ArrowDown");
    const all = (await seen(page)).all;
    expect(await at()).toBe(all[0]);
    expect(await suggested.count()).toBe(0);
    await page.keyboard.press("ArrowDown");
    expect(await at()).toBe(all[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await isAtBox()).toBe(true);
    // Without open suggestions at once.
    await page.keyboard.press("ArrowDown");
    expect(await at()).toBe(all[0]);
    for (let left = 20; left > 0; left -= 1) await page.keyboard.press("ArrowDown");
    expect(await page.locator("[data-more]").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("[data-results] li").nth(20).waitFor();
    expect(hits).not.toContain(await at());
    await page.keyboard.press("Escape");
    expect(await isAtBox()).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/measures\//);
  });

  test("a hit of what is still being typed is waited for", async () => {
    const page = await open(paths.search);
    const box = page.locator("main input[name=q]");
    await box.focus();
    // At once: before typing has rested.
    await box.evaluate((input: HTMLInputElement) => {
      input.value = "锂电池";
      input.dispatchEvent(new InputEvent("input"));
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", cancelable: true }));
    });
    await page.locator(".hit a:focus").waitFor();
    expect(address(page)).toBe("?q=锂电池");
  });

  test("a search is made, filtered, sorted, undone, and its hit opened", async () => {
    const page = await open(paths.search);
    await tabTo(page, page.locator("main input[name=q]"));
    await page.keyboard.type("海关");
    await page.keyboard.press("Enter");
    expect((await seen(page)).state).toBe("done");
    await tabTo(page, page.locator("input[name=region][value=dalian]"));
    await page.keyboard.press("Space");
    await page.waitForURL(/region=dalian/);
    await seen(page);
    await tabTo(page, page.locator("[data-search-sort]"));
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/sort=date/);
    await seen(page);
    await tabTo(page, page.getByRole("button", { name: /^移除/ }).first());
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !location.search.includes("region="));
    expect(address(page)).toContain("sort=date");
    await seen(page);
    await tabTo(page, page.locator("[data-results] h3 a").first());
    await page.keyboard.press("Enter");
    await page.waitForURL(/measures\//);
  });
});
