/**
 * What every page is made from: for each a plain value of the ids and texts that
 * it shows, put together here once a build and shared by the page, its Markdown
 * and its data. A page gets nothing else of the collection, so that it is known
 * by its input's digest whether it changes.
 */
import { parseMeasureId, paths } from "../model/address.ts";
import type { Site } from "../site/assemble.ts";
import { familyPages, movedFamilyPages } from "../site/compare/family-pages.ts";
import { compareInput } from "../site/compare/overview.ts";
import { pairPages, reversePages } from "../site/compare/pair-pages.ts";
import { listedContacts } from "../site/contacts.ts";
import { departmentPages } from "../site/department-pages.ts";
import { documentGroupInputs, documentsInput, documentUsesInputs } from "../site/document-pages.ts";
import { facetPages } from "../site/facet-pages.ts";
import { measurePages, movedPages } from "../site/measure-pages.ts";
import { noticePages, sourcePages, withdrawnPages } from "../site/notice-pages.ts";
import { once } from "../site/once.ts";
import type { OptionalPart } from "../site/parts.ts";
import { isLarge } from "../site/portions.ts";
import { regionPages, regionRefs } from "../site/region-pages.ts";
import { loadSite } from "../site/site.ts";
import { topicPages } from "../site/topics.ts";
import { changesInputs, topicFeedLinks } from "./changes.ts";
import { dataInput } from "./data.ts";
import { finderInput } from "./finder.ts";
import {
  departmentsInput,
  homeInput,
  measuresInput,
  measuresPartInputs,
  noticesInput,
  topicsInput,
} from "./lists.ts";
import { overviewInput } from "./overview.ts";
import { searchInput } from "./search.ts";
import { termsInput, termUsesInputs, unjudgedInputs } from "./terms.ts";

/** A page below the site's root with its input. */
export interface PageInput<Input> {
  path: string;
  input: Input;
}

const one = <Input>(path: string, make: (site: Site) => Input) =>
  once((site: Site): PageInput<Input>[] => [{ path, input: make(site) }]);
const each = <Input>(make: (site: Site) => Input[], pathOf: (input: Input) => string) =>
  once((site: Site): PageInput<Input>[] => make(site).map((input) => ({ path: pathOf(input), input })));

/** The only page of an optional part, where the part is built. */
const ofPart = <Input>(part: OptionalPart, path: string, make: (site: Site) => Input) =>
  once((site: Site): PageInput<Input>[] => (site.parts.has(part) ? [{ path, input: make(site) }] : []));

const departmentsWithParts = once(departmentPages);
const topicsWithParts = once(topicPages);

/** How the pages of each kind come out of the site. */
const kinds = {
  home: one(paths.home, homeInput),
  notices: one(paths.notices, noticesInput),
  notice: each(noticePages, ({ notice }) => paths.notice(notice.id)),
  source: each(sourcePages, ({ notice }) => paths.source(notice.id)),
  withdrawnNotice: each(withdrawnPages, ({ withdrawal }) => paths.notice(withdrawal.id)),
  withdrawnSource: each(withdrawnPages, ({ withdrawal }) => paths.source(withdrawal.id)),
  measures: one(paths.measures, measuresInput),
  measuresPart: each(measuresPartInputs, ({ part }) => paths.measuresIn(part.slug)),
  measure: each(measurePages, ({ measure }) => paths.measure(measure.notice, measure.key)),
  moved: each(movedPages, ({ moved }) => {
    const id = parseMeasureId(moved.id);
    return paths.measure(id?.notice ?? "", id?.key ?? "");
  }),
  departments: ofPart("departments", paths.departments, departmentsInput),
  department: each(
    (site) => departmentsWithParts(site).map(({ page }) => page),
    ({ department }) => paths.department(department.id),
  ),
  departmentPart: each(
    (site) => departmentsWithParts(site).flatMap(({ parts }) => parts),
    ({ department, list }) => `${paths.department(department.id)}${list.slug}/`,
  ),
  regions: each(
    (site) => (isLarge(site) ? [regionRefs(site)] : []),
    () => paths.regions,
  ),
  region: each(regionPages, ({ id }) => paths.region(id)),
  topics: ofPart("topics", paths.topics, topicsInput),
  facet: each(facetPages, ({ facet }) => paths.facet(facet.id)),
  topic: each(
    (site) =>
      topicsWithParts(site).map(({ page }) => ({
        ...page,
        feeds: topicFeedLinks(site, paths.topic(page.facet.id, page.value.id)),
      })),
    ({ facet, value }) => paths.topic(facet.id, value.id),
  ),
  topicPart: each(
    (site) => topicsWithParts(site).flatMap(({ parts }) => parts),
    ({ facet, value, part }) => `${paths.topic(facet.id, value.id)}${part.slug}/`,
  ),
  strength: each(
    (site) => topicsWithParts(site).flatMap(({ strength }) => strength ?? []),
    ({ facet, value }) => paths.strength(facet.id, value.id),
  ),
  compare: ofPart("compare", paths.compare, compareInput),
  pair: each(pairPages, ({ notices: [first, second] }) => paths.pair(first.id, second.id)),
  reverse: each(reversePages, ({ notices: [first, second] }) => paths.pair(first, second)),
  family: each(familyPages, ({ id }) => paths.family(id)),
  movedFamily: each(movedFamilyPages, ({ id }) => paths.family(id)),
  terms: ofPart("terms", paths.terms, termsInput),
  termUses: each(termUsesInputs, ({ term, part }) =>
    part === null ? paths.termUses(term.id) : `${paths.termUses(term.id)}${part.slug}/`,
  ),
  unjudgedTerms: each(unjudgedInputs, ({ page }) => paths.unjudgedTerms(page)),
  documents: ofPart("documents", paths.documents, documentsInput),
  documentGroup: each(documentGroupInputs, ({ group, page }) => paths.documentGroup(group, page)),
  documentUses: each(documentUsesInputs, ({ entry, part }) =>
    part === null
      ? paths.documentUses(entry.document.id)
      : `${paths.documentUses(entry.document.id)}${part.slug}/`,
  ),
  overview: ofPart("overview", paths.overview, overviewInput),
  finder: ofPart("finder", paths.finder, finderInput),
  changes: each(changesInputs, ({ region, page }) => paths.changesOf(region?.id ?? null, page)),
  contacts: each(
    (site) => (site.contacts.length > 0 ? [listedContacts(site)] : []),
    () => paths.contacts,
  ),
  search: one(paths.search, searchInput),
  data: one(paths.data, dataInput),
};

/** A kind of pages. */
export type PageKind = keyof typeof kinds;

/** All kinds of pages that have an input. */
export const pageKinds = Object.keys(kinds) as PageKind[];

/** What a page of a kind is made from. */
export type InputOf<Kind extends PageKind> = ReturnType<(typeof kinds)[Kind]>[number]["input"];

/** The pages of a kind with their inputs, made once for a site. */
export function pagesOf<Kind extends PageKind>(
  kind: Kind,
  site: Site = loadSite(),
): PageInput<InputOf<Kind>>[] {
  return kinds[kind](site) as PageInput<InputOf<Kind>>[];
}

/** The input of the only page of a kind. */
export function inputOf<Kind extends PageKind>(kind: Kind): InputOf<Kind> {
  const [page] = pagesOf(kind);
  if (page === undefined) throw new Error(`there is no page "${kind}"`);
  return page.input;
}
