import { describe, expect, onTestFinished, test } from "vitest";
import { visit } from "../../scripts/inspect/visit.ts";
import { enter, seen, truth, useSearchPage } from "./search-page.ts";

const { open, site } = useSearchPage();

describe("when something is missing", () => {
  test.each([
    "catalogue.json",
    "pagefind.js",
    "wasm.unknown.pagefind",
    ".pf_meta",
    ".pf_index",
    ".pf_fragment",
  ])("%s, the page says so, and trying again helps", async (missing) => {
    const page = await open("", { faulty: true });
    await page.route(`**/pagefind/**${missing}*`, (route) => route.abort());
    await page.reload();
    const { state, status, hits } = await enter(page, "锂电池");
    expect({ state, hits }).toEqual({ state: "error", hits: [] });
    expect(status).toMatch(/重试。$/);
    await page.unroute(`**/pagefind/**${missing}*`);
    await page.getByRole("button", { name: "重试" }).click();
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
  });

  test("scripts, the page leads to the indexes of measures and of departments", async () => {
    const { page, close } = await visit(site().browser, `${site().url}search/`, { javaScriptEnabled: false });
    onTestFinished(close);
    for (const name of ["全部措施", "责任单位"]) {
      expect(await page.locator("main noscript, main").getByRole("link", { name }).first().isVisible()).toBe(
        true,
      );
    }
  });
});
