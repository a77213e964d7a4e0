import type { LoadedMeasure } from "../content/load.ts";
import type { Part } from "../model/participation.ts";
import type { Clause, Measure, Responsible, Role } from "../model/schema.ts";
import { groupBy } from "./group-by.ts";

/** A department named for one clause. */
export interface Involvement {
  measure: Measure;
  clause: Clause;
  responsible: Responsible;
  /** Ids of the other departments named for the same clause. */
  companions: string[];
}

/** All clauses that name each department, by its id, in the content's order. */
export function involvements(measures: readonly LoadedMeasure[]): Map<string, Involvement[]> {
  const found = new Map<string, Involvement[]>();
  for (const { measure } of measures) {
    for (const clause of measure.clauses) {
      for (const responsible of clause.responsible) {
        const companions = clause.responsible
          .map(({ department }) => department)
          .filter((id) => id !== responsible.department);
        const own = found.get(responsible.department);
        const entry = { measure, clause, responsible, companions: [...new Set(companions)] };
        if (own) own.push(entry);
        else found.set(responsible.department, [entry]);
      }
    }
  }
  return found;
}

/** Leading and supporting are said by the notice; alone or not is seen from who else is named. */
export function partOf({ responsible, companions }: Involvement): Part {
  const parts: Record<Role, Part> = {
    lead: "lead",
    support: "support",
    responsible: companions.length === 0 ? "alone" : "shared",
  };
  return parts[responsible.role];
}

/** How many measures some involvements are about. */
export function countMeasures(entries: readonly Involvement[]): number {
  return new Set(entries.map(({ measure }) => measure.id)).size;
}

/** The departments named most often beside another, with the number of shared measures. */
export function partners(entries: readonly Involvement[], limit: number): { id: string; measures: number }[] {
  const shared = new Map<string, Set<string>>();
  for (const { measure, companions } of entries) {
    for (const id of companions) shared.set(id, (shared.get(id) ?? new Set()).add(measure.id));
  }
  return [...shared]
    .map(([id, measures]) => ({ id, measures: measures.size }))
    .sort((a, b) => b.measures - a.measures || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** The printed names of a department, the most frequent first. */
export function printedNames(entries: readonly Involvement[]): { name: string; measures: number }[] {
  const names = groupBy(entries, ({ responsible }) => responsible.name);
  return [...names]
    .map(([name, own]) => ({ name, measures: countMeasures(own) }))
    .sort((a, b) => b.measures - a.measures);
}
