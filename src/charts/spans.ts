/** Lengths of time on a logarithmic axis: a dot where each is, and a line from where it was. */
import * as Plot from "@observablehq/plot";
import { promiseKindLabels } from "../wording/codes.ts";
import { timeTicks } from "../wording/promises.ts";
import { colours, draw, textWidth } from "./draw.ts";
import type { SvgElement } from "./svg-tree.ts";

/** A row: what it is about, its length in minutes (0: at once), what it was before or begins with, its words. */
export interface Span {
  label: string;
  minutes: number;
  from: number | null;
  words: string;
  /** Sought and not promised: drawn hollow. */
  sought: boolean;
}

const ROW = 26;
const PLOT = 420;
/** What stands "at once" gets a place left of all lengths; a logarithm has no zero. */
const AT_ONCE = 5;
/** The axis is linear in this: a logarithmic scale of the library names only some of its ticks. */
const place = (minutes: number) => Math.log10(Math.max(minutes, AT_ONCE));

const TICKS: readonly [minutes: number, name: string][] = [
  [30, timeTicks.halfHour],
  [120, timeTicks.twoHours],
  [480, timeTicks.eightHours],
  [1440, timeTicks.day],
  [7 * 1440, timeTicks.week],
  [30 * 1440, timeTicks.month],
  [365 * 1440, timeTicks.year],
];

/** The picture of some rows in their order. */
export function drawSpans(spans: readonly Span[], label: string): SvgElement {
  const rows = spans.map((span, index) => ({
    ...span,
    row: index,
    at: place(span.minutes),
    before: span.from === null ? Number.NaN : place(span.from),
  }));
  const places = rows.flatMap(({ at, before }) => (Number.isNaN(before) ? [at] : [at, before]));
  const shortest = Math.min(...places);
  const longest = Math.max(...places);
  const atOnce = rows.some(({ minutes }) => minutes === 0);
  const ticks = TICKS.map(([minutes, name]) => [place(minutes), name] as const).filter(
    ([at]) => at >= shortest - 0.3 && at <= longest + 0.1,
  );
  const names = new Map([...(atOnce ? [[place(0), promiseKindLabels.immediate] as const] : []), ...ticks]);
  const marginLeft = Math.max(...rows.map((row) => textWidth(row.label))) + 14;
  const marginRight = Math.max(...rows.map((row) => textWidth(row.words))) + 16;
  return draw({
    width: marginLeft + PLOT + marginRight,
    height: rows.length * ROW + 64,
    marginLeft,
    marginRight,
    marginTop: 50,
    marginBottom: 14,
    x: {
      axis: "top",
      domain: [Math.min(shortest, ...names.keys()) - 0.15, longest + 0.05],
      label,
      grid: true,
      ticks: [...names.keys()],
      tickFormat: (at: number) => names.get(at) ?? "",
    },
    y: {
      domain: [-0.5, rows.length - 0.5],
      reverse: true,
      label: null,
      tickSize: 0,
      ticks: rows.map(({ row }) => row),
      tickFormat: (row: number) => rows[row]?.label ?? "",
    },
    marks: [
      Plot.link(
        rows.filter(({ before }) => !Number.isNaN(before)),
        { x1: "before", x2: "at", y1: "row", y2: "row", stroke: colours.accent, strokeWidth: 1.5 },
      ),
      Plot.dot(
        rows.filter(({ before }) => !Number.isNaN(before)),
        { x: "before", y: "row", r: 3, stroke: colours.accent, fill: "var(--paper)" },
      ),
      Plot.dot(rows, {
        x: "at",
        y: "row",
        r: 5,
        stroke: colours.accent,
        strokeWidth: 1.5,
        fill: ({ sought }: Span) => (sought ? "var(--paper)" : "var(--accent)"),
      }),
      Plot.text(rows, {
        x: ({ at, before }: { at: number; before: number }) =>
          Number.isNaN(before) ? at : Math.max(at, before),
        y: "row",
        text: "words",
        textAnchor: "start",
        dx: 11,
        fill: colours.ink,
      }),
    ],
    color: { type: "identity" },
  });
}
