/**
 * Print that no line covers. A model that finds lines passes over what stands alone, such as a row's number in its
 * cell: nothing of a page may be lost in silence, so that is read as well.
 */
import { type Grey, resized } from "./grey.ts";
import type { Region } from "./regions.ts";
import type { Rules } from "./rules.ts";

/** A page is looked at in this width. */
const LOOKED_AT = 1240;
const DARK = 140;
/** Characters are so high, as parts of the height of the page's lines; what is lower is a speck, what is higher a drawing. */
const LEAST = 0.28;
const MOST = 1.6;
/** What stands so near each other, in heights of a line, is read together. */
const NEAR = 0.6;
/** A strip is this much higher than its characters. */
const STRIP = 1.35;
/** What is lower than this part of a line is no whole character. */
const CORE = 0.7;
/** A page with more is covered with stains. */
const MOST_REGIONS = 80;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page's lines with what was left over: a piece beside a line belongs to it, other print makes further lines. */
export function withLeftOver(page: Grey, regions: readonly Region[], rules: Rules): Region[] {
  const more: Region[] = [];
  const high = medianHeight(regions);
  const lines = regions.filter((region) => !isCore(region, high)).map((region) => ({ ...region }));
  for (const one of leftOver(page, lines, rules)) {
    const line = lines.find((other) => isBeside(one, other));
    if (!line) {
      more.push(one);
      continue;
    }
    const slope = (line.to - line.from) / (line.right - line.left);
    const [left, right] = [Math.min(line.left, one.left), Math.max(line.right, one.right)];
    line.from += slope * (left - line.left);
    line.to += slope * (right - line.right);
    [line.left, line.right] = [left, right];
  }
  return [...lines, ...more];
}

/** Of what stands alone the model often marks the middle only; its print is found whole as what is left over. */
function isCore({ left, right, height }: Region, high: number): boolean {
  return height < high * CORE && right - left < high * 2;
}

function medianHeight(regions: readonly Region[]): number {
  const heights = regions.map(({ height }) => height).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

function isBeside(one: Region, line: Region): boolean {
  const [middle, other] = [(one.from + one.to) / 2, (line.from + line.to) / 2];
  const gap = Math.max(one.left - line.right, line.left - one.right);
  return Math.abs(middle - other) < line.height / 3 && gap < line.height / 4;
}

/** Print outside of a page's lines and rules, as further lines. */
export function leftOver(page: Grey, regions: readonly Region[], rules: Rules): Region[] {
  if (regions.length === 0) return [];
  const factor = Math.min(1, LOOKED_AT / page.width);
  const small = resized(page, factor);
  const ink = inkOf(small);
  for (const region of regions) eraseRegion(ink, small, region, factor);
  for (const { at, from, to } of rules.across) erase(ink, small, box(from, at - 4, to, at + 4), factor);
  for (const { at, from, to } of rules.down) erase(ink, small, box(at - 4, from, at + 4, to), factor);
  const high = (medianHeight(regions) * factor) / STRIP;
  const marks = boxesOf(ink, small).filter((one) => {
    const [width, height] = [one.right - one.left, one.bottom - one.top];
    const isFlat = height < high * LEAST && width < high * LEAST;
    return !isFlat && height < high * MOST && width < high * MOST * 4;
  });
  const found = together(marks, high).filter(({ top, bottom }) => bottom - top >= high * LEAST * 1.6);
  if (found.length > MOST_REGIONS) return [];
  return found.map(({ left, top, right, bottom }): Region => {
    const height = Math.max(bottom - top, high) * STRIP;
    const middle = (top + bottom) / 2 / factor;
    return {
      left: (left - height / 3) / factor,
      right: (right + height / 3) / factor,
      from: middle,
      to: middle,
      height: height / factor,
    };
  });
}

function box(left: number, top: number, right: number, bottom: number): Box {
  return { left, top, right, bottom };
}

function inkOf({ data }: Grey): Uint8Array {
  return data.map((value) => (value < DARK ? 1 : 0));
}

function erase(
  ink: Uint8Array,
  { width, height }: Grey,
  { left, top, right, bottom }: Box,
  factor: number,
): void {
  const from = Math.max(0, Math.floor(left * factor));
  const to = Math.min(width, Math.ceil(right * factor));
  for (
    let y = Math.max(0, Math.floor(top * factor));
    y < Math.min(height, Math.ceil(bottom * factor));
    y += 1
  )
    if (to > from) ink.fill(0, y * width + from, y * width + to);
}

/** A line's strip may rise or fall: piece by piece. */
function eraseRegion(ink: Uint8Array, small: Grey, region: Region, factor: number): void {
  const { left, right, from, to, height } = region;
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from)));
  for (let piece = 0; piece < pieces; piece += 1) {
    const middle = from + ((to - from) * (piece + 0.5)) / pieces;
    const step = (right - left) / pieces;
    const start = left + step * piece;
    erase(ink, small, box(start, middle - height / 2, start + step, middle + height / 2), factor);
  }
}

/** The boxes of ink that hangs together. */
function boxesOf(ink: Uint8Array, { width, height }: Grey): Box[] {
  const boxes: Box[] = [];
  const queue = new Int32Array(width * height);
  for (let start = 0; start < ink.length; start += 1) {
    if (ink[start] !== 1) continue;
    let count = 1;
    queue[0] = start;
    ink[start] = 0;
    const own = box(width, height, 0, 0);
    for (let next = 0; next < count; next += 1) {
      const at = queue[next] ?? 0;
      const [x, y] = [at % width, Math.floor(at / width)];
      own.left = Math.min(own.left, x);
      own.right = Math.max(own.right, x + 1);
      own.top = Math.min(own.top, y);
      own.bottom = Math.max(own.bottom, y + 1);
      for (const [right, down] of AROUND) {
        const [column, row] = [x + right, y + down];
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        const neighbour = row * width + column;
        if (ink[neighbour] !== 1) continue;
        ink[neighbour] = 0;
        queue[count] = neighbour;
        count += 1;
      }
    }
    boxes.push(own);
  }
  return boxes;
}

const AROUND = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));

/** Boxes beside each other on a line, as one. */
function together(boxes: readonly Box[], high: number): Box[] {
  const found: Box[] = [];
  for (const one of [...boxes].sort((a, b) => a.left - b.left)) {
    const line = found.find(
      (other) =>
        one.left - other.right < high * NEAR &&
        one.top < other.bottom + high * 0.2 &&
        one.bottom > other.top - high * 0.2,
    );
    if (!line) found.push({ ...one });
    else {
      line.right = Math.max(line.right, one.right);
      line.top = Math.min(line.top, one.top);
      line.bottom = Math.max(line.bottom, one.bottom);
    }
  }
  return found;
}
