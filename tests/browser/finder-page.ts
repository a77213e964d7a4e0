import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { loadContent } from "../../src/content/load.ts";
import { type Entry, find, GROUPS } from "../../src/finder/find.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { finderData } from "../../src/site/finder-data.ts";
import { contentFolder } from "../support/fixture.ts";
import { distDir } from "../support/site.ts";

/** Serves the built site below a path of its own, for all tests of a file. */
export function useFinder() {
  let running: { browser: Browser; server: StaticServer } | null = null;
  const failing: string[] = [];
  const site = () => {
    if (running === null) throw new Error("the site is served only while tests run");
    return { browser: running.browser, url: running.server.url, failing };
  };
  beforeAll(async () => {
    const server = await startServer({ root: distDir(), base: "/some/where/", failing });
    running = { browser: await launchBrowser(), server };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.server.close();
  });
  /** Opens the finder; by the test's end nothing may have gone wrong in it, unless faults are expected. */
  const open = async (query = "", { faulty = false } = {}): Promise<Page> => {
    const { page, faults, close } = await visit(site().browser, `${site().url}finder/${query}`);
    onTestFinished(async () => {
      await close();
      if (!faulty) expect(faults).toEqual([]);
    });
    return page;
  };
  return { open, site };
}

/** What the finder asks of. */
export const data = finderData(assembleSite(loadContent(contentFolder())));
export const today = new Date().toISOString().slice(0, 10);

/** The entries that the answers have, by group. */
export function wanted(answers: Answers): Record<string, string[]> {
  const groups = find(data, answers, today);
  const ids = (entries: readonly Entry[]) => entries.map(({ face }) => face.measure.id);
  return Object.fromEntries(
    GROUPS.filter((group) => groups[group].length > 0).map((group) => [group, ids(groups[group])]),
  );
}

/** What a reader sees in the finder. */
export interface Found {
  state: string;
  status: string;
  /** Ids of the entries by group, in reading order, folded ones too. */
  groups: Record<string, string[]>;
}

/** Waits until the finder has answered, and reads it. */
export async function found(page: Page): Promise<Found> {
  await page.waitForFunction(() => {
    const state = document.querySelector<HTMLElement>("[data-results]")?.dataset["state"];
    const status = document.querySelector("[data-finder-status]")?.textContent ?? "";
    return state !== "loading" && status !== "";
  });
  return page.evaluate(() => ({
    state: document.querySelector<HTMLElement>("[data-results]")?.dataset["state"] ?? "",
    status: document.querySelector("[data-finder-status]")?.textContent ?? "",
    groups: Object.fromEntries(
      Array.from(document.querySelectorAll<HTMLElement>("[data-results] [data-group]"), (group) => [
        group.dataset["group"] ?? "",
        Array.from(
          group.querySelectorAll<HTMLElement>("[data-measure]"),
          ({ dataset }) => dataset["measure"] ?? "",
        ),
      ]),
    ),
  }));
}

/** What a button makes the browser save: the file's name and its bytes. */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** The checkbox of an option. */
export function box(page: Page, question: string, value: string) {
  return page.locator(`input[type=checkbox][name="${question}"][value="${value}"]`);
}

/** The counts below an option, in words. */
export async function countOf(page: Page, question: string, value: string): Promise<string> {
  return (
    (await page
      .locator("label", { has: box(page, question, value) })
      .locator(".count")
      .textContent()) ?? ""
  );
}

/** The answers in the address. */
export function address(page: Page): string {
  return new URL(page.url()).search;
}

/** Chooses an option as a reader does: its question is unfolded first where it is folded. */
export async function choose(page: Page, question: string, value: string): Promise<void> {
  const option = box(page, question, value);
  if (!(await option.isVisible())) await page.locator(`#question-${question}`).click();
  const before = page.url();
  await option.click();
  await page.waitForURL((url) => url.href !== before);
}
