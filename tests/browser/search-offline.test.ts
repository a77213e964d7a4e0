import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { distDir } from "../support/site.ts";
import { seen, truth, useSearchPage } from "./search-page.ts";

const { site } = useSearchPage();

describe("the scan of all texts", () => {
  test("answers from a disk, where modules and fetching are blocked", async () => {
    const page = await site().browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(`${pathToFileURL(join(distDir(), "search/index.html")).href}?q=锂电池`);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
    await page.locator("input[name=q]").fill("跨境电商退货");
    await page.locator("[data-tier=split]").waitFor();
    expect((await seen(page)).all.length).toBeGreaterThan(3);
  });

  test("answers in a browser without WebAssembly, and takes the index's place exactly", async () => {
    const page = await site().browser.newPage();
    onTestFinished(() => page.close());
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    for (const query of ["海关", "9610", "保税+ERP"]) {
      await page.goto(`${site().url}search/?q=${encodeURIComponent(query)}`);
      let { hits } = await seen(page);
      while ((await page.locator("[data-tier=exact] [data-more]").count()) > 0) {
        await page.locator("[data-tier=exact] [data-more]").click();
        await page.locator("[data-tier=exact] :is([data-measure], [data-notice])").nth(hits.length).waitFor();
        ({ hits } = await seen(page));
      }
      expect([...(await seen(page)).hits].sort()).toEqual(truth(query));
    }
    expect(asked.filter((url) => /pf_|wasm|pagefind\.js/.test(url))).toEqual([]);
  });
});
