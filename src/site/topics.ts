/** What the pages of facets' values show. */
import { isAnswer } from "../model/facet-values.ts";
import type { Site } from "./assemble.ts";
import type { Partner } from "./department-pages.ts";
import { type FinderShare, finderShares } from "./finder-share.ts";
import { type Portion, type PortionRef, portions } from "./portions.ts";
import { type StrengthPage, strengthPage } from "./strength-places.ts";
import { rankedFacet } from "./strengths.ts";
import { departmentsNamed, relatedValues, type TermCount, termsUsed } from "./topic-company.ts";
import { entryGroups, findEntry, type TopicGroup } from "./topic-entries.ts";
import {
  addressOf,
  type Counted,
  type FacetRef,
  facetRef,
  topicFacets,
  usersOf,
  type ValueRef,
  valueRef,
} from "./topic-uses.ts";

/** More departments than this are no help beside a list. */
const MOST_DEPARTMENTS = 60;

/** What the page of a value shows. */
export interface TopicPage extends Counted {
  /** By region, the newest notice of a region first; in each those that are about the value, then the strongest first. */
  groups: TopicGroup[];
  /** The pages that list the measures where one can't; the groups are none then. */
  parts: PortionRef[];
  /** Those responsible for the clauses that show the value, the most frequent first. */
  departments: Partner[];
  /** How many these are; no more than some are listed. */
  departmentCount: number;
  /** The glossary's terms that the measures use, the most frequent first. */
  terms: TermCount[];
  /** What the same measures are about, the most frequent first. */
  related: Counted[];
  /** Where the value can be combined with others: the finder where it is asked for, else the search where it can be filtered by. */
  narrowing: "finder" | "search" | null;
  /** What the finder lists of them, where it asks for the value and lists another number. */
  finder: FinderShare | null;
  /** Measures have strengths, and are listed by them. */
  byStrength: boolean;
  /** There is a page of how strongly each place promises it. */
  hasStrength: boolean;
}

/** What a part of a value's list shows. */
export interface TopicPartPage {
  facet: FacetRef;
  value: ValueRef;
  /** Measures have strengths, and are listed by them. */
  byStrength: boolean;
  part: Portion<TopicGroup>;
}

/** One input a value that some measure has, with the parts of its list. */
export function topicPages(
  site: Site,
): { page: TopicPage; parts: TopicPartPage[]; strength: StrengthPage | null }[] {
  const users = usersOf(site);
  const ranked = rankedFacet(site.facets);
  const topics = topicFacets(site);
  return topics.flatMap((facet) =>
    facet.values.flatMap((value) => {
      const own = users.get(addressOf(facet, value)) ?? [];
      if (own.length === 0) return [];
      const found = own.map((use) => findEntry(use, facet, value, ranked));
      const listed = entryGroups(found);
      const { pages, refs } = portions(listed, ({ entries }) => entries.length);
      const topic = { facet: facetRef(facet), value: valueRef(value) };
      const named = departmentsNamed(found, site.departments);
      const strength = strengthPage(found, topic, ranked, pages);
      const leadsTo = narrowing(site, facet.id, value.id);
      const share = leadsTo === "finder" ? finderShares(site).get(addressOf(facet, value)) : undefined;
      const page = {
        ...topic,
        measures: own.length,
        groups: pages.length > 0 ? [] : listed,
        parts: refs,
        departments: named.slice(0, MOST_DEPARTMENTS),
        departmentCount: named.length,
        terms: site.parts.has("terms") ? termsUsed(own, site.terms) : [],
        related: relatedValues(own, topics, addressOf(facet, value)),
        narrowing: leadsTo,
        finder: share && share.entries !== own.length ? share : null,
        byStrength: ranked !== null,
        hasStrength: strength !== null,
      };
      return {
        page,
        parts: pages.map((part) => ({ ...topic, byStrength: ranked !== null, part })),
        strength,
      };
    }),
  );
}

function narrowing({ facetDisplay, parts }: Site, facet: string, value: string): TopicPage["narrowing"] {
  const isAsked = parts.has("finder") && facetDisplay.questions.some((question) => question.facet === facet);
  if (isAsked && isAnswer(value)) return "finder";
  return facetDisplay.filters.some((filter) => filter.facet === facet) ? "search" : null;
}
