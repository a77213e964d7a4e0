import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { visit } from "../../scripts/inspect/visit.ts";
import { address, enter, rest, seen, suggestable, useSearchPage } from "./search-page.ts";

const { open, site } = useSearchPage();

async function openAt(path: string): Promise<{ page: Page; asked: string[] }> {
  const { page, faults, close } = await visit(site().browser, `${site().url}${path}`);
  onTestFinished(async () => {
    await close();
    expect(faults).toEqual([]);
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return { page, asked };
}

const box = (page: Page) => page.locator("input[name=q]").first();
const options = (page: Page) => page.getByRole("option");

describe("the search box of any page", () => {
  test("is opened by / and by Ctrl-K, and not while something is written", async () => {
    const { page } = await openAt("measures/");
    for (const key of ["/", "Control+k"]) {
      await page.keyboard.press(key);
      expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
      if (key === "/") await page.keyboard.type("7/24");
      await box(page).blur();
    }
    expect(await box(page).inputValue()).toBe("7/24");
  });

  test("isn't opened by keys that were switched off, which is remembered", async () => {
    const page = await open();
    await page.locator("[data-search-shortcuts]").uncheck();
    await page.goto(`${site().url}measures/`);
    await page.keyboard.press("/");
    await page.keyboard.press("Control+k");
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(false);
  });

  test("asks for nothing of the index before it is touched", async () => {
    const { page, asked } = await openAt("measures/");
    await page.mouse.move(50, 300);
    await page.reload({ waitUntil: "networkidle" });
    expect(asked.filter((path) => path.includes("/pagefind/"))).toEqual([]);
    await box(page).fill("锂");
    await options(page).first().waitFor();
    expect(asked.filter((path) => /pf_|wasm/.test(path))).toEqual([]);
  });
});

test("passing through the box of a search leaves its hits, and the focus among them, as they are", async () => {
  const page = await open("?q=锂电池");
  await seen(page);
  await page.evaluate(() => {
    document.querySelector("[data-results] [data-measure]")?.setAttribute("data-kept", "");
  });
  await page.clock.install();
  await suggestable(page, async () => {
    await box(page).focus();
    await page.locator("[data-results] [data-measure] a").first().focus();
  });
  await rest(page);
  expect(await page.locator("[data-results] [data-kept]").count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.closest("[data-kept]") !== null)).toBe(true);
});

test("suggestions that come after Enter neither open nor search again", async () => {
  const page = await open();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const late: string[] = [];
  // Their code, which the box asks for when it is touched.
  await page.route("**/assets/*.js", async (route) => {
    late.push(route.request().url());
    await released;
    await route.continue();
  });
  expect((await enter(page, "锂电池")).state).toBe("done");
  await page.evaluate(() => {
    document.querySelector("[data-results] [data-measure]")?.setAttribute("data-kept", "");
  });
  expect(late).not.toEqual([]);
  await page.clock.install();
  await suggestable(page, async () => release());
  await rest(page);
  expect(await page.locator("[data-suggestion]").count()).toBe(0);
  expect(await page.locator("[data-results] [data-kept]").count()).toBe(1);
});

describe("suggestions", () => {
  test("are terms, departments and titles, in a combobox that keys and readers' software follow", async () => {
    const { page } = await openAt("measures/");
    await box(page).fill("锂电");
    await options(page).first().waitFor();
    expect(await box(page).getAttribute("role")).toBe("combobox");
    expect(await box(page).getAttribute("aria-expanded")).toBe("true");
    expect(await options(page).allTextContents()).toEqual(
      expect.arrayContaining(["锂电池词语", "优化出口锂电池检验监管模式标题"]),
    );
    await page.keyboard.press("ArrowDown");
    const active = await box(page).getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active}"]`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await box(page).getAttribute("aria-expanded")).toBe("false");
    expect(await box(page).inputValue()).toBe("锂电");
    await page.keyboard.press("ArrowDown");
    await options(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/\?q=/);
    expect(address(page)).toBe("?q=锂电池");
    expect((await seen(page)).state).toBe("done");
  });

  test.each([
    ["青岛海", "青岛海关"],
    ["daikuan", "融资"],
    ["贷", "融资"],
    ["lithium", "锂电池"],
  ])("for %s offer %s", async (typed, offered) => {
    const { page } = await openAt("measures/");
    await box(page).fill(typed);
    await page.getByRole("option").filter({ hasText: offered }).first().waitFor();
  });

  test("don't come between the keys of an input method", async () => {
    const { page } = await openAt("measures/");
    await page.clock.install();
    await suggestable(page, () => box(page).focus());
    await box(page).evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent("compositionstart"));
      input.value = "锂";
      input.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
    });
    await rest(page);
    expect(await options(page).count()).toBe(0);
    await box(page).evaluate((input) => input.dispatchEvent(new CompositionEvent("compositionend")));
    await options(page).first().waitFor();
  });
});

