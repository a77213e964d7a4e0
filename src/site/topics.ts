/** What the pages of facets and their values show. */
import { isAnswer } from "../model/facet-values.ts";
import type { Department, Evidence, Facet, FacetValue, Measure, Term } from "../model/schema.ts";
import { stageLabels } from "../wording/codes.ts";
import { placeNotStated } from "../wording/common.ts";
import { largeWords } from "../wording/large.ts";
import type { Site } from "./assemble.ts";
import type { Partner } from "./department-pages.ts";
import { groupBy } from "./group-by.ts";
import { phrases } from "./phrases.ts";
import { type Portion, type PortionRef, portions } from "./portions.ts";
import {
  departmentRef,
  type MeasureRef,
  measureRef,
  type NoticeRef,
  noticeRef,
  type PlacedNotice,
} from "./refs.ts";
import { placeAndYear } from "./regions.ts";
import { rankedFacet, strengthsBeside, strengthsOf } from "./strengths.ts";

const MOST_RELATED = 12;
const MOST_PHRASES = 3;
/** More departments than this are no help beside a list. */
const MOST_DEPARTMENTS = 60;
/** A value says so many notices by name that have it; of more, the places. */
const MOST_NOTICES = 40;

/** A facet as its pages name it, its values apart. */
export type FacetRef = Omit<Facet, "values">;

/** A value as pages name and explain it. */
export type ValueRef = Pick<FacetValue, "id" | "name" | "definition">;

/** A value that some measure has, with the number of measures. */
export interface Counted {
  facet: FacetRef;
  value: ValueRef;
  measures: number;
}

/** A measure on a value's page. */
export interface TopicEntry {
  measure: MeasureRef;
  /** The phrases that show the value, as printed; of a title there are none. */
  quotes: string[];
  /** Of the sentences that hold the words, else of the whole measure: the strongest first. */
  strengths: string[];
  /** No editor has confirmed the value yet. */
  proposed: boolean;
}

/** The measures of one notice. */
export interface TopicGroup {
  notice: NoticeRef;
  entries: TopicEntry[];
}

/** What the page of a value shows. */
export interface TopicPage extends Counted {
  /** By region, the newest notice of a region first; in each the strongest first. */
  groups: TopicGroup[];
  /** The pages that list the measures where one can't; the groups are none then. */
  parts: PortionRef[];
  /** Those responsible for the clauses that show the value, the most frequent first. */
  departments: Partner[];
  /** How many these are; no more than some are listed. */
  departmentCount: number;
  /** The glossary's terms that the measures use, the most frequent first. */
  terms: { term: Pick<Term, "id" | "name">; measures: number }[];
  /** What the same measures are about, the most frequent first. */
  related: Counted[];
  /** Where the value can be combined with others: the finder where it is asked for, else the search where it can be filtered by. */
  narrowing: "finder" | "search" | null;
}

/** What a part of a value's list shows. */
export interface TopicPartPage {
  facet: FacetRef;
  value: ValueRef;
  part: Portion<TopicGroup>;
}

/** What the page of a facet shows. */
export interface FacetPage {
  facet: FacetRef;
  values: CountedByNotice[];
}

/** A value with the numbers of measures by notice. */
interface CountedByNotice extends Counted {
  byNotice: { label: string; measures: number }[];
}

/** The facets that have pages with the values that some measure has, in the vocabulary's order. */
export function facetPages(site: Site): FacetPage[] {
  const users = usersOf(site);
  return topicFacets(site).map((facet) => ({
    facet: facetRef(facet),
    values: facet.values.flatMap((value) => {
      const own = users.get(addressOf(facet, value)) ?? [];
      if (own.length === 0) return [];
      return [
        { facet: facetRef(facet), value: valueRef(value), measures: own.length, byNotice: byNotice(own) },
      ];
    }),
  }));
}

