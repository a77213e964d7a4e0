/** What the pages of facets show. */
import { stageLabels } from "../wording/codes.ts";
import { placeNotStated } from "../wording/common.ts";
import { largeWords } from "../wording/large.ts";
import type { Site } from "./assemble.ts";
import { groupBy } from "./group-by.ts";
import type { PlacedNotice } from "./refs.ts";
import { placeAndYear } from "./regions.ts";
import {
  addressOf,
  type Counted,
  type FacetRef,
  facetRef,
  topicFacets,
  type Use,
  usersOf,
  valueRef,
} from "./topic-uses.ts";

/** A value says so many notices by name that have it; of more, the places. */
const MOST_NOTICES = 40;

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
