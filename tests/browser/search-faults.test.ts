import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { visit } from "../../scripts/inspect/visit.ts";
import { builtFile } from "../support/site.ts";
import { enter, seen, truth, useSearchPage } from "./search-page.ts";

const { open, site } = useSearchPage();

/** What a host can do to a file. */
const REFUSALS = {
  "isn't there": { status: 404, contentType: "text/html", body: "<!doctype html><title>404</title>" },
  "comes as a page": { status: 200, contentType: "text/html", body: "<!doctype html><title>首页</title>" },
  "comes empty": { status: 200, contentType: "application/octet-stream", body: "" },
};
type Answer = (typeof REFUSALS)[keyof typeof REFUSALS];
const FILES = [
  ...["catalogue.json", "vocabulary.json", "pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind"],
  ...[".pf_meta", ".pf_index", ".pf_fragment"],
];

/** The search page, where `prepare` has said what fails before anything is loaded. */
const openFaulty = (prepare: (page: Page) => Promise<unknown>) => open("", { faulty: true, prepare });

/** Where the packed texts, which come first, aren't there, so that the index is searched. */
const withoutPacked = (page: Page, answer: Answer = REFUSALS["isn't there"]) =>
  page.route(`**/${builtFile("searchPacked")}`, (route) => route.fulfill(answer));

const note = (page: Page) => page.getByText("已改为逐字查找全部原文");

describe("where the file of all packed texts", () => {
  test.each(Object.entries(REFUSALS))(
    "%s, the index is searched, and nothing is seen of it",
    async (_, answer) => {
      const page = await openFaulty((fresh) => withoutPacked(fresh, answer));
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const { state, hits } = await enter(page, "锂电池");
      expect({ state, hits: [...hits].sort() }).toEqual({ state: "done", hits: truth("锂电池") });
      expect(asked.filter((url) => /pagefind\.js$/.test(url))).toHaveLength(1);
      expect(await note(page).isVisible()).toBe(false);
    },
  );
});

describe("where a file beside them isn't there", () => {
  test.each(["searchPackedRare", "searchPackedAsked"] as const)(
    "%s, a query that needs it is answered, and words are suggested",
    async (file) => {
      const page = await openFaulty((fresh) =>
        fresh.route(`**/${builtFile(file)}`, (route) => route.fulfill(REFUSALS["isn't there"])),
      );
      const box = page.locator("main input[name=q]");
      for (const query of ["lithium battery", "充电宝怎么寄出去"]) {
        const { state, all } = await enter(page, query);
        expect({ query, state }).toEqual({ query, state: "done" });
        expect(all.length).toBeGreaterThan(0);
      }
      await box.fill("青岛海");
      await page.getByRole("option").filter({ hasText: "青岛海关" }).first().waitFor();
    },
  );
});

describe("where they aren't there, and a file of the index", () => {
  describe.each(Object.entries(REFUSALS))("%s", (_, answer) => {
    test.each(FILES)("%s, all texts are searched, and the page says so", async (file) => {
      const page = await openFaulty(async (fresh) => {
        await withoutPacked(fresh);
        await fresh.route(`**/${builtFile("searchIndex")}**${file}*`, (route) => route.fulfill(answer));
      });
      for (const query of ["锂电池", "单一窗口"]) {
        const { state, hits } = await enter(page, query);
        expect({ query, state }).toEqual({ query, state: "done" });
        expect(truth(query)).toEqual(expect.arrayContaining(hits));
        expect(hits.length).toBe(Math.min(20, truth(query).length));
      }
      expect(await note(page).isVisible()).toBe(true);
      await page.locator("main input[name=q]").fill("青岛海");
      await page.getByRole("option").filter({ hasText: "青岛海关" }).first().waitFor();
    });
  });

  test("fails only when it is first needed, the search that needs it is answered all the same", async () => {
    const page = await openFaulty(withoutPacked);
    await enter(page, "锂电池");
    expect((await seen(page)).hits.length).toBeGreaterThan(0);
    expect(await note(page).isVisible()).toBe(false);
    await page.route("**/*.pf_*", (route) => route.abort());
    const { state, hits } = await enter(page, "邮轮");
    expect({ state, hits: [...hits].sort() }).toEqual({ state: "done", hits: truth("邮轮") });
    expect(await note(page).isVisible()).toBe(true);
  });
});

test("where WebAssembly is forbidden, all texts are searched", async () => {
  const page = await openFaulty((fresh) =>
    fresh.route("**/search/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), "content-security-policy": "script-src 'self'" },
      });
    }),
  );
  const { state, hits } = await enter(page, "锂电池");
  expect({ state, hits: [...hits].sort() }).toEqual({ state: "done", hits: truth("锂电池") });
});

test("where the host refuses all JSON, search is as it was, by all texts", async () => {
  const page = await openFaulty((fresh) =>
    fresh.route("**/*.json*", (route) => route.fulfill({ status: 404 })),
  );
  const { state, hits } = await enter(page, "锂电池");
  expect({ state, hits: [...hits].sort() }).toEqual({ state: "done", hits: truth("锂电池") });
});

describe("when something is missing", () => {
  test.each(["pagefind/", "build."])("%s, the page says so, and trying again helps", async (missing) => {
    const page = await openFaulty((fresh) => fresh.route(`**/${missing}**`, (route) => route.abort()));
    const { state, status, hits } = await enter(page, "锂电池");
    expect({ state, hits }).toEqual({ state: "error", hits: [] });
    expect(status).toMatch(/重试。$/);
    await page.unroute(`**/${missing}**`);
    await page.getByRole("button", { name: "重试" }).click();
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
    expect(await note(page).isVisible()).toBe(false);
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
