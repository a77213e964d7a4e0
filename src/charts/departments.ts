/** Departments as bars: what each leads, does alone, shares and supports, in clauses. */
import * as Plot from "@observablehq/plot";
import { PARTS, type Part } from "../model/participation.ts";
import { partLabels } from "../wording/codes.ts";
import { labels } from "../wording/common.ts";
import { departmentsChartWords } from "../wording/overview.ts";
import { colours, draw, textWidth } from "./draw.ts";
import type { DepartmentShare } from "./numbers/departments.ts";
import type { SvgElement } from "./svg-tree.ts";

const ROW = 24;
const WIDTH = 760;

/** Tones that stay apart in both themes and on paper: the more a department decides, the darker. */
export const partTones: Record<Part, number> = {
  lead: 1,
  alone: 0.7,
  shared: 0.4,
  support: 0.15,
};

/** The picture of some departments, in their order. */
export function drawDepartments(shares: readonly DepartmentShare[]): SvgElement {
  const names = shares.map(({ department }) => department.shortName);
  const bars = shares.flatMap(({ department, parts }) =>
    PARTS.filter((part) => parts[part] > 0).map((part) => ({
      name: department.shortName,
      part,
      clauses: parts[part],
      title: departmentsChartWords.bar(department.shortName, partLabels[part], parts[part]),
    })),
  );
  return draw({
    width: WIDTH,
    height: names.length * ROW + 60,
    marginLeft: Math.max(...names.map(textWidth)) + 12,
    marginRight: 40,
    marginTop: 44,
    marginBottom: 8,
    x: { axis: "top", label: labels.clauseCount, grid: true, ticks: 8, tickFormat: "d" },
    y: { domain: names, label: null, tickSize: 0 },
    opacity: { type: "identity" },
    marks: [
      Plot.barX(bars, {
        x: "clauses",
        y: "name",
        fill: colours.accent,
        fillOpacity: ({ part }: { part: keyof typeof partTones }) => partTones[part],
        stroke: colours.accent,
        strokeWidth: 0.75,
        insetTop: 3,
        insetBottom: 3,
        title: "title",
      }),
      Plot.text(shares, {
        x: "clauses",
        y: ({ department }: DepartmentShare) => department.shortName,
        text: "clauses",
        textAnchor: "start",
        dx: 6,
        fill: colours.ink,
      }),
    ],
  });
}
