/** Whether the links between measures are found in time that grows with the measures, and all of them. */
import { candidates } from "../converter/lineage/candidates.ts";
import { PROPOSED } from "../converter/lineage/proposals.ts";
import { likeness } from "../converter/lineage/score.ts";
import type { LineageText } from "../converter/lineage/texts.ts";
import { inventMeasures, lineageOf } from "./lineage-texts.ts";
import { medianTime } from "./timing.ts";

/** The share of the pairs at or above the threshold that the index finds. */
function recall(texts: readonly LineageText[]): { pairs: number; found: number; candidates: number } {
  const met = candidates(texts);
  const known = new Set(met.map(({ a, b }) => `${a.id} ${b.id}`));
  let [pairs, found] = [0, 0];
  for (const [index, a] of texts.entries()) {
    for (const b of texts.slice(index + 1)) {
      if (a.issue.id === b.issue.id || likeness(a, b).score < PROPOSED) continue;
      pairs += 1;
      if (known.has(`${a.id} ${b.id}`)) found += 1;
    }
  }
  return { pairs, found, candidates: met.length };
}

export async function run(): Promise<void> {
  const real = lineageOf("seeds");
  const invented = inventMeasures(1250);
  for (const [name, texts] of [
    [`${real.length} measures of the notices`, real],
    [`${invented.length} invented measures`, invented],
  ] as const) {
    const { pairs, found, candidates } = recall(texts);
    const all = (texts.length * (texts.length - 1)) / 2;
    console.log(
      `${name}: ${found} of ${pairs} pairs at ${PROPOSED} or more found; ${candidates} of ${all} pairs compared`,
    );
  }
  const large = inventMeasures(10_000);
  const once = await medianTime(() => candidates(invented), 3);
  const all = await medianTime(() => candidates(large), 3);
  console.log(`${large.length} measures: ${(all / 1000).toFixed(1)} s`);
  console.log(`8 × the measures take ${(all / once).toFixed(1)} × the time (8 is linear, 64 is all pairs)`);
}
