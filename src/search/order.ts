/** The order of hits within a tier. */
import { fromRuns } from "../model/runs.ts";
import { without } from "./borders.ts";
import { type Catalogue, valuesOf } from "./catalogue.ts";
import { type Places, positionOf, recordOf } from "./postings.ts";
import { strengths } from "./strength.ts";

/** How a reader wants hits to be ordered. */
export const SORTS = ["relevance", "date", "notice"] as const;
export type Sort = (typeof SORTS)[number];

export type Compare = (a: number, b: number) => number;

export interface Orders {
  /** Records that hold the very phrase: as a word first, then in the title, the more often and the earlier. */
  exact(places: Places, borders?: Places): Compare;
  /** By what `first` gives, then by score, the higher first. */
  scored(score: Float64Array, first?: (record: number) => number): Compare;
  /** Hits that are known by number or fact: the latest first. */
  known: Compare;
  /** Without a query. */
  plain: Compare;
  /** What the reader chose instead, or `null` for relevance. */
  chosen(sort: Sort): Compare | null;
}

/** The steps in which scores count as alike, so that ties are decided by standing and age. */
const STEPS = 8;

/** The orders over a catalogue's records. */
export function createOrders(catalogue: Catalogue): Orders {
  const { measures } = catalogue;
  const draft = new Set(
    valuesOf(catalogue, "stage")
      .filter(({ value }) => value === "draft")
      .flatMap(({ runs }) => fromRuns(runs)),
  );
  const year = new Map(
    valuesOf(catalogue, "year").flatMap(({ value, runs }) =>
      fromRuns(runs).map((record) => [record, Number(value)] as const),
    ),
  );
  const yearOf = (record: number) => year.get(record) ?? 0;
  const notice: Compare = (a, b) => Number(a >= measures) - Number(b >= measures);
  const standing: Compare = (a, b) => Number(draft.has(a)) - Number(draft.has(b)) || yearOf(b) - yearOf(a);
  const number: Compare = (a, b) => a - b;
  const by =
    (value: (record: number) => number): Compare =>
    (a, b) =>
      value(b) - value(a);
  const all =
    (...steps: Compare[]): Compare =>
    (a, b) => {
      for (const step of steps) {
        const order = step(a, b);
        if (order !== 0) return order;
      }
      return 0;
    };
  const latest = all(notice, (a, b) => yearOf(b) - yearOf(a), standing, number);
  return {
    exact(places, borders = []) {
      const asWord = new Set(without(places, borders).map(recordOf));
      const strength = strengths(places, catalogue);
      const first = new Map<number, number>();
      for (const place of places) {
        if (!first.has(recordOf(place))) first.set(recordOf(place), positionOf(place));
      }
      const firstOf = (record: number) => first.get(record) ?? 0;
      return all(
        notice,
        by((record) => Number(asWord.has(record))),
        by((record) => Number(firstOf(record) < (catalogue.titles[record] ?? 0))),
        by((record) => Math.round((strength.get(record) ?? 0) * 2)),
        standing,
        (a, b) => firstOf(a) - firstOf(b),
        number,
      );
    },
    scored(score, first = () => 0) {
      const step = (record: number) => Math.round(Math.log(Math.max(score[record] ?? 0, 1e-9)) * STEPS);
      return all(
        by(first),
        notice,
        by(step),
        standing,
        by((record) => score[record] ?? 0),
        number,
      );
    },
    known: latest,
    plain: all(notice, number),
    chosen(sort) {
      if (sort === "relevance") return null;
      if (sort === "notice") return all(notice, number);
      return latest;
    },
  };
}
