/**
 * `node scripts/screenshots.ts DIR [--site DIST]`: pictures of every kind of page for a person to look at, on a phone
 * and a desktop, light and dark, and as printed.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { paths } from "../src/model/address.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { kinds } from "../tests/support/kinds.ts";
import { startServer } from "../tests/support/server.ts";

const screens = [
  { name: "phone", viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
  { name: "desktop", viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
];
const schemes = ["light", "dark"] as const;

/** Beside a page of each kind: a table, a draft with several clauses, a text without responsible units. */
const pages = [
  ...kinds.map(({ name, path }) => ({ name, path })),
  { name: "notice-table", path: paths.notice("national-2024") },
  { name: "notice-commentary", path: paths.notice("dalian-2024") },
  { name: "notice-draft", path: paths.notice("tianjin-2025-draft") },
  { name: "measure-clauses", path: paths.measure("tianjin-2025-draft", "11") },
  { name: "measure-bare", path: paths.measure("dalian-2024", "14") },
  { name: "search-hits", path: `${paths.search}?q=跨境电商` },
];

const { values, positionals } = parseArgs({
  options: { site: { type: "string" }, only: { type: "string" } },
  allowPositionals: true,
});
const [out] = positionals;
if (out === undefined || positionals.length > 1) {
  console.error("usage: node scripts/screenshots.ts DIR [--site DIST] [--only NAME]");
  process.exit(2);
}

await mkdir(out, { recursive: true });
const server = await startServer({ root: values.site ?? "dist" });
const browser = await launchBrowser();
try {
  for (const { name, path } of pages) {
    if (values.only !== undefined && values.only !== name) continue;
    for (const screen of screens)
      for (const scheme of schemes) await picture(browser, name, path, screen, scheme);
    await sheet(browser, name, path);
  }
} finally {
  await browser.close();
  await server.close();
}

async function picture(
  browser: Browser,
  name: string,
  path: string,
  { name: screenName, ...screen }: (typeof screens)[number],
  colorScheme: (typeof schemes)[number],
): Promise<void> {
  const page = await browser.newPage({ ...screen, colorScheme });
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  await page.screenshot({
    path: join(out ?? "", `${name}-${screenName}-${colorScheme}.png`),
    fullPage: true,
  });
  await page.close();
}

async function sheet(browser: Browser, name: string, path: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  await page.pdf({ path: join(out ?? "", `${name}.pdf`), preferCSSPageSize: true });
  await page.close();
}
