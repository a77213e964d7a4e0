/** A question in other words than the texts', on every way by which a page searches. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { builtFile, distDir } from "../support/site.ts";
import { enter, seen, type, useSearchPage } from "./search-page.ts";

const { open, site } = useSearchPage();

const QUESTION = "别国忽然抬高门槛咱们卖不进去";
const MEANT = ["dalian-2024-20", "national-2024-14"];

/** What a reader sees of hits by meaning: their ids and what stands below them. */
function notes(page: Page): Promise<{ id: string; note: string }[]> {
  return page.locator("[data-tier=near] li:has(.hit-note)").evaluateAll((all) =>
    all.map((one) => ({
      id: (one as HTMLElement).dataset["measure"] ?? "",
      note: one.querySelector(".hit-note")?.textContent ?? "",
    })),
  );
}

/** Expects that a page shows what the question means, and says so. */
async function expectMeant(page: Page): Promise<void> {
  const { state, tiers, hits, all, status } = await seen(page);
  expect({ state, tiers, hits }).toEqual({ state: "done", tiers: ["near"], hits: [] });
  expect(all).toEqual(expect.arrayContaining(MEANT));
  expect(all.length).toBeLessThanOrEqual(5);
  expect(status).toMatch(/^没有写到这些字句的内容；意思相近的 \d 条措施。$/);
  const tier = page.locator("[data-tier=near]");
  expect(await tier.locator("h2").textContent()).toBe(`意思相近（${all.length}）`);
  expect(await tier.locator(".tier-note").textContent()).toBe(`没有写到“${QUESTION}”的措施；意思相近的：`);
  for (const { id, note } of await notes(page))
    expect(note, id).toMatch(new RegExp(`^您输入的“${QUESTION}” ≈ “.+”（编者拟的问法，不是原文）$`));
  expect(await notes(page)).toHaveLength(all.length);
  expect(await tier.locator("mark").count()).toBe(0);
}

describe("a question in other words than the texts'", () => {
  test("finds what it means, and says by which words", async () => {
    await expectMeant(await open(`?q=${QUESTION}`));
  });

  test("in a browser without WebAssembly and unpacking does, too", async () => {
    const page = await site().browser.newPage();
    onTestFinished(() => page.close());
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "WebAssembly");
      Reflect.deleteProperty(globalThis, "DecompressionStream");
    });
    await page.goto(`${site().url}search/?q=${QUESTION}`);
    await expectMeant(page);
  });

  test("searched for in the index does, too", async () => {
    const page = await open("", { faulty: true });
    await page.route(`**/${builtFile("searchPacked")}`, (route) => route.abort());
    await page.goto(`${site().url}search/?q=${QUESTION}`);
    await expectMeant(page);
  });

  test("from a disk does, too", async () => {
    const page = await site().browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(`${pathToFileURL(join(distDir(), "search/index.html")).href}?q=${QUESTION}`);
    await expectMeant(page);
  });
});

test("phrasings are fetched once, and only when words don't answer", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const fetched = () => asked.filter((path) => path.endsWith(builtFile("searchPackedAsked"))).length;
  for (const query of ["锂电池", "第26条", "主动披露"]) await enter(page, query);
  expect(fetched()).toBe(0);
  await enter(page, QUESTION);
  await enter(page, "香菇平菇的种子卖到外国");
  expect(fetched()).toBe(1);
});

test("where phrasings can't be had, words are answered and nothing is said to have failed", async () => {
  const page = await open("", { faulty: true });
  const files = ["searchPackedAsked", "searchAsked"] as const;
  for (const file of files)
    await page.route(`**/${builtFile(file)}`, (route) => route.fulfill({ status: 404, body: "" }));
  const { state } = await enter(page, QUESTION);
  expect(state).toBe("empty");
  expect((await enter(page, "锂电池")).state).toBe("done");
  // Either is enough.
  await page.unroute(`**/${builtFile("searchAsked")}`);
  await enter(page, QUESTION);
  await expectMeant(page);
});

test("a place that no notice is of is named, and what is meant beside it still found", async () => {
  const page = await open();
  const line = page.locator("[data-elsewhere]");
  expect((await enter(page, "fujian")).state).toBe("empty");
  expect(await line.textContent()).toBe("本站没有收录福建的文件。");
  expect((await enter(page, "福建 锂电池")).tiers).toEqual(["near"]);
  expect(await line.isVisible()).toBe(true);
  await enter(page, "锂电池");
  expect(await line.count()).toBe(0);
});

test("a long question is repeated in short", async () => {
  const page = await open();
  await type(page, `${QUESTION}，`.repeat(6));
  const said = await page.locator("[data-tier=near] .tier-note").textContent();
  expect(said).toMatch(/^没有写到“.{30}…”的措施；意思相近的：$/u);
});
