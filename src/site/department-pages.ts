import { PARTS, type Part } from "../model/participation.ts";
import type { Department, DepartmentKind, Notice } from "../model/schema.ts";
import { departmentKindLabels } from "../wording/codes.ts";
import type { Site } from "./assemble.ts";
import { groupBy } from "./group-by.ts";
import { countMeasures, type Involvement, partners, partOf, printedNames } from "./involvement.ts";

/** Another department, and how many measures name both. */
export interface Partner {
  department: Department;
  measures: number;
}

/** What a department's page shows. */
export interface DepartmentPageSlice {
  department: Department;
  measures: number;
  /** How many measures name it in each way. */
  parts: Record<Part, number>;
  byNotice: { notice: Notice; parts: { part: Part; entries: Involvement[] }[] }[];
  partners: Partner[];
  names: { name: string; measures: number }[];
  predecessors: Department[];
  successors: Department[];
}

const MOST_PARTNERS = 10;

/** One slice a department. */
export function departmentPages(site: Site): DepartmentPageSlice[] {
  return [...site.departments.values()].map((department) => slice(department, site));
}

function slice(department: Department, site: Site): DepartmentPageSlice {
  const { departments, successors, notices } = site;
  const entries = site.involvements.get(department.id) ?? [];
  const byPart = groupBy(entries, partOf);
  const byNotice = groupBy(entries, ({ measure }) => measure.notice);
  const known = (id: string) => departments.get(id) ?? [];
  return {
    department,
    measures: countMeasures(entries),
    parts: Object.fromEntries(PARTS.map((part) => [part, countMeasures(byPart.get(part) ?? [])])) as Record<
      Part,
      number
    >,
    byNotice: notices.flatMap(({ notice }) => {
      const own = byNotice.get(notice.id);
      if (own === undefined) return [];
      const grouped = groupBy(own, partOf);
      const { findings: _, ...rest } = notice;
      return {
        notice: { ...rest, findings: [] },
        parts: PARTS.flatMap((part) => ({ part, entries: grouped.get(part) ?? [] })).filter(
          (group) => group.entries.length > 0,
        ),
      };
    }),
    partners: partners(entries, MOST_PARTNERS).flatMap(({ id, measures }) => {
      const partner = departments.get(id);
      return partner ? { department: partner, measures } : [];
    }),
    names: printedNames(entries),
    predecessors: department.predecessors.flatMap(known),
    successors: successors.get(department.id) ?? [],
  };
}

/** A region's departments by kind. */
export interface RegionGroup {
  region: string;
  kinds: { kind: DepartmentKind; departments: { department: Department; measures: number }[] }[];
}

/** All departments by region and kind, the busiest of a kind first. */
export function departmentsByRegion({ departments, involvements }: Site): RegionGroup[] {
  const byRegion = groupBy(departments.values(), ({ region }) => region);
  const kinds = Object.keys(departmentKindLabels) as DepartmentKind[];
  const size = (id: string) => countMeasures(involvements.get(id) ?? []);
  return [...byRegion]
    .map(([region, own]) => ({
      region,
      kinds: kinds.flatMap((kind) => {
        const ofKind = own
          .filter((department) => department.kind === kind)
          .map((department) => ({ department, measures: size(department.id) }))
          .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1));
        return ofKind.length > 0 ? { kind, departments: ofKind } : [];
      }),
    }))
    .sort((a, b) => (a.region < b.region ? -1 : 1));
}

/** The departments that a notice names, those of most measures first. */
export function departmentsOf(notice: string, { departments, involvements }: Site): Partner[] {
  return [...departments.values()]
    .map((department) => {
      const own = (involvements.get(department.id) ?? []).filter(({ measure }) => measure.notice === notice);
      return { department, measures: countMeasures(own) };
    })
    .filter(({ measures }) => measures > 0)
    .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1));
}

/** The departments that most measures name. */
export function busiestDepartments({ departments, involvements }: Site, limit: number): Partner[] {
  return [...departments.values()]
    .map((department) => ({ department, measures: countMeasures(involvements.get(department.id) ?? []) }))
    .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1))
    .slice(0, limit);
}
