import type { Page } from "playwright-core";
import { paths } from "../../src/model/address.ts";
import { kinds } from "./kinds.ts";

/** A page as a reader may have it before them. */
export interface PageState {
  name: string;
  /** Below the site's root, with a query where it has one. */
  path: string;
  /** The status that a static host answers with; 200 where it says nothing else. */
  status?: 404;
  /** Done before the page is opened. */
  before?: (page: Page) => Promise<unknown>;
  /** Brings the opened page to its state. */
  reach?: (page: Page) => Promise<unknown>;
  /** The focus is in the page already. */
  focused?: true;
}

const results = (state: string) => async (page: Page) =>
  page.locator(`[data-results][data-state="${state}"]`).waitFor({ state: "attached" });

/** Waits until a page that is filled by its script says what it has. */
const told = async (page: Page) =>
  page.waitForFunction(() => document.querySelector("main [role=status]")?.textContent);
const FILLED = new Set(["search", "finder"]);

/** Index and texts that never come, or come broken. */
const INDEX = "**/pagefind/**";

/** A page of each kind, the forms that look different, and every state of the search and the finder. */
export const states: PageState[] = [
  ...kinds.map(({ name, path, status }) => ({
    ...{ name, path },
    ...(status !== undefined && { status }),
    ...(FILLED.has(name) && { reach: told }),
  })),
  { name: "a draft's measure", path: paths.measure("tianjin-2025-draft", "2") },
  { name: "a measure of several clauses", path: paths.measure("tianjin-2025-draft", "11") },
  { name: "a measure without units", path: paths.measure("dalian-2024", "14") },
  { name: "a notice that is a table", path: paths.notice("national-2024") },
  { name: "a notice with commentary", path: paths.notice("dalian-2024") },
  { name: "search results", path: `${paths.search}?q=锂电池`, reach: results("done") },
  { name: "a search that finds nothing", path: `${paths.search}?q=魑魅魍魉`, reach: results("empty") },
  {
    name: "a search that waits",
    path: `${paths.search}?q=锂电池`,
    before: (page) => page.route(INDEX, () => undefined),
    reach: results("loading"),
  },
  {
    name: "a search that failed",
    path: `${paths.search}?q=锂电池`,
    before: (page) => page.route(INDEX, (route) => route.abort()),
    reach: results("error"),
  },
  {
    name: "answers in the finder",
    path: `${paths.finder}?goods=lithium-battery&transport=sea&region=qingdao`,
    reach: results("done"),
  },
  {
    name: "a finder without its data",
    path: `${paths.finder}?goods=lithium-battery`,
    before: (page) => page.route("**/finder/data.*.js", (route) => route.abort()),
    reach: results("error"),
  },
  {
    name: "suggestions",
    path: paths.measures,
    focused: true,
    reach: async (page) => {
      await page.locator("input[name=q]").first().fill("锂电");
      await page.getByRole("option").first().waitFor();
    },
  },
];

/** Opens every fold of a page. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
}
