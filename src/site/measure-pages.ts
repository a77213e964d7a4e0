import type { LoadedMeasure } from "../content/load.ts";
import { parseMeasureId } from "../model/address.ts";
import type { Department, Finding, Measure, Notice } from "../model/schema.ts";
import type { Site } from "./assemble.ts";
import { type CounterpartGroup, counterpartGroups } from "./counterpart-groups.ts";
import { type ShownFacet, shownFacets } from "./measure-facets.ts";

/** What a measure's page shows: the measure and little beside it. */
export interface MeasurePageSlice {
  type: "measure";
  entry: LoadedMeasure;
  notice: Notice;
  /** Those that it names. */
  departments: ReadonlyMap<string, Department>;
  facets: ShownFacet[];
  /** Versions of it in other notices. */
  counterparts: CounterpartGroup[];
  previous: Measure | null;
  next: Measure | null;
}

/** What the page of an id that has moved or was withdrawn shows. */
export interface MovedPageSlice {
  type: "moved";
  moved: Site["moved"][number];
  /** The measure that stands for it now. */
  target: Measure | null;
}

/**
 * Whether a page shows a finding: none of what was noted about the whole notice
 * but how to read who answers for its measures, and none for editors.
 */
function concerns({ measure, code }: Finding, { key, clauses }: Measure): boolean {
  if (code === "UNIT_CONVENTION") return clauses.some(({ responsible }) => responsible.length > 0);
  return measure === key && !/^(?:TERM|FACET)_/.test(code);
}

/** One slice a measure. */
export function measurePages(site: Site): MeasurePageSlice[] {
  const { notices, departments } = site;
  return notices.flatMap(({ notice, measures }) =>
    measures.map((entry, index) => ({
      type: "measure" as const,
      notice: { ...notice, findings: notice.findings.filter((finding) => concerns(finding, entry.measure)) },
      entry,
      departments: named(entry.measure, departments),
      facets: shownFacets(site, entry.measure),
      counterparts: counterpartGroups(site, entry),
      previous: measures[index - 1]?.measure ?? null,
      next: measures[index + 1]?.measure ?? null,
    })),
  );
}

/** One slice an id that isn't in use any more. @throws where the ledger names no measure's id. */
export function movedPages({ notices, moved }: Site): MovedPageSlice[] {
  const measures = new Map(
    notices.flatMap((notice) => notice.measures.map(({ measure }) => [measure.id, measure] as const)),
  );
  return moved.map((entry) => {
    if (parseMeasureId(entry.id) === null) throw new Error(`moved id "${entry.id}" is no measure's id`);
    return {
      type: "moved",
      moved: entry,
      target: entry.to === null ? null : (measures.get(entry.to) ?? null),
    };
  });
}

function named({ clauses }: Measure, departments: ReadonlyMap<string, Department>): Map<string, Department> {
  const found = new Map<string, Department>();
  for (const { department: id } of clauses.flatMap(({ responsible }) => responsible)) {
    const department = departments.get(id);
    if (department) found.set(id, department);
  }
  return found;
}
