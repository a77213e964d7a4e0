/** The rules that a page's tables are drawn with, and what stands in which cell. */
import type { Fragment } from "../pdf/fragments.ts";
import { type Grey, resized } from "./grey.ts";

/** A straight line along or down a page: where it lies across, and from where to where it goes. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** A page's rules, in the units of its fragments. */
export interface Rules {
  across: Rule[];
  down: Rule[];
}

export const NO_RULES: Rules = { across: [], down: [] };

/** A page is looked at in this width. */
const LOOKED_AT = 1240;
const DARK = 150;
/** A rule is at least this part of the page's width long, down at least that of its height; strokes of characters are shorter. */
const LONG_ACROSS = 0.08;
const LONG_DOWN = 0.035;
/** A rule may have gaps of so many pixels, and wander by as many. */
const GAP = 3;

/** Finds the rules of a page, in its pixels. */
export function rulesOf(page: Grey): Rules {
  const factor = Math.min(1, LOOKED_AT / page.width);
  const { width, height, data } = resized(page, factor);
  const isDark = (x: number, y: number) => (data[y * width + x] ?? 255) < DARK;
  const across = runs(height, width, (y, x) => isDark(x, y), width * LONG_ACROSS);
  const down = runs(width, height, isDark, height * LONG_DOWN);
  const scaled = (rules: Rule[]) => rules.map((rule) => scale(rule, 1 / factor));
  return { across: scaled(across), down: scaled(down) };
}

/** Rules in other units. */
export function scale({ at, from, to }: Rule, factor: number): Rule {
  return { at: at * factor, from: from * factor, to: to * factor };
}

/** Dark runs of some length along each line, those of neighbouring lines put together. */
function runs(
  lines: number,
  length: number,
  isDark: (line: number, along: number) => boolean,
  least: number,
): Rule[] {
  const rules: { last: number; first: number; from: number; to: number }[] = [];
  for (let line = 0; line < lines; line += 1)
    for (let along = 0; along < length; along += 1) {
      if (!isDark(line, along)) continue;
      const from = along;
      let to = along;
      for (; along < length && along - to <= GAP; along += 1) if (isDark(line, along)) to = along;
      if (to - from < least) continue;
      const known = rules.find(
        (rule) => line - rule.last <= GAP && from <= rule.to + GAP && to >= rule.from - GAP,
      );
      if (!known) rules.push({ first: line, last: line, from, to });
      else {
        known.last = line;
        known.from = Math.min(known.from, from);
        known.to = Math.max(known.to, to);
      }
    }
  return rules.map(({ first, last, from, to }) => ({ at: (first + last) / 2, from, to }));
}

/** Fragments cell by cell, row by row, as programs draw tables; what stands in no cell stays where it is. */
export function inCells(fragments: readonly Fragment[], rules: Rules): Fragment[] {
  if (rules.across.length < 2 || rules.down.length < 2) return [...fragments];
  const placed = fragments.map((fragment) => ({ fragment, cell: cellOf(fragment, rules) }));
  const line = (one: Fragment, other: Fragment) =>
    Math.abs(one.y - other.y) < Math.min(one.size, other.size) / 2 ? one.x - other.x : one.y - other.y;
  return placed
    .sort((a, b) => {
      const row = (a.cell?.top ?? a.fragment.y) - (b.cell?.top ?? b.fragment.y);
      if (row !== 0 || !a.cell || !b.cell) return row;
      return a.cell.left - b.cell.left || line(a.fragment, b.fragment);
    })
    .map(({ fragment }) => fragment);
}

/** The cell that a fragment's middle stands in. */
function cellOf(
  { x, y, width, size }: Fragment,
  { across, down }: Rules,
): { top: number; left: number } | null {
  const [middleX, middleY] = [x + width / 2, y - size * 0.38];
  const crossing = (rules: readonly Rule[], along: number) =>
    rules.filter(({ from, to }) => from - size / 2 <= along && along <= to + size / 2).map(({ at }) => at);
  const rows = crossing(across, middleX);
  const columns = crossing(down, middleY);
  const [top, left] = [
    Math.max(...rows.filter((at) => at <= middleY)),
    Math.max(...columns.filter((at) => at <= middleX)),
  ];
  const isClosed = rows.some((at) => at > middleY) && columns.some((at) => at > middleX);
  return isClosed && Number.isFinite(top) && Number.isFinite(left) ? { top, left } : null;
}

/** Whether a rule that goes down stands between two places on a line. */
export function isRuleBetween({ down }: Rules, left: number, right: number, y: number): boolean {
  return down.some(({ at, from, to }) => at > left && at < right && from <= y && y <= to);
}

/** Whether a place on a line is that of a rule which goes down: an engine takes it for a letter. */
export function isRuleAt({ down }: Rules, middle: number, y: number, near: number): boolean {
  return down.some(({ at, from, to }) => Math.abs(at - middle) < near && from <= y && y <= to);
}
