/** The list of measures, narrowed: at once with a script, by links without one. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import type { Measure } from "../../src/model/schema.ts";
import { contentFolder } from "../support/fixture.ts";
import { serveSite } from "../support/served-site.ts";

const { measures, notices } = loadContent(contentFolder());
const noticeOf = new Map(notices.map(({ notice }) => [notice.id, notice]));

/** The addresses of the measures that fit, in no order. */
const truth = (fits: (measure: Measure) => boolean) =>
  measures
    .filter(({ measure }) => fits(measure))
    .map(({ measure }) => paths.measure(measure.notice, measure.key))
    .sort();
const regionOf = ({ notice }: Measure) => noticeOf.get(notice)?.region;
const yearOf = ({ notice }: Measure) => noticeOf.get(notice)?.year;
const names = ({ clauses }: Measure, department: string) =>
  clauses.some(({ responsible }) => responsible.some((one) => one.department === department));

const site = serveSite();

async function open(query = "", javaScriptEnabled = true): Promise<Page> {
  const page = await site.browser.newPage({ javaScriptEnabled });
  await page.goto(`${site.url}${paths.measures}${query}`, { waitUntil: "networkidle" });
  return page;
}

/** The measures that a page shows, as paths below the site's root, sorted. */
const shown = async (page: Page) =>
  (
    await page
      .locator("main a[href]")
      .filter({ visible: true })
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.slice(1)))
  )
    .filter((path) => /^measures\/[^/]+-\d{4}[^/]*\/[^/]+\/$/.test(path))
    .filter((path, index, all) => all.indexOf(path) === index)
    .sort();

const choose = async (page: Page, group: string, value: string) => {
  const fold = page.locator(`[data-group="${group}"]`);
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  await fold.locator(`[data-value="${value}"]`).click();
};

describe("with a script", () => {
  test("shows at once what each choice leaves, and says how much", async () => {
    const page = await open();
    expect(await shown(page)).toEqual(truth(() => true));
    await choose(page, "region", "qingdao");
    expect(await shown(page)).toEqual(truth((measure) => regionOf(measure) === "qingdao"));
    await choose(page, "year", "2025");
    await choose(page, "goods", "lithium-battery");
    const wanted = truth(
      (measure) =>
        regionOf(measure) === "qingdao" &&
        yearOf(measure) === 2025 &&
        (measure.facets["goods"]?.includes("lithium-battery") ?? false),
    );
    expect(wanted.length).toBeGreaterThan(1);
    expect(await shown(page)).toEqual(wanted);
    expect(await page.getByRole("status").first().textContent()).toContain(`${wanted.length}条`);
    expect(new URL(page.url()).search).toBe("?region=qingdao&year=2025&goods=lithium-battery");
    await page.close();
  });

  test("opens an address as it was left, and shows all again", async () => {
    const page = await open("?department=qingdao/customs&year=2022");
    expect(await shown(page)).toEqual(
      truth((measure) => names(measure, "qingdao/customs") && yearOf(measure) === 2022),
    );
    await page.getByRole("link", { name: "显示全部" }).click();
    expect(await shown(page)).toEqual(truth(() => true));
    expect(new URL(page.url()).search).toBe("");
    await page.close();
  });

  test("gives a choice up that is chosen again, and offers none that would leave nothing", async () => {
    const page = await open("?region=tianjin");
    expect(await page.locator('[data-group="year"] [data-value="2022"]').isVisible()).toBe(false);
    for (const count of await page.locator(".choices li:visible .count").allTextContents())
      expect(Number(count)).toBeGreaterThan(0);
    await choose(page, "region", "tianjin");
    expect(await shown(page)).toEqual(truth(() => true));
    await page.close();
  });

  test("leaves what an address names wrongly alone", async () => {
    const page = await open("?region=atlantis&goods=%3Cb%3E&x=1");
    expect(await shown(page)).toEqual(truth(() => true));
    await page.close();
  });

  test("is left for the page of a choice by a click that opens a tab", async () => {
    const page = await open();
    const link = page.locator('[data-group="region"] [data-value="dalian"]');
    expect(new URL((await link.getAttribute("href")) ?? "", page.url()).pathname).toBe(
      `/${paths.measuresIn("dalian")}`,
    );
    // The tab itself is the browser's: a bundled one without a screen now and then opens none.
    await page.evaluate(() =>
      addEventListener("click", (event) => {
        document.documentElement.dataset["clicked"] = event.defaultPrevented ? "taken" : "left";
        event.preventDefault();
      }),
    );
    await link.click({ modifiers: ["ControlOrMeta"] });
    expect(await page.locator("html").getAttribute("data-clicked")).toBe("left");
    expect(await shown(page)).toEqual(truth(() => true));
    await link.click();
    expect(await page.locator("html").getAttribute("data-clicked")).toBe("taken");
    await page.close();
  });
});

