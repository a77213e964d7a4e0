/** What a reader does with the site, in a browser that isn't Chromium: each kind of page, and each state that scripts make. */
import { expect, test } from "vitest";
import { rowsOf } from "../../scripts/add/pdf/fragments.ts";
import { openPdf } from "../../scripts/add/pdf/open.ts";
import { holds, rewrite } from "../../scripts/inspect/phrases.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { kinds } from "../support/kinds.ts";
import { at, click, isRead, list, results, type Tab, typed, until } from "../support/tab.ts";

/** A browser with the fixture's site. */
export interface SiteInBrowser {
  tab: Tab;
  /** A tab of a reader who has chosen dark pages. */
  dark: Tab;
  /** The page that is open, as a PDF; `null` where the browser's driver prints nothing. */
  print(): Promise<Uint8Array | null>;
  /** The site's address. */
  url: string;
  /** The folder of what it was built from. */
  content: string;
}

const measure = paths.measure("qingdao-2025", "14");
const MM = 72 / 25.4;
const exact = list(
  "[data-tier=exact] :is([data-measure], [data-notice])",
  "dataset.measure ?? one.dataset.notice",
);
/** The size of a measure's text, and the lightness of ink and paper from 0 to 1. */
const textSize = 'Number.parseFloat(getComputedStyle(document.querySelector(".prose")).fontSize)';
const lightness = (colour: string) =>
  `(${colour}.match(/[\\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part) / 765, 0)`;
const paper = lightness("getComputedStyle(document.documentElement).backgroundColor");
const ink = lightness("getComputedStyle(document.querySelector('main p')).color");

/** Whether a text stands in a printed one, of which a browser may leave out what some of its glyphs mean. */
function isPrinted(text: string, printed: string): boolean {
  const signs = [...text];
  const all = [...printed];
  const isAt = (start: number) =>
    signs.every((sign, index) => [sign, "\ufffd"].includes(all[start + index] ?? ""));
  return all.some((_, start) => isAt(start));
}

