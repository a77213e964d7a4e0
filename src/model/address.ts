/**
 * Identifiers and page addresses: the one grammar that the converter, the
 * site, the search index and other people's links rely on.
 *
 * Every `parse…` accepts exactly what its `print…` gives and returns `null`
 * for anything else, so that a wrong id is noticed where it enters.
 */

/** A region's slug, e.g. `city`; inner parts are joined by single hyphens. */
const REGION = "[a-z]+(?:-[a-z]+)*?";
/** Four digits: the year that the notice names in its title, else of its signature. */
const YEAR = "[0-9]{4}";
/** A second notice of the same region and year; starts with a letter so that it never looks like a key. */
const SUFFIX = "[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*?";
/** Marks a draft, so that the issued text can have the plain name. */
const DRAFT = "-draft";
/** A number, those of restarting levels before it, and a letter where the source prints a number twice: `14`, `2-3`, `12b`. */
const KEY = "[1-9][0-9]*(?:-[1-9][0-9]*)*[a-z]?";
/** A clause's number within its measure, from 1. */
const CLAUSE = "[1-9][0-9]*";
/** A department's own part of its id, unique within its region. */
const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

const NOTICE = `(?<region>${REGION})-(?<year>${YEAR})(?:-(?!draft(?:-|$))(?<suffix>${SUFFIX}))?(?<draft>${DRAFT})?`;

// Marked as pure, so that a script which only builds addresses brings none of them to the browser.
const NOTICE_ID = /* @__PURE__ */ new RegExp(`^${NOTICE}$`);
const MEASURE_ID = /* @__PURE__ */ new RegExp(`^(?<notice>${NOTICE})-(?<key>${KEY})$`);
const CLAUSE_ADDRESS = /* @__PURE__ */ new RegExp(`^(?<measure>${NOTICE}-${KEY})#c(?<clause>${CLAUSE})$`);
/** The id of a kind of departments or of terms. */
export const KIND_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** A glossary term's id, the element of its entry: a letter first, since not every tool takes `#9610`. */
export const TERM_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** The id of a document that texts name: what its title or number comes to, so that it stays whatever else is named. */
export const DOCUMENT_ID = /^d-[0-9a-f]{8}$/;
export const MEASURE_KEY = /* @__PURE__ */ new RegExp(`^${KEY}$`);
export const REGION_ID = /* @__PURE__ */ new RegExp(`^${REGION}$`);
/** A facet's or a value's id. */
export const SLUG_ID = /* @__PURE__ */ new RegExp(`^${SLUG}$`);
export const DEPARTMENT_ID = /* @__PURE__ */ new RegExp(`^(?<region>${REGION})/(?<slug>${SLUG})$`);

/** A family's id: `family/` and the measure that it was named after, with a number where that name had been used. */
export const FAMILY_ID = /* @__PURE__ */ new RegExp(`^family/${NOTICE}-${KEY}(?:\\.[1-9][0-9]*)?$`);

/** The parts of a notice's id, e.g. `city-2025-draft`. */
export interface NoticeParts {
  region: string;
  year: number;
  suffix: string | null;
  draft: boolean;
}

/** Prints a notice's id from its parts. */
export function printNoticeId(parts: NoticeParts): string {
  const suffix = parts.suffix === null ? "" : `-${parts.suffix}`;
  return `${parts.region}-${parts.year}${suffix}${parts.draft ? DRAFT : ""}`;
}

/** Reads a notice's id; `null` where it is none. */
export function parseNoticeId(id: string): NoticeParts | null {
  const groups = NOTICE_ID.exec(id)?.groups;
  if (!groups) return null;
  return {
    region: groups["region"] ?? "",
    year: Number(groups["year"]),
    suffix: groups["suffix"] ?? null,
    draft: groups["draft"] !== undefined,
  };
}

/** Prints a measure's id, `<notice>-<key>`. */
export function printMeasureId(notice: string, key: string): string {
  return `${notice}-${key}`;
}

/** Reads a measure's id into its notice's id and its key; `null` where it is none. */
export function parseMeasureId(id: string): { notice: string; key: string } | null {
  const groups = MEASURE_ID.exec(id)?.groups;
  return groups ? { notice: groups["notice"] ?? "", key: groups["key"] ?? "" } : null;
}

/** Prints a clause's address, `<measure>#c<n>`. */
export function printClauseAddress(measure: string, clause: number): string {
  return `${measure}#c${clause}`;
}

/** Reads a clause's address; `null` where it is none. */
export function parseClauseAddress(address: string): { measure: string; clause: number } | null {
  const groups = CLAUSE_ADDRESS.exec(address)?.groups;
  return groups ? { measure: groups["measure"] ?? "", clause: Number(groups["clause"]) } : null;
}

/** Prints a family's id; `again` counts the families that were named after the measure. */
export function printFamilyId(measure: string, again = 1): string {
  return `family/${measure}${again === 1 ? "" : `.${again}`}`;
}

/** Prints a department's id, `<region>/<slug>`. */
export function printDepartmentId(region: string, slug: string): string {
  return `${region}/${slug}`;
}

/** Reads a department's id; `null` where it is none. */
export function parseDepartmentId(id: string): { region: string; slug: string } | null {
  const groups = DEPARTMENT_ID.exec(id)?.groups;
  return groups ? { region: groups["region"] ?? "", slug: groups["slug"] ?? "" } : null;
}

export { paths } from "./paths.ts";

/** The element of a measure on its notice's page: `m14`, and `m14-c2` for a clause. */
export function anchorOnNotice(key: string, clause?: number): string {
  return clause === undefined ? `m${key}` : `m${key}-c${clause}`;
}

/** The element of an annex on its notice's page, numbered from 1 in reading order. */
export function annexAnchor(position: number): string {
  return `annex-${position}`;
}

/** The element of a status on the page about the site, which says what it means. */
export function anchorOfStatus(code: string): string {
  return `status-${code}`;
}

/** The form of {@link annexAnchor}. */
export const ANNEX_ID = /^annex-[1-9][0-9]*$/;

/** The element of a line on its source's page, where a measure's lines have the element of {@link anchorOnNotice}. */
export function lineAnchor(line: number): string {
  return `L${line}`;
}

/**
 * The link from one page to another, both as paths below the site's root.
 *
 * `relative("notices/city-2025/", "measures/city-2025/14/#c1")` gives
 * `../../measures/city-2025/14/#c1`. A link to the page itself is `./`.
 */
export function relative(from: string, to: string): string {
  const depth = from.split("/").length - 1;
  return "../".repeat(depth) + to || "./";
}
