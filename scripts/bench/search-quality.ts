/**
 * How well queries as people type them are answered, in this process and within seconds: nDCG@10 by kind of query, ours,
 * ours without what editors wrote of how people ask, and that of MiniSearch over bigrams, each with its bootstrap
 * interval, and the kinds in which MiniSearch is better by more than that of the difference. `--worst N` lists the queries
 * that lose most, `--without FIELD` measures without a field of the search words.
 */
import MiniSearch from "minisearch";
import type { Search } from "../../src/search/query.ts";
import { recordText } from "../../src/search/record.ts";
import { type Judged, quality, readUnanswered } from "../../tests/collection/judgments.ts";
import { wholeSearch } from "../../tests/search/whole.ts";
import { MINI_SEARCH } from "./bigrams.ts";
import { judgedSets, kindsBehind, printEstimate, rowsOf, searchWordsFor, setAside } from "./judged-sets.ts";

export const onlyByName = true;
const CONTENT = "content";

/** Prints a table a set. */
export async function run(options: readonly string[]): Promise<void> {
  const words = searchWordsFor(options);
  const { records, search } = wholeSearch(CONTENT, words);
  const unasked = wholeSearch(CONTENT, { ...words, asked: {} }).search;
  const idOf = (record: number) => records[record]?.id ?? "";
  const answers = async (by: Search, judged: readonly Judged[]) => {
    const all = await Promise.all(judged.map(({ query }) => by.search({ text: query, filters: {} })));
    // What a reference leads to is listed once more where its text is an answer, too.
    return all.map(({ tiers }) => [...new Set(tiers.flatMap(({ hits }) => hits.map(idOf)))]);
  };
  const bigrams = new MiniSearch(MINI_SEARCH);
  bigrams.addAll(
    records.map((record) => ({ id: record.id, title: record.title ?? "", text: recordText(record).text })),
  );
  const fitted = judgedSets();
  for (const set of [...fitted, setAside()]) {
    const { name, judged } = set;
    const rankings = {
      ours: await answers(search, judged),
      unasked: await answers(unasked, judged),
      bigrams: judged.map(({ query }) => bigrams.search(query).map(({ id }) => String(id))),
    };
    console.log(`\n## ${name}`);
    console.log(["queries", "ours", "without asked/", "MiniSearch, bigrams", "ahead", "kind"].join("\t"));
    const rows = rowsOf(judged, rankings, "ours");
    for (const { kind, queries, ndcg, ahead } of rows) {
      const figures = [ndcg["ours"], ndcg["unasked"], ndcg["bigrams"], ahead["bigrams"]];
      const printed = figures.map((figure) => (figure === undefined ? "" : printEstimate(figure)));
      console.log([queries, ...printed, kind].join("\t"));
    }
    const behind = kindsBehind(rows, "bigrams");
    console.log(`below MiniSearch by more than the interval: ${behind.join("; ") || "no kind"}`);
    const most = options.indexOf("--worst");
    // Who reads single answers of what is kept aside has it no longer.
    if (most >= 0 && fitted.includes(set))
      printWorst(judged, rankings.ours, rankings.bigrams, Number(options[most + 1]));
  }
  console.log("\n## queries that nothing answers");
  for (const query of readUnanswered()) {
    const { tiers } = await search.search({ text: query, filters: {} });
    const found = tiers.map(({ tier, hits }) => `${tier} ${hits.length}`);
    const meant = tiers.flatMap(({ notes }) =>
      [...(notes?.values() ?? [])].flatMap((note) => note.meant ?? []),
    );
    const phrasings = meant.map(({ phrasing }) => `≈ ${phrasing}`);
    console.log([found.join(", "), query, ...phrasings].join("\t"));
  }
}

function printWorst(
  judged: readonly Judged[],
  ours: readonly (readonly string[])[],
  bigrams: readonly (readonly string[])[],
  most: number,
): void {
  const all = judged.map((one, place) => {
    const mine = ours[place] ?? [];
    const value = quality(mine, one).ndcg;
    const other = quality(bigrams[place] ?? [], one).ndcg;
    return { one, mine, value, other };
  });
  for (const { one, mine, value, other } of all.sort((a, b) => a.value - b.value).slice(0, most)) {
    const shown = mine.slice(0, 10).map((id) => `${id}:${one.grades.get(id) ?? 0}`);
    const wanted = [...one.grades].filter(([id]) => !mine.slice(0, 10).includes(id));
    console.log(`${value.toFixed(2)} (${other.toFixed(2)}) ${one.query}\n  ${shown.join(" ")}`);
    if (wanted.length > 0)
      console.log(`  missing ${wanted.map(([id, grade]) => `${id}:${grade}`).join(" ")}`);
  }
}
