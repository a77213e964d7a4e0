/** A table of counts as a picture: the larger a cell's share of its column, the darker. */
import * as Plot from "@observablehq/plot";
import { topicsChartWords } from "../wording/overview.ts";
import { colours, draw, textWidth } from "./draw.ts";
import type { SvgElement } from "./svg-tree.ts";

/** A cell: how many measures of a notice have a value, and of how many. */
export interface HeatCell {
  row: string;
  column: string;
  count: number;
  of: number;
  /** Only counted, not compared. */
  plain: boolean;
}

const ROW = 26;
const COLUMN = 104;
/** Words on the darkest cell keep a contrast of 4.5 in both themes. */
const DARKEST = 0.45;

/** The picture of some cells; rows and columns stand in the given order, and `most` is the share that is darkest. */
export function drawHeat(
  cells: readonly HeatCell[],
  axes: {
    rows: readonly string[];
    columns: readonly string[];
    rowLabel: string;
    columnLabel: string;
    most: number;
  },
): SvgElement {
  const marginLeft = Math.max(...axes.rows.map(textWidth), textWidth(axes.rowLabel)) + 14;
  const filled = cells.filter(({ count }) => count > 0);
  return draw({
    width: marginLeft + axes.columns.length * COLUMN + 10,
    height: axes.rows.length * ROW + 66,
    marginLeft,
    marginRight: 10,
    marginTop: 60,
    marginBottom: 6,
    x: { axis: "top", domain: [...axes.columns], label: axes.columnLabel, tickSize: 0, padding: 0.04 },
    y: { domain: [...axes.rows], label: axes.rowLabel, labelAnchor: "top", tickSize: 0, padding: 0.06 },
    marks: [
      Plot.cell(cells, { x: "column", y: "row", fill: colours.accent, fillOpacity: 0.03 }),
      Plot.cell(filled, {
        x: "column",
        y: "row",
        fill: colours.accent,
        fillOpacity: ({ count, of, plain }: HeatCell) =>
          plain ? 0.03 : 0.06 + (DARKEST - 0.06) * (count / of / axes.most),
        title: ({ row, column, count, of }: HeatCell) =>
          topicsChartWords.cell(row, column.replace("\n", ""), count, Math.round((100 * count) / of)),
      }),
      Plot.text(filled, { x: "column", y: "row", text: "count", fill: colours.ink }),
    ],
    opacity: { type: "identity" },
  });
}
