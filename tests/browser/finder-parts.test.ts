/** The finder of a large collection: data in parts, and options that are looked for by typing. */
import mammoth from "mammoth";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { type Entry, find, GROUPS } from "../../src/finder/find.ts";
import { packCore, printPart } from "../../src/finder/parts.ts";
import type { Answers, Option } from "../../src/finder/questions.ts";
import { printScript } from "../../src/formats/script.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { finderData } from "../../src/site/finder-data.ts";
import { contentFolder } from "../support/fixture.ts";
import { address, box, found, saved, useFinder } from "./finder-page.ts";

const { open, site } = useFinder();
const today = new Date().toISOString().slice(0, 10);
const data = finderData(assembleSite(loadContent(contentFolder())));
/** Regions enough to be looked for. */
const made: Option[] = Array.from({ length: 120 }, (_, number) => ({
  value: `made-${number}`,
  label: number === 77 ? "洋浦" : `第${number}口岸`,
  covers: number === 77 ? ["national"] : [`made-${number}`],
}));
const large = {
  ...data,
  questions: data.questions.map((question) =>
    question.id === "region" ? { ...question, options: [...question.options, ...made] } : question,
  ),
};

const files = large.notices.map(({ id }) => `finder/data/${id}.js`);

/** The finder, its data replaced by data in parts; the notices whose parts were loaded, and those that aren't there. */
async function openLarge(query = ""): Promise<{ page: Page; loaded: string[]; missing: Set<string> }> {
  const page = await open("", { faulty: true });
  const loaded: string[] = [];
  const missing = new Set<string>();
  const script = (body: string) => ({ contentType: "text/javascript; charset=utf-8", body });
  await page.route("**/finder/data.*.js", (route) =>
    route.fulfill(script(printScript("finderData", packCore(large, files)))),
  );
  await page.route("**/finder/data/*.js", (route) => {
    const notice = /([^/]+)\.js$/.exec(new URL(route.request().url()).pathname)?.[1] ?? "";
    if (missing.has(notice)) return route.abort();
    loaded.push(notice);
    const place = large.notices.findIndex(({ id }) => id === notice);
    const own = large.measures.filter((measure) => measure.notice === place);
    return route.fulfill(script(printPart(large, notice, own)));
  });
  await page.goto(`${site().url}finder/${query}`);
  return { page, loaded, missing };
}

/** What is listed in the order of the whole data, twenty entries of every list at most. */
function wanted(answers: Answers): string[] {
  const groups = find(large, answers, today);
  const ids = (entries: readonly Entry[]) =>
    entries.filter(({ folded }) => !folded).map(({ face }) => face.measure.id);
  return GROUPS.filter((group) => group === "named").flatMap((group) => ids(groups[group]).slice(0, 20));
}

const shownIn = (page: Page) =>
  page
    .locator('[data-group="named"] > div [data-measure]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["measure"]));

describe("the finder of a large collection", () => {
  test("lists the entries of the whole data, with their words, and loads only the notices that are shown", async () => {
    const { page, loaded } = await openLarge();
    expect((await found(page)).state).toBe("idle");
    expect(loaded).toEqual([]);
    await box(page, "goods", "lithium-battery").click();
    expect((await found(page)).state).toBe("done");
    expect(await shownIn(page)).toEqual(wanted({ goods: ["lithium-battery"] }));
    const first = large.measures.find(({ id }) => id === wanted({ goods: ["lithium-battery"] })[0]);
    const entry = page.locator("[data-group=named] [data-measure]").first();
    expect(await entry.locator("h3").textContent()).toBe(first?.heading);
    expect(await entry.locator("q").count()).toBeGreaterThan(0);
    expect(new Set(loaded).size).toBe(loaded.length);
    expect(loaded.length).toBeLessThanOrEqual(large.notices.length);
  });

  test("loads what is folded when it is unfolded", async () => {
    const { page } = await openLarge("?goods=lithium-battery");
    await found(page);
    const fold = page.locator("[data-results] details:has(ol)").first();
    expect(await fold.locator("[data-measure]").count()).toBe(0);
    await fold.locator("summary").first().click();
    await fold.locator("[data-measure]").first().waitFor();
  });

  test("takes all results along in its table and its document, those that aren't shown too", async () => {
    const { page } = await openLarge("?region=qingdao");
    await found(page);
    const table = (await saved(page, "[data-finder-csv]")).bytes.toString();
    const { value: document } = await mammoth.extractRawText({
      buffer: (await saved(page, "[data-finder-docx]")).bytes,
    });
    const groups = find(large, { region: ["qingdao"] }, today);
    for (const { face } of GROUPS.flatMap((group) => groups[group])) {
      const whole = large.measures.find(({ id }) => id === face.measure.id);
      expect(table).toContain(whole?.heading.replaceAll('"', '""'));
      expect(document).toContain(`${whole?.heading}\n`);
      expect(document).toContain(`${whole?.citation}\n`);
    }
  });

  test("on paper: says how many entries the browser's own command leaves out, and prints all by the page's", async () => {
    const { page } = await openLarge("?region=qingdao");
    await found(page);
    await page.emulateMedia({ media: "print" });
    const entries = find(large, { region: ["qingdao"] }, today)["named"].filter(({ folded }) => !folded);
    const left = page.locator("[data-group=named] > div .finder-unprinted");
    expect(await left.innerText()).toBe(`还有${entries.length - 20}条没有印出；请用页面上的“打印”按钮。`);
    await page.evaluate(() => {
      globalThis.print = () => {};
    });
    await page.emulateMedia({ media: "screen" });
    await page.locator("[data-finder-print]").click();
    await page.waitForFunction(
      (all) => document.querySelectorAll("[data-group=named] > div [data-measure]").length >= all,
      entries.length,
    );
    await page.emulateMedia({ media: "print" });
    expect(await left.innerText()).toBe("");
  });

  test("says so where a part can't be loaded, and tries again", async () => {
    const { page, missing } = await openLarge();
    await found(page);
    for (const { id } of large.notices) missing.add(id);
    await box(page, "goods", "lithium-battery").click();
    expect((await found(page)).state).toBe("error");
    missing.clear();
    await page.locator("[data-retry]").click();
    expect((await found(page)).state).toBe("done");
    expect(await shownIn(page)).toEqual(wanted({ goods: ["lithium-battery"] }));
  });
});

describe("a question with very many options", () => {
  const region = (page: Page) => page.locator('[data-question="region"]');
  const listed = (page: Page) => region(page).locator("li:visible label");

  test("lists the busiest, and by typing every other one; what is chosen stays", async () => {
    const { page } = await openLarge();
    await found(page);
    if (!(await region(page).isVisible())) await page.locator("#question-region").click();
    expect(await listed(page).count()).toBe(20);
    const search = region(page).getByRole("searchbox", { name: "输入名称查找" });
    await search.fill("洋浦");
    expect(await listed(page).count()).toBe(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.waitForURL(/region=made-77/);
    expect(address(page)).toBe("?region=made-77");
    expect((await found(page)).state).toBe("done");
    await search.fill("没有");
    expect(await listed(page).count()).toBe(1);
    expect(await region(page).getByRole("status").textContent()).toBe("没有名称符合的。");
  });

  test("is as it was where options are few", async () => {
    const { page } = await openLarge();
    await found(page);
    expect(await page.locator('[data-question="goods"] [type=search]').count()).toBe(0);
    expect(await page.locator('[data-question="goods"] li[hidden]').count()).toBe(0);
  });
});
