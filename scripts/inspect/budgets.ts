/** What pages may weigh after gzip, so that they open at once on a slow phone. */
import { gzipSync } from "node:zlib";
import { paths } from "../../src/model/address.ts";
import { allFiles, allPages } from "./dist.ts";
import { elements, parsePage, textOf } from "./html.ts";
import { kindOf } from "./kinds.ts";
import { weightOf, zipped } from "./weight.ts";

const KB = 1024;

/** In bytes. */
const BUDGETS = {
  /** The HTML of a measure of usual length. */
  measureHtml: 5.25 * KB,
  /** All style sheets together. */
  styles: 10 * KB,
  /** The scripts of a page that is for reading. */
  scripts: 4 * KB,
  /** A first visit to a measure, everything included. */
  measureVisit: 20 * KB,
  /** The HTML of any page. */
  anyHtml: 100 * KB,
};

/** Pages that are tools and load what they work with; all others are for reading. */
export const TOOLS: readonly string[] = [paths.search, paths.finder, paths.offline];

const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;

/**
 * Every page that is over its budget, in a sentence. A measure whose own text is long may weigh
 * what its text weighs in addition: a collection's texts are what they are. `base` is the path that the site was built for.
 */
export async function budgetFaults(dist: string, base?: string): Promise<string[]> {
  const faults: string[] = [];
  const over = (path: string, what: string, bytes: number, most: number) => {
    if (bytes > most) faults.push(`${path}：${what} ${kilobytes(bytes)}，至多 ${kilobytes(most)}`);
  };
  const sheets = (await allFiles(dist)).filter((file) => file.endsWith(".css"));
  over("*.css", "样式表合计", await zipped(sheets, dist), BUDGETS.styles);
  for (const path of await allPages(dist)) {
    const { html, css, js, icon } = await weightOf(path, dist, base);
    over(path, "网页", html, BUDGETS.anyHtml);
    if (!TOOLS.includes(path)) over(path, "脚本", js, BUDGETS.scripts);
    if (kindOf(path) !== "measure") continue;
    const allowance = html > BUDGETS.measureHtml ? await ownText(path, dist) : 0;
    over(path, "措施网页", html, BUDGETS.measureHtml + allowance);
    over(path, "首次打开", html + css + js + icon, BUDGETS.measureVisit + allowance);
  }
  return faults;
}

/** What a page's own text weighs. */
async function ownText(path: string, dist: string): Promise<number> {
  const [main] = elements(await parsePage(path, dist), "main");
  return main === undefined ? 0 : gzipSync(textOf(main)).length;
}
