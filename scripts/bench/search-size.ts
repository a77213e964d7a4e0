/**
 * What the search of a collection costs: to build, to visit for the first time, and for every query after that, and
 * whether it is exact. `CONTENT_DIR` names the collection, `content/` by default.
 */
import { cp, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { contentDirectory } from "../../src/content/directory.ts";
import { loadContent } from "../../src/content/load.ts";
import { ASSETS_FOLDER, BUILD_FILE } from "../../src/model/build-set.ts";
import { HARD_SET, readJudgments } from "../../tests/collection/judgments.ts";
import { addToBuildSet } from "../build/build-set.ts";
import { isMarked } from "../files/owned-folder.ts";
import { workFolder } from "../files/work-folder.ts";
import { launchBrowser } from "../inspect/browser.ts";
import { exactSearchFaults } from "../inspect/exact-search.ts";
// Its types only: it declares what it sets in the page.
import type {} from "../inspect/hits-in-page.ts";
import { startServer } from "../inspect/server.ts";
import { loadSourceModule } from "../inspect/source-modules.ts";
import { buildSearchIndex, searchFiles } from "../search/build.ts";
import { searchFacets, searchRecords } from "../search/records.ts";
import { firstHits } from "./slow-line.ts";

const DIST = "dist";
const KB = 1024;
const PHRASES = { size: 300, seed: 20250725 };
/** First visits, each in a browser that knows nothing yet. */
const VISITS = 12;
/** The same on a slow line. */
const SLOW_VISITS = 5;
/** What hosts compress on the way. */
const COMPRESSED = /^\.(?:html|css|js|json|svg)$/;

/** Prints a line a figure; the page comes from a built site, whatever its collection. */
export async function run(): Promise<void> {
  if (!isMarked(DIST, "build")) return console.log("there is no built site: run `npm run build` first");
  const directory = contentDirectory();
  const before = process.cpuUsage();
  const content = loadContent(directory);
  const records = searchRecords(content);
  const loaded = cpuSince(before);
  const root = workFolder("bench").path;
  const browser = await launchBrowser();
  const server = await startServer({ root, gzip: true });
  const plain = await startServer({ root });
  try {
    for (const part of ["search", ASSETS_FOLDER])
      await cp(join(DIST, part), join(root, part), { recursive: true });
    const summary = await buildSearchIndex({
      records,
      outDir: join(root, "pagefind"),
      facets: searchFacets(content),
      searchWords: content.searchWords,
    });
    await cp(join(DIST, BUILD_FILE), join(root, BUILD_FILE));
    const files = searchFiles(summary, "pagefind/");
    addToBuildSet(root, files);
    const cpu = cpuSince(before);
    const measures = content.measures.length;
    line("measures", measures);
    line("index, files", summary.files);
    line("index, KB", summary.bytes / KB);
    line("index, CPU ms a measure", cpu / measures, 2);
    line("  of it loading the content", loaded / measures, 2);
    line("peak memory, MB", process.resourceUsage().maxRSS / KB);
    const queries = [...readJudgments(), ...readJudgments(HARD_SET)].map(({ query }) => query);
    const visits = await Promise.all(
      queries
        .filter((_, place) => place % Math.ceil(queries.length / VISITS) === 0)
        .map((query) => firstVisit(browser, server.url, root, query)),
    );
    spread("first visit with hits, KB after gzip", visits);
    const slow: { seconds: number; bytes: number }[] = [];
    // One after another: they share the machine.
    for (const query of queries.filter((_, place) => place % Math.ceil(queries.length / SLOW_VISITS) === 0))
      slow.push(await firstHits(browser, `${plain.url}search/?q=${encodeURIComponent(query)}`));
    spread(
      "first hits at 50 KB/s, uncompressed, s",
      slow.map(({ seconds }) => seconds),
    );
    spread(
      "  KB until then",
      slow.map(({ bytes }) => bytes / KB),
    );
    const page = await browser.newPage();
    await page.goto(`${server.url}search/`);
    await loadSourceModule(page, server.url, "scripts/inspect/hits-in-page.ts");
    const { first, again } = await page.evaluate(([folder, all, own]) => timedHits(folder, all, own), [
      server.url + files.searchIndex,
      queries,
      files.searchAsked === undefined ? undefined : server.url + files.searchAsked,
    ] as const);
    spread("a query for the first time, ms", first.found);
    spread("  with the texts of its first hits", first.shown);
    spread("a query asked again, ms", again.found);
    spread("  with the texts of its first hits", again.shown);
    const faults = await exactSearchFaults(browser, server.url, content, PHRASES);
    line(`of ${PHRASES.size} phrases answered wrongly`, faults.length);
    for (const fault of faults.slice(0, 5)) console.log(fault);
  } finally {
    await browser.close();
    await server.close();
    await plain.close();
  }
}

/** The bytes that a first visit brings until its hits are shown, the page included. */
async function firstVisit(browser: Browser, site: string, root: string, query: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  const paths = new Set<string>();
  page.on("requestfinished", (request) =>
    paths.add(decodeURIComponent(new URL(request.url()).pathname.slice(1))),
  );
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`, { waitUntil: "networkidle" });
  await page.waitForSelector("[data-results]:is([data-state=done], [data-state=empty])");
  await page.context().close();
  const sizes = Array.from(paths, async (path) => {
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    const bytes = await readFile(file);
    return COMPRESSED.test(extname(file)) ? gzipSync(bytes).length : bytes.length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / KB;
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function line(name: string, figure: number, digits = 0): void {
  console.log(`${name.padEnd(40)}${figure.toFixed(digits).padStart(9)}`);
}

function spread(name: string, figures: readonly number[]): void {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const [median, most, last] = [at(0.5), at(0.95), at(1)].map((figure) => figure.toFixed(1));
  console.log(`${name.padEnd(40)}${`p50 ${median}  p95 ${most}  max ${last}`.padStart(9)}`);
}
