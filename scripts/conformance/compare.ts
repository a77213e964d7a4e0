/** Compares a converted notice with a reading of it by hand. */
import type { Measure, Responsible } from "../../src/model/schema.ts";
import type { Reading, Sample } from "./reading.ts";

/** How many of what was to be found were found. */
export interface Score {
  expected: number;
  found: number;
  right: number;
}

export interface Comparison {
  measures: { expected: number; found: number };
  withUnits: { expected: number; found: number };
  units: Score;
  roles: Score;
  deadlines: Score;
  /** What differs, one line each. */
  differences: string[];
}

/** What of a measure a reading by hand tells. */
export type Compared = Pick<Measure, "label" | "title" | "text" | "clauses">;

/** Compares by the reading's samples; names are compared without white space and widths. */
export function compare(reading: Reading, measures: readonly Compared[]): Comparison {
  const zero = (): Score => ({ expected: 0, found: 0, right: 0 });
  const withUnits = measures.filter(({ clauses }) =>
    clauses.some(({ responsible }) => responsible.length > 0),
  );
  const comparison: Comparison = {
    measures: { expected: reading.measures, found: measures.length },
    withUnits: { expected: reading.measures_with_units, found: withUnits.length },
    units: zero(),
    roles: zero(),
    deadlines: zero(),
    differences: [],
  };
  for (const sample of reading.samples) compareSample(sample, findMeasure(sample, measures), comparison);
  return comparison;
}

function fold(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "");
}

function bareNumber(label: string): string {
  return fold(label).replaceAll(/[().、第条﹒]/gu, "");
}

/** The measure of a sample's number; where numbers restart, the one whose title or text it names. */
function findMeasure({ number, title }: Sample, measures: readonly Compared[]): Compared | undefined {
  const candidates = measures.filter(({ label }) => bareNumber(label) === bareNumber(number));
  const words = fold(title ?? "").slice(-8);
  return (
    candidates.find((measure) => fold(`${measure.title ?? ""}${measure.text}`).includes(words)) ??
    candidates[0]
  );
}

function compareSample(sample: Sample, measure: Compared | undefined, into: Comparison): void {
  const responsible = measure?.clauses.flatMap((clause) => clause.responsible) ?? [];
  const expected = new Set([...sample.units, ...sample.lead, ...sample.support].map(fold));
  // A reading lists who is named at the measure; who answers for all of them it may list or leave out.
  const found = new Set(
    responsible
      .filter(({ name, from }) => from !== "notice" || expected.has(fold(name)))
      .map(({ name }) => fold(name)),
  );
  const right = [...expected].filter((name) => found.has(name));
  add(into.units, expected.size, found.size, right.length);
  const missing = [...expected].filter((name) => !found.has(name));
  const extra = [...found].filter((name) => !expected.has(name));
  if (missing.length + extra.length > 0) {
    into.differences.push(
      `${sample.number} units: missing ${missing.join("、") || "none"}; extra ${extra.join("、") || "none"}`,
    );
  }
  compareRoles(sample, responsible, into);
  if (sample.deadline !== undefined) {
    const deadlines =
      measure?.clauses.flatMap(({ deadline }) => (deadline === null ? [] : [fold(deadline)])) ?? [];
    const isRight = deadlines.includes(fold(sample.deadline));
    add(into.deadlines, 1, deadlines.length, isRight ? 1 : 0);
    if (!isRight)
      into.differences.push(
        `${sample.number} deadline: ${sample.deadline}, found ${deadlines.join("、") || "none"}`,
      );
  }
}

/** A lead must be read as lead; a body that a reading calls support may be support or responsible. */
function compareRoles(sample: Sample, responsible: readonly Responsible[], into: Comparison): void {
  const roles = new Map<string, Set<string>>();
  for (const { name, role } of responsible)
    roles.set(fold(name), (roles.get(fold(name)) ?? new Set()).add(role));
  const check = (names: readonly string[], isRight: (of: Set<string>) => boolean, wanted: string) => {
    for (const name of names) {
      const of = roles.get(fold(name));
      const right = of !== undefined && isRight(of);
      add(into.roles, 1, of === undefined ? 0 : 1, right ? 1 : 0);
      if (of !== undefined && !right)
        into.differences.push(`${sample.number} role: ${name} ${wanted}, found ${[...of].join("、")}`);
    }
  };
  check(sample.lead, (of) => of.has("lead"), "lead");
  check(sample.support, (of) => of.has("support") || of.has("responsible"), "support");
}

function add(score: Score, expected: number, found: number, right: number): void {
  score.expected += expected;
  score.found += found;
  score.right += right;
}

/** The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ expected, found, right }: Score): number {
  return expected + found === 0 ? 1 : (2 * right) / (expected + found);
}
