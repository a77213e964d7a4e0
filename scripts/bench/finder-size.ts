/**
 * What the finder of a collection costs: what comes at first, and how long a click takes until its entries are shown.
 * `CONTENT_DIR` names the collection, `content/` by default.
 */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentDirectory } from "../../src/content/directory.ts";
import { loadContent } from "../../src/content/load.ts";
import { finderFiles } from "../../src/data/finder-files.ts";
import { ASSETS_FOLDER, BUILD_FILE } from "../../src/model/build-set.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { addToBuildSet } from "../build/build-set.ts";
import { isMarked } from "../files/owned-folder.ts";
import { workFolder } from "../files/work-folder.ts";
import { launchBrowser } from "../inspect/browser.ts";
import { startServer } from "../inspect/server.ts";

const DIST = "dist";
const KB = 1024;
/** Options that are clicked, of all questions. */
const CLICKS = 60;

/** Prints a line a figure; the page comes from a built site, whatever its collection. */
export async function run(): Promise<void> {
  if (!isMarked(DIST, "build")) return console.log("there is no built site: run `npm run build` first");
  const site = assembleSite(loadContent(contentDirectory()));
  const { data, parts } = finderFiles(site);
  const root = workFolder("bench").path;
  const browser = await launchBrowser();
  const server = await startServer({ root, gzip: true });
  try {
    for (const part of ["finder", ASSETS_FOLDER])
      await cp(join(DIST, part), join(root, part), { recursive: true });
    await cp(join(DIST, BUILD_FILE), join(root, BUILD_FILE));
    for (const { path, script } of [data, ...parts]) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), script);
    }
    addToBuildSet(root, { finderData: data.path });
    const size = (files: typeof parts) =>
      files.reduce((total, { script }) => total + gzipSync(script).length / KB, 0).toFixed(1);
    console.log(
      `measures                              ${site.notices.reduce((sum, { measures }) => sum + measures.length, 0)}`,
    );
    console.log(`what comes at first, KB after gzip    ${size([data])}`);
    console.log(`${parts.length} parts, KB after gzip together ${size(parts)}`);
    const page = await browser.newPage();
    await page.goto(`${server.url}finder/`);
    await page.waitForSelector("[data-question] input", { state: "attached" });
    const [first, again] = await page.evaluate(clicks, CLICKS);
    print("a click, its parts not loaded yet, ms", first);
    print("the same click again, ms", again);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page: clicks options of all questions in turn, each the only one chosen, until its entries are there. */
async function clicks(wanted: number): Promise<[first: number[], again: number[]]> {
  const results = document.querySelector<HTMLElement>("[data-results]");
  const questions = [...document.querySelectorAll("[data-question]")].map((one) => [
    ...one.querySelectorAll<HTMLInputElement>("input[type=checkbox]"),
  ]);
  const boxes = Array.from({ length: Math.max(...questions.map(({ length }) => length)) }, (_, at) =>
    questions.flatMap((all) => all[at] ?? []),
  ).flat();
  const settled = async () => {
    while (results?.dataset["state"] === "loading") await new Promise((done) => setTimeout(done, 0));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  };
  const once = async () => {
    const times: number[] = [];
    for (const box of boxes.slice(0, wanted)) {
      const start = performance.now();
      box.click();
      await settled();
      times.push(performance.now() - start);
      box.click();
      await settled();
    }
    return times;
  };
  return [await once(), await once()];
}

function print(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
  console.log(`${name.padEnd(38)}p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}`);
}
