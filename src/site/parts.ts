/** The parts of the site: which of them are built, and how navigation and home page show them. */
import type { Content } from "../content/load.ts";
import { paths } from "../model/address.ts";
import type { Settings } from "../settings/schema.ts";
import { partNames, partPurposes } from "../wording/site-parts.ts";

/** The parts that a site may lack, where the settings leave one out or the collection has nothing for it; each is a folder of pages. */
const optionalParts = [
  "departments",
  "topics",
  "terms",
  "documents",
  "compare",
  "overview",
  "finder",
] as const;
export type OptionalPart = (typeof optionalParts)[number];
const OPTIONAL: ReadonlySet<string> = new Set(optionalParts);

/** What decides which parts have something to show; `departmentCount` is how many the notices name. */
export type PartsInput = Pick<Content, "facetDisplay" | "terms" | "documents" | "families"> & {
  departmentCount: number;
};

/** The optional parts that are built. */
export function builtParts(
  { facetDisplay, terms, documents, families, departmentCount }: PartsInput,
  wanted: Settings["pages"],
): ReadonlySet<OptionalPart> {
  const named = departmentCount > 0;
  const has: Record<OptionalPart, boolean> = {
    departments: named,
    topics: wanted.topics && facetDisplay.topics.length > 0,
    terms: wanted.terms && terms.length > 0,
    documents: wanted.documents && documents.some(({ kind }) => kind === "document"),
    compare: wanted.compare && families.linked,
    overview: wanted.overview && (named || facetDisplay.overview.length > 0),
    finder: wanted.finder && facetDisplay.questions.length > 0,
  };
  return new Set(optionalParts.filter((part) => has[part]));
}

/** Whether a route or path belongs to a part that is built, or to none that a site may lack. */
export function isOfBuiltPart(route: string, built: ReadonlySet<OptionalPart>): boolean {
  const [, first = ""] = /^\/?([^/]*)/.exec(route) ?? [];
  const names: ReadonlySet<string> = built;
  return !OPTIONAL.has(first) || names.has(first);
}

/** A part of the site, as the header names it and the home page explains it. */
export interface SitePart {
  path: string;
  name: string;
  /** It always stands in the header; the others wait behind 更多 where there is no room. */
  isMain: boolean;
  /** What a reader finds there, which can depend on the names of the facets that have topics; `null` where the home page needn't say it. */
  about: string | ((topics: readonly string[]) => string) | null;
}

/**
 * All parts in the order of navigation, by what people come for: what applies to them, the texts, who answers for
 * them, what they are about. These five take one line of a phone; search has its box on every page.
 */
const parts = [
  { id: "finder", isMain: true, about: partPurposes.finder },
  { id: "notices", isMain: true, about: partPurposes.notices },
  { id: "measures", isMain: true, about: partPurposes.measures },
  { id: "departments", isMain: true, about: partPurposes.departments },
  { id: "topics", isMain: true, about: partPurposes.topics },
  { id: "compare", isMain: false, about: partPurposes.compare },
  { id: "terms", isMain: false, about: partPurposes.terms },
  { id: "overview", isMain: false, about: partPurposes.overview },
  { id: "search", isMain: false, about: null },
  { id: "data", isMain: false, about: partPurposes.data },
  { id: "about", isMain: false, about: partPurposes.about },
] as const;

/** The site's parts in the order of its navigation. */
export function siteParts(built: Iterable<OptionalPart>): SitePart[] {
  const names = new Set<string>(built);
  return parts
    .filter(({ id }) => !OPTIONAL.has(id) || names.has(id))
    .map(({ id, isMain, about }) => ({ path: paths[id], name: partNames[id], isMain, about }));
}
