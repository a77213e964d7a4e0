/** What pages may weigh, so that they open at once on a slow phone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TOOLS } from "../../scripts/inspect/budgets.ts";
import { type Weight, weightOf, zipped } from "../../scripts/inspect/weight.ts";
import { buildSite } from "../support/build.ts";
import { allFiles, allPages, distDir, parsePage } from "../support/site.ts";
import { structuredData } from "../support/structured.ts";

const KB = 1024;

interface Weighed extends Weight {
  path: string;
}

/** The heaviest page by one measure, and its size in KB. */
function worst(pages: Weighed[], size: (page: Weighed) => number): string {
  const [heaviest] = [...pages].sort((a, b) => size(b) - size(a));
  if (heaviest === undefined) throw new Error("there is no such page");
  return `${(size(heaviest) / KB).toFixed(2)} KB, ${heaviest.path}`;
}

const kilobytes = (text: string) => Number.parseFloat(text);

/** Every setting that adds something to a page. */
const EVERYTHING = {
  title: "跨境贸易便利化措施汇编",
  description: "各地跨境贸易便利化文件逐条整理。",
  address: "https://policy.example.org/",
  feedback: "https://example.org/report?page={page}&title={title}&sentence={sentence}",
  footer: { text: "由示例单位整理", icp: "鲁ICP备00000000号", police: "鲁公网安备00000000000000号" },
  operator: { name: "示例单位", contact: "mailto:editor@example.org" },
  repository: "https://example.org/policy-site",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
};

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "budgets-"));
  writeFileSync(join(folder, "site.yaml"), JSON.stringify(EVERYTHING));
  await buildSite({
    out: join(folder, "dist"),
    cache: join(folder, "cache"),
    env: { SITE_CONFIG: join(folder, "site.yaml") },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sites = [
  { name: "the site as committed", distOf: () => distDir() },
  { name: "a site that uses every setting", distOf: () => join(folder, "dist") },
];

test("where the site has an address, versions, families and tables are named by addresses that are there", async () => {
  const dist = join(folder, "dist");
  const all = new Set(await allPages(dist));
  const files = new Set(await allFiles(dist));
  const found = { isBasedOn: 0, subjectOf: 0, contentUrl: 0 };
  for (const path of all) {
    if (!/^(?:measures|compare)\//.test(path)) continue;
    const text = JSON.stringify(structuredData(await parsePage(path, dist)));
    for (const [, field = "", value = ""] of text.matchAll(
      /"(isBasedOn|subjectOf|contentUrl)":(\[[^\]]*\]|"[^"]*"|\{[^}]*\})/g,
    )) {
      for (const [, address = ""] of value.matchAll(/"(https:[^"]*)"/g)) {
        const target = address.slice(EVERYTHING.address.length);
        expect(all.has(target) || files.has(target), address).toBe(true);
        found[field as keyof typeof found] += 1;
      }
    }
  }
  expect(Math.min(...Object.values(found))).toBeGreaterThan(5);
});

describe.each(sites)("$name, after gzip", ({ distOf }) => {
  let pages: Weighed[];
  let measures: Weighed[];
  let dist: string;
  beforeAll(async () => {
    dist = distOf();
    const all = (await allPages(dist)).filter((path) => !TOOLS.includes(path));
    pages = await Promise.all(all.map(async (path) => ({ path, ...(await weightOf(path, dist)) })));
    measures = pages.filter(({ path }) => /^measures\/[^/]+\/[^/]+\/$/.test(path));
  });

  test("the HTML of a measure is at most 5.25 KB", () => {
    const heaviest = worst(measures, ({ html }) => html);
    expect(kilobytes(heaviest), heaviest).toBeLessThanOrEqual(5.25);
  });

  test("all style sheets together are at most 10 KB", async () => {
    const sheets = (await allFiles(dist)).filter((file) => file.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(0);
    const size = (await zipped(sheets, dist)) / KB;
    expect(size, `${size.toFixed(2)} KB in ${sheets.join(", ")}`).toBeLessThanOrEqual(10);
  });

  test("the scripts of any page but the tools are at most 4 KB", () => {
    const heaviest = worst(pages, ({ js }) => js);
    expect(kilobytes(heaviest), heaviest).toBeLessThanOrEqual(4);
  });

  test("a first visit to a measure is at most 20 KB, everything included", () => {
    const heaviest = worst(measures, ({ html, css, js, icon }) => html + css + js + icon);
    expect(kilobytes(heaviest), heaviest).toBeLessThanOrEqual(20);
  });
});
