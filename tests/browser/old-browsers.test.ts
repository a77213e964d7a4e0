/** Reading, navigation and search in the oldest promised browsers, with all that came later taken away. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Visit, visit } from "../../scripts/inspect/visit.ts";
import { becomeOld, type OldBrowser } from "../support/floor/subtract.ts";
import { kinds } from "../support/kinds.ts";
import { box, enter, seen, truth, useSearchPage } from "./search-page.ts";

const { site } = useSearchPage();

/** Opens pages in a browser that lacks what each of the given ones lacks; a fault in one fails its test. */
function readAsOldAs(...browsers: OldBrowser[]): (path: string, status?: number) => Promise<Page> {
  let reader: Visit;
  beforeAll(async () => {
    const prepare = async (fresh: Page) => {
      for (const browser of browsers) await becomeOld(fresh, browser);
    };
    reader = await visit(site().browser, site().url, { prepare });
  });
  afterAll(() => reader?.close());
  return async (path, status) => {
    onTestFinished(() => expect(reader.faults).toEqual([]));
    await reader.to(site().url + path, status);
    return reader.page;
  };
}

describe("with only what all of the oldest promised browsers have", () => {
  const open = readAsOldAs("chrome", "safari");

  test.each(kinds)("$name reads without a fault", async ({ path, words, status }) => {
    const page = await open(path, status);
    expect(await page.locator("main").innerText()).toMatch(words);
  });
});

describe.each(["chrome", "safari"] as const)("as old as the oldest promised %s", (browser) => {
  const open = readAsOldAs(browser);

  test("what came later is gone", async () => {
    const page = await open("");
    const left = await page.evaluate(() => [
      typeof Reflect.get(globalThis, "structuredClone"),
      typeof Reflect.get(Array.prototype, "at"),
      typeof Reflect.get(Object, "hasOwn"),
      typeof Reflect.get(Intl, "Segmenter"),
      typeof Reflect.get(HTMLElement.prototype, "showPopover"),
    ]);
    expect(new Set(left)).toEqual(new Set(["undefined"]));
  });

  const scripted = kinds.filter(({ name }) => ["home", "measure", "measures", "finder"].includes(name));
  test.each(scripted)("$name reads without a fault", async ({ path, words, status }) => {
    const page = await open(path, status);
    expect(await page.locator("main").innerText()).toMatch(words);
  });

  test("search finds, suggests and filters", async () => {
    const page = await open("search/");
    const { state, hits } = await enter(page, "锂电池");
    expect({ state, hits: [...hits].sort() }).toEqual({ state: "done", hits: truth("锂电池") });
    await page.locator("main input[name=q]").fill("青岛海");
    await page.getByRole("option").filter({ hasText: "青岛海关" }).first().waitFor();
    await enter(page, "海关");
    await box(page, "region", "dalian").check();
    await page.waitForURL(/region=dalian/);
    const { all } = await seen(page);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((id) => !id.startsWith("dalian-"))).toEqual([]);
  });
});
