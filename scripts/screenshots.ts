/**
 * `node scripts/screenshots.ts DIR [--dist DIST] [--only PAGE]… [--view VIEW]…`: pictures of every kind of page for a
 * person to look at, in all the ways in which it is read, and as printed; `index.html` shows them side by side.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { paths } from "../src/model/address.ts";
import { inSite } from "../src/model/site-folder.ts";
import { ownKinds as kinds } from "../tests/support/kinds.ts";
import { parseOptions, readOrExit, UsageError, writeOrExit } from "./command-line.ts";
import { foreignReason, mark } from "./files/owned-folder.ts";
import { writing } from "./files/write-error.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { launchBrowser } from "./inspect/browser.ts";
import { startServer } from "./inspect/server.ts";

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 };

/** A way of reading; `large` is 大字版. */
interface View extends BrowserContextOptions {
  large?: true;
}

const views: Record<string, View> = {
  "phone-light": { ...phone, colorScheme: "light" },
  "phone-dark": { ...phone, colorScheme: "dark" },
  "desktop-light": { ...desktop, colorScheme: "light" },
  "desktop-dark": { ...desktop, colorScheme: "dark" },
  narrow,
  "large-narrow": { ...narrow, large: true },
  "large-desktop": { ...desktop, large: true },
  "large-dark": { ...phone, colorScheme: "dark", large: true },
  "forced-colors": { ...desktop, forcedColors: "active", colorScheme: "dark" },
};

/** Beside a page of each kind: a table, a draft with several clauses, a text without responsible units. */
const pages = [
  ...kinds.map(({ name, path }) => ({ name, path })),
  { name: "notice-table", path: paths.notice("national-2024") },
  { name: "notice-commentary", path: paths.notice("dalian-2024") },
  { name: "notice-draft", path: paths.notice("tianjin-2025-draft") },
  { name: "measure-clauses", path: paths.measure("tianjin-2025-draft", "11") },
  { name: "measure-bare", path: paths.measure("dalian-2024", "14") },
  { name: "search-hits", path: `${paths.search}?q=跨境电商` },
  { name: "finder-found", path: `${paths.finder}?goods=lithium-battery&transport=sea&region=qingdao` },
  { name: "finder-drafts", path: `${paths.finder}?transport=air&region=tianjin` },
  { name: "topic-unspecified", path: paths.topic("goods", "unspecified") },
  { name: "topic-strength", path: paths.topic("strength", "strive") },
];

const known = [...Object.keys(views), "print"];
const USAGE = `用法：npm run screenshots -- 目录 [--dist 目录] [--only 页面]… [--view 视图]…
  页面：${pages.map(({ name }) => name).join("、")}
  视图：${known.join("、")}`;

const { out, values } = readOrExit(USAGE, () => {
  const several = { type: "string", multiple: true } as const;
  const options = { dist: { type: "string" }, only: several, view: several } as const;
  const { values, positionals } = parseOptions({ options, allowPositionals: true });
  const [out, ...others] = positionals;
  if (out === undefined || others.length > 0) throw new UsageError("应给出一个目录，图存在那里");
  const unknown = [
    ...(values.only ?? []).filter((name) => !pages.some((page) => page.name === name)),
    ...(values.view ?? []).filter((name) => !known.includes(name)),
  ];
  if (unknown.length > 0) throw new UsageError(`没有这样的页面或视图：${unknown.join("、")}`);
  const reason = foreignReason(out, "screenshots");
  if (reason !== null)
    throw new UsageError(`不能把图存到“${out}”：它${reason}；请另给一个不存在的或空的目录`);
  return { out, values };
});

const wanted = (names: string[] | undefined, name: string) => names === undefined || names.includes(name);
const taken: { page: string; files: string[] }[] = [];
writeOrExit(() => {
  writing(out, () => mkdirSync(out, { recursive: true }));
  mark(out, "screenshots");
});
const server = await startServer({ root: values.dist ?? inSite("dist") });
const browser = await launchBrowser();
try {
  for (const { name, path } of pages.filter(({ name }) => wanted(values.only, name))) {
    const files: string[] = [];
    for (const [view, options] of Object.entries(views).filter(([view]) => wanted(values.view, view))) {
      files.push(`${name}-${view}.png`);
      await picture(browser, path, options, join(out, `${name}-${view}.png`));
    }
    if (wanted(values.view, "print")) {
      files.push(`${name}.pdf`);
      await sheet(browser, path, join(out, `${name}.pdf`));
    }
    taken.push({ page: name, files });
  }
} finally {
  await browser.close();
  await server.close();
}
writeOrExit(() => writeFileWhole(join(out, "index.html"), contactSheet()));
console.log(
  `${taken.flatMap(({ files }) => files).length} pictures, side by side in ${join(out, "index.html")}`,
);

async function picture(
  browser: Browser,
  path: string,
  { large, ...options }: View,
  file: string,
): Promise<void> {
  const page = await browser.newPage(options);
  const address = new URL(path, server.url);
  if (large) address.searchParams.set("view", "large");
  await page.goto(address.href, { waitUntil: "networkidle" });
  if (path.includes("?q=")) await page.locator('[data-results][data-state="done"]').waitFor();
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

async function sheet(browser: Browser, path: string, file: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  await page.pdf({ path: file, preferCSSPageSize: true });
  await page.close();
}

/** All pictures of this run, a row a page. */
function contactSheet(): string {
  const rows = taken.map(({ page, files }) => {
    const cells = files.map((file) =>
      file.endsWith(".pdf")
        ? `<embed src="${file}" type="application/pdf" width="420" height="600">`
        : `<a href="${file}"><img src="${file}" alt="${file}" title="${file}" width="${/desktop|forced/.test(file) ? 420 : 180}"></a>`,
    );
    return `<h2>${page}</h2><p>${cells.join("\n")}</p>`;
  });
  return `<!doctype html>
<meta charset="utf-8"><title>Pages</title>
<style>body{background:#888;font-family:sans-serif}p{display:flex;gap:8px;align-items:flex-start;overflow-x:auto}</style>
${rows.join("\n")}
`;
}
