/** Gathers what the finder's script brings to the browser. */
import type {
  FinderData,
  FinderMeasure,
  FinderNotice,
  FinderOption,
  FinderReason,
  FinderUnit,
} from "../finder/data.ts";
import { NO_ANSWERS, UNSPECIFIED } from "../finder/match.ts";
import { WORD_QUESTIONS, type WordQuestion } from "../finder/questions.ts";
import type { Facet, Measure, Notice } from "../model/schema.ts";
import { absolute } from "../settings/current.ts";
import { placeNotStated } from "../wording/common.ts";
import { printedHeading } from "../wording/sentences.ts";
import { statusText } from "../wording/statuses.ts";
import type { Site } from "./assemble.ts";
import { linkGroups } from "./lineage.ts";
import { phrases } from "./phrases.ts";
import { regionAndAbove, regionName } from "./regions.ts";
import { statuses } from "./statuses.ts";
import { rankedFacet, strengthsBeside, strengthsOf } from "./strengths.ts";

/** More phrases of one value aren't shown. */
const MOST_PHRASES = 2;

/** All that the finder knows, of every measure of the site. */
export function finderData(site: Site): FinderData {
  const { notices, facets } = site;
  const ranked = rankedFacet(facets);
  const versions = versionNumbers(site);
  const measures = notices.flatMap((notice, place) =>
    notice.measures.map(({ measure }) =>
      finderMeasure(measure, place, ranked, versions.get(measure.id) ?? 0),
    ),
  );
  return {
    address: absolute(""),
    notices: notices.map(({ notice }) => finderNotice(notice)),
    measures,
    options: {
      audience: options(site, measures, "audience"),
      goods: options(site, measures, "goods"),
      transport: options(site, measures, "transport"),
      step: options(site, measures, "step"),
      region: regionOptions(site),
    },
    strengths: ranked?.values.map(({ name }) => name) ?? [],
  };
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

function finderNotice(notice: Notice): FinderNotice {
  const { id, title, region, year, stage, effective, replacedBy, relations } = notice;
  return {
    id,
    title,
    region,
    place: region === null ? placeNotStated : regionName(region),
    year,
    stage,
    replaced: replacedBy !== null || relations.some(({ relation }) => relation === "followedBy"),
    marks: statuses(notice)
      .filter(({ strong }) => strong)
      .map(statusText),
    to: effective?.to ?? null,
  };
}

function finderMeasure(
  measure: Measure,
  notice: number,
  ranked: Facet | null,
  version: number,
): FinderMeasure {
  const { id, url, facets, promises } = measure;
  const reasons = WORD_QUESTIONS.flatMap((question) =>
    (facets[question] ?? [])
      .filter((value) => value !== UNSPECIFIED)
      .map((value) => reason(question, value, measure, ranked)),
  );
  const values = Object.fromEntries(
    WORD_QUESTIONS.map((question) => [question, facets[question] ?? [UNSPECIFIED]]),
  );
  return {
    id,
    url,
    notice,
    heading: printedHeading(measure),
    values: values as FinderMeasure["values"],
    reasons,
    strengths: ranked === null ? [] : strengthsOf(measure, ranked),
    units: units(measure),
    promises: promises.map(({ quote, sought }) => ({ quote, ...(sought && { sought }) })),
    version,
  };
}

function reason(question: WordQuestion, value: string, measure: Measure, ranked: Facet | null): FinderReason {
  const evidence = measure.evidence.filter((one) => one.facet === question && one.value === value);
  const quotes = evidence.flatMap((one) => one.quotes);
  const inside = [...new Set(quotes.flatMap(({ clause }) => clause ?? []))];
  return {
    question,
    value,
    quotes: phrases(measure, quotes).slice(0, MOST_PHRASES),
    strengths: ranked === null ? [] : strengthsBeside({ quotes }, measure, ranked),
    ...(measure.clauses.length > 1 && inside.length > 0 && { clauses: inside }),
    ...(quotes.some(({ clause }) => clause === null) && { titled: true as const }),
    ...(evidence.some(({ status }) => status === "proposed") && { proposed: true as const }),
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

/** A facet's values that some measure names, in the vocabulary's order. */
function options(
  { facets }: Site,
  measures: readonly FinderMeasure[],
  question: WordQuestion,
): FinderOption[] {
  const used = new Set(measures.flatMap(({ values }) => values[question]));
  const values = facets.find(({ id }) => id === question)?.values ?? [];
  return values
    .filter(({ id }) => used.has(id) && !NO_ANSWERS.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** The regions that notices are from, the widest last. */
function regionOptions({ notices }: Site): FinderOption[] {
  const ids = [...new Set(notices.flatMap(({ notice }) => notice.region ?? []))];
  return ids
    .map((value) => ({ value, label: regionName(value), covers: regionAndAbove(value) }))
    .sort((a, b) => b.covers.length - a.covers.length);
}
