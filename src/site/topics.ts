/** What the pages of facets and their values show. */
import { isAnswer } from "../model/facet-values.ts";
import type { Department, Evidence, Facet, FacetValue, Measure, Notice, Term } from "../model/schema.ts";
import type { Site } from "./assemble.ts";
import type { Partner } from "./department-pages.ts";
import { groupBy } from "./group-by.ts";
import { phrases } from "./phrases.ts";
import { rankedFacet, strengthsBeside, strengthsOf } from "./strengths.ts";

const MOST_RELATED = 12;
const MOST_PHRASES = 3;

/** A value that some measure has, with the number of measures. */
export interface Counted {
  facet: Facet;
  value: FacetValue;
  measures: number;
}

/** A measure on a value's page. */
export interface TopicEntry {
  measure: Measure;
  /** The phrases that show the value, as printed; of a title there are none. */
  quotes: string[];
  /** Of the sentences that hold the words, else of the whole measure: the strongest first. */
  strengths: FacetValue[];
  /** No editor has confirmed the value yet. */
  proposed: boolean;
}

/** The measures of one notice. */
export interface TopicGroup {
  notice: Notice;
  entries: TopicEntry[];
}

/** What the page of a value shows. */
export interface TopicPage extends Counted {
  /** By region, the newest notice of a region first; in each the strongest first. */
  groups: TopicGroup[];
  /** Those responsible for the clauses that show the value, the most frequent first. */
  departments: Partner[];
  /** The glossary's terms that the measures use, the most frequent first. */
  terms: { term: Term; measures: number }[];
  /** What the same measures are about, the most frequent first. */
  related: Counted[];
  /** Where the value can be combined with others: the finder where it is asked for, else the search where it can be filtered by. */
  narrowing: "finder" | "search" | null;
}

/** What the page of a facet shows. */
export interface FacetPage {
  facet: Facet;
  values: (Counted & { byNotice: { notice: Notice; measures: number }[] })[];
}

/** The facets that have pages with the values that some measure has, in the vocabulary's order. */
export function facetPages(site: Site): FacetPage[] {
  const users = usersOf(site);
  return topicFacets(site).map((facet) => ({
    facet,
    values: facet.values.flatMap((value) => {
      const own = users.get(addressOf(facet, value)) ?? [];
      if (own.length === 0) return [];
      const byNotice = [...groupBy(own, ({ notice }) => notice.id).values()].flatMap((some) =>
        some[0] === undefined ? [] : [{ notice: some[0].notice, measures: some.length }],
      );
      return [{ facet, value, measures: own.length, byNotice }];
    }),
  }));
}

/** One slice a value that some measure has. */
export function topicPages(site: Site): TopicPage[] {
  const users = usersOf(site);
  const ranked = rankedFacet(site.facets);
  return facetPages(site).flatMap(({ values }) =>
    values.map(({ facet, value, measures }) => {
      const own = users.get(addressOf(facet, value)) ?? [];
      const entries = own.map((use) => ({ ...use, ...entry(use, facet, value, ranked) }));
      return {
        facet,
        value,
        measures,
        groups: groups(entries),
        departments: departments(entries, site.departments),
        terms: termsUsed(own, site.terms),
        related: related(own, topicFacets(site), addressOf(facet, value)),
        narrowing: narrowing(site, facet.id, value.id),
      };
    }),
  );
}

/** The facets that have pages. */
export function topicFacets({ facets, facetDisplay }: Site): Facet[] {
  return facets.filter(({ id }) => facetDisplay.topics.includes(id));
}

function narrowing({ facetDisplay }: Site, facet: string, value: string): TopicPage["narrowing"] {
  if (isAnswer(value) && facetDisplay.questions.some((question) => question.facet === facet)) return "finder";
  return facetDisplay.filters.some((filter) => filter.facet === facet) ? "search" : null;
}

interface Use {
  measure: Measure;
  notice: Notice;
  /** The ids of the glossary's terms that it uses, each once. */
  terms: string[];
}

function addressOf({ id: facet }: Facet, { id: value }: FacetValue): string {
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
          users.set(address, [...(users.get(address) ?? []), use]);
        }
      }
    }
  }
  return users;
}

interface Found extends TopicEntry, Use {
  clauses: string[];
  rank: number;
}

function entry({ measure }: Use, facet: Facet, value: FacetValue, ranked: Facet | null) {
  const evidence = measure.evidence.filter((one) => one.facet === facet.id && one.value === value.id);
  const quotes: Evidence["quotes"] = evidence.flatMap((one) => one.quotes);
  const places = ranked === null ? [] : strengths(quotes, measure, ranked);
  return {
    quotes: phrases(measure, quotes).slice(0, MOST_PHRASES),
    clauses: [...new Set(quotes.flatMap(({ clause }) => clause ?? []))],
    strengths: places.flatMap((place) => ranked?.values[place] ?? []),
    rank: places[0] ?? Number.POSITIVE_INFINITY,
    proposed: evidence.some(({ status }) => status === "proposed"),
  };
}

function strengths(quotes: Evidence["quotes"], measure: Measure, ranked: Facet): number[] {
  const beside = strengthsBeside({ quotes }, measure, ranked);
  return beside.length > 0 ? beside : strengthsOf(measure, ranked);
}

function groups(found: readonly Found[]): TopicGroup[] {
  const byRegion = groupBy(found, ({ notice }) => notice.region);
  return [...byRegion.values()].flatMap((own) =>
    [...groupBy(own, ({ notice }) => notice.id).values()].flatMap((entries) => {
      const [first] = entries;
      if (first === undefined) return [];
      return [
        {
          notice: first.notice,
          entries: [...entries].sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank))),
        },
      ];
    }),
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
      return department === undefined ? [] : [{ department, measures }];
    })
    .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1));
}

function termsUsed(uses: readonly Use[], known: readonly Term[]): TopicPage["terms"] {
  const counts = groupBy(
    uses.flatMap(({ terms }) => terms),
    (id) => id,
  );
  return known
    .map((term) => ({ term, measures: counts.get(term.id)?.length ?? 0 }))
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
      facet.values.map((value) => ({ facet, value, measures: counts.get(addressOf(facet, value)) ?? 0 })),
    )
    .filter(({ facet, value, measures }) => {
      return measures > 0 && addressOf(facet, value) !== own && isAnswer(value.id);
    })
    .sort((a, b) => b.measures - a.measures)
    .slice(0, MOST_RELATED);
}
