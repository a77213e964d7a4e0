/** What the pages show that list the whole collection. */
import { type FeedLink, feedLinks } from "../data/feeds.ts";
import type { Site, SiteNotice } from "../site/assemble.ts";
import {
  busiestDepartments,
  departmentsByRegion,
  type Partner,
  type RegionGroup,
} from "../site/department-pages.ts";
import { facetPages } from "../site/facet-pages.ts";
import { type ChoiceGroup, type MeasuresPart, measuresParts, narrowing } from "../site/narrowing.ts";
import type { OptionalPart } from "../site/parts.ts";
import { isLarge } from "../site/portions.ts";
import { type MeasureRef, measureRef, noticeRef } from "../site/refs.ts";
import { type ListedNotice, type RegionRef, regionRefs } from "../site/region-pages.ts";
import { sections } from "../site/sections.ts";
import { type Counted, type FacetRef, topicFacets } from "../site/topic-uses.ts";
import { hasChanges } from "./changes.ts";
import { answeredSearches } from "./search.ts";

/** What the home page shows. */
export interface HomeInput {
  sizes: { notices: number; measures: number; departments: number };
  /** The latest day on which a notice was added. */
  newest: string | null;
  /** The parts of the site that are built of those that it may lack. */
  parts: OptionalPart[];
  /** The names of the facets that have pages. */
  topics: string[];
  /** Examples of searches, only those that the texts answer. */
  searches: string[];
  notices: ListedNotice[];
  busiest: Partner[];
  feeds: FeedLink[];
  /** There are pages of changes. */
  changes: boolean;
}

const MOST_BUSY = 8;
/** So many notices are named on the home page of a large collection. */
const MOST_NEW = 12;

/** The home page's input. */
export function homeInput(site: Site): HomeInput {
  const measures = site.notices.flatMap((entry) => entry.measures);
  return {
    sizes: { notices: site.notices.length, measures: measures.length, departments: site.departments.size },
    newest: site.newest,
    parts: [...site.parts],
    topics: topicFacets(site).map(({ name }) => name),
    searches: answeredSearches(site),
    notices: (isLarge(site) ? site.notices.slice(0, MOST_NEW) : site.notices).map(listed),
    busiest: busiestDepartments(site, MOST_BUSY),
    feeds: feedLinks(site),
    changes: hasChanges(site),
  };
}

function listed({ notice, measures }: SiteNotice): ListedNotice {
  return { notice: noticeRef(notice), measures: measures.length };
}

/** What the list of notices shows. */
export interface NoticesInput {
  total: number;
  /** All of them, or of a large collection those of no region. */
  notices: ListedNotice[];
  regions: RegionRef[];
  feeds: FeedLink[];
  /** There are pages of changes. */
  changes: boolean;
  /** How many documents their texts name, where these have a list. */
  documents: number;
}

/** The input of the list of notices. */
export function noticesInput(site: Site): NoticesInput {
  return {
    total: site.notices.length,
    notices: site.notices.filter(({ notice }) => !isLarge(site) || notice.region === null).map(listed),
    regions: isLarge(site) ? regionRefs(site) : [],
    feeds: feedLinks(site),
    changes: hasChanges(site),
    documents: site.parts.has("documents")
      ? site.documents.filter(({ kind }) => kind === "document").length
      : 0,
  };
}

/** A notice's measures by heading. */
export interface MeasuresOfNotice extends ListedNotice {
  sections: { heading: string | null; measures: MeasureRef[] }[];
}

/** What the list of measures shows. */
export interface MeasuresInput {
  total: number;
  /** How many notices they stand in. */
  noticeCount: number;
  /** All of them, or of a large collection those of no region. */
  notices: MeasuresOfNotice[];
  regions: RegionRef[];
  /** How the list is narrowed, and which of the choices leave each measure. */
  choices: ChoiceGroup[];
  leaving: Record<string, number[]>;
}

/** The input of the list of measures. */
export function measuresInput(site: Site): MeasuresInput {
  const { notices } = site;
  const { groups, leaving } = narrowing(site);
  const shown = isLarge(site) ? notices.filter(({ notice }) => notice.region === null) : notices;
  return {
    total: notices.reduce((sum, { measures }) => sum + measures.length, 0),
    noticeCount: notices.length,
    regions: isLarge(site) ? regionRefs(site) : [],
    notices: shown.map(measuresOf),
    choices: groups,
    leaving: Object.fromEntries(leaving),
  };
}

/** What the list of one region's or one year's measures shows. */
export interface MeasuresPartInput {
  part: MeasuresPart;
  total: number;
  notices: MeasuresOfNotice[];
}

/** One input a region and a year. */
export function measuresPartInputs(site: Site): MeasuresPartInput[] {
  return measuresParts(site).map((part) => {
    const own = site.notices.filter(
      ({ notice }) => notice.region === part.slug || String(notice.year) === part.slug,
    );
    const total = own.reduce((sum, { measures }) => sum + measures.length, 0);
    return { part, total, notices: own.map(measuresOf) };
  });
}

function measuresOf(entry: SiteNotice): MeasuresOfNotice {
  return {
    ...listed(entry),
    sections: sections(entry.body, entry.measures).map(({ heading, measures }) => ({
      heading,
      measures: measures.map(({ measure }) => measureRef(measure)),
    })),
  };
}

/** What the list of departments shows. */
export interface DepartmentsInput {
  total: number;
  /** Of a large collection the regions alone, each with its page. */
  groups: RegionGroup[];
  regions: RegionRef[];
}

/** The input of the list of departments. */
export function departmentsInput(site: Site): DepartmentsInput {
  const large = isLarge(site);
  return {
    total: site.departments.size,
    groups: large ? [] : departmentsByRegion(site),
    regions: large ? regionRefs(site).filter(({ departments }) => departments > 0) : [],
  };
}

/** What the list of topics shows. */
export interface TopicsInput {
  facets: { facet: FacetRef; values: Counted[] }[];
  /** The values can be combined in the finder. */
  finder: boolean;
}

/** The input of the list of topics. */
export function topicsInput(site: Site): TopicsInput {
  return {
    facets: facetPages(site).map(({ facet, values }) => ({
      facet,
      values: values.map(({ byNotice: _, ...counted }) => counted),
    })),
    finder: site.parts.has("finder"),
  };
}
