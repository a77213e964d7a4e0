/** Regions as readers know them. */
import type { Regions } from "../content/derived.ts";
import { placeNotStated } from "../wording/common.ts";
import { yearWords } from "../wording/sentences.ts";

/** The regions of a content, by id. */
export type RegionsById = ReadonlyMap<string, Regions[number]>;

/** A region's name as readers know it, e.g. `某市`; an unlisted region's id stands for itself. */
export function regionName(regions: RegionsById, id: string): string {
  return regions.get(id)?.name ?? id;
}

/** Where and when a notice is from: `某市2025年`. */
export function placeAndYear({ place, year }: { place: string | null; year: number | null }): string {
  return (place ?? placeNotStated) + (year === null ? "" : yearWords(year));
}

/** A region and those above it, from the inside out: `city`, `province`, `national`. */
export function regionAndAbove(regions: RegionsById, id: string): string[] {
  const found: string[] = [];
  for (let at: string | null = id; at !== null && !found.includes(at); at = regions.get(at)?.parent ?? null)
    found.push(at);
  return found;
}
