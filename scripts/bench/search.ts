/**
 * Our search beside stock Pagefind, and MiniSearch, FlexSearch and Orama over
 * bigrams (any of them, titles thrice where weights exist), on the same texts and
 * queries in the same browser: first how each answers all judged queries and
 * stretches of the texts, then nDCG@10 of each set by kind of query with its
 * bootstrap interval. `search-quality` measures the latter without a browser.
 */
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { Page } from "playwright-core";
import { loadContent } from "../../src/content/load.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { type Judged, mean, quality } from "../../tests/collection/judgments.ts";
import { workFolder } from "../files/work-folder.ts";
import { launchBrowser } from "../inspect/browser.ts";
import { holds, rewrite, sample } from "../inspect/phrases.ts";
import { startServer } from "../inspect/server.ts";
import { buildSearchIndex } from "../search/build.ts";
import { searchFacets, searchRecords } from "../search/records.ts";
import { judgedSets, printEstimate, rowsOf, searchWordsFor } from "./judged-sets.ts";
import type { BenchAnswers, BenchText } from "./search-in-page.ts";

const PROJECT = new URL("../../", import.meta.url);
const SEARCHES = {
  ours: "this project",
  stock: "Pagefind, stock",
  mini: "MiniSearch, bigrams",
  flex: "FlexSearch, bigrams",
  orama: "Orama, bigrams",
} as const;
type Name = keyof typeof SEARCHES;
const STRETCHES = 1000;
/** Fresh pages in which the first search is timed. */
const VISITS = 5;

/** Prints one table, and one a set; `--without FIELD` measures without a field of the search words. */
export async function run(options: readonly string[]): Promise<void> {
  const content = loadContent("content");
  const records = searchRecords(content);
  const texts = records.map((record) => ({
    id: record.id,
    title: record.title ?? "",
    text: recordText(record).text,
  }));
  const sets = judgedSets();
  const judged = sets.flatMap((set) => set.judged);
  const rankings: Record<string, string[][]> = {};
  const stretches = sample(
    texts.slice(0, content.measures.length).map(({ text }) => text),
    STRETCHES,
    20250725,
  );
  const root = workFolder("bench").path;
  const server = await startServer({ root });
  const browser = await launchBrowser();
  try {
    const { index } = await buildSearchIndex({
      records,
      outDir: join(root, "built"),
      facets: searchFacets(content),
      searchWords: searchWordsFor(options),
    });
    await rename(join(root, "built", index), join(root, "ours"));
    await buildStock(records, join(root, "stock"));
    await copyLibraries(root);
    await writeFile(
      join(root, "index.html"),
      '<!doctype html><html lang="zh-CN"><title>bench</title></html>',
    );
    console.log(HEADINGS.join("\t"));
    for (const name of Object.keys(SEARCHES) as Name[]) {
      const visits: BenchAnswers[] = [];
      for (let visit = 0; visit < VISITS; visit += 1) {
        const page = await (await browser.newContext()).newPage();
        await serveSources(page);
        await page.goto(server.url);
        await page.addScriptTag({
          type: "module",
          url: `${server.url}project/scripts/bench/search-in-page.ts`,
        });
        const queries = judged.map(({ query }) => query);
        const own = visit === 0 ? stretches : [];
        visits.push(
          await page.evaluate(([search, all, asked, some]) => benchSearch(search, all, asked, some), [
            name,
            texts,
            queries,
            own,
          ] as const as [string, BenchText[], string[], string[]]),
        );
        await page.context().close();
      }
      rankings[name] = visits[0]?.judged ?? [];
      console.log(
        [SEARCHES[name], ...row(visits, judged, stretches, texts), await size(root, name)].join("\t"),
      );
    }
    for (const set of sets)
      printKinds(set.name, judged, rankings, new Set(set.judged.map(({ query }) => query)));
  } finally {
    await browser.close();
    await server.close();
  }
}

const HEADINGS = [
  ...["search", "nDCG@10", "recall@10", "MRR", "precision", "nothing found"],
  ...["stretches: recall %", "precision %", "first search ms", "warm p50 ms", "p95 ms", "index KB"],
];

/** nDCG@10 by kind, of the queries that are `wanted`. */
function printKinds(
  name: string,
  judged: readonly Judged[],
  rankings: Readonly<Record<string, readonly string[][]>>,
  wanted: ReadonlySet<string>,
): void {
  const isIn = (_: unknown, at: number) => wanted.has(judged[at]?.query ?? "");
  const own = Object.fromEntries(Object.entries(rankings).map(([search, all]) => [search, all.filter(isIn)]));
  const names = Object.keys(SEARCHES) as Name[];
  console.log(`\n## ${name}\n${["queries", ...names.map((one) => SEARCHES[one]), "kind"].join("\t")}`);
  for (const { kind, queries, ndcg } of rowsOf(judged.filter(isIn), own, "ours")) {
    const figures = names.map((one) => (ndcg[one] === undefined ? "–" : printEstimate(ndcg[one])));
    console.log([queries, ...figures, kind].join("\t"));
  }
}

