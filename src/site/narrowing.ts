/**
 * How the list of measures is narrowed: by region and year, by what measures are about, by who is responsible. Each
 * choice is a link to a page that lists just these; a script on the list itself narrows it at once instead.
 */
import { paths } from "../model/address.ts";
import { UNSPECIFIED } from "../model/facet-values.ts";
import type { Measure } from "../model/schema.ts";
import { labels } from "../wording/common.ts";
import { filterNames } from "../wording/filters.ts";
import { yearWords } from "../wording/sentences.ts";
import { partNames } from "../wording/site-parts.ts";
import type { Site } from "./assemble.ts";
import { namedDepartments } from "./named-departments.ts";
import { isLarge } from "./portions.ts";
import type { PlacedNotice } from "./refs.ts";
import { topicFacets } from "./topic-uses.ts";

/** A choice, and the page that lists the measures which it leaves. */
export interface Choice {
  /** As it stands in an address. */
  value: string;
  name: string;
  measures: number;
  to: string;
}

/** Choices that exclude one another: regions, years, the values of a facet, departments. */
export interface ChoiceGroup {
  /** As it stands in an address. */
  id: string;
  name: string;
  /** Seen without a click. */
  open: boolean;
  choices: Choice[];
}

/** All choices, and for each measure, by its id, those that leave it: their places over all groups. */
export interface Narrowing {
  groups: ChoiceGroup[];
  leaving: Map<string, number[]>;
}

interface Asked extends Pick<ChoiceGroup, "id" | "name" | "open"> {
  values: { value: string; name: string; to: string }[];
  has: (measure: Measure, notice: PlacedNotice, value: string) => boolean;
}

/** A page of the list of measures of one region or year. */
export interface MeasuresPart {
  /** The region's id, or the year: no region's id has a digit. */
  slug: string;
  name: string;
}

/** The pages of regions and years, as the choices lead to them. */
export function measuresParts(site: Site): MeasuresPart[] {
  return narrowing(site)
    .groups.filter(({ id }) => id === "region" || id === "year")
    .flatMap(({ choices }) => choices.map(({ value, name }) => ({ slug: value, name })));
}

/** How a site's list of measures is narrowed; of a large collection, whose list is one of regions, not at all. */
export function narrowing(site: Site): Narrowing {
  const leaving = new Map<string, number[]>();
  if (isLarge(site)) return { groups: [], leaving };
  const all = site.notices.flatMap(({ notice, measures }) =>
    measures.map(({ measure }) => ({ measure, notice })),
  );
  let place = 0;
  const groups = [regions(site), years(site), ...facets(site), departments(site)].flatMap(
    ({ values, has, ...group }): ChoiceGroup[] => {
      const found = values
        .map((choice) => ({
          ...choice,
          own: all.filter(({ measure, notice }) => has(measure, notice, choice.value)),
        }))
        // What leaves all, or nothing, is no choice.
        .filter(({ own }) => own.length > 0 && own.length < all.length);
      if (found.length === 0) return [];
      const choices = found.map(({ own, ...choice }) => {
        for (const { measure } of own) leaving.set(measure.id, [...(leaving.get(measure.id) ?? []), place]);
        place += 1;
        return { ...choice, measures: own.length };
      });
      return [{ ...group, choices }];
    },
  );
  return { groups, leaving };
}

function regions({ notices }: Site): Asked {
  const places = new Map(
    notices.flatMap(({ notice }) =>
      notice.region === null ? [] : [[notice.region, notice.place ?? notice.region]],
    ),
  );
  return {
    ...{ id: "region", name: labels.region, open: true },
    values: [...places].map(([value, name]) => ({ value, name, to: paths.measuresIn(value) })),
    has: (_, { region }, value) => region === value,
  };
}

function years({ notices }: Site): Asked {
  const known = new Set(notices.flatMap(({ notice }) => notice.year ?? []));
  return {
    ...{ id: "year", name: filterNames.year, open: true },
    values: [...known]
      .sort((a, b) => b - a)
      .map((year) => ({ value: String(year), name: yearWords(year), to: paths.measuresIn(String(year)) })),
    has: (_, { year }, value) => String(year) === value,
  };
}

/** Those with pages; what texts leave open narrows nothing. */
function facets(site: Site): Asked[] {
  return (site.parts.has("topics") ? topicFacets(site) : []).map(({ id, name, values }) => ({
    ...{ id, name, open: false },
    values: values
      .filter((value) => value.id !== UNSPECIFIED)
      .map((value) => ({ value: value.id, name: value.name, to: paths.topic(id, value.id) })),
    has: ({ facets }, _, value) => facets[id]?.includes(value) ?? false,
  }));
}

/** Those that most measures name come first. */
function departments(site: Site): Asked {
  const counts = new Map<string, number>();
  for (const { measures } of site.notices) {
    for (const { measure } of measures)
      for (const id of namedDepartments(measure).all) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    ...{ id: "department", name: partNames.departments, open: false },
    values: [...counts]
      .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
      .flatMap(([id]) => {
        const known = site.departments.get(id);
        return known === undefined ? [] : [{ value: id, name: known.shortName, to: paths.department(id) }];
      }),
    has: (measure, _, value) => namedDepartments(measure).all.includes(value),
  };
}
