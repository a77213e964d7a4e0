/**
 * What is derived from a notice's printed units: the bodies that they mean, and
 * who answers for a measure whose heading, or the whole notice, says it for all.
 */
import type { Derived } from "../../../src/content/derived.ts";
import type { MeasureDocument, ResponsibilityPart } from "../../../src/content/document.ts";
import type { Department, Responsible } from "../../../src/model/schema.ts";
import { readMarker } from "../source/markers.ts";
import { type DepartmentRegistry, withNamesOf } from "../units/department-registry.ts";
import { findResponsibility, readResponsibility } from "../units/responsibility.ts";
import { unitsOf } from "../units/responsibility-parts.ts";
import { readUnits } from "../units/unit-groups.ts";
import type { NoticeUnits } from "./notice-units.ts";

type Clauses = Derived["clauses"];

/**
 * Resolves all units of a notice's clauses. A measure without units of its own
 * inherits its heading's, else those that the notice names for all measures; a
 * clause behind units that stand before their text (`unitsBefore`) has theirs.
 */
export function deriveClauses(
  measures: readonly MeasureDocument[],
  region: string | null,
  registry: DepartmentRegistry,
  noticeUnits: readonly NoticeUnits[] = [],
): { clauses: Clauses; departments: Map<string, Department> } {
  const departments = new Map<string, Department>();
  const resolve = (parts: readonly ResponsibilityPart[], from: Responsible["from"]): Responsible[] => {
    let before: string | null = null;
    return parts.flatMap((part) => {
      if (typeof part === "string" || !("unit" in part)) return [];
      const { department, next } = registry.resolveInList(part.unit, region, before);
      before = next;
      const other = departments.get(department.id);
      departments.set(department.id, other ? withNamesOf(other, department) : department);
      return [{ department: department.id, name: part.unit, role: part.role, from }];
    });
  };
  const clauses: Clauses = {};
  const forUnnamed = noticeUnits
    .filter(({ holdsFor }) => holdsFor === "unnamed")
    .flatMap(({ parts }) => parts);
  const forEvery = noticeUnits.filter(({ holdsFor }) => holdsFor === "every").flatMap(({ parts }) => parts);
  for (const { front, clauses: printed } of measures) {
    const namesUnits = printed.some(({ responsibility }) => responsibility?.parts.some(isUnit));
    const isKnown = (name: string) => registry.resolve(name, region).registered;
    const heading = namesUnits ? [] : headingWords(front.section, isKnown);
    const inherited = heading.length > 0 ? resolve(heading, "section") : resolve(forUnnamed, "notice");
    for (const [index, clause] of printed.entries()) {
      const own = resolve(clause.responsibility?.parts ?? [], "clause");
      const before = own.length === 0 ? unitsBefore(printed[index - 1]) : [];
      const named = !namesUnits ? inherited : own.length > 0 ? own : resolve(before, "section");
      const others = resolve(forEvery, "notice").filter((unit) =>
        named.every(({ department }) => department !== unit.department),
      );
      clauses[`${front.key}#${clause.id}`] = { responsible: [...named, ...others] };
    }
  }
  return { clauses, departments };
}

function isUnit(part: ResponsibilityPart): boolean {
  return typeof part === "object" && "unit" in part;
}

/**
 * The units that stand before what they are for: right behind the measure's
 * title, or in the middle of the sentence that goes on with this clause.
 */
function unitsBefore(clause: MeasureDocument["clauses"][number] | undefined): ResponsibilityPart[] {
  const precedes = clause !== undefined && (clause.text === "" || /^[，,、]/u.test(clause.trailing));
  return precedes ? (clause.responsibility?.parts ?? []) : [];
}

/** The name of an office of a place (市商务局), which no heading of measures looks like. */
const OFFICE =
  /^(?:(?:省|市|区|县|州)(?![场区级])|国家|[\p{Script=Han}]{2,6}[省市])[\p{Script=Han}]{1,16}(?:局|委|办|厅|署|委员会|办公室|管委会)$/u;

/** The bodies that are all of a heading (一、市商务局), as lists of policies are arranged by them. */
function bodiesOfHeading(heading: string, isKnown: (name: string) => boolean): ResponsibilityPart[] {
  const words = heading.slice(readMarker(heading)?.length ?? 0).trim();
  if (words.length < 3 || words.length > 40) return [];
  const parts = readUnits(words, "responsible");
  const names = unitsOf(parts);
  return names.length > 0 && names.every((name) => OFFICE.test(name) || isKnown(name)) ? parts : [];
}

/** The responsibility words of the innermost heading that has any. */
function headingWords(section: readonly string[], isKnown: (name: string) => boolean): ResponsibilityPart[] {
  for (const heading of section.toReversed()) {
    const bodies = bodiesOfHeading(heading, isKnown);
    if (bodies.length > 0) return bodies;
    const parts = findResponsibility(heading).flatMap(({ start, end }) =>
      readResponsibility(heading.slice(start, end)),
    );
    if (parts.some(isUnit)) return parts;
  }
  return [];
}
