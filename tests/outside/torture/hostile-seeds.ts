/** Folders of hostile notices, to be converted and published like any other. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { hostileNotice, hostileSidecar } from "../../content/hostile.ts";
import { VOCABULARY } from "../../support/fixture.ts";
import { SEED } from "./trial.ts";

/** The registries that such notices are read with; the others decide on the fixture's measures. */
const REGISTRIES = ["regions.yaml", "departments.yaml", "kinds.yaml", "facets.yaml"];
const FIRST_YEAR = 2030;

/** Writes so many notices, each with a sidecar; `part` tells folders apart. Gives the notices' texts by their ids. */
export function writeHostileSeeds(seeds: string, number: number, part = 0): Map<string, string> {
  mkdirSync(join(seeds, "vocabulary"), { recursive: true });
  for (const name of REGISTRIES) cpSync(join(VOCABULARY, name), join(seeds, "vocabulary", name));
  const made = fc.sample(fc.tuple(hostileNotice, hostileSidecar), { numRuns: number, seed: SEED + part });
  return new Map(
    made.map(([text, sidecar], index) => {
      const id = `qingdao-${FIRST_YEAR + index}`;
      writeFileSync(join(seeds, `${id}.txt`), text);
      writeFileSync(join(seeds, `${id}.yaml`), sidecar);
      return [id, text];
    }),
  );
}
