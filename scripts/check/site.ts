/** Whether a built site keeps its promises to readers, whatever its collection. */
import { loadContent } from "../../src/content/load.ts";
import { axeFaults, lookFaults, overflowFaults, SIZE_RULES } from "../inspect/accessibility.ts";
import { launchBrowser } from "../inspect/browser.ts";
import { budgetFaults } from "../inspect/budgets.ts";
import { allPages } from "../inspect/dist.ts";
import { exactSearchFaults } from "../inspect/exact-search.ts";
import { parsePage } from "../inspect/html.ts";
import { pageOfEachKind } from "../inspect/kinds.ts";
import { linkFaults } from "../inspect/links.ts";
import { randomNumbers } from "../inspect/phrases.ts";
import { policyFaults } from "../inspect/policy.ts";
import { startServer } from "../inspect/server.ts";
import { validityFaults } from "../inspect/validity.ts";
import type { Checked } from "./check.ts";

/** What is looked at. */
export interface SiteToCheck {
  dist: string;
  content: string;
  /** The base path that the site was built for; its 404 page may use addresses from there. */
  base?: string;
  /** How many stretches of the texts are searched for. */
  phrases: number;
}

/** More pages than this are not all validated: one of each kind, and as many others as chance draws. */
const MOST_VALIDATED = 1500;
/** Draws the same pages and phrases in every run. */
const SEED = 20250725;
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

/** Runs every check of a built site; each is given as soon as it has run. */
export async function* checkSite({ dist, content, base, phrases }: SiteToCheck): AsyncGenerator<Checked> {
  const pages = await allPages(dist);
  const extent = `${pages.length} 页`;
  yield {
    name: "链接和锚点都通",
    extent,
    faults: await linkFaults(dist, base === undefined ? {} : { base }),
  };
  yield { name: "内容安全策略没有缺口", extent, faults: await policiesOf(dist, pages) };
  yield { name: "网页不超重", extent, faults: await budgetFaults(dist, base) };
  const validated = await drawn(dist, pages);
  yield {
    name: "HTML 合规",
    extent: validated.length < pages.length ? `${extent}中的 ${validated.length} 页` : extent,
    faults: await validityFaults(dist, validated),
  };
  const server = await startServer(base === undefined ? { root: dist } : { root: dist, base });
  const browser = await launchBrowser();
  try {
    const kinds = await pageOfEachKind(dist);
    const faults: string[] = [];
    for (const { kind, path } of kinds) {
      const page = await browser.newPage({ viewport: DESKTOP, bypassCSP: true });
      await page.goto(server.url + path);
      const note = ({ width }: typeof DESKTOP, found: string[]) =>
        faults.push(...found.map((fault) => `${path}（${kind}，宽 ${width}）：${fault}`));
      note(DESKTOP, [...(await axeFaults(page)), ...(await overflowFaults(page))]);
      await page.setViewportSize(PHONE);
      // Of one document all other rules find the same in both windows.
      note(PHONE, [...(await lookFaults(page, SIZE_RULES)), ...(await overflowFaults(page))]);
      await page.close();
    }
    yield { name: "无障碍检查（axe）无问题", extent: `${kinds.length} 种页面`, faults };
    const found = await exactSearchFaults(browser, server.url, loadContent(content), {
      size: phrases,
      seed: SEED,
    });
    yield { name: "检索与原文逐字一致", extent: `抽查 ${phrases} 处文字`, faults: found };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function policiesOf(dist: string, pages: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of pages) {
    for (const fault of policyFaults(await parsePage(path, dist))) faults.push(`${path}: ${fault}`);
  }
  return faults;
}

async function drawn(dist: string, pages: readonly string[]): Promise<string[]> {
  if (pages.length <= MOST_VALIDATED) return [...pages];
  const random = randomNumbers(SEED);
  const chosen = new Set((await pageOfEachKind(dist)).flatMap(({ path, status }) => (status ? [] : path)));
  while (chosen.size < MOST_VALIDATED) chosen.add(pages[Math.floor(random() * pages.length)] ?? "");
  return [...chosen].sort();
}
