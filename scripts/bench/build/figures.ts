/** Figures of several runs, side by side. */
import type { Usage } from "./measured-run.ts";
import type { Stage, StageRun } from "./stages.ts";

/** The runs of one size. */
export interface SizeRuns {
  measures: number;
  runs: StageRun[][];
}

/** The middle one; of an even number the lower of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

/** By how much a cost grows with a size: 1 is linear, 2 is quadratic. */
export function exponent(
  small: { measures: number; cost: number },
  large: { measures: number; cost: number },
): number {
  return Math.log(large.cost / small.cost) / Math.log(large.measures / small.measures);
}

/** The medians of a stage that always succeeded, or `null`. */
export function medians({ runs }: SizeRuns, stage: Stage): Usage | null {
  const own = runs.map((run) => run.find((one) => one.stage === stage));
  const whole = own.flatMap((one) => (one?.status === 0 ? one : []));
  if (whole.length === 0 || whole.length < own.length) return null;
  const of = (field: keyof Usage) => median(whole.map((one) => one[field]));
  return { wall: of("wall"), cpu: of("cpu"), peak: of("peak") };
}

const MB = 1024 * 1024;

/** The lines of the table, the exponents between neighbouring sizes, and the ratios to the peers. */
export function report(sizes: readonly SizeRuns[], stages: readonly Stage[]): string[] {
  return [
    ...["measures\tstage\twall s\tCPU s\tCPU ms/measure\tpeak MB\tpages\tfiles\tMB"],
    ...sizes.flatMap((size) => stages.flatMap((stage) => line(size, stage))),
    ...["", "exponents of CPU (1 is linear)", ...exponents(sizes, stages)],
    ...["", "CPU, as ratios", ...sizes.flatMap((size) => ratios(size))],
  ];
}

function line(size: SizeRuns, stage: Stage): string[] {
  const usage = medians(size, stage);
  const failed = size.runs.flat().find((run) => run.stage === stage && run.status !== 0);
  if (failed) {
    const last = failed.output.trim().split("\n").slice(-3).join(" | ");
    return [`${size.measures}\t${stage}\tfailed after ${failed.wall.toFixed(0)} s: ${last}`];
  }
  if (usage === null) return [];
  const found = size.runs.flat().find((run) => run.stage === stage)?.size;
  const { wall, cpu, peak } = usage;
  const figures = [wall.toFixed(1), cpu.toFixed(1), ((1000 * cpu) / size.measures).toFixed(2)];
  const folder = found ? [found.pages, found.files, Math.round(found.bytes / MB)] : [];
  return [[size.measures, stage, ...figures, Math.round(peak / MB), ...folder].join("\t")];
}

function exponents(sizes: readonly SizeRuns[], stages: readonly Stage[]): string[] {
  return stages.map((stage) => {
    const steps = sizes.slice(1).map((large, index) => {
      const small = sizes[index];
      const costs = [small ? medians(small, stage) : null, medians(large, stage)] as const;
      if (small === undefined || costs[0] === null || costs[1] === null) return null;
      const grown = exponent(
        { measures: small.measures, cost: costs[0].cpu },
        { measures: large.measures, cost: costs[1].cpu },
      );
      return `${small.measures}→${large.measures}: ${grown.toFixed(2)}`;
    });
    return `${stage}\t${steps.flatMap((step) => step ?? []).join("\t")}`;
  });
}

function ratios(size: SizeRuns): string[] {
  // The peers bundle and render in one process.
  const [bundle, render] = [medians(size, "bundle"), medians(size, "render")];
  const to = (stage: Stage) => {
    const other = medians(size, stage);
    if (!bundle || !render || !other) return [];
    return [`bundle + render / ${stage} ${((bundle.cpu + render.cpu) / other.cpu).toFixed(2)}`];
  };
  const found = [...to("floor"), ...to("eleventy")];
  return found.length === 0 ? [] : [[size.measures, ...found].join("\t")];
}