function row(
  visits: readonly BenchAnswers[],
  judged: readonly Judged[],
  stretches: readonly string[],
  texts: readonly BenchText[],
): string[] {
  const [answers] = visits;
  if (answers === undefined) return [];
  const all = judged.map((one, index) => quality(answers.judged[index] ?? [], one));
  const { ndcg, recall, reciprocal, precision } = mean(all);
  const empty = answers.judged.filter((ids) => ids.length === 0).length;
  const rewritten = texts.map(({ id, text }) => ({ id, text: rewrite(text) }));
  const sums = { wanted: 0, shown: 0, right: 0 };
  for (const [index, stretch] of stretches.entries()) {
    const wanted = new Set(rewritten.filter(({ text }) => holds(text, rewrite(stretch))).map(({ id }) => id));
    const shown = answers.stretches[index] ?? [];
    sums.wanted += wanted.size;
    sums.shown += shown.length;
    sums.right += shown.filter((id) => wanted.has(id)).length;
  }
  const warm = visits.flatMap((visit) => visit.warm).sort((a, b) => a - b);
  const first = visits.map((visit) => visit.first).sort((a, b) => a - b);
  const at = (list: readonly number[], part: number) =>
    (list[Math.floor(list.length * part)] ?? 0).toFixed(2);
  return [
    ...[ndcg, recall, reciprocal, precision].map((value) => value.toFixed(3)),
    String(empty),
    ((100 * sums.right) / sums.wanted).toFixed(1),
    ((100 * sums.right) / sums.shown).toFixed(1),
    ...[at(first, 0.5), at(warm, 0.5), at(warm, 0.95)],
  ];
}

async function buildStock(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: "zh-cn" });
  if (index === undefined) throw new Error("no index");
  const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  for (const record of records) {
    const { text } = recordText({ title: null, blocks: record.blocks });
    const body = `<h1>${escape(record.title ?? "")}</h1><p>${escape(text)}</p>`;
    await index.addHTMLFile({
      url: `id/${record.id}/`,
      content: `<html lang="zh-CN"><body>${body}</body></html>`,
    });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

/** The other searches as modules that a browser loads. */
const LIBRARIES = {
  "minisearch.js": "minisearch/dist/es/index.js",
  "flexsearch.js": "flexsearch/dist/flexsearch.bundle.module.min.mjs",
  orama: "@orama/orama/dist/browser",
};

async function copyLibraries(root: string): Promise<void> {
  for (const [name, path] of Object.entries(LIBRARIES)) {
    await cp(fileURLToPath(new URL(`node_modules/${path}`, PROJECT)), join(root, name), { recursive: true });
  }
}

/** Serves the project's modules to the page as they are. */
async function serveSources(page: Page): Promise<void> {
  await page.route("**/project/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/project\//, "");
    const source = await readFile(fileURLToPath(new URL(path, PROJECT)), "utf8");
    await route.fulfill({ contentType: "text/javascript", body: stripTypeScriptTypes(source) });
  });
}

/** What of the index travels, compressed; the libraries have none, and build it from the texts in the browser. */
async function size(root: string, name: Name): Promise<string> {
  if (name !== "ours" && name !== "stock") return "–";
  const files = await readdir(join(root, name), { recursive: true, withFileTypes: true });
  const isIndex = (file: string) =>
    /\.pf_(?:index|meta)$|entry\.json$|^(?:catalogue|vocabulary|titles)\.json$/.test(file);
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile() && isIndex(file.name))
      .map(async (file) => {
        const bytes = await readFile(join(file.parentPath, file.name));
        return [
          file.name.replace(/^.*\.pf_/, ""),
          file.name.endsWith(".json") ? gzipSync(bytes).length : bytes.length,
        ] as const;
      }),
  );
  const sum = (wanted: (file: string) => boolean) =>
    (sizes.reduce((all, [file, bytes]) => all + (wanted(file) ? bytes : 0), 0) / 1024).toFixed(1);
  const isWords = (file: string) => /^(?:vocabulary|titles)/.test(file);
  const words = sum(isWords);
  return `${sum((file) => !isWords(file))}${words === "0.0" ? "" : ` + ${words} words`}`;
}
