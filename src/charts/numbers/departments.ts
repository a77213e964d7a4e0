/** How much each department leads, shares, does alone and supports. */

import { PARTS, type Part } from "../../model/participation.ts";
import type { Site } from "../../site/assemble.ts";
import { partOf } from "../../site/involvement.ts";
import { type DepartmentRef, departmentRef } from "../../site/refs.ts";
import { regionName } from "../../site/regions.ts";

/** A department with the number of clauses (款) that it takes part in, by how. */
export interface DepartmentShare {
  department: DepartmentRef;
  /** Its region as readers know it. */
  place: string;
  clauses: number;
  parts: Record<Part, number>;
}

/** All departments that a clause names, those named most first. */
export function departmentShares({ departments, involvements, regions }: Site): DepartmentShare[] {
  return [...departments.values()]
    .map((department) => {
      const entries = involvements.get(department.id) ?? [];
      const count = (part: Part) => entries.filter((entry) => partOf(entry) === part).length;
      return {
        department: departmentRef(department),
        place: regionName(regions, department.region),
        clauses: entries.length,
        parts: Object.fromEntries(PARTS.map((part) => [part, count(part)])) as Record<Part, number>,
      };
    })
    .filter(({ clauses }) => clauses > 0)
    .sort((a, b) => b.clauses - a.clauses || (a.department.id < b.department.id ? -1 : 1));
}
