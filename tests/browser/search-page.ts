import type { Page } from "playwright-core";

/** What a reader sees on the search page. */
export interface Seen {
  state: string;
  status: string;
  /** Ids of the hits in reading order. */
  hits: string[];
  tiers: string[];
  /** What is marked in the hits, each once. */
  marked: string[];
}

/** Waits until the search page has answered, and reads it. */
export async function seen(page: Page): Promise<Seen> {
  await page.waitForFunction(() => {
    const results = document.querySelector<HTMLElement>("[data-results]");
    return results?.dataset["state"] !== "loading" && document.querySelector("[role=status]")?.textContent;
  });
  return page.evaluate(() => {
    const texts = (selector: string) =>
      Array.from(document.querySelectorAll(selector), (one) => one.textContent);
    const all = (selector: string) => [
      ...document.querySelectorAll<HTMLElement>(`[data-results] ${selector}`),
    ];
    return {
      state: document.querySelector<HTMLElement>("[data-results]")?.dataset["state"] ?? "",
      status: texts("[role=status]").join(),
      hits: all("[data-measure], [data-notice]").map(
        ({ dataset }) => dataset["measure"] ?? dataset["notice"] ?? "",
      ),
      tiers: all("[data-tier]").map(({ dataset }) => dataset["tier"] ?? ""),
      marked: [...new Set(texts("[data-results] mark"))],
    };
  });
}

/** Types a query as a reader does, and waits for its answer without Enter. */
export async function type(page: Page, text: string): Promise<Seen> {
  await page.locator("input[name=q]").fill(text);
  await page.waitForFunction((q) => new URLSearchParams(location.search).get("q") === (q || null), text);
  return seen(page);
}

/** Enters a query, Enter pressed, and waits for its answer. */
export async function enter(page: Page, text: string): Promise<Seen> {
  await page.locator("input[name=q]").fill(text);
  await page.keyboard.press("Enter");
  return seen(page);
}

/** The filter's checkbox. */
export function box(page: Page, facet: string, value: string) {
  return page.locator(`input[type=checkbox][name="${facet}"][value="${value}"]`);
}

/** The query and filters in the address. */
export function address(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search.replaceAll("+", " "));
}
