import { describe, expect, test } from "vitest";
import { estimate, kindsBehind, rowsOf } from "../../scripts/bench/judged-sets.ts";
import type { Judged } from "../collection/judgments.ts";

/** Queries of a kind that one record answers. */
function queries(kind: string, count: number): Judged[] {
  return Array.from({ length: count }, (_, at) => ({
    query: `${kind} ${at}`,
    kind,
    grades: new Map([["right", 3]]),
  }));
}

const RIGHT = ["right"];
const SECOND = ["wrong", "right"];
const WRONG = ["wrong"];

describe("judged sets in benchmarks", () => {
  test("have an interval that holds the mean, is the same each time, and is a point where all values are one", () => {
    const values = [0, 0, 1, 1, 1, 0.5];
    const { mean, low, high } = estimate(values);
    expect(mean).toBeCloseTo(3.5 / 6);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    expect(estimate(values)).toEqual({ mean, low, high });
    expect(estimate([0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  test("name a kind as behind only where the other search is better by more than the interval of the difference", () => {
    const judged = [...queries("worse", 6), ...queries("by chance", 6), ...queries("better", 6)];
    const ours = [
      ...Array.from({ length: 6 }, () => SECOND),
      // Behind on average, but one query alone makes it so.
      ...[RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, WRONG],
      ...Array.from({ length: 6 }, () => RIGHT),
    ];
    const other = [...Array.from({ length: 12 }, () => RIGHT), ...Array.from({ length: 6 }, () => WRONG)];
    const rows = rowsOf(judged, { ours, other }, "ours");
    expect(rows.map(({ kind, queries }) => [kind, queries])).toEqual([
      ["worse", 6],
      ["by chance", 6],
      ["better", 6],
      ["all", 18],
    ]);
    expect(rows[1]?.ahead["other"]?.mean).toBeLessThan(0);
    expect(kindsBehind(rows, "other")).toEqual(["worse"]);
  });
});
