/** From what a model says of each step along a line to its characters. */
import type { Sign } from "./seen.ts";
import { WIDTHS } from "./widths.ts";

/** How likely each character is at each step; the first of them is none. */
export interface Likelihoods {
  steps: number;
  classes: number;
  data: ArrayLike<number>;
}

/**
 * The likeliest character of each step, one that goes on over several steps once (connectionist temporal
 * classification), with its likelihood at its best step.
 *
 * @param characters by class
 * @param left where the line begins, in pixels
 * @param pace how many pixels a step is wide
 */
export function decode(
  { steps, classes, data }: Likelihoods,
  characters: readonly string[],
  left: number,
  pace: number,
): Sign[] {
  const twins = twinsOf(characters);
  const signs: Sign[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    let [best, sure] = [0, -1];
    for (let one = 0; one < classes; one += 1) {
      const likelihood = data[step * classes + one] ?? 0;
      if (likelihood > sure) [best, sure] = [one, likelihood];
    }
    sure += data[step * classes + (twins.get(best) ?? -1)] ?? 0;
    const last = signs.at(-1);
    if (best !== 0 && best === before && last) {
      last.sure = Math.max(last.sure, sure);
      last.right = left + (step + 1) * pace;
    } else if (best !== 0)
      signs.push({
        text: characters[best] ?? "",
        sure,
        left: left + step * pace,
        right: left + (step + 1) * pace,
      });
    before = best;
  }
  return signs;
}

const remembered = new WeakMap<readonly string[], Map<number, number>>();

/** Half and full forms of one sign, which a picture doesn't tell apart: that it is one of them is what is likely. */
function twinsOf(characters: readonly string[]): Map<number, number> {
  const known = remembered.get(characters);
  if (known) return known;
  const twins = new Map<number, number>();
  for (const [half, full] of WIDTHS) {
    const [one, other] = [characters.indexOf(half), characters.indexOf(full)];
    if (one < 0 || other < 0) continue;
    twins.set(one, other);
    twins.set(other, one);
  }
  remembered.set(characters, twins);
  return twins;
}
