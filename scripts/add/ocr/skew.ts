/** Finds by how much a page's lines rise or fall, and levels them. */
import { between, blank, type Grey, resized } from "./grey.ts";

/** A page is looked at in about this width. */
const LOOKED_AT = 900;
/** The most that a page lies askew, in degrees; a hand holds a telephone no straighter. */
const MOST = 6;
const DARK = 128;
/** Less than this isn't worth blurring a page for, in degrees. */
const LEAST = 0.08;

/**
 * The angle of a page's lines in degrees, positive where they fall to the right: that at which rows of pixels differ
 * most between lines and the white between them (projection profile).
 */
export function skewOf(grey: Grey): number {
  const small = resized(grey, Math.min(1, LOOKED_AT / grey.width));
  const [xs, ys] = darkPixels(small);
  if (xs.length === 0) return 0;
  let best = 0;
  for (const step of [0.5, 0.1, 0.02]) {
    const around = step === 0.5 ? MOST : step * 6;
    let sharpest = -1;
    const middle = best;
    for (let angle = middle - around; angle <= middle + around + 1e-9; angle += step) {
      const sharp = sharpness(xs, ys, small.height, angle);
      if (sharp > sharpest) {
        sharpest = sharp;
        best = angle;
      }
    }
  }
  return Math.abs(best) > MOST ? 0 : best;
}

function darkPixels({ width, height, data }: Grey): [xs: Int16Array, ys: Int16Array] {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((data[y * width + x] ?? 255) < DARK) {
        xs.push(x);
        ys.push(y);
      }
  return [Int16Array.from(xs), Int16Array.from(ys)];
}

/** How much neighbouring rows differ where they run at an angle. */
function sharpness(xs: Int16Array, ys: Int16Array, height: number, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = 120;
  const rows = new Float64Array(height + margin * 2);
  for (let index = 0; index < xs.length; index += 1) {
    const row = Math.round((ys[index] ?? 0) - (xs[index] ?? 0) * slope) + margin;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}

/** A page whose lines are level. */
export function levelled(grey: Grey): { grey: Grey; angle: number } {
  const angle = skewOf(grey);
  return Math.abs(angle) < LEAST ? { grey, angle: 0 } : { grey: turned(grey, angle), angle };
}

/** Turned against an angle, about the middle, on white. */
function turned(grey: Grey, angle: number): Grey {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const out = blank(grey.width, grey.height);
  const [centreX, centreY] = [grey.width / 2, grey.height / 2];
  for (let y = 0; y < grey.height; y += 1)
    for (let x = 0; x < grey.width; x += 1) {
      const [dx, dy] = [x - centreX, y - centreY];
      out.data[y * grey.width + x] = between(
        grey,
        centreX + dx * cosine - dy * sine,
        centreY + dx * sine + dy * cosine,
      );
    }
  return out;
}