/** One input a value that some measure has, with the parts of its list. */
export function topicPages(site: Site): { page: TopicPage; parts: TopicPartPage[] }[] {
  const users = usersOf(site);
  const ranked = rankedFacet(site.facets);
  const topics = topicFacets(site);
  return topics.flatMap((facet) =>
    facet.values.flatMap((value) => {
      const own = users.get(addressOf(facet, value)) ?? [];
      if (own.length === 0) return [];
      const found = own.map((use) => find(use, facet, value, ranked));
      const listed = groups(found);
      const { pages, refs } = portions(listed, ({ entries }) => entries.length);
      const topic = { facet: facetRef(facet), value: valueRef(value) };
      const named = departments(found, site.departments);
      const page = {
        ...topic,
        measures: own.length,
        groups: pages.length > 0 ? [] : listed,
        parts: refs,
        departments: named.slice(0, MOST_DEPARTMENTS),
        departmentCount: named.length,
        terms: site.parts.has("terms") ? termsUsed(own, site.terms) : [],
        related: related(own, topics, addressOf(facet, value)),
        narrowing: narrowing(site, facet.id, value.id),
      };
      return { page, parts: pages.map((part) => ({ ...topic, part })) };
    }),
  );
}

/** How many measures of each notice there are; where that is too many to read, of each of the places with most. */
function byNotice(own: readonly Use[]): CountedByNotice["byNotice"] {
  const byName = groupBy(own, ({ notice }) => notice);
  if (byName.size <= MOST_NOTICES)
    return [...byName].map(([notice, some]) => ({ label: placeYearStage(notice), measures: some.length }));
  const byRegion = groupBy(own, ({ notice }) => notice.region);
  const places = [...byRegion.values()].map((some) => ({
    label: some[0]?.notice.place ?? placeNotStated,
    measures: some.length,
  }));
  const most = places.sort((a, b) => b.measures - a.measures).slice(0, MOST_NOTICES - 1);
  const rest = places.slice(most.length);
  if (rest.length === 0) return most;
  const label = largeWords.otherPlaces(rest.length);
  return [...most, { label, measures: rest.reduce((sum, { measures }) => sum + measures, 0) }];
}

function placeYearStage(notice: PlacedNotice): string {
  return placeAndYear(notice) + (notice.stage === "draft" ? stageLabels.draft : "");
}

function facetRef({ values: _, ...facet }: Facet): FacetRef {
  return facet;
}

function valueRef({ id, name, definition }: FacetValue): ValueRef {
  return { id, name, definition };
}

/** The facets that have pages. */
export function topicFacets({ facets, facetDisplay }: Site): Facet[] {
  return facets.filter(({ id }) => facetDisplay.topics.includes(id));
}

function narrowing({ facetDisplay, parts }: Site, facet: string, value: string): TopicPage["narrowing"] {
  const isAsked = parts.has("finder") && facetDisplay.questions.some((question) => question.facet === facet);
  if (isAsked && isAnswer(value)) return "finder";
  return facetDisplay.filters.some((filter) => filter.facet === facet) ? "search" : null;
}

interface Use {
  measure: Measure;
  notice: PlacedNotice;
  /** The ids of the glossary's terms that it uses, each once. */
  terms: string[];
}

function addressOf({ id: facet }: FacetRef, { id: value }: ValueRef): string {
  return `${facet}/${value}`;
}

/** The measures that have each value, by `facet/value`. */
function usersOf({ notices }: Site): Map<string, Use[]> {
  const users = new Map<string, Use[]>();
  for (const { notice, measures } of notices) {
    for (const { measure, terms } of measures) {
      const use = { measure, notice, terms: [...new Set(terms.flatMap(({ term }) => term ?? []))] };
      for (const [facet, values] of Object.entries(measure.facets)) {
        for (const value of values) {
          const address = `${facet}/${value}`;
          const own = users.get(address);
          if (own) own.push(use);
          else users.set(address, [use]);
        }
      }
    }
  }
  return users;
}

