/** A line cut out of its page and made as high as the model wants it. */
import { between, type Grey } from "./grey.ts";
import type { Region } from "./regions.ts";

/** The height of a line for the model, in pixels. */
export const STRIP_HEIGHT = 48;
/** A longer strip is no line. */
const MOST_WIDTH = 6000;
const LEAST_WIDTH = 16;
/** A shorter one, of a character or two, is read better with paper beside it. */
const WITH_PAPER = 192;
/** Where a strip is this much smaller than its line, several of the page's pixels make one of it. */
const SMALLER = 0.75;

/** A strip, level, with what one of its pixels is of the page's. */
export interface Strip {
  width: number;
  data: Float32Array;
  scale: number;
}

/** Cuts a region out of a page. Values are from −1 (black) to 1. */
export function cut(page: Grey, region: Region): Strip {
  const scale = STRIP_HEIGHT / region.height;
  const width = Math.round((region.right - region.left) * scale);
  const bounded = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width));
  const slope = (region.to - region.from) / (region.right - region.left);
  const samples = scale < SMALLER ? 2 : 1;
  const padded = Math.max(bounded, WITH_PAPER);
  const data = new Float32Array(padded * STRIP_HEIGHT).fill(1);
  for (let row = 0; row < STRIP_HEIGHT; row += 1)
    for (let column = 0; column < bounded; column += 1) {
      let sum = 0;
      for (let down = 0; down < samples; down += 1)
        for (let right = 0; right < samples; right += 1) {
          const along = (column + (right + 0.5) / samples) / scale;
          const across = (row + (down + 0.5) / samples) / scale;
          const top = region.from + slope * along - region.height / 2;
          sum += between(page, region.left + along - 0.5, top + across - 0.5);
        }
      data[row * padded + column] = sum / (samples * samples) / 127.5 - 1;
    }
  return { width: padded, data, scale };
}
