/** What the long trials share: how many of each, from which seed, and the line of figures that each ends with. */

/** What all random choices follow from; another one tries others. */
export const SEED = Number(process.env["TORTURE_SEED"] ?? 20261127);

/** How much of a trial is run: 1 is all of it, `TORTURE=0.01` a hundredth. */
const PART = Number(process.env["TORTURE"] ?? 1);

/** A trial's number, or the part of it that is asked for; at least one. */
export function some(number: number): number {
  return Math.max(1, Math.ceil(number * PART));
}

/** Prints a trial's figures in one line. */
export function tell(trial: string, figures: Readonly<Record<string, number | string>>): void {
  const all = Object.entries(figures).map(([name, figure]) => `${printed(figure)} ${name}`);
  console.log(`torture: ${trial} (seed ${SEED}): ${all.join(", ")}`);
}

/** Counts by name. */
export class Tally {
  readonly counts: Record<string, number> = {};
  add(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }
}

function printed(figure: number | string): string {
  return typeof figure === "number" ? figure.toLocaleString("en") : figure;
}
