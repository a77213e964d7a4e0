/** What a reader does with the edition for disks, in whatever browser: opens it, searches, filters, finds and reads. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";

/** A tab of a browser, by the little that all browsers' protocols have in common. */
export interface Tab {
  open(url: string): Promise<void>;
  /** The value of an expression in the page, or of the promise that it is; as JSON has it. */
  evaluate<Value>(expression: string): Promise<Value>;
}

const PATIENCE = 15_000;

/** Waits until an expression is true; pages may be left meanwhile. */
async function until(tab: Tab, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    // While one page goes and another comes there is none to ask.
    const holds = await tab.evaluate<boolean>(`Boolean(${expression})`).catch(() => false);
    if (holds) return;
    if (Date.now() > end) {
      const at = await tab.evaluate<string>("location.href + ' ' + document.body.innerText.slice(0, 300)");
      throw new Error(`still not so: ${expression}; at ${at}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

const isRead = 'document.readyState === "complete"';
const at = (path: string) => `${isRead} && decodeURI(location.pathname).endsWith(${JSON.stringify(path)})`;
const click = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).click()`;
// A browser without a window may focus nothing.
const typed = (selector: string, text: string) =>
  `{ const box = document.querySelector(${JSON.stringify(selector)}); box.focus(); box.dispatchEvent(new Event("focus")); box.value = ${JSON.stringify(text)}; box.dispatchEvent(new Event("input", { bubbles: true })); }`;
const list = (selector: string, of: string) =>
  `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), (one) => one.${of})`;
const results = (state: string) => `document.querySelector('[data-results][data-state="${state}"]')`;

/** What the tour expects of the collection. */
export interface Expected {
  /** A phrase, the ids of all that hold it, and of these what a filter keeps: at most a page of them. */
  phrase: string;
  hits: string[];
  filter: { facet: string; value: string; hits: string[] };
  /** An answer in the finder, and a measure that it finds. */
  finder: { question: string; value: string; measure: string };
}

/** The site with its start at the unpacked folder; `site` is the folder within. */
export async function tour(tab: Tab, folder: string, expected: Expected): Promise<void> {
  const url = (path: string) => pathToFileURL(join(folder, path)).href;
  const { phrase, hits, filter, finder } = expected;

  // The one file to open leads to the home page, whose form leads to the search.
  await tab.open(url("index.html"));
  await until(tab, at("/site/index.html"));
  await until(tab, 'document.querySelector("[role=combobox]")');
  await tab.evaluate(typed("main input[name=q]", phrase));
  await tab.evaluate(click("main form button"));
  await until(tab, `${at("/site/search/index.html")} && ${results("done")}`);
  const exact = "[data-tier=exact] :is([data-measure], [data-notice])";
  const ids = list(exact, "dataset.measure ?? one.dataset.notice");
  expect((await tab.evaluate<string[]>(ids)).sort()).toEqual(hits);

  // A filter narrows; the address has it, and going back undoes it.
  const box = `input[type=checkbox][name="${filter.facet}"][value="${filter.value}"]`;
  await tab.evaluate(click(box));
  await until(tab, `${ids}.length === ${filter.hits.length} && ${results("done")}`);
  expect((await tab.evaluate<string[]>(ids)).sort()).toEqual(filter.hits);
  await tab.evaluate("history.back()");
  await until(tab, `${ids}.length === ${hits.length}`);

  // A hit leads to its page, where the words are marked and what can be copied has its buttons.
  await tab.evaluate(click("[data-tier=exact] h3 a"));
  await until(tab, `${isRead} && document.querySelector("main[data-measure] mark")`);
  expect(await tab.evaluate<string[]>(list("main mark", "textContent"))).toContain(phrase);
  await until(tab, 'document.querySelector("[data-tools] button")');
  expect(await tab.evaluate<string>("document.querySelector('.site-footer').textContent")).toContain(
    "离线版",
  );

  // The box in the header suggests.
  await until(tab, 'document.querySelector("header [role=combobox]")');
  await tab.evaluate(typed("header input[name=q]", phrase.slice(0, 2)));
  await until(tab, 'document.querySelector("[role=listbox] [role=option]")');

  // The glossary, by a word in a text or by the list of parts.
  await tab.evaluate(
    `(document.querySelector("main a.term") ?? document.querySelector('nav a[href*="terms"]')).click()`,
  );
  await until(
    tab,
    `${at("/site/terms/index.html")} && document.querySelector("main").textContent.length > 100`,
  );

  // The finder.
  await tab.evaluate(click('nav a[href*="finder"]'));
  await until(tab, `${at("/site/finder/index.html")} && ${results("idle")}`);
  await tab.evaluate(click(`input[type=checkbox][name="${finder.question}"][value="${finder.value}"]`));
  await until(tab, results("done"));
  expect(await tab.evaluate<string[]>(list("[data-results] [data-measure]", "dataset.measure"))).toContain(
    finder.measure,
  );
  await tab.evaluate(click(`[data-results] [data-measure="${finder.measure}"] h3 a`));
  await until(tab, `${isRead} && document.querySelector('main[data-measure="${finder.measure}"]')`);
}
