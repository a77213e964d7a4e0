/** A picture of a page as an engine reads it best: upright light, level lines, no seals. */
import { type Grey, resized } from "./grey.ts";
import { evenLight } from "./light.ts";
import { levelled } from "./skew.ts";
import { type Colours, greyWithoutStamps } from "./stamps.ts";

/** A page's shorter side in pixels where it is scanned at 300 dpi: more shows no more of a character. */
const ENOUGH = 2480;

/** A page ready to be read. */
export interface Prepared {
  grey: Grey;
  /** How far it lay askew, in degrees. */
  angle: number;
  /** The seals that were taken off. */
  stamps: number;
}

/** Prepares a page. */
export function prepare(page: Colours): Prepared {
  const { data, stamps } = greyWithoutStamps(page);
  const whole: Grey = { width: page.width, height: page.height, data };
  const sized = resized(whole, Math.min(1, ENOUGH / Math.min(page.width, page.height)));
  return { ...levelled(evenLight(sized)), stamps };
}
