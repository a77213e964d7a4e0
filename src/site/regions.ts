/** Regions as readers know them, of the content that the site is made from. */
import type { Regions } from "../content/derived.ts";
import { contentDirectory } from "../content/directory.ts";
import { loadRegions } from "../content/load.ts";
import type { Notice } from "../model/schema.ts";
import { placeNotStated } from "../wording/common.ts";
import { yearWords } from "../wording/sentences.ts";

type Region = Regions[number];

let current: { directory: string; regions: ReadonlyMap<string, Region> } | null = null;

/** The content's regions, read once a build. */
function regions(): ReadonlyMap<string, Region> {
  const directory = contentDirectory();
  if (current?.directory !== directory || import.meta.env?.DEV)
    current = { directory, regions: new Map(loadRegions(directory).map((region) => [region.id, region])) };
  return current.regions;
}

/** A region's name as readers know it, e.g. `青岛`; an unlisted region's id stands for itself. */
export function regionName(id: string): string {
  return regions().get(id)?.name ?? id;
}

/** Where and when a notice is from: `青岛2025年`. */
export function placeAndYear({ region, year }: Pick<Notice, "region" | "year">): string {
  const place = region === null ? placeNotStated : regionName(region);
  return place + (year === null ? "" : yearWords(year));
}

/** A region and those above it, from the inside out: `qingdao`, `shandong`, `national`. */
export function regionAndAbove(id: string): string[] {
  const found: string[] = [];
  for (let at: string | null = id; at !== null && !found.includes(at); at = regions().get(at)?.parent ?? null)
    found.push(at);
  return found;
}