/**
 * What a browser tells a box when an input method is used to type 锂电 and Enter takes the word. Safari ends the
 * composition before the key that ended it, and tells that by its code alone.
 */
const taking = (input: HTMLInputElement, order: "safari" | "others") => {
  const key = (isComposing: boolean) => {
    const of = { key: "Enter", keyCode: 229, isComposing, bubbles: true, cancelable: true };
    return input.dispatchEvent(new KeyboardEvent("keydown", of));
  };
  const end = () => {
    input.value = "锂电";
    input.dispatchEvent(
      new InputEvent("input", { inputType: "insertFromComposition", data: "锂电", bubbles: true }),
    );
    input.dispatchEvent(new CompositionEvent("compositionend", { data: "锂电", bubbles: true }));
  };
  input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  input.value = "li'dian";
  input.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
  if (order === "safari") end();
  const isLeft = key(order === "others");
  if (order === "others") end();
  input.dispatchEvent(new KeyboardEvent("keyup", { key: "Enter", keyCode: 13, bubbles: true }));
  return isLeft;
};

describe.each(["measures/", "search/"])("the Enter that takes a composed word on %s", (path) => {
  test.each(["safari", "others"] as const)("opens nothing and searches for nothing, as %s", async (order) => {
    const { page } = await openAt(path);
    await page.clock.install();
    await suggestable(page, () => box(page).focus());
    const before = page.url();
    expect(await box(page).evaluate(taking, order)).toBe(false);
    await options(page).first().waitFor();
    // The word stands in the box; what fits is offered, and nothing of it is taken.
    expect(await box(page).inputValue()).toBe("锂电");
    expect(await box(page).getAttribute("aria-activedescendant")).toBeNull();
    if (path === "measures/") expect(page.url()).toBe(before);
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/\?q=/);
    expect(address(page)).toBe("?q=锂电");
  });
});

describe("sorting", () => {
  test("by date puts newer years first in each tier, and lives in the address", async () => {
    const page = await open("?q=锂电池");
    await page.locator("[data-search-sort]").selectOption("date");
    await page.waitForURL(/sort=date/);
    const years = (await seen(page)).hits.map((id) => Number(/\d{4}/.exec(id)?.[0]));
    expect(years).toEqual([...years].sort((a, b) => b - a));
    await page.goBack();
    expect(address(page)).toBe("?q=锂电池");
    expect(await page.locator("[data-search-sort]").inputValue()).toBe("relevance");
  });
});

describe("a hit's page", () => {
  test("marks what was found, at the clause that holds it", async () => {
    const page = await open("?q=电子提单");
    await seen(page);
    const link = page.locator("[data-tier=exact] h3 a").first();
    expect(await link.getAttribute("href")).toMatch(/hl=/);
    await link.click();
    await page.waitForURL(/hl=/);
    await page.locator("main mark").first().waitFor();
    expect(new Set(await page.locator("main mark").allTextContents())).toEqual(new Set(["电子提单"]));
  });

  test("marks words that run over a link to the glossary, and leaves the link whole", async () => {
    const words = "种苗“附条件提离”, 允许";
    const { page } = await openAt(`measures/qingdao-2025/16/?hl=${encodeURIComponent(words)}&hl=即查`);
    await page.locator("main mark").first().waitFor();
    expect((await page.locator("main .prose mark").allTextContents()).join("")).toBe(`${words}即查`);
    expect(await page.locator("main .term", { hasText: "附条件提离" }).textContent()).toBe("附条件提离");
  });
});
