/** Which departments a measure and its clauses name. */
import type { Measure } from "../model/schema.ts";
import { once } from "./once.ts";

/** The departments that a measure names, each once, and those of each clause that names some, by ids. */
export const namedDepartments = once(
  ({ clauses }: Measure): { all: string[]; byClause: Map<string, string[]> } => {
    const byClause = new Map(
      clauses
        .filter(({ responsible }) => responsible.length > 0)
        .map(({ id, responsible }) => [id, responsible.map(({ department }) => department)]),
    );
    return { all: [...new Set([...byClause.values()].flat())], byClause };
  },
);

/** The departments that some of a measure's clauses name, else those that any does. */
export function departmentsFor(measure: Measure, clauses: readonly string[]): readonly string[] {
  const { all, byClause } = namedDepartments(measure);
  const named = clauses.flatMap((clause) => byClause.get(clause) ?? []);
  return named.length > 0 ? [...new Set(named)] : all;
}