interface Found extends Use {
  entry: TopicEntry;
  /** The clauses that hold the words. */
  clauses: string[];
  rank: number;
}

function find(use: Use, facet: Facet, value: FacetValue, ranked: Facet | null): Found {
  const { measure } = use;
  const evidence = measure.evidence.filter((one) => one.facet === facet.id && one.value === value.id);
  const quotes: Evidence["quotes"] = evidence.flatMap((one) => one.quotes);
  const places = ranked === null ? [] : strengths(quotes, measure, ranked);
  return {
    ...use,
    entry: {
      measure: measureRef(measure),
      quotes: phrases(measure, quotes).slice(0, MOST_PHRASES),
      strengths: places.flatMap((place) => ranked?.values[place]?.name ?? []),
      proposed: evidence.some(({ status }) => status === "proposed"),
    },
    clauses: [...new Set(quotes.flatMap(({ clause }) => clause ?? []))],
    rank: places[0] ?? Number.POSITIVE_INFINITY,
  };
}

function strengths(quotes: Evidence["quotes"], measure: Measure, ranked: Facet): number[] {
  const beside = strengthsBeside({ quotes }, measure, ranked);
  return beside.length > 0 ? beside : strengthsOf(measure, ranked);
}

function groups(found: readonly Found[]): TopicGroup[] {
  const byRegion = groupBy(found, ({ notice }) => notice.region);
  return [...byRegion.values()].flatMap((own) =>
    [...groupBy(own, ({ notice }) => notice)].map(([notice, entries]) => ({
      notice: noticeRef(notice),
      entries: [...entries]
        .sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)))
        .map(({ entry }) => entry),
    })),
  );
}

/** Who is responsible, by clause where the words stand in one that names its own. */
function departments(found: readonly Found[], known: ReadonlyMap<string, Department>): Partner[] {
  const counts = new Map<string, number>();
  for (const { measure, clauses } of found) {
    const inside = measure.clauses.filter(
      ({ id, responsible }) => clauses.includes(id) && responsible.length > 0,
    );
    const responsible = (inside.length > 0 ? inside : measure.clauses).flatMap(
      (clause) => clause.responsible,
    );
    for (const id of new Set(responsible.map(({ department }) => department))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([id, measures]) => {
      const department = known.get(id);
      return department === undefined ? [] : [{ department: departmentRef(department), measures }];
    })
    .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1));
}

function termsUsed(uses: readonly Use[], known: readonly Term[]): TopicPage["terms"] {
  const counts = groupBy(
    uses.flatMap(({ terms }) => terms),
    (id) => id,
  );
  return known
    .map(({ id, name }) => ({ term: { id, name }, measures: counts.get(id)?.length ?? 0 }))
    .filter(({ measures }) => measures > 0)
    .sort((a, b) => b.measures - a.measures)
    .slice(0, MOST_RELATED);
}

/** The values that the same measures have; how strongly something is said is no topic. */
function related(uses: readonly Use[], facets: readonly Facet[], own: string): Counted[] {
  const counts = new Map<string, number>();
  for (const { measure } of uses) {
    for (const [facet, values] of Object.entries(measure.facets)) {
      for (const value of values) counts.set(`${facet}/${value}`, (counts.get(`${facet}/${value}`) ?? 0) + 1);
    }
  }
  return facets
    .filter(({ ranked }) => !ranked)
    .flatMap((facet) =>
      facet.values.map((value) => ({
        facet: facetRef(facet),
        value: valueRef(value),
        measures: counts.get(addressOf(facet, value)) ?? 0,
      })),
    )
    .filter(({ facet, value, measures }) => {
      return measures > 0 && addressOf(facet, value) !== own && isAnswer(value.id);
    })
    .sort((a, b) => b.measures - a.measures)
    .slice(0, MOST_RELATED);
}
