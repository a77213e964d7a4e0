/** The judged queries of the project as benchmarks read them, and how far a mean of theirs can be trusted. */

import type { SearchWords } from "../../src/content/derived.ts";
import { loadSearchWords } from "../../src/content/load.ts";
import {
  FIRST_SET,
  HARD_SET,
  type Judged,
  quality,
  readJudgments,
  SET_ASIDE,
} from "../../tests/collection/judgments.ts";
import { generator } from "./random.ts";

/** Queries that are measured together. */
export interface JudgedSet {
  name: string;
  judged: Judged[];
}

/** The sets of the project that the search may be fitted on. */
export function judgedSets(): JudgedSet[] {
  return [
    { name: "first", judged: readJudgments(FIRST_SET) },
    { name: "hard", judged: readJudgments(HARD_SET) },
  ];
}

/** The set that is only measured. */
export function setAside(): JudgedSet {
  return { name: "kept aside", judged: readJudgments(SET_ASIDE) };
}

/** The collection's search words, without those of a field that `--without FIELD` names. @throws {Error} where they have none such */
export function searchWordsFor(options: readonly string[]): SearchWords {
  const words = loadSearchWords("content");
  const at = options.indexOf("--without");
  if (at < 0) return words;
  const field = options[at + 1] ?? "";
  const there = Object.entries(words).find(([name]) => name === field);
  if (there === undefined) throw new Error(`search words have no ${field}: ${Object.keys(words).join(", ")}`);
  return { ...words, [field]: Array.isArray(there[1]) ? [] : typeof there[1] === "string" ? "" : {} };
}

/** A mean, and between which values nineteen of twenty means of queries drawn like these lie. */
export interface Estimate {
  mean: number;
  low: number;
  high: number;
}

const RESAMPLES = 1000;
const SEED = 20261127;

/** The mean of some values with its bootstrap interval. */
export function estimate(values: readonly number[]): Estimate {
  const random = generator(SEED);
  const draw = () => values[Math.floor(random() * values.length)] ?? 0;
  const means = Array.from({ length: RESAMPLES }, () => average(values.map(draw))).sort((a, b) => a - b);
  const at = (part: number) => means[Math.round(part * (means.length - 1))] ?? 0;
  return { mean: average(values), low: at(0.025), high: at(0.975) };
}

/** One measured row of a set: a kind of queries, or all of them. */
export interface Row {
  kind: string;
  queries: number;
  /** nDCG@10 by search. */
  ndcg: Record<string, Estimate>;
  /** Ours less another's, query by query, by the other's name. */
  ahead: Record<string, Estimate>;
}

/** A row a kind and one for the whole set, for rankings by search that stand in the order of the queries; `own` is compared with the rest. */
export function rowsOf(
  judged: readonly Judged[],
  rankings: Readonly<Record<string, readonly (readonly string[])[]>>,
  own: string,
): Row[] {
  const answered = judged.map((one, place) => ({ one, place }));
  const kinds = [...new Set(answered.map(({ one }) => one.kind))];
  return [...kinds, null].map((kind) => {
    const asked = answered.filter(({ one }) => kind === null || one.kind === kind);
    const values = Object.fromEntries(
      Object.entries(rankings).map(([search, all]) => [
        search,
        asked.map(({ one, place }) => quality(all[place] ?? [], one).ndcg),
      ]),
    );
    const mine = values[own] ?? [];
    const others = Object.entries(values).filter(([search]) => search !== own);
    return {
      kind: kind ?? "all",
      queries: asked.length,
      ndcg: Object.fromEntries(Object.entries(values).map(([search, list]) => [search, estimate(list)])),
      ahead: Object.fromEntries(
        others.map(([search, list]) => [search, estimate(mine.map((value, at) => value - (list[at] ?? 0)))]),
      ),
    };
  });
}

/** The kinds in which another search is better than ours by more than chance: the whole interval of {@link Row.ahead} is below nothing. */
export function kindsBehind(rows: readonly Row[], other: string): string[] {
  return rows.filter(({ ahead }) => (ahead[other]?.high ?? 0) < 0).map(({ kind }) => kind);
}

/** An estimate as benchmarks print it. */
export function printEstimate({ mean, low, high }: Estimate): string {
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
