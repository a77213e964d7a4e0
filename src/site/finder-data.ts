/** Gathers what the finder's script brings to the browser. */
import type { FinderData, FinderMeasure, FinderNotice, FinderReason, FinderUnit } from "../finder/data.ts";
import type { Option, Question } from "../finder/questions.ts";
import { REGION } from "../model/built-in-facets.ts";
import { isAnswer, UNSPECIFIED } from "../model/facet-values.ts";
import type { Facet, Measure } from "../model/schema.ts";
import { absolute, settings } from "../settings/current.ts";
import { factNames, labels, placeNotStated } from "../wording/common.ts";
import { filterNames } from "../wording/filters.ts";
import { finderColumns, regionQuestion } from "../wording/finder.ts";
import { printedHeading } from "../wording/sentences.ts";
import { partNames } from "../wording/site-parts.ts";
import { statusText } from "../wording/statuses.ts";
import type { Site } from "./assemble.ts";
import { chineseCitation, citationText } from "./citation.ts";
import { finderPromises } from "./finder-promises.ts";
import { linkGroups } from "./lineage.ts";
import { once } from "./once.ts";
import { phrases } from "./phrases.ts";
import type { PlacedNotice } from "./refs.ts";
import { placeAndYear, regionAndAbove, regionName } from "./regions.ts";
import { statuses } from "./statuses.ts";
import { rankedFacet, strengthsBeside, strengthsOf } from "./strengths.ts";
import { validity } from "./validity.ts";
import { wordEnds } from "./whole-words.ts";

/** More phrases of one value aren't shown. */
const MOST_PHRASES = 2;

/** The same, gathered once for all files that are made from it. */
export const finderDataOf = once(finderData);

/** All that the finder knows, of every measure of the site. */
export function finderData(site: Site): FinderData {
  const { notices, facets, facetDisplay } = site;
  const asked = facetDisplay.questions.map(({ facet }) => facet);
  const ranked = rankedFacet(facets);
  const versions = versionNumbers(site);
  const measures = notices.flatMap((notice, place) =>
    notice.measures.map(({ measure }) => ({
      ...finderMeasure(measure, place, asked, ranked, versions.get(measure.id) ?? 0),
      citation: citation(notice.notice, measure).slice(citation(notice.notice, null).length),
    })),
  );
  return {
    address: absolute(""),
    notices: notices.map(({ notice }) => finderNotice(notice)),
    measures,
    questions: [
      ...facetDisplay.questions.flatMap((question) => facetQuestion(site, measures, question)),
      {
        ...{ id: REGION, name: labels.region, text: settings.regionQuestion ?? regionQuestion },
        ...{ topics: false, options: regionOptions(site) },
      },
    ],
    columns: columns(ranked),
    strengthName: ranked?.name ?? "",
    strengths: ranked?.values.map(({ name }) => name) ?? [],
    sought: firstSought(site, ranked),
  };
}

/** The place of the strongest value that is only sought; those behind it are, too. */
function firstSought({ facetDisplay }: Site, ranked: Facet | null): number {
  const { id = "", values = [] } = ranked ?? {};
  const first = values.findIndex((value) => facetDisplay.sought.includes(`${id}/${value.id}`));
  return first < 0 ? values.length : first;
}

/** The columns of the results' table, in the order in which its rows are filled. */
function columns(ranked: Facet | null): string[] {
  const { group, standing, reasons, strength, link, otherVersions, note } = finderColumns;
  const { measures, notices, departments } = partNames;
  return [
    ...[group, factNames.id, measures, labels.region, filterNames.year, notices, standing, reasons],
    ...[ranked?.name ?? strength, labels.promise, departments, labels.citation, link],
    ...[otherVersions, note],
  ];
}

/** Versions of one measure have one number; a measure without others has its own. */
function versionNumbers(site: Site): Map<string, number> {
  const groups = linkGroups(site);
  const numbers = new Map(groups.flatMap((group, number) => group.map((id) => [id, number] as const)));
  let next = groups.length;
  for (const { measures } of site.notices) {
    for (const { measure } of measures) {
      if (!numbers.has(measure.id)) numbers.set(measure.id, next++);
    }
  }
  return numbers;
}

