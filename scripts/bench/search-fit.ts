/**
 * Fits what ranking weighs by on the judged queries: from the values in force one parameter after another takes the
 * value of a coarse grid that is best, as long as it gains; ten times on nine tenths of the queries, measured on the
 * tenth left out, and once on all. What nDCG can't see, hits behind the tenth, isn't left to it: the cuts' grids are narrow. Prints the values, and the means that the folds reached.
 */
import { PARAMETERS, type RankingParameters } from "../../src/search/parameters.ts";
import { type Judged, quality } from "../../tests/collection/judgments.ts";
import { wholeSearch } from "../../tests/search/whole.ts";
import { estimate, judgedSets, printEstimate } from "./judged-sets.ts";
import { generator, shuffled } from "./random.ts";

export const onlyByName = true;
const CONTENT = "content";
const FOLDS = 10;
const SEED = 20261127;
/** A smaller gain may be chance, and isn't worth another value. */
const LEAST_GAIN = 0.0005;
const ROUNDS = 1;

const GRID: Record<keyof RankingParameters, readonly number[]> = {
  bigram: [0.1, 0.15, 0.25, 0.4],
  unanswered: [0, 0.3, 0.6],
  slight: [0.1, 0.2, 0.4],
  nearness: [0.25, 0.5, 1],
  unshared: [0.25, 0.55, 0.8],
  fragment: [0.3, 0.6, 1],
  partOfName: [0.25, 0.5, 0.75],
  cut: [0.3, 0.4],
  lowCut: [0.08, 0.12, 0.16],
  leastShare: [0.1, 0.15, 0.25],
};

/** Prints a line a fold, and what was fitted on all queries. */
export async function run(): Promise<void> {
  const { records, searchBy } = wholeSearch(CONTENT);
  const judged = judgedSets().flatMap((set) => set.judged);
  const measured = new Map<string, Promise<number[]>>();
  const measure = (parameters: RankingParameters): Promise<number[]> => {
    const key = JSON.stringify(parameters);
    const known = measured.get(key) ?? valuesOf(parameters);
    measured.set(key, known);
    return known;
  };
  const valuesOf = async (parameters: RankingParameters) => {
    const search = searchBy(parameters);
    return Promise.all(
      judged.map(async (one: Judged) => {
        const { tiers } = await search.search({ text: one.query, filters: {} });
        const hits = new Set(tiers.flatMap((tier) => tier.hits));
        const ranking = Array.from(hits, (record) => records[record]?.id ?? "");
        return quality(ranking, one).ndcg;
      }),
    );
  };
  const order = shuffled(
    generator(SEED),
    judged.map((_, at) => at),
  );
  const before = await measure(PARAMETERS);
  console.log(`in force: ${printEstimate(estimate(before))} on ${judged.length} queries`);
  const left: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const out = order.filter((_, at) => at % FOLDS === fold);
    const fitted = await fittedOn(measure, (at) => !out.includes(at));
    const values = await measure(fitted);
    left.push(...out.map((at) => values[at] ?? 0));
    const mean = (of: readonly number[]) => out.reduce((sum, at) => sum + (of[at] ?? 0), 0) / out.length;
    console.log(
      `fold ${fold + 1}: ${mean(before).toFixed(3)} → ${mean(values).toFixed(3)} ${changes(fitted)}`,
    );
  }
  console.log(`left out: ${printEstimate(estimate(left))}`);
  const all = await fittedOn(measure, () => true);
  console.log(`on all: ${printEstimate(estimate(await measure(all)))} ${changes(all)}`);
}

async function fittedOn(
  measure: (parameters: RankingParameters) => Promise<number[]>,
  isIn: (at: number) => boolean,
): Promise<RankingParameters> {
  const mean = async (parameters: RankingParameters) => {
    const values = (await measure(parameters)).filter((_, at) => isIn(at));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  let best = PARAMETERS;
  let reached = await mean(best);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of Object.keys(GRID) as (keyof RankingParameters)[]) {
      for (const value of GRID[name]) {
        const tried = { ...best, [name]: value };
        const there = await mean(tried);
        if (there > reached + LEAST_GAIN) [best, reached] = [tried, there];
      }
    }
  }
  return best;
}

function changes(fitted: RankingParameters): string {
  const names = Object.keys(GRID) as (keyof RankingParameters)[];
  const changed = names.filter((name) => fitted[name] !== PARAMETERS[name]);
  return changed.map((name) => `${name} ${fitted[name]}`).join(", ") || "as in force";
}
