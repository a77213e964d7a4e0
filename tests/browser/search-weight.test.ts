import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ASSETS_FOLDER } from "../../src/model/build-set.ts";
import { builtFile, distDir } from "../support/site.ts";
import { base, seen, useSearchPage } from "./search-page.ts";

const KB = 1024;
/** What hosts compress on the way; the index's own files are compressed already. */
const COMPRESSED = /\.(?:html|css|js|json|svg)$/;

async function onTheWire(path: string): Promise<number> {
  const bytes = await readFile(join(distDir(), path));
  return COMPRESSED.test(extname(path)) ? gzipSync(bytes).length : bytes.length;
}

describe("what search weighs", () => {
  const { site } = useSearchPage();

  test("the index is at most 60 KB", async () => {
    const folder = join(distDir(), "pagefind");
    const files = await readdir(folder, { recursive: true });
    const index = files.filter((file) => /\.pf_(?:index|meta)$|entry\.json$|catalogue\.json$/.test(file));
    const sizes = await Promise.all(index.map((file) => onTheWire(join("pagefind", file))));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * KB);
  });

  test("a first visit with the engine and ten results and more is at most 200 KB", async () => {
    const page = await (await site().browser.newContext()).newPage();
    const paths: string[] = [];
    page.on("requestfinished", (request) => paths.push(new URL(request.url()).pathname.slice(base.length)));
    await page.goto(`${site().url}search/?q=集装箱`, { waitUntil: "networkidle" });
    expect((await seen(page)).all.length).toBeGreaterThanOrEqual(10);
    await page.context().close();
    const files = paths.map((path) =>
      decodeURIComponent(path === "" || path.endsWith("/") ? `${path}index.html` : path),
    );
    const sizes = await Promise.all(files.map(onTheWire));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200 * KB);
  });

  test("the first results need at most 200 KB where the host compresses nothing, and no engine", async () => {
    const page = await (await site().browser.newContext()).newPage();
    const paths: string[] = [];
    page.on("requestfinished", (request) => paths.push(new URL(request.url()).pathname.slice(base.length)));
    await page.goto(`${site().url}search/?q=集装箱`);
    await page.locator(".hit").first().waitFor();
    await page.context().close();
    const files = paths.map((path) => (path.endsWith("/") ? `${path}index.html` : path));
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(distDir(), file))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200 * KB);
    expect(files.filter((file) => file.startsWith("pagefind/"))).toEqual([builtFile("searchPacked")]);
  });

  test.each([
    ["a word", "检验检疫", 0],
    ["a word in Latin letters", "lithium battery", 1],
    ["traditional characters", "鋰電池", 1],
  ])("%s asks for the words that few need as often as it needs them", async (_, query, times) => {
    const page = await site().browser.newPage();
    const paths: string[] = [];
    page.on("request", (request) => paths.push(new URL(request.url()).pathname));
    await page.goto(`${site().url}search/?q=${query}`);
    expect((await seen(page)).state).toBe("done");
    await page.close();
    expect(paths.filter((path) => path.endsWith(builtFile("searchPackedRare")))).toHaveLength(times);
  });

  test("the script that marks on reading pages is at most 1 KB", async () => {
    const scripts = (await readdir(join(distDir(), ASSETS_FOLDER))).filter((file) =>
      file.startsWith("mark-words"),
    );
    expect(scripts).toHaveLength(1);
    for (const script of scripts)
      expect((await stat(join(distDir(), ASSETS_FOLDER, script))).size).toBeLessThanOrEqual(KB);
  });
});
