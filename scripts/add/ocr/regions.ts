/** From the map of where a page has print to the lines on it. */

/** How likely each pixel of a page belongs to a line's core, from 0 to 1. */
export interface PrintMap {
  width: number;
  height: number;
  data: ArrayLike<number>;
}

/** A line on a page: a strip about a middle that may rise or fall. Lengths are in the map's pixels. */
export interface Region {
  left: number;
  right: number;
  /** The middle's height at `left` and at `right`. */
  from: number;
  to: number;
  /** The strip's height. */
  height: number;
}

/** A pixel belongs to a line from here on; a line is one where its pixels are so likely on the whole. */
const LIKELY = 0.3;
const LIKELY_LINE = 0.5;
/** Fewer pixels are a speck. */
const LEAST_PIXELS = 12;
/** Models of this kind mark a line's core, which is smaller than the line by this part of its area over its outline. */
const GROWTH = 1.5;
/** A shorter one has too few pixels to tell a slope by. */
const LEAST_SLOPED = 60;

/** The lines of a map. */
export function regionsOf(map: PrintMap): Region[] {
  const { width, height, data } = map;
  const seen = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  const regions: Region[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (data[start] ?? 0) < LIKELY) continue;
    const count = flood(map, start, seen, queue);
    const pixels = queue.subarray(0, count);
    let sum = 0;
    for (const at of pixels) sum += data[at] ?? 0;
    if (count >= LEAST_PIXELS && sum / count >= LIKELY_LINE) regions.push(regionOf(pixels, width));
  }
  return regions;
}

/** Collects the pixels that hang together with one; gives how many. */
function flood(
  { width, height, data }: PrintMap,
  start: number,
  seen: Uint8Array,
  queue: Int32Array,
): number {
  let count = 1;
  queue[0] = start;
  seen[start] = 1;
  for (let next = 0; next < count; next += 1) {
    const at = queue[next] ?? 0;
    const x = at % width;
    const neighbours = [
      x > 0 ? at - 1 : -1,
      x < width - 1 ? at + 1 : -1,
      at - width,
      at + width < width * height ? at + width : -1,
    ];
    for (const neighbour of neighbours) {
      if (neighbour < 0 || seen[neighbour] === 1 || (data[neighbour] ?? 0) < LIKELY) continue;
      seen[neighbour] = 1;
      queue[count] = neighbour;
      count += 1;
    }
  }
  return count;
}

function regionOf(pixels: Int32Array, width: number): Region {
  let [left, right, sumX, sumY] = [Number.POSITIVE_INFINITY, 0, 0, 0];
  for (const at of pixels) {
    const x = at % width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    sumX += x;
    sumY += Math.floor(at / width);
  }
  const [meanX, meanY] = [sumX / pixels.length, sumY / pixels.length];
  let [both, square] = [0, 0];
  for (const at of pixels) {
    const x = (at % width) - meanX;
    both += x * (Math.floor(at / width) - meanY);
    square += x * x;
  }
  const slope = right - left > LEAST_SLOPED ? both / square : 0;
  let [above, below] = [0, 0];
  for (const at of pixels) {
    const off = Math.floor(at / width) - meanY - slope * ((at % width) - meanX);
    above = Math.min(above, off);
    below = Math.max(below, off + 1);
  }
  const [wide, high] = [right - left, below - above];
  const growth = (wide * high * GROWTH) / (2 * (wide + high));
  const middle = meanY + (above + below) / 2;
  const heightAt = (x: number) => middle + slope * (x - meanX);
  return {
    left: left - growth,
    right: right + growth,
    from: heightAt(left - growth),
    to: heightAt(right + growth),
    height: high + growth * 2,
  };
}
