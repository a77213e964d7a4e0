/** A part of the fixture site's sources, where a test needs real notices and not all of them. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SEEDS_FOLDER } from "./fixture.ts";

/** What is kept for the collection as a whole; the terms are explained by measures of all notices. */
const SHARED = ["departments.yaml", "facets.yaml", "traditional.txt"];

/** Copies notices with all that is kept of them and of nothing else: sidecars, reviews, ids and links. */
export function copyNotices(to: string, notices: readonly string[]): void {
  mkdirSync(join(to, "vocabulary/reviews"), { recursive: true });
  const own = notices.flatMap((id) => [
    ...[`${id}.txt`, `${id}.yaml`],
    ...["asked", "reviews"].map((folder) => `vocabulary/${folder}/${id}.yaml`),
  ]);
  for (const file of [...own, ...SHARED.map((name) => `vocabulary/${name}`)])
    if (existsSync(join(SEEDS_FOLDER, file))) cpSync(join(SEEDS_FOLDER, file), join(to, file));
  writeFileSync(join(to, "vocabulary/regions.yaml"), regionsOf(notices));
  const isOurs = (measure: string) => notices.some((id) => measure.startsWith(`${id}-`));
  const ids = "vocabulary/ids.yaml";
  // An id is a line of the ledger, a family one with its measures, a link an item that begins with its two measures.
  const lines = readFileSync(join(SEEDS_FOLDER, ids), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("  "));
  const measures = lines.filter((line) => isOurs(line.trim()));
  const families = lines.filter((line) => {
    const [, members] = /^ {2}family\/[^:]*: \[([^\]]*)\]$/u.exec(line) ?? [];
    return members?.split(", ").every(isOurs);
  });
  const map = (key: string, entries: string[]) =>
    `${key}:${entries.length === 0 ? " {}" : `\n${entries.join("\n")}`}\n`;
  writeFileSync(join(to, ids), map("measures", measures) + map("families", families));
  keepLinks(to, (entry) => {
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

/** Copies the ledger of links with those that are wanted. */
function keepLinks(to: string, isWanted: (entry: string) => boolean): void {
  const path = "vocabulary/links.yaml";
  const [, list = ""] = readFileSync(join(SEEDS_FOLDER, path), "utf8").split("links:\n");
  const wanted = list.split(/^(?= {2}- )/mu).filter(isWanted);
  const entries = wanted.length > 0 ? `\n${wanted.join("").trimEnd()}` : " []";
  writeFileSync(join(to, path), `links:${entries}\n`);
}
