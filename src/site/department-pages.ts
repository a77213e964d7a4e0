import { paths } from "../model/address.ts";
import { PARTS, type Part } from "../model/participation.ts";
import type { Department } from "../model/schema.ts";
import type { Site } from "./assemble.ts";
import { departmentContacts, type ShownContact } from "./contacts.ts";
import { countEach, groupBy } from "./group-by.ts";
import { countMeasures, type Involvement, partners, partOf, printedNames } from "./involvement.ts";
import { departmentKinds, kindOf, type NamedKind } from "./kinds.ts";
import { namedDepartments } from "./named-departments.ts";
import { isLarge, type Portion, type PortionRef, portions } from "./portions.ts";
import {
  type DepartmentRef,
  departmentRef,
  type MeasureRef,
  measureRef,
  type NoticeRef,
  noticeRef,
} from "./refs.ts";
import { regionName } from "./regions.ts";

/** Another department, and how many measures name both. */
export interface Partner {
  department: DepartmentRef;
  measures: number;
}

/** A measure that names a department, with the clauses that do where it has others too. */
export interface InvolvedMeasure {
  measure: MeasureRef;
  clauses: string[];
}

/** The measures of one notice that name a department, by how it takes part. */
export interface InvolvementGroup {
  notice: NoticeRef;
  parts: { part: Part; entries: InvolvedMeasure[] }[];
}

/** What a part of a department's list shows. */
export interface DepartmentPartInput {
  department: DepartmentRef & Pick<Department, "region">;
  place: string;
  list: Portion<InvolvementGroup>;
}

/** What a department's page shows. */
export interface DepartmentPageInput {
  department: Omit<Department, "predecessors">;
  /** Its region as readers know it. */
  place: string;
  /** Its kind's name. */
  kind: string;
  /** Where the departments of its region are listed. */
  regionPath: string;
  measures: number;
  /** How many measures name it in each way. */
  parts: Record<Part, number>;
  byNotice: InvolvementGroup[];
  /** The pages that list the measures where one can't; `byNotice` is empty then. */
  lists: PortionRef[];
  partners: Partner[];
  /** Whom to ask. */
  contacts: ShownContact[];
  names: { name: string; measures: number }[];
  predecessors: DepartmentRef[];
  successors: DepartmentRef[];
}

const MOST_PARTNERS = 10;

/** One input a department, with the parts of its list. */
export function departmentPages(site: Site): { page: DepartmentPageInput; parts: DepartmentPartInput[] }[] {
  const order = new Map(site.notices.map(({ notice }, place) => [notice.id, { notice, place }] as const));
  return [...site.departments.values()].map((department) => pageOf(department, site, order));
}

type NoticeOrder = ReadonlyMap<string, { notice: Site["notices"][number]["notice"]; place: number }>;

function pageOf(
  department: Department,
  site: Site,
  order: NoticeOrder,
): { page: DepartmentPageInput; parts: DepartmentPartInput[] } {
  const { departments, successors } = site;
  const entries = site.involvements.get(department.id) ?? [];
  const byPart = groupBy(entries, partOf);
  const named = [...groupBy(entries, ({ measure }) => measure.notice)].flatMap(([id, own]) => {
    const known = order.get(id);
    return known ? { ...known, own } : [];
  });
  const known = (id: string) => departments.get(id) ?? [];
  const { predecessors, ...shown } = department;
  const place = regionName(site.regions, department.region);
  const groups = named
    .sort((a, b) => a.place - b.place)
    .map(({ notice, own }) => ({ notice: noticeRef(notice), parts: partsOf(own) }));
  const { pages, refs } = portions(groups, ({ parts }) =>
    parts.reduce((sum, { entries }) => sum + entries.length, 0),
  );
  const page: DepartmentPageInput = {
    department: shown,
    place,
    kind: kindOf(departmentKinds(site.kinds), department.kind).name,
    regionPath: isLarge(site) ? paths.region(department.region) : `${paths.departments}#${department.region}`,
    measures: countMeasures(entries),
    parts: Object.fromEntries(PARTS.map((part) => [part, countMeasures(byPart.get(part) ?? [])])) as Record<
      Part,
      number
    >,
    byNotice: pages.length > 0 ? [] : groups,
    lists: refs,
    partners: partners(entries, MOST_PARTNERS).flatMap(({ id, measures }) => {
      const partner = departments.get(id);
      return partner ? { department: departmentRef(partner), measures } : [];
    }),
    contacts: departmentContacts(site, department),
    names: printedNames(entries),
    predecessors: predecessors.flatMap(known).map(departmentRef),
    successors: (successors.get(department.id) ?? []).map(departmentRef),
  };
  const { id, shortName, region } = department;
  return { page, parts: pages.map((list) => ({ department: { id, shortName, region }, place, list })) };
}

function partsOf(own: readonly Involvement[]): InvolvementGroup["parts"] {
  const grouped = groupBy(own, partOf);
  return PARTS.map((part) => ({ part, entries: involvedMeasures(grouped.get(part) ?? []) })).filter(
    ({ entries }) => entries.length > 0,
  );
}

function involvedMeasures(entries: readonly Involvement[]): InvolvedMeasure[] {
  return [...groupBy(entries, ({ measure }) => measure.id).values()].flatMap((own) => {
    const measure = own[0]?.measure;
    if (measure === undefined) return [];
    return {
      measure: measureRef(measure),
      clauses: measure.clauses.length > 1 ? own.map(({ clause }) => clause.id) : [],
    };
  });
}

/** A region's departments by kind. */
export interface RegionGroup {
  region: string;
  place: string;
  kinds: { kind: NamedKind; departments: Partner[] }[];
}

/** All departments by region and kind, the busiest of a kind first. */
export function departmentsByRegion({ departments, involvements, regions, ...site }: Site): RegionGroup[] {
  const byRegion = groupBy(departments.values(), ({ region }) => region);
  const kinds = departmentKinds(site.kinds);
  const size = (id: string) => countMeasures(involvements.get(id) ?? []);
  return [...byRegion]
    .map(([region, own]) => ({
      region,
      place: regionName(regions, region),
      kinds: kinds.flatMap(({ id, name }) => {
        const ofKind = own
          .filter(({ kind }) => kindOf(kinds, kind).id === id)
          .map((department) => ({ department: departmentRef(department), measures: size(department.id) }))
          .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1));
        return ofKind.length > 0 ? { kind: { id, name }, departments: ofKind } : [];
      }),
    }))
    .sort((a, b) => (a.region < b.region ? -1 : 1));
}

/** The departments that a notice's measures name, those of most measures first. */
export function departmentsOf({ measures }: Site["notices"][number], { departments }: Site): Partner[] {
  return [...countEach(measures.flatMap(({ measure }) => namedDepartments(measure).all))]
    .flatMap(([id, measures]) => {
      const department = departments.get(id);
      return department ? { department: departmentRef(department), measures } : [];
    })
    .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1));
}

/** The departments that most measures name. */
export function busiestDepartments({ departments, involvements }: Site, limit: number): Partner[] {
  return [...departments.values()]
    .map((department) => ({
      department: departmentRef(department),
      measures: countMeasures(involvements.get(department.id) ?? []),
    }))
    .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1))
    .slice(0, limit);
}
