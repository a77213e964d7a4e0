/**
 * The starter registry, which is part of the engine: the country's places, and the bodies that the state and
 * every place have. It stands in `scripts/converter/starter/`; a collection's own registries come before it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { KIND_ID, REGION_ID } from "../../../src/model/address.ts";
import { readYaml } from "../../../src/model/yaml.ts";

const FOLDER = join(import.meta.dirname, "../starter");

const name = z.string().min(1);
const named = {
  /** What stands behind / in a department's id. */
  slug: z.string().regex(KIND_ID),
  /** The kinds that it may have; the first that a collection registers is its kind. */
  kinds: z.array(z.string().regex(KIND_ID)).min(1),
};

const StateBody = z.strictObject({
  ...named,
  /** The full name, then short ones, of which pages show the first. */
  names: z.array(name).min(1),
  /** Names that mean it in the nation's own notices only. */
  own: z.array(name).default([]),
});
export type StateBody = z.infer<typeof StateBody>;

/** Names that mean the same, each list with the full one first. */
const synonyms = z.array(z.array(name).min(1)).min(1);

const StandardBody = z.strictObject({
  ...named,
  names: synonyms,
  /** How the names go on, a character an ending; without it they are whole. */
  ends: z
    .string()
    .regex(/^[委局厅办]+$/)
    .optional(),
  /** It is one of the party's committee. */
  party: z.boolean().default(false),
  /** Its short names stand without 委 as well. */
  loose: z.boolean().default(false),
  /** The levels of government that have it; all, where none is named. */
  levels: name.optional(),
});
export type StandardBody = z.infer<typeof StandardBody>;

const Branch = z.strictObject({
  ...named,
  names: synonyms,
  /** A level stands for the place in its short names (市税务局). */
  level: z.boolean().default(false),
  /** It is named by a city, never by a province. */
  seat: z.enum(["any", "city"]).default("any"),
  /** Only places of the notice's own line of regions are meant. */
  own: z.boolean().default(false),
});
export type Branch = z.infer<typeof Branch>;

/** A place of the starter registry. */
export interface StarterRegion {
  id: string;
  name: string;
  parent: string | null;
  names: string[];
  /** A county or the like, whose name counts only where a title begins with it or right behind its city's. */
  isCounty?: true;
  /** Another county has the same name. */
  isHomonym?: true;
}

export interface Starter {
  states: StateBody[];
  bodies: StandardBody[];
  branches: Branch[];
}

let read: (Starter & { regions: StarterRegion[] }) | null = null;

/** The starter registry, read once a process. @throws Error where the engine's own files are damaged */
export function readStarter(): Starter & { regions: StarterRegion[] } {
  read ??= {
    regions: [...readPlaces(), ...readCounties()],
    states: readList("state-bodies.yaml", StateBody),
    bodies: readList("standard-bodies.yaml", StandardBody),
    branches: readList("branches.yaml", Branch),
  };
  return read;
}

/** Whether a slug is that of a body which the nation, or any other place, has. */
export function isStarterSlug(
  { states, bodies, branches }: Starter,
  slug: string,
  isNational: boolean,
): boolean {
  return (isNational ? states : [...bodies, ...branches]).some((body) => body.slug === slug);
}

function readList<T>(file: string, entry: z.ZodType<T>): T[] {
  return readYaml(file, readFileSync(join(FOLDER, file), "utf8"), z.array(entry)).value;
}

/** A data file's lines that hold anything, without comments. */
function lines(file: string): string[] {
  const all = readFileSync(join(FOLDER, file), "utf8").split(/\r?\n/);
  return all.filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

/** `id | name | parent | names`, one place a line. */
function readPlaces(): StarterRegion[] {
  return lines("places.txt").map((line) => {
    const [id = "", shown = "", parent = "", names = ""] = line.split("|").map((field) => field.trim());
    check(REGION_ID.test(id) && shown !== "", "places.txt", line);
    return { id, name: shown, parent: parent === "" ? null : parent, names: names.split(" ") };
  });
}

/** `parent: name=id name=id …`, the counties of one place a line. */
function readCounties(): StarterRegion[] {
  const counties = lines("counties.txt").flatMap((line) => {
    const [parent = "", list = ""] = line.split(":");
    return list
      .trim()
      .split(" ")
      .map((county): StarterRegion => {
        const [full = "", id = ""] = county.split("=");
        check(REGION_ID.test(id) && full !== "", "counties.txt", county);
        return { id, name: full, parent, names: [full], isCounty: true };
      });
  });
  const counts = new Map<string, number>();
  for (const county of counties) counts.set(county.name, (counts.get(county.name) ?? 0) + 1);
  return counties.map((county) =>
    (counts.get(county.name) ?? 0) > 1 ? { ...county, isHomonym: true } : county,
  );
}

function check(isRight: boolean, file: string, line: string): void {
  if (!isRight) throw new Error(`${file}: not an entry: ${line}`);
}
