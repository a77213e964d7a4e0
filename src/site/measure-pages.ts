import type { ClauseDocument } from "../content/document.ts";
import { parseMeasureId } from "../model/address.ts";
import type { Correction, Finding, Measure, TermUse, Withdrawal } from "../model/schema.ts";
import type { DocumentLink, Site } from "./assemble.ts";
import { type Versions, versionsOf } from "./compare/families.ts";
import { measureContacts, type ShownContact } from "./contacts.ts";
import { type CounterpartGroup, clauseComparer, counterpartGroups } from "./counterpart-groups.ts";
import { type NamedHere, namedHere } from "./documents.ts";
import { placesInWords } from "./finding-places.ts";
import { groupBy } from "./group-by.ts";
import { departmentKinds, kindOf } from "./kinds.ts";
import { type ShownFacet, shownFacets } from "./measure-facets.ts";
import {
  type AnnexRef,
  type MeasureRef,
  measureRef,
  type NamedDepartment,
  type NoticeRef,
  noticeRef,
  type ShownMeasure,
  type WithdrawalRef,
  withdrawalRef,
} from "./refs.ts";

/** What a measure's page shows. */
export interface MeasurePageInput {
  type: "measure";
  measure: ShownMeasure;
  clauses: ClauseDocument[];
  terms: TermUse[];
  /** Where its text names documents, and these in the order in which they come. */
  documents: DocumentLink[];
  named: NamedHere[];
  notice: NoticeRef;
  /** The annexes of the notice that the text may name. */
  annexes: AnnexRef[];
  /** What the publisher corrected of it. */
  corrections: Correction[];
  /** What was noted about it. */
  findings: Finding[];
  /** Where the lines of these stand in the original, by line, as far as that is known. */
  places: Record<number, string>;
  /** Those that it names, by id. */
  departments: Record<string, NamedDepartment>;
  facets: ShownFacet[];
  /** Whom to ask about it. */
  contacts: ShownContact[];
  /** Versions of it in other notices. */
  counterparts: CounterpartGroup[];
  versions: Versions;
  previous: MeasureRef | null;
  next: MeasureRef | null;
}

/** What the page of an id that has moved or was withdrawn shows. */
export interface MovedPageInput {
  type: "moved";
  moved: Site["moved"][number];
  /** The measure that stands for it now. */
  target: MeasureRef | null;
  /** How the publisher withdrew it; `null` where it moved. */
  withdrawal: WithdrawalRef | null;
}

/**
 * Whether a page shows a finding: none of what was noted about the whole notice
 * but how to read who answers for its measures, and none for editors.
 */
function concerns({ measure, code }: Finding, { key, clauses }: Measure): boolean {
  if (code === "UNIT_CONVENTION") return clauses.some(({ responsible }) => responsible.length > 0);
  return measure === key && !/^(?:TERM|FACET)_/.test(code);
}

/** One input a measure. */
export function measurePages(site: Site): MeasurePageInput[] {
  const compared = clauseComparer();
  return site.notices.flatMap(({ notice, measures, cited, places }) => {
    const byMeasure = groupBy(cited, (use) => use.measure);
    const annexes = notice.annexes.map(({ id, number, label }) => ({ id, number, label }));
    return measures.map((entry, index) => {
      const { links, evidence, facets, ...measure } = entry.measure;
      const findings = notice.findings.filter((finding) => concerns(finding, entry.measure));
      const [before, after] = [measures[index - 1], measures[index + 1]];
      return {
        type: "measure" as const,
        measure,
        clauses: entry.clauses,
        terms: site.parts.has("terms") ? entry.terms : [],
        documents: entry.documents,
        named: namedHere(site, byMeasure.get(measure.key) ?? []),
        notice: noticeRef(notice),
        annexes,
        corrections: notice.corrections.filter(({ measures: named }) => named.includes(measure.id)),
        ...{ findings, places: placesInWords(notice.source.file, findings, places) },
        departments: named(entry.measure, site),
        facets: shownFacets(site, entry.measure),
        contacts: measureContacts(site, entry.measure, notice.region),
        counterparts: counterpartGroups(site, entry, compared),
        versions: versionsOf(site, entry.measure.id),
        previous: before ? measureRef(before.measure) : null,
        next: after ? measureRef(after.measure) : null,
      };
    });
  });
}

/** One input an id that isn't in use any more. @throws where the ledger names no measure's id. */
export function movedPages({ notices, moved, withdrawn }: Site): MovedPageInput[] {
  const measures = new Map(
    notices.flatMap((notice) =>
      notice.measures.map(({ measure }) => [measure.id, measureRef(measure)] as const),
    ),
  );
  const withdrawals = new Map<string, Withdrawal>();
  // Notices come first: a measure that was withdrawn by itself before says why it was.
  for (const one of withdrawn) for (const id of one.measureIds) withdrawals.set(id, one);
  return moved.map((entry) => {
    const withdrawal = withdrawals.get(entry.id) ?? withdrawals.get(entry.to ?? "");
    if (parseMeasureId(entry.id) === null) throw new Error(`moved id "${entry.id}" is no measure's id`);
    return {
      type: "moved",
      moved: entry,
      target: entry.to === null ? null : (measures.get(entry.to) ?? null),
      withdrawal: withdrawal === undefined ? null : withdrawalRef(withdrawal),
    };
  });
}

function named(
  { clauses }: Measure,
  { departments, kinds }: Pick<Site, "departments" | "kinds">,
): MeasurePageInput["departments"] {
  const found: MeasurePageInput["departments"] = {};
  for (const { department } of clauses.flatMap(({ responsible }) => responsible)) {
    const known = departments.get(department);
    if (known === undefined) continue;
    const { id, name, shortName, kind, group } = known;
    const authority = !group && kindOf(departmentKinds(kinds), kind).authority;
    found[department] = { id, name, shortName, authority };
  }
  return found;
}
