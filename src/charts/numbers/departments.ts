/** How much each department leads, shares, does alone and supports. */

import { PARTS, type Part } from "../../model/participation.ts";
import type { Department } from "../../model/schema.ts";
import type { Site } from "../../site/assemble.ts";
import { partOf } from "../../site/involvement.ts";

/** A department with the number of clauses (款) that it takes part in, by how. */
export interface DepartmentShare {
  department: Department;
  clauses: number;
  parts: Record<Part, number>;
}

/** All departments that a clause names, those named most first. */
export function departmentShares({ departments, involvements }: Site): DepartmentShare[] {
  return [...departments.values()]
    .map((department) => {
      const entries = involvements.get(department.id) ?? [];
      const count = (part: Part) => entries.filter((entry) => partOf(entry) === part).length;
      return {
        department,
        clauses: entries.length,
        parts: Object.fromEntries(PARTS.map((part) => [part, count(part)])) as Record<Part, number>,
      };
    })
    .filter(({ clauses }) => clauses > 0)
    .sort((a, b) => b.clauses - a.clauses || (a.department.id < b.department.id ? -1 : 1));
}
