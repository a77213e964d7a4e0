/** What the finder lists for one value, where a topic's page lists every text: the two numbers are said together. */
import { isGovernment } from "../finder/match.ts";
import type { Site } from "./assemble.ts";
import { finderDataOf } from "./finder-data.ts";
import { once } from "./once.ts";

/** How the finder lists the measures that have a value. */
export interface FinderShare {
  /** Entries whose words name the value: versions of one measure are one. */
  entries: number;
  /** How many texts these are. */
  texts: number;
  /** Texts that stand apart there, since they are about work between authorities. */
  government: number;
}

/** The share of every value that the finder asks for, by `facet/value`. */
export const finderShares: (site: Site) => ReadonlyMap<string, FinderShare> = once((site) => {
  const shares = new Map<string, FinderShare & { versions: Set<number> }>();
  for (const measure of finderDataOf(site).measures) {
    for (const [facet, values] of Object.entries(measure.values)) {
      for (const value of values) {
        const key = `${facet}/${value}`;
        const share = shares.get(key) ?? { entries: 0, texts: 0, government: 0, versions: new Set() };
        shares.set(key, share);
        if (isGovernment(measure)) {
          share.government += 1;
          continue;
        }
        share.texts += 1;
        share.versions.add(measure.version);
        share.entries = share.versions.size;
      }
    }
  }
  return new Map([...shares].map(([key, { versions: _, ...share }]) => [key, share]));
});
