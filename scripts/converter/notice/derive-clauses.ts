/**
 * What is derived from a notice's printed units: the bodies that they mean, and
 * who answers for a measure whose heading says it for all that stand below.
 */
import type { Derived } from "../../../src/content/derived.ts";
import type { MeasureDocument, ResponsibilityPart } from "../../../src/content/document.ts";
import type { Department, Responsible } from "../../../src/model/schema.ts";
import type { ReadMeasure } from "../measures/read-measure.ts";
import type { Note, Remark } from "../source/findings.ts";
import type { DepartmentRegistry } from "../units/department-registry.ts";
import { findResponsibility, readResponsibility } from "../units/responsibility.ts";
import { readsAsBody } from "../units/unit-name.ts";

type Clauses = Derived["clauses"];

/** Resolves all units of a notice's clauses; a clause without words of its own inherits its heading's. */
export function deriveClauses(
  measures: readonly MeasureDocument[],
  region: string | null,
  registry: DepartmentRegistry,
): { clauses: Clauses; departments: Map<string, Department> } {
  const departments = new Map<string, Department>();
  const resolve = (parts: readonly ResponsibilityPart[], from: Responsible["from"]): Responsible[] =>
    parts.flatMap((part) => {
      if (typeof part === "string" || !("unit" in part)) return [];
      const department = registry.resolve(part.unit, region);
      departments.set(department.id, department);
      return [{ department: department.id, name: part.unit, role: part.role, from }];
    });
  const clauses: Clauses = {};
  for (const { front, clauses: printed } of measures) {
    const namesUnits = printed.some(({ responsibility }) => responsibility !== null);
    const inherited = namesUnits ? [] : headingWords(front.section);
    for (const clause of printed) {
      const responsible = clause.responsibility
        ? resolve(clause.responsibility.parts, "clause")
        : resolve(inherited, "section");
      clauses[`${front.key}#${clause.id}`] = { responsible };
    }
  }
  return { clauses, departments };
}

/** The responsibility words of the innermost heading that has any. */
function headingWords(section: readonly string[]): ResponsibilityPart[] {
  for (const heading of section.toReversed()) {
    const parts = findResponsibility(heading).flatMap(({ start, end }) =>
      readResponsibility(heading.slice(start, end)),
    );
    if (parts.length > 0) return parts;
  }
  return [];
}

function unitsOf(measure: ReadMeasure, clauses: Clauses): Responsible[] {
  return measure.clauses.flatMap(({ id }) => clauses[`${measure.key}#${id}`]?.responsible ?? []);
}

/** One finding a name that the registry doesn't know, at its first place. */
export function unknownUnits(
  measures: readonly ReadMeasure[],
  clauses: Clauses,
  departments: ReadonlyMap<string, Department>,
): Note[] {
  const notes = new Map<string, Note>();
  for (const measure of measures) {
    for (const { department, name } of unitsOf(measure, clauses)) {
      if (departments.get(department)?.registered || notes.has(name)) continue;
      const at = measure.text.at[Math.max(0, measure.text.text.indexOf(name))] ?? measure.label.start;
      notes.set(name, { at, ...(readsAsBody(name) ? unknown(name, department) : doubtful(name)) });
    }
  }
  return [...notes.values()];
}

function unknown(name: string, department: string): Remark {
  const message = `责任单位“${name}”没有登记，暂按规则编为 ${department}；请在 vocabulary/departments.yaml 补登`;
  return { severity: "warning", code: "UNIT_UNKNOWN", message };
}

function doubtful(name: string): Remark {
  const message = `责任单位处的“${name}”不像单位名称；请核对原文有无断字或错位，确是单位则在 vocabulary/departments.yaml 补登`;
  return { severity: "warning", code: "UNIT_DOUBTFUL", message };
}

/** Says where no unit is named: once where no measure names one, else at each measure that doesn't. */
export function withoutUnits(measures: readonly ReadMeasure[], clauses: Clauses): Note[] {
  const without = measures.filter((measure) => unitsOf(measure, clauses).length === 0);
  const [first] = measures;
  if (!first || without.length === 0) return [];
  if (without.length === measures.length) {
    const message = `原文 ${measures.length} 条措施都没有写明责任单位`;
    return [{ at: first.label.start, severity: "info", code: "UNIT_NONE", message }];
  }
  return without.map(({ label, key }) => ({
    at: label.start,
    severity: "warning",
    code: "UNIT_NONE",
    message: `第 ${key} 条没有写明责任单位，而同一文件的其他措施写明了；请核对原文`,
  }));
}
