import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import type { Notice } from "../model/schema.ts";

const Regions = z.array(z.object({ id: z.string(), name: z.string() }));

/** The converter's region of bodies whose notice belongs to no region that it knows. */
const UNPLACED = { id: "unplaced", name: "地区未定" };

let names: ReadonlyMap<string, string> | null = null;

/** A region's name as readers know it, e.g. `青岛`; an unlisted region's id stands for itself. */
export function regionName(id: string): string {
  names ??= readNames();
  return names.get(id) ?? id;
}

/** Where and when a notice is from: `青岛2025年`. */
export function placeAndYear({ region, year }: Pick<Notice, "region" | "year">): string {
  const place = region === null ? "地区未载明" : regionName(region);
  return place + (year === null ? "" : `${year}年`);
}

/** The vocabulary is read from `seeds/vocabulary/`, or the folder that `VOCABULARY_DIR` names. */
function readNames(): ReadonlyMap<string, string> {
  const folder = process.env["VOCABULARY_DIR"] ?? "seeds/vocabulary";
  const regions = Regions.parse(parse(readFileSync(join(folder, "regions.yaml"), "utf8")));
  return new Map([UNPLACED, ...regions].map(({ id, name }) => [id, name]));
}