/** As one refers to a notice, or to a measure of it, in a Chinese text. */
function citation(notice: PlacedNotice, measure: Measure | null): string {
  return citationText(chineseCitation({ notice, measure, address: null }));
}

function finderNotice(notice: PlacedNotice): FinderNotice {
  const { id, title, region, year, stage, addedOn, replacedBy, relations } = notice;
  const ends = validity(notice);
  return {
    id,
    title,
    titleWords: wordEnds(title),
    region,
    place: notice.place ?? placeNotStated,
    year,
    placeAndYear: placeAndYear(notice),
    stage,
    replaced: replacedBy !== null || relations.some(({ relation }) => relation === "followedBy"),
    marks: statuses(notice)
      .filter(({ strong }) => strong)
      .map(statusText),
    addedOn,
    citation: citation(notice, null),
    to: ends?.until ?? null,
    past: ends?.past ?? "",
  };
}

function finderMeasure(
  measure: Measure,
  notice: number,
  asked: readonly string[],
  ranked: Facet | null,
  version: number,
): Omit<FinderMeasure, "citation"> {
  const { id, url, facets } = measure;
  const heading = printedHeading(measure);
  const reasons = asked.flatMap((question) =>
    (facets[question] ?? [])
      .filter((value) => value !== UNSPECIFIED)
      .map((value) => reason(question, value, measure, ranked)),
  );
  const values = Object.fromEntries(asked.map((question) => [question, facets[question] ?? [UNSPECIFIED]]));
  return {
    id,
    url,
    notice,
    heading,
    headingWords: wordEnds(heading),
    values,
    reasons,
    strengths: ranked === null ? [] : strengthsOf(measure, ranked),
    units: units(measure),
    promises: finderPromises(measure, reasons),
    version,
  };
}

function reason(question: string, value: string, measure: Measure, ranked: Facet | null): FinderReason {
  const evidence = measure.evidence.filter((one) => one.facet === question && one.value === value);
  const quotes = evidence.flatMap((one) => one.quotes);
  const sureness = evidence[0]?.sureness;
  const inside = [...new Set(quotes.flatMap(({ clause }) => clause ?? []))];
  return {
    question,
    value,
    quotes: phrases(measure, quotes).slice(0, MOST_PHRASES),
    strengths: ranked === null ? [] : strengthsBeside({ quotes }, measure, ranked),
    ...(measure.clauses.length > 1 && inside.length > 0 && { clauses: inside }),
    ...(quotes.some(({ clause }) => clause === null) && { titled: true as const }),
    ...(evidence.some(({ status }) => status === "proposed") && { proposed: true as const }),
    ...(sureness !== undefined && { sureness }),
  };
}

function units({ clauses }: Measure): FinderUnit[] {
  const found = new Map<string, FinderUnit & { clauses: string[] }>();
  for (const { id, responsible } of clauses) {
    for (const { name, role } of responsible) {
      const key = `${role} ${name}`;
      const unit = found.get(key);
      if (unit) unit.clauses.push(id);
      else found.set(key, { name, role, clauses: [id] });
    }
  }
  return [...found.values()].map(({ clauses: own, ...unit }) =>
    clauses.length > 1 ? { ...unit, clauses: own } : unit,
  );
}

/** A facet's question, with the values that some measure names in the vocabulary's order. */
function facetQuestion(
  { facets, facetDisplay }: Site,
  measures: readonly FinderMeasure[],
  { facet: id, text }: Site["facetDisplay"]["questions"][number],
): Question[] {
  const facet = facets.find((one) => one.id === id);
  if (facet === undefined) return [];
  const used = new Set(measures.flatMap(({ values }) => values[id] ?? []));
  const options = facet.values
    .filter((value) => used.has(value.id) && isAnswer(value.id))
    .map((value) => ({ value: value.id, label: value.name }));
  return [{ id, name: facet.name, text, topics: facetDisplay.topics.includes(id), options }];
}

/** The regions that notices are from, the widest last. */
function regionOptions({ notices, regions }: Site): Option[] {
  const ids = [...new Set(notices.flatMap(({ notice }) => notice.region ?? []))];
  return ids
    .map((value) => ({ value, label: regionName(regions, value), covers: regionAndAbove(regions, value) }))
    .sort((a, b) => b.covers.length - a.covers.length);
}
