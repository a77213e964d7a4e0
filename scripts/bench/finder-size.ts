/**
 * What the finder of a collection costs: what comes at first, and how long a click takes until its entries are shown.
 * `CONTENT_DIR` names the collection, `content/` by default.
 */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentDirectory } from "../../src/content/directory.ts";
import { loadContent } from "../../src/content/load.ts";
import { DATA_FILE, pack } from "../../src/finder/pack.ts";
import { isLarge, packCore, partFile, printPart } from "../../src/finder/parts.ts";
import { printScript } from "../../src/formats/script.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { finderData } from "../../src/site/finder-data.ts";
import { groupBy } from "../../src/site/group-by.ts";
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
  const data = finderData(assembleSite(loadContent(contentDirectory())));
  const root = workFolder("bench").path;
  const browser = await launchBrowser();
  const server = await startServer({ root, gzip: true });
  try {
    for (const part of ["finder", "_astro"])
      await cp(join(DIST, part), join(root, part), { recursive: true });
    const files = new Map([
      [DATA_FILE, printScript("finderData", isLarge(data) ? packCore(data) : pack(data))],
    ]);
    const byNotice = groupBy(data.measures, ({ notice }) => notice);
    for (const [place, { id }] of isLarge(data) ? data.notices.entries() : [])
      files.set(partFile(id), printPart(data, id, byNotice.get(place) ?? []));
    for (const [name, script] of files) {
      await mkdir(dirname(join(root, "finder", name)), { recursive: true });
      await writeFile(join(root, "finder", name), script);
    }
    const sizes = Array.from(files, ([name, script]) => [name, gzipSync(script).length / KB] as const);
    const sum = (all: typeof sizes) => all.reduce((total, [, size]) => total + size, 0);
    console.log(`measures                              ${data.measures.length}`);
    console.log(
      `what comes at first, KB after gzip    ${sum(sizes.filter(([name]) => name === DATA_FILE)).toFixed(1)}`,
    );
    console.log(
      `${files.size - 1} parts, KB after gzip together ${sum(sizes.filter(([name]) => name !== DATA_FILE)).toFixed(1)}`,
    );
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