describe("on a phone", () => {
  const phone = { viewport: { width: 320, height: 640 } };

  test("the list begins on the first screen, and the choices are a press away", async () => {
    const page = await site.browser.newPage(phone);
    await page.goto(`${site.url}${paths.measures}`, { waitUntil: "networkidle" });
    const first = await page.locator(".index-part").first().boundingBox();
    expect(first?.y).toBeLessThan(phone.viewport.height);
    const choice = page.locator('[data-value="qingdao"]');
    expect(await choice.isVisible()).toBe(false);
    await page.getByText("缩小范围").click();
    await choice.click();
    expect(await shown(page)).toEqual(truth((measure) => regionOf(measure) === "qingdao"));
    await page.close();
  });

  test.each([
    ["the list", paths.measures, ".index-list a"],
    ["hits, marked", `${paths.search}?q=跨境贸易`, ".hit h3 a"],
    ["what the finder found", `${paths.finder}?transport=sea`, "[data-group=named] > div .hit h3 a"],
  ])("the lines of a title end between its words in %s", async (_, path, links) => {
    const page = await site.browser.newPage(phone);
    await page.goto(site.url + path, { waitUntil: "networkidle" });
    await page.locator(links).first().waitFor();
    const found = (await page.locator(links).all()).slice(0, 40);
    const titles = await Promise.all(found.map((link) => link.evaluate(linesOf)));
    await page.close();
    expect(titles.filter((lines) => lines.length > 1).length).toBeGreaterThan(5);
    const names = [
      ...measures.flatMap(({ measure }) => measure.title ?? []),
      ...notices.map(({ notice }) => notice.title),
    ];
    for (const lines of titles) {
      // A line may end at punctuation, too.
      expect(lines.join("\n")).not.toMatch(/[\p{L}\p{N}]\n[\p{L}\p{N}]/u);
      const printed = lines.join("").replaceAll("|", "");
      expect(names.some((name) => printed.endsWith(name))).toBe(true);
    }
  });
});

/** The lines of an element as they are drawn, with `|` for a `wbr`. */
function linesOf(element: Element): string[] {
  const lines: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeName === "WBR") lines.push(`${lines.pop() ?? ""}|`);
    const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "";
    for (let at = 0; at < text.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (box.left < left) lines.push("");
      lines.push((lines.pop() ?? "") + text.charAt(at));
      left = box.left;
    }
  }
  return lines;
}

describe("without a script", () => {
  const cases: [group: string, value: string, fits: (measure: Measure) => boolean][] = [
    ["region", "dalian", (measure) => regionOf(measure) === "dalian"],
    ["year", "2024", (measure) => yearOf(measure) === 2024],
    ["goods", "lithium-battery", ({ facets }) => facets["goods"]?.includes("lithium-battery") ?? false],
    ["department", "qingdao/customs", (measure) => names(measure, "qingdao/customs")],
  ];
  test.each(cases)("a link leads to the measures of one %s", async (group, value, fits) => {
    const page = await open("", false);
    await choose(page, group, value);
    await page.waitForLoadState("networkidle");
    expect(new URL(page.url()).pathname).not.toBe(`/${paths.measures}`);
    expect(await shown(page)).toEqual(truth(fits));
    await page.close();
  });
});
