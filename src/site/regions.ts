import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import type { Notice } from "../model/schema.ts";
import { readEditorsFile } from "../model/yaml.ts";

const Regions = z.array(
  z.object({ id: z.string(), name: z.string(), parent: z.string().nullable().default(null) }),
);
type Region = z.infer<typeof Regions>[number];

/** The converter's region of bodies whose notice belongs to no region that it knows. */
const UNPLACED: Region = { id: "unplaced", name: "地区未定", parent: null };

let known: ReadonlyMap<string, Region> | null = null;

/** A region's name as readers know it, e.g. `青岛`; an unlisted region's id stands for itself. */
export function regionName(id: string): string {
  known ??= readRegions();
  return known.get(id)?.name ?? id;
}

/** Where and when a notice is from: `青岛2025年`. */
export function placeAndYear({ region, year }: Pick<Notice, "region" | "year">): string {
  const place = region === null ? "地区未载明" : regionName(region);
  return place + (year === null ? "" : `${year}年`);
}

/** A region and those above it, from the inside out: `qingdao`, `shandong`, `national`. */
export function regionAndAbove(id: string): string[] {
  known ??= readRegions();
  const found: string[] = [];
  for (let at: string | null = id; at !== null && !found.includes(at); at = known.get(at)?.parent ?? null)
    found.push(at);
  return found;
}

/** The vocabulary is read from `seeds/vocabulary/`, or the folder that `VOCABULARY_DIR` names. */
function readRegions(): ReadonlyMap<string, Region> {
  const folder = process.env["VOCABULARY_DIR"] ?? "seeds/vocabulary";
  const source = readEditorsFile(join(folder, "regions.yaml"), "vocabulary/regions.yaml");
  const regions = Regions.parse(parse(source ?? "[]"));
  return new Map([UNPLACED, ...regions].map((region) => [region.id, region]));
}
