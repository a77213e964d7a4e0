/** Leads that a notice marks by a convention of its own (列首位的为牵头单位), entered in its measures. */
import type { ReadMeasure } from "../measures/read-measure.ts";
import { applyLeadConvention, type LeadConvention } from "../units/lead-convention.ts";

/** Marks the leads where the notice says how they are to be known; `applied` counts the measures in which it tells any. */
export function withLeads(
  read: readonly ReadMeasure[],
  convention: LeadConvention | null,
): { measures: ReadMeasure[]; applied: number } {
  if (!convention) return { measures: [...read], applied: 0 };
  const measures = read.map((measure) => ({
    ...measure,
    clauses: measure.clauses.map((clause) => applyLeadConvention(clause, convention)),
  }));
  const applied = measures.filter(({ clauses }, index) =>
    clauses.some((clause, at) => clause !== read[index]?.clauses[at]),
  ).length;
  return { measures, applied };
}