/** Tests a site in a browser that is there when the tests run. */
export function testSite(running: () => SiteInBrowser): void {
  const open = async (path: string) => {
    const { tab, url } = running();
    await tab.open(url + path);
    // While a page that is left changes its address, a browser may take that for the page that is asked for.
    await until(tab, `${isRead} && location.pathname === ${JSON.stringify(new URL(url + path).pathname)}`);
    return tab;
  };
  /** The ids of what holds a phrase and fits a condition, sorted. */
  const truth = (phrase: string, fits: (record: SearchRecord) => boolean = () => true) =>
    searchRecords(loadContent(running().content))
      .filter((record) => fits(record) && holds(rewrite(recordText(record).text), rewrite(phrase)))
      .map(({ id }) => id)
      .sort();
  const found = async (tab: Tab) => (await tab.evaluate<string[]>(exact)).sort();

  test("every kind of page shows its heading and its text, and is no wider than its window", async () => {
    for (const { name, path, words } of kinds) {
      const tab = await open(path);
      expect(await tab.evaluate<string>("document.querySelector('main').textContent"), name).toMatch(words);
      const over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await tab.evaluate<number>(over), name).toBeLessThanOrEqual(0);
      // The style sheet is there: without it no paper is coloured.
      expect(await tab.evaluate<string>("getComputedStyle(document.body).margin"), name).toBe("0px");
    }
  });

  test("the home page's box suggests, and leads to all hits, to the character", async () => {
    const tab = await open(paths.home);
    await until(tab, 'document.querySelector("main [role=combobox]")');
    await tab.evaluate(typed("main input[name=q]", "锂电"));
    await until(tab, 'document.querySelector("[role=listbox] [role=option]")');
    await tab.evaluate(typed("main input[name=q]", "锂电池"));
    await tab.evaluate(click("main form button"));
    await until(tab, `${at("/search/")} && ${results("done")}`);
    expect(await found(tab)).toEqual(truth("锂电池"));
  });

  test("a search is filtered, shown further, left for a hit, and there again on the way back", async () => {
    const phrase = "海关";
    const tab = await open(`${paths.search}?q=${encodeURIComponent(phrase)}`);
    await until(tab, results("done"));
    const all = truth(phrase);
    const kept = truth(phrase, ({ filters }) => filters["region"]?.includes("qingdao") === true);
    expect(kept.length).toBeGreaterThan(20);
    expect((await found(tab)).length).toBe(20);
    await tab.evaluate(click('input[type=checkbox][name="region"][value="qingdao"]'));
    await until(tab, `location.search.includes("region=qingdao") && ${results("done")}`);
    await tab.evaluate(click("[data-tier=exact] [data-more]"));
    const shown = Math.min(40, kept.length);
    await until(tab, `${exact}.length === ${shown}`);
    const narrowed = await found(tab);
    expect(kept).toEqual(expect.arrayContaining(narrowed));

    const last = `Array.from(document.querySelectorAll("[data-tier=exact] h3 a"))[${shown - 1}]`;
    await tab.evaluate(`${last}.focus()`);
    await tab.evaluate(`${last}.click()`);
    await until(tab, `${isRead} && document.querySelector("main[data-measure] mark")`);
    await tab.evaluate("history.back()");
    await until(tab, `${at("/search/")} && ${exact}.length === ${shown}`);
    expect(await found(tab)).toEqual(narrowed);
    await tab.evaluate("history.back()");
    await until(tab, `!location.search.includes("region") && ${results("done")}`);
    expect(all).toEqual(expect.arrayContaining(await found(tab)));
  });

  test("the list of measures is narrowed by its address", async () => {
    const tab = await open(`${paths.measures}?goods=lithium-battery`);
    await until(tab, 'document.querySelector(".narrowed")?.hidden === false');
    expect(await tab.evaluate<number>("document.querySelectorAll('[data-left]:not([hidden])').length")).toBe(
      8,
    );
  });

  test("the finder answers, and its hit is opened", async () => {
    const tab = await open(paths.finder);
    await until(tab, results("idle"));
    await tab.evaluate(click('input[type=checkbox][name="goods"][value="lithium-battery"]'));
    await until(tab, results("done"));
    await tab.evaluate(click('[data-results] [data-measure="qingdao-2025-20"] h3 a'));
    await until(tab, `${isRead} && document.querySelector('main[data-measure="qingdao-2025-20"]')`);
  });

  test("comparisons show what differs, by more than its words", async () => {
    for (const [path, marks] of [
      [paths.pair("qingdao-2022", "qingdao-2025"), "main mark.only"],
      [paths.measure("dalian-2024", "2"), "main .diff ins"],
    ] as const) {
      const tab = await open(path);
      expect(await tab.evaluate<number>(`${list(marks, "textContent")}.length`), path).toBeGreaterThan(0);
      const look = (element: string) =>
        `((style) => [style.backgroundColor, style.textDecorationLine].join())(getComputedStyle(${element}))`;
      const one = `document.querySelector(${JSON.stringify(marks)})`;
      expect(await tab.evaluate<boolean>(`${look(one)} !== ${look(`${one}.parentElement`)}`), path).toBe(
        true,
      );
    }
  });

  test("a measure's folds open, its text can be cited, and no digit is drawn over the next", async () => {
    const tab = await open(measure);
    await until(tab, 'document.querySelector("[data-tools] button")');
    const opened = await tab.evaluate<boolean>(
      '((fold) => { fold.querySelector("summary").click(); return fold.open && fold.querySelector("dl").getBoundingClientRect().height > 100; })(document.querySelector("#facets").closest("details"))',
    );
    expect(opened).toBe(true);
    const widths = await tab.evaluate<number[]>(`(() => {
      const text = document.createTextNode("25月25日2555年");
      const line = document.createElement("p");
      line.append(text);
      document.querySelector("main").append(line);
      return [0, 1, 3, 4, 6, 7, 8, 9].map((at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().width;
      });
    })()`);
    expect(Math.max(...widths) - Math.min(...widths), widths.join(" ")).toBeLessThan(1.5);
  });

  test("大字版 is switched to, remembered on the next page, and left again", async () => {
    const tab = await open(measure);
    const normal = await tab.evaluate<number>(textSize);
    await tab.evaluate(click(".view-switch"));
    expect(await tab.evaluate<string>("document.documentElement.dataset.view")).toBe("large");
    await open(paths.measure("qingdao-2025", "1"));
    expect(await tab.evaluate<number>(textSize)).toBeGreaterThan(normal * 1.3);
    await tab.evaluate(click(".view-switch"));
    expect(await tab.evaluate<number>(textSize)).toBe(normal);
  });

  test("who has chosen dark pages gets light ink on dark paper", async () => {
    const tab = await open(measure);
    expect(await tab.evaluate<number>(`${paper} - ${ink}`)).toBeGreaterThan(0.5);
    const { dark, url } = running();
    await dark.open(url + measure);
    expect(await dark.evaluate<number>(`${ink} - ${paper}`)).toBeGreaterThan(0.5);
  });

  test("a measure is printed on A4, all of its text, without what only a screen has", async () => {
    const tab = await open(measure);
    // The tools beside the text come when scripts have run.
    const text = await tab.evaluate<string>(`(() => {
      const prose = document.querySelector(".prose").cloneNode(true);
      for (const tool of prose.querySelectorAll(".no-print")) tool.remove();
      return prose.textContent;
    })()`);
    const bytes = await running().print();
    if (bytes === null) return console.log("this browser's driver prints nothing");
    const { pages } = await openPdf(bytes, measure);
    const bare = (words: string) => words.replace(/\s+/gu, "");
    const printed = bare(
      pages
        .flatMap(({ fragments }) => rowsOf(fragments).flatMap((row) => row.fragments.map((one) => one.text)))
        .join(""),
    );
    for (const { width, height } of pages)
      expect([Math.round(width / MM), Math.round(height / MM)]).toEqual([210, 297]);
    for (const sentence of bare(text).split(/(?<=。)/u))
      expect(isPrinted(sentence, printed), sentence).toBe(true);
    expect(printed).not.toContain("大字版");
  });
}
