/** What the long trials share: how many of each, from which seed, and the line of figures that each ends with. */
import { appendFileSync } from "node:fs";
import { generator, type Random } from "../../../scripts/bench/random.ts";

/** What all random choices follow from; another one tries others. */
export const SEED = Number(process.env["TORTURE_SEED"] ?? 20261127);

/** How much of a trial is run: 1 is all of it, `TORTURE=0.01` a hundredth. */
const PART = Number(process.env["TORTURE"] ?? 1);

/** The random choices of one trial, which are the same whether others run before it or not. */
export function choices(trial: string): Random {
  let state = SEED;
  for (const letter of trial) state = (Math.imul(state, 31) + letter.charCodeAt(0)) | 0;
  return generator(state);
}

/** Where each run of a long trial is told as it ends, so that what is cut short tells how far it was. */
const PROGRESS = process.env["TORTURE_LOG"];

/** A trial's number, or the part of it that is asked for; at least one. */
export function some(number: number): number {
  return Math.max(1, Math.ceil(number * PART));
}

/** Prints a trial's figures in one line. */
export function tell(trial: string, figures: Readonly<Record<string, number | string>>): void {
  const all = Object.entries(figures).map(([name, figure]) => `${printed(figure)} ${name}`);
  console.log(`torture: ${trial} (seed ${SEED}): ${all.join(", ")}`);
}

/** Tells of a run that has ended, where somebody wants to know. */
export function note(trial: string, run: number, of: number): void {
  if (PROGRESS !== undefined) appendFileSync(PROGRESS, `${trial}: ${run + 1} of ${of}\n`);
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
