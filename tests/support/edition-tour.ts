/** What a reader does with the edition for disks, in whatever browser: opens it, searches, filters, finds and reads. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { at, click, isRead, list, results, type Tab, typed, until } from "./tab.ts";

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
