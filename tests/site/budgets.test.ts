/** What pages may weigh, so that they open at once on a slow phone. */
import { describe, expect, test } from "vitest";
import { paths } from "../../src/model/address.ts";
import { allFiles, allPages, distDir } from "../support/site.ts";
import { type Weight, weightOf, zipped } from "../support/weight.ts";

const KB = 1024;
/** Pages that are tools and load what they work with; all others are for reading. */
const TOOLS: string[] = [paths.search, paths.finder];

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

describe("after gzip", async () => {
  const all = (await allPages()).filter((path) => !TOOLS.includes(path));
  const pages = await Promise.all(all.map(async (path) => ({ path, ...(await weightOf(path, distDir())) })));
  const measures = pages.filter(({ path }) => /^measures\/[^/]+\/[^/]+\/$/.test(path));

  test("the HTML of a measure is at most 5 KB", () => {
    const heaviest = worst(measures, ({ html }) => html);
    expect(kilobytes(heaviest), heaviest).toBeLessThanOrEqual(5);
  });

  test("all style sheets together are at most 10 KB", async () => {
    const sheets = (await allFiles()).filter((file) => file.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(0);
    const size = (await zipped(sheets, distDir())) / KB;
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
