/** Arranges the content for the pages: who follows whom, who is named where, in one pass over it all. */
import type { BodyNode } from "../content/document.ts";
import type { Content, LoadedMeasure, LoadedNotice } from "../content/load.ts";
import { LARGE } from "../model/large.ts";
import { paths } from "../model/paths.ts";
import type { Contact, Department, DocumentUse, Facet, Withdrawal } from "../model/schema.ts";
import { settings } from "../settings/current.ts";
import { groupBy } from "./group-by.ts";
import { type Involvement, involvements } from "./involvement.ts";
import { builtParts, type OptionalPart } from "./parts.ts";
import type { PlacedNotice } from "./refs.ts";
import { type RegionsById, regionName } from "./regions.ts";

/** Words of a measure's text that name a document, and where it is listed. */
export interface DocumentLink extends Pick<DocumentUse, "clause" | "at" | "text"> {
  /** Below the site's root. */
  to: string;
}

/** A measure with the documents that it names, papers left out. */
export interface SiteMeasure extends LoadedMeasure {
  documents: DocumentLink[];
}

/** A notice with its body and its measures in the notice's order. */
export interface SiteNotice {
  notice: PlacedNotice;
  body: BodyNode[];
  measures: SiteMeasure[];
  /** Where it names documents, in its measures and around them. */
  cited: DocumentUse[];
  /** Measures of it that were withdrawn. */
  withdrawn: Withdrawal[];
  /** Where the lines of its text stand in the original. */
  places: LoadedNotice["places"];
}

/** Everything that pages are made from. */
export interface Site {
  /** Newest first. */
  notices: SiteNotice[];
  departments: ReadonlyMap<string, Department>;
  regions: RegionsById;
  kinds: Content["kinds"];
  /** Whom to ask, as editors registered it. */
  contacts: readonly Contact[];
  /** What people type for what the texts say. */
  searchWords: Content["searchWords"];
  /** What each department is named for, in the notices' order. */
  involvements: ReadonlyMap<string, Involvement[]>;
  /** The departments that took over from a department. */
  successors: ReadonlyMap<string, Department[]>;
  /** The facets and their values. */
  facets: readonly Facet[];
  /** Where readers meet which facets, in what order. */
  facetDisplay: Content["facetDisplay"];
  terms: Content["terms"];
  /** What the notices name of documents. */
  documents: Content["documents"];
  /** Where a document is listed, below the site's root. */
  documentPath(id: string): string;
  /** The parts of the site that are built of those that it may lack. */
  parts: ReadonlySet<OptionalPart>;
  moved: Content["moved"];
  /** Measures that are versions of one another. */
  families: Content["families"]["families"];
  /** Ids that no family has any more. */
  movedFamilies: Content["families"]["moved"];
  /** What the publisher withdrew. */
  withdrawn: Content["withdrawn"];
  /** The latest day on which a notice was added: how fresh the data is. */
  newest: string | null;
}

/** Arranges content; its order is kept. */
export function assembleSite(content: Content): Site {
  const {
    notices,
    measures,
    departments,
    facets,
    facetDisplay,
    terms,
    documents,
    moved,
    withdrawn,
    corrections,
    kinds,
    contacts,
    searchWords,
  } = content;
  const regions = new Map(content.regions.map((region) => [region.id, region]));
  const byNotice = groupBy(measures, ({ measure }) => measure.notice);
  const successors = new Map<string, Department[]>();
  for (const department of departments) {
    for (const id of department.predecessors) {
      const own = successors.get(id);
      if (own) own.push(department);
      else successors.set(id, [department]);
    }
  }
  const parts = builtParts(
    { facetDisplay, terms, documents, families: content.families, departmentCount: departments.length },
    settings.pages,
  );
  const documentPath = measures.length > LARGE ? paths.documentUses : paths.document;
  const listed = new Set(
    documents.flatMap(({ id, kind }) => (parts.has("documents") && kind === "document" ? id : [])),
  );
  const links = (cited: readonly DocumentUse[]) =>
    cited
      .filter(({ document }) => listed.has(document))
      .map(({ document, clause, at, text }) => ({ clause, at, text, to: documentPath(document) }));
  const collected = new Set(measures.map(({ measure }) => measure.id));
  const withdrawnMeasures = groupBy(
    withdrawn.filter(({ kind }) => kind === "measure"),
    ({ notice }) => notice,
  );
  const added = notices.flatMap(({ notice }) => notice.addedOn ?? []);
  return {
    notices: notices.map(({ notice, body, documents: cited, places }) => {
      const byMeasure = groupBy(cited, ({ measure }) => measure);
      return {
        notice: {
          ...notice,
          corrections: corrections[notice.id] ?? [],
          place: notice.region === null ? null : regionName(regions, notice.region),
        },
        body,
        measures: (byNotice.get(notice.id) ?? []).map((entry) => ({
          ...entry,
          documents: links(byMeasure.get(entry.measure.key) ?? []),
        })),
        withdrawn: withdrawnMeasures.get(notice.id) ?? [],
        cited,
        places,
      };
    }),
    departments: new Map(departments.map((department) => [department.id, department])),
    regions,
    kinds,
    contacts,
    searchWords,
    involvements: involvements(measures),
    successors,
    facets,
    facetDisplay: parts.has("topics") ? facetDisplay : { ...facetDisplay, topics: [] },
    terms,
    documents,
    documentPath,
    parts,
    moved,
    families: content.families.families.filter(({ measures: of }) => of.every((id) => collected.has(id))),
    movedFamilies: content.families.moved,
    withdrawn,
    newest: added.sort().at(-1) ?? null,
  };
}
