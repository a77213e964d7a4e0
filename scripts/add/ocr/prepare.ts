/** A picture of a page as an engine reads it best: upright light, level lines, no seals. */
import { type Grey, resized } from "./grey.ts";
import { evenLight } from "./light.ts";
import { levelled } from "./skew.ts";
import { type Box, type Colours, greyWithoutStamps } from "./stamps.ts";

/** A page's shorter side in pixels where it is scanned at 300 dpi: more shows no more of a character. */
const ENOUGH = 2480;

/** A page ready to be read. */
export interface Prepared {
  grey: Grey;
  /** How far it lay askew, in degrees. */
  angle: number;
  /** Where seals were taken off, in the picture's pixels. */
  stamps: Box[];
}

/** Prepares a page. */
export function prepare(page: Colours): Prepared {
  const { data, stamps } = greyWithoutStamps(page);
  const whole: Grey = { width: page.width, height: page.height, data };
  const factor = Math.min(1, ENOUGH / Math.min(page.width, page.height));
  const { grey, angle } = levelled(evenLight(resized(whole, factor)));
  return { grey, angle, stamps: stamps.map((stamp) => moved(stamp, factor, angle, grey)) };
}

/** Where a box of the page as it came is on the page as it was made level: about the same middle, as large. */
function moved(
  { left, top, right, bottom }: Box,
  factor: number,
  angle: number,
  { width, height }: Grey,
): Box {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const x = ((left + right) / 2) * factor - width / 2;
  const y = ((top + bottom) / 2) * factor - height / 2;
  const [middleX, middleY] = [x * cosine + y * sine + width / 2, y * cosine - x * sine + height / 2];
  const [wide, high] = [((right - left) / 2) * factor, ((bottom - top) / 2) * factor];
  return { left: middleX - wide, right: middleX + wide, top: middleY - high, bottom: middleY + high };
}
