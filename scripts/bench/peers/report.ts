/** The figures of several generators as a table in Markdown and as a picture. */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { median } from "../build/figures.ts";
import { COPY, OURS, type PeerRun, SCENARIOS, type Scenario } from "./scenarios.ts";

/** All runs of one size. */
export interface PeerRuns {
  measures: number;
  runs: PeerRun[];
}

/** The medians of one generator's runs in one scenario. */
interface Row {
  measures: number;
  tool: string;
  scenario: Scenario;
  wall: number;
  cpu: number;
  peak: number;
}

const NAMES: Readonly<Record<Scenario, string>> = {
  cold: "from nothing",
  unchanged: "nothing changed",
  changed: "one notice changed",
};
const MB = 1024 * 1024;

function rows(sizes: readonly PeerRuns[]): Row[] {
  return sizes.flatMap(({ measures, runs }) =>
    [...new Set(runs.map(({ tool }) => tool))].flatMap((tool) =>
      SCENARIOS.flatMap((scenario): Row[] => {
        const own = runs.filter((run) => run.tool === tool && run.scenario === scenario);
        if (own.length === 0 || own.some(({ status }) => status !== 0)) return [];
        const of = (field: "wall" | "cpu" | "peak") => median(own.map((run) => run[field]));
        return [{ measures, tool, scenario, wall: of("wall"), cpu: of("cpu"), peak: of("peak") }];
      }),
    ),
  );
}

/** A table a size; a generator that failed has a line that says so. */
export function peerTables(sizes: readonly PeerRuns[]): string[] {
  const all = rows(sizes);
  return sizes.flatMap(({ measures, runs }) => {
    const tools = [...new Set(runs.map(({ tool }) => tool))];
    const ours = (scenario: Scenario) =>
      all.find((row) => row.measures === measures && row.tool === OURS && row.scenario === scenario);
    const lines = tools.map((tool) => {
      const failed = runs.find((run) => run.tool === tool && run.status !== 0);
      if (failed) return `| ${tool} | failed: ${failed.output.trim().split("\n").at(-1) ?? ""} |`;
      const size = runs.find((run) => run.tool === tool)?.size;
      const times = SCENARIOS.map((scenario) => {
        const row = all.find(
          (one) => one.measures === measures && one.tool === tool && one.scenario === scenario,
        );
        const own = ours(scenario);
        if (row === undefined) return "–";
        const ratio = tool === OURS || own === undefined ? "" : `, ×${(own.cpu / row.cpu).toFixed(2)}`;
        return `${row.wall.toFixed(1)} / ${row.cpu.toFixed(1)}${ratio}`;
      });
      const peak = Math.max(
        ...all.filter((row) => row.measures === measures && row.tool === tool).map((row) => row.peak),
      );
      return `| ${[tool, ...times, Math.round(peak / MB), size?.pages ?? "–", size?.files ?? "–", size ? Math.round(size.bytes / MB) : "–"].join(" | ")} |`;
    });
    const heads = [
      "",
      ...SCENARIOS.map((scenario) => `${NAMES[scenario]}: wall / CPU s`),
      "peak MB",
      "pages",
      "files",
      "MB",
    ];
    return [
      `${measures} measures`,
      "",
      `| ${heads.join(" | ")} |`,
      `|${" --- |".repeat(heads.length)}`,
      ...lines,
      "",
    ];
  });
}

/** The processor time of each generator at each size, a field a scenario, both scales logarithmic; as SVG. */
export function peerPicture(sizes: readonly PeerRuns[]): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const data = rows(sizes).filter(({ tool }) => tool !== COPY);
  const named = data.map((row) => ({ ...row, scenario: NAMES[row.scenario] }));
  const largest = Math.max(...data.map(({ measures }) => measures));
  const place = { x: "measures", y: "cpu", fx: "scenario" } as const;
  const drawn = Plot.plot({
    ...{ document, figure: false, width: 960, height: 360, marginRight: 80, grid: true },
    style: { fontFamily: "sans-serif", background: "white" },
    x: { type: "log", label: "measures", ticks: sizes.map(({ measures }) => measures), tickFormat: String },
    y: { type: "log", label: "CPU s", tickFormat: String },
    fx: { domain: Object.values(NAMES), label: null },
    marks: [
      Plot.lineY(named, { ...place, stroke: "tool", z: "tool", strokeWidth: 2 }),
      Plot.dot(named, { ...place, fill: "tool", r: 3 }),
      Plot.text(
        named.filter(({ measures }) => measures === largest),
        { ...place, text: "tool", textAnchor: "start", dx: 6 },
      ),
    ],
  });
  // Plot's own style is for a page, and says the height twice.
  for (const style of drawn.querySelectorAll("style")) style.remove();
  const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
  title.append("Processor time of site generators by number of measures");
  drawn.prepend(title);
  return `${drawn.outerHTML.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')}\n`;
}
