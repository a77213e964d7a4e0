/** A part of the fixture site's sources, where a test needs real notices and not all of them. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SEEDS_FOLDER } from "./fixture.ts";

/** What is kept for the collection as a whole; the terms are explained by measures of all notices. */
const SHARED = ["departments.yaml", "facets.yaml", "traditional.txt"];

/** Copies notices with all that is kept of them and of nothing else: sidecars, reviews, ids and links. */
export function copyNotices(to: string, notices: readonly string[]): void {
  mkdirSync(join(to, "vocabulary/reviews"), { recursive: true });
  const own = notices.flatMap((id) => [`${id}.txt`, `${id}.yaml`, `vocabulary/reviews/${id}.yaml`]);
  for (const file of [...own, ...SHARED.map((name) => `vocabulary/${name}`)])
    if (existsSync(join(SEEDS_FOLDER, file))) cpSync(join(SEEDS_FOLDER, file), join(to, file));
  writeFileSync(join(to, "vocabulary/regions.yaml"), regionsOf(notices));
  const isOurs = (measure: string) => notices.some((id) => measure.startsWith(`${id}-`));
  // An id is a line of the ledger, a link an item that begins with its two measures.
  keep(to, "ids.yaml", "measures", /^(?= {2}\S)/mu, (entry) => isOurs(entry.trim()));
  keep(to, "links.yaml", "links", /^(?= {2}- )/mu, (entry) => {
    const [, measures = ""] = /measures: \[([^\]]*)\]/u.exec(entry) ?? [];
    return measures.split(",").every((measure) => isOurs(measure.trim()));
  });
}

/** The regions of notices and of registered bodies, and those above them: reading all others takes most of a conversion. */
function regionsOf(notices: readonly string[]): string {
  const read = (name: string) => readFileSync(join(SEEDS_FOLDER, "vocabulary", name), "utf8");
  const [, ...entries] = read("regions.yaml").split(/^(?=- id: )/mu);
  const idOf = (entry: string) => /^- id: (\S+)/u.exec(entry)?.[1];
  const parents = new Map(entries.map((entry) => [idOf(entry), /^ {2}parent: (\S+)/mu.exec(entry)?.[1]]));
  const kept = new Set<string | undefined>();
  const bodies = [...read("departments.yaml").matchAll(/^- id: ([^\s/]+)\//gmu)].map(([, region]) => region);
  for (const own of [...bodies, ...notices.map((id) => id.split("-", 1)[0])])
    for (let region = own; region !== undefined; region = parents.get(region)) kept.add(region);
  return entries.filter((entry) => kept.has(idOf(entry))).join("");
}

/** Copies a ledger with the entries that are wanted of the list that ends it, or of the map. */
function keep(
  to: string,
  name: string,
  key: string,
  start: RegExp,
  isWanted: (entry: string) => boolean,
): void {
  const path = join("vocabulary", name);
  const [, list = ""] = readFileSync(join(SEEDS_FOLDER, path), "utf8").split(`${key}:\n`);
  const wanted = list.split(start).filter(isWanted);
  const entries = wanted.length > 0 ? `\n${wanted.join("").trimEnd()}` : key === "links" ? " []" : " {}";
  writeFileSync(join(to, path), `${key}:${entries}\n`);
}
