/** What flowed from one table to others: two columns of measures with a line a link. */
import * as Plot from "@observablehq/plot";
import { colours, draw, textWidth } from "./draw.ts";
import type { SvgElement } from "./svg-tree.ts";

/** A measure in a column, or the heading above some. */
export interface FlowItem {
  id: string;
  label: string;
  heading?: boolean;
}

const ROW = 21;
const MIDDLE = 150;
const LONGEST_LABEL = 400;

/** Cuts a label to the width that a column has; the table beside the picture has it whole. */
function fitted(label: string): string {
  if (textWidth(label) <= LONGEST_LABEL) return label;
  const kept = [...label];
  while (textWidth(`${kept.join("")}…`) > LONGEST_LABEL) kept.pop();
  return `${kept.join("")}…`;
}

/** The picture; `links` name an item of each column by id. Items without a link stand paler. */
export function drawFlow(
  left: readonly FlowItem[],
  right: readonly FlowItem[],
  links: readonly { from: string; to: string }[],
): SvgElement {
  const rows = Math.max(left.length, right.length);
  const place = (items: readonly FlowItem[]) => new Map(items.map(({ id }, index) => [id, index]));
  const [leftRows, rightRows] = [place(left), place(right)];
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const lines = links.flatMap(({ from, to }) => {
    const [y1, y2] = [leftRows.get(from), rightRows.get(to)];
    return y1 === undefined || y2 === undefined ? [] : [{ y1, y2 }];
  });
  const words = (items: readonly FlowItem[], x: number, side: "left" | "right") =>
    [true, false].flatMap((heading) => {
      const shown = items.flatMap((item, y) =>
        (item.heading ?? false) === heading ? [{ ...item, x, y }] : [],
      );
      return [true, false].map((strong) =>
        Plot.text(
          shown.filter(({ id }) => (heading || linked.has(id)) === strong),
          {
            x: "x",
            y: "y",
            text: ({ label }: FlowItem) => fitted(label),
            textAnchor: side === "left" ? "end" : "start",
            dx: side === "left" ? -8 : 8,
            fill: strong ? colours.ink : colours.muted,
            fontWeight: heading ? 700 : 400,
          },
        ),
      );
    });
  const margin = (items: readonly FlowItem[]) =>
    Math.max(0, ...items.map(({ label }) => textWidth(fitted(label)))) + 16;
  const [marginLeft, marginRight] = [margin(left), margin(right)];
  return draw({
    width: marginLeft + MIDDLE + marginRight,
    height: rows * ROW + 24,
    marginLeft,
    marginRight,
    marginTop: 14,
    marginBottom: 14,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [0, rows - 1], reverse: true },
    marks: [
      Plot.link(lines, {
        x1: 0,
        x2: 1,
        y1: "y1",
        y2: "y2",
        curve: "bump-x",
        stroke: colours.accent,
        strokeWidth: 1.25,
      }),
      ...words(left, 0, "left"),
      ...words(right, 1, "right"),
    ],
  });
}
