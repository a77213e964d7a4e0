/** Versions of one measure in several notices, for pages. */
import type { LoadedMeasure } from "../content/load.ts";
import type { Link, Measure } from "../model/schema.ts";
import type { Site } from "./assemble.ts";
import { groupBy } from "./group-by.ts";
import { once } from "./once.ts";
import type { PlacedNotice } from "./refs.ts";

/** A measure with its notice. */
interface PlacedMeasure {
  entry: LoadedMeasure;
  notice: PlacedNotice;
}

/** A measure of another notice that corresponds to one. */
export interface Counterpart extends PlacedMeasure {
  link: Link;
}

/** A measure of a notice that others follow, and where it was taken up. */
export interface Flow {
  measure: Measure;
  notice: PlacedNotice;
  /** A notice that took it up, with the measures that do; empty where none did. */
  taken: { notice: PlacedNotice; counterparts: Counterpart[] }[];
}

/** Every measure by its id, with its notice. */
export const measureIndex = once(
  ({ notices }: Site): ReadonlyMap<string, PlacedMeasure> =>
    new Map(
      notices.flatMap(({ notice, measures }) =>
        measures.map((entry) => [entry.measure.id, { entry, notice }] as const),
      ),
    ),
);

/**
 * A measure's counterparts in other notices, those that it comes from first,
 * then its siblings, then those that came of it; proposals that no editor has
 * decided are among them.
 */
export function counterparts(site: Site, id: string): Counterpart[] {
  const places = measureIndex(site);
  const links = places.get(id)?.entry.measure.links ?? [];
  return links.flatMap((link) => {
    const place = places.get(link.measure);
    return place ? [{ link, ...place }] : [];
  });
}

/**
 * Measures that are versions of one another as a whole, as groups of ids, each
 * measure in one group at most: the connected components of the accepted links.
 * Groups and their ids stand in the site's order.
 */
export function linkGroups(site: Site): string[][] {
  const places = measureIndex(site);
  const order = new Map([...places.keys()].map((id, index) => [id, index]));
  const grouped = new Set<string>();
  const groups: string[][] = [];
  for (const start of places.keys()) {
    if (grouped.has(start)) continue;
    grouped.add(start);
    const group = [start];
    // The list grows while it is walked.
    for (const id of group) {
      for (const { link } of counterparts(site, id)) {
        if (link.status !== "accepted" || link.scope !== "whole" || grouped.has(link.measure)) continue;
        grouped.add(link.measure);
        group.push(link.measure);
      }
    }
    if (group.length > 1) groups.push(group.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  }
  return groups;
}

/**
 * What flowed from a wider region's notices (the national table) to local
 * ones: every measure of each notice that others follow, with the notices that
 * took it up by accepted links, in the site's order.
 */
export function flows(site: Site): Flow[] {
  return site.notices.flatMap(({ notice, measures }) => {
    const found = measures.map(({ measure }) => ({ measure, notice, taken: takenUp(site, measure.id) }));
    return found.some(({ taken }) => taken.length > 0) ? found : [];
  });
}

function takenUp(site: Site, id: string): Flow["taken"] {
  const local = counterparts(site, id).filter(
    ({ link }) => link.type === "derives" && link.direction === "to" && link.status === "accepted",
  );
  return [...groupBy(local, ({ notice }) => notice)]
    .map(([notice, own]) => ({ notice, counterparts: own }))
    .sort((a, b) => placeOf(site, a.notice) - placeOf(site, b.notice));
}

const noticePlaces = once(
  ({ notices }: Site): ReadonlyMap<PlacedNotice, number> =>
    new Map(notices.map((entry, place) => [entry.notice, place] as const)),
);

/** A notice's place in the site's order. */
export function placeOf(site: Site, notice: PlacedNotice): number {
  return noticePlaces(site).get(notice) ?? -1;
}
