/** The site in WebKit, Safari's engine, as Debian packages it (`webkit2gtk-driver` and `xvfb`). */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { paths } from "../../src/model/address.ts";
import { buildSite } from "../support/build.ts";
import { kinds } from "../support/kinds.ts";
import { keptFolder } from "../support/temporary.ts";
import { startWebKit, type WebKitTab } from "./webkit.ts";

let server: StaticServer;
let webkit: WebKitTab;
beforeAll(async () => {
  const folder = await keptFolder();
  const out = join(folder, "dist");
  await buildSite({ out, cache: join(folder, "cache") });
  server = await startServer({ root: out });
  webkit = await startWebKit();
  console.log(`WebKit ${webkit.version}`);
});
afterAll(async () => {
  await webkit?.close();
  await server?.close();
});

/** Waits until an expression is true in the page. */
async function until(expression: string): Promise<void> {
  for (let tries = 100; tries > 0; tries -= 1) {
    if (await webkit.run<boolean>(`return Boolean(${expression})`)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`not in WebKit: ${expression}`);
}

test("every kind of page shows its heading and its text, and is no wider than its window", async () => {
  for (const { name, path, words } of kinds) {
    await webkit.open(server.url + path);
    const text = await webkit.run<string>("return document.querySelector('main').textContent");
    expect(text, name).toMatch(words);
    const over = await webkit.run<number>(
      "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(over, name).toBeLessThanOrEqual(0);
  }
});

test("digits beside Chinese characters are as wide as others: none is drawn over the next", async () => {
  await webkit.open(server.url + paths.measure("qingdao-2025", "14"));
  const widths = await webkit.run<number[]>(`
    const text = document.createTextNode("25月25日2555年");
    const line = document.createElement("p");
    line.append(text);
    document.querySelector("main").append(line);
    return [0, 1, 3, 4, 6, 7, 8, 9].map((at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().width;
    });
  `);
  expect(Math.max(...widths) - Math.min(...widths), widths.join(" ")).toBeLessThan(1.5);
});

test("a search is made and finds to the character", async () => {
  await webkit.open(`${server.url}${paths.search}?q=${encodeURIComponent("锂电池")}`);
  await until('document.querySelector("[data-results]")?.dataset.state === "done"');
  const hits = await webkit.run<string[]>(
    "return [...document.querySelectorAll('[data-tier=exact] [data-measure]')].map((hit) => hit.dataset.measure)",
  );
  expect(hits).toContain("qingdao-2025-1");
});

test("the list of measures is narrowed, the finder answers, what is folded opens, the view is switched", async () => {
  await webkit.open(`${server.url}${paths.measures}?goods=lithium-battery`);
  await until('document.querySelector(".narrowed")?.hidden === false');
  const left = await webkit.run<number>(
    "return document.querySelectorAll('[data-left]:not([hidden])').length",
  );
  expect(left).toBe(8);
  await webkit.open(`${server.url}${paths.finder}?goods=lithium-battery&region=qingdao`);
  await until('document.querySelector("[data-results]")?.dataset.state === "done"');
  await webkit.open(server.url + paths.measure("qingdao-2025", "14"));
  const opened = await webkit.run<boolean>(`
    const fold = document.querySelector("#facets").closest("details");
    fold.querySelector("summary").click();
    return fold.open && fold.querySelector("dl").getBoundingClientRect().height > 100;
  `);
  expect(opened).toBe(true);
  const view = await webkit.run<string>(`
    document.querySelector(".view-switch").click();
    return document.documentElement.dataset.view;
  `);
  expect(view).toBe("large");
});
