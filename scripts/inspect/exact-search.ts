/** Whether a site's search finds exactly what its texts hold, in a real browser. */
import type { Browser } from "playwright-core";
import type { Content } from "../../src/content/load.ts";
import { LARGE } from "../../src/model/large.ts";
import { recordText } from "../../src/search/record.ts";
import { servedFile } from "../build/build-set.ts";
import { searchRecords } from "../search/records.ts";
// Its types only: it declares what it sets in the page.
import type {} from "./hits-in-page.ts";
import { holds, rewrite, sample } from "./phrases.ts";
import { loadSourceModule } from "./source-modules.ts";

/** Which stretches are asked for: how many, and the seed that draws them. */
export interface PhraseSample {
  size: number;
  seed: number;
}

/**
 * Asks the site's search for stretches of two to twelve characters of its measures, and compares
 * the exact hits with what plain string search finds in the content.
 *
 * @param site the address of the served site
 * @returns a sentence a query that is answered wrongly
 */
export async function exactSearchFaults(
  browser: Browser,
  site: string,
  content: Content,
  { size, seed }: PhraseSample,
): Promise<string[]> {
  const records = searchRecords(content);
  const texts = records.map((record) => rewrite(recordText(record).text));
  const measures = records.filter(({ kind }) => kind === "measure");
  const queries = sample(
    measures.map((record) => recordText(record).text),
    size,
    seed,
  );
  const page = await browser.newPage();
  try {
    await page.goto(`${site}search/`);
    await loadSourceModule(page, site, "scripts/inspect/hits-in-page.ts");
    const name = (record: number) => records[record]?.id ?? `#${record}`;
    const answers: number[][][] = [];
    // All that a page can search by; of a large collection what is packed only leads to the index.
    const isLarge = content.measures.length > LARGE;
    for (const file of isLarge ? (["searchIndex"] as const) : (["searchPacked", "searchIndex"] as const)) {
      const path = await servedFile(site, file);
      answers.push(
        await page.evaluate(([address, all]) => exactHits(address, all), [site + path, queries] as const),
      );
    }
    return queries.flatMap((query, index) => {
      const phrase = rewrite(query);
      const wanted = texts.flatMap((text, record) => (holds(text, phrase) ? name(record) : [])).sort();
      const wrong = answers
        .map((found) => (found[index] ?? []).map(name).sort())
        .find((hits) => hits.join() !== wanted.join());
      if (wrong === undefined) return [];
      return `检索“${query}”得到 ${wrong.join("、") || "无"}，应得 ${wanted.join("、") || "无"}`;
    });
  } finally {
    await page.close();
  }
}
