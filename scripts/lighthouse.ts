/**
 * `npm run lighthouse [-- --only NAME] [--site DIST] [--runs N]`: Lighthouse on a page of each kind, as on a
 * mid-range phone; the median of three runs. Exits with 1 where a page falls below what is promised.
 *
 * Lighthouse is not in the lock: with what it brings it is larger than all other packages of the project that are
 * not browsers (176 MB), and its times say nothing on a busy machine. npx fetches this version when it is asked for.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { inSite } from "../src/model/site-folder.ts";
import { ownKinds as kinds } from "../tests/support/kinds.ts";
import { parseOptions, readOrExit, UsageError } from "./command-line.ts";
import { findChromium } from "./inspect/browser.ts";
import { startServer } from "./inspect/server.ts";
import { npmCommand } from "./npm-command.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";

/** Least scores of 100; the layout must not shift at all. */
const PROMISED = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
type Category = keyof typeof PROMISED;
const CATEGORIES = Object.keys(PROMISED) as Category[];

/** What is read of a report. */
interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}

const USAGE = "用法：npm run lighthouse -- [--only 页面种类] [--site 目录] [--runs 次数]";

const { site, runs, pages } = readOrExit(USAGE, () => {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ options: { site: text, only: text, runs: text } });
  const { site = inSite("dist"), only = null, runs = "3" } = values;
  if (!existsSync(site)) throw new UsageError(`${site} 里没有建好的网站；请先运行 npm run build`);
  if (!/^[1-9]\d?$/.test(runs)) throw new UsageError(`--runs 应为 1 到 99 的整数，不能是“${runs}”`);
  // Search engines should leave out the page for missing addresses, so its SEO score isn't asked for.
  const all = kinds.filter(({ status }) => status === undefined);
  const pages = all.filter(({ name }) => only === null || name === only);
  if (pages.length === 0)
    throw new UsageError(`没有页面种类“${only}”；有 ${all.map(({ name }) => name).join("、")}`);
  return { site, runs: Number(runs), pages };
});

const server = await startServer({ root: site, gzip: true });
const faults: string[] = [];
try {
  console.log(
    ["page".padEnd(14), ...CATEGORIES.map((name) => name.padStart(15)), "shift".padStart(7)].join(""),
  );
  for (const { name, path } of pages) {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1) reports.push(await report(server.url + path));
    const scores = CATEGORIES.map((category) => median(reports.map((one) => scoreOf(one, category))));
    const shift = Math.max(
      ...reports.map(({ audits }) => audits["cumulative-layout-shift"]?.numericValue ?? 1),
    );
    console.log(
      [
        name.padEnd(14),
        ...scores.map((score) => String(score).padStart(15)),
        shift.toFixed(3).padStart(7),
      ].join(""),
    );
    for (const [at, category] of CATEGORIES.entries()) {
      if ((scores[at] ?? 0) < PROMISED[category])
        faults.push(`${name}: ${category} ${scores[at]}${reasons(reports, category)}`);
    }
    if (shift > 0) faults.push(`${name}: the layout shifts by ${shift}`);
  }
} finally {
  await server.close();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function report(url: string): Promise<Report> {
  const { path, env, args } = await findChromium();
  const { stdout } = await promisify(execFile)(
    ...npmCommand([
      "exec",
      "--yes",
      "--",
      LIGHTHOUSE,
      url,
      "--quiet",
      "--output=json",
      `--only-categories=${CATEGORIES.join(",")}`,
      `--chrome-flags=--headless=new ${args.join(" ")}`,
    ]),
    { env: { ...process.env, ...env, CHROME_PATH: path }, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Report;
}

function scoreOf({ categories }: Report, category: Category): number {
  return Math.round((categories[category].score ?? 0) * 100);
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The audits that cost points in the last run. */
function reasons(reports: Report[], category: Category): string {
  const last = reports.at(-1);
  const failed = last?.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (last.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} (${last.audits[id]?.title})`);
  return failed && failed.length > 0 ? `: ${failed.join(", ")}` : "";
}
