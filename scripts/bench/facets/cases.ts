/**
 * What was proposed for measures whose values are known: by notice, facet and clues, how many proposals hold and how many
 * don't, and how many values nothing proposed. No word of a notice stands in it, so that the project can keep it.
 */
import { type Clues, CLUES as WEIGHED } from "../../converter/facets/clues.ts";

/**
 * How a notice's values are known: by its review, after which triggers were written; by labels, and its wrong proposals
 * were read to mend triggers; by labels, and nobody looked at what is proposed for it; by labels that were written when
 * triggers, weights and threshold were settled, and nothing is fitted on (`last`: its sums were known when the sixth clue
 * was chosen; `unseen`: found and labelled after that, with no part in any choice). `before` is what triggers proposed for
 * the second kind before they were mended: as good or bad as for any notice that they never saw.
 */
export type Use = "reviewed" | "read" | "aside" | "last" | "unseen" | "before";

/** Proposals of a notice that look the same. */
export interface Case {
  notice: string;
  use: Use;
  facet: string;
  /** `null` for values that nothing proposed; `right` has their number. */
  clues: Clues | null;
  right: number;
  wrong: number;
}

const CLUES = [...WEIGHED, "stray"] as const satisfies (keyof Clues)[];
const HEAD = ["notice", "use", "facet", ...CLUES, "right", "wrong"];

/** A table of cases, like ones together. */
export function printCases(cases: readonly Case[]): string {
  const sums = new Map<string, [number, number]>();
  for (const { notice, use, facet, clues, right, wrong } of cases) {
    const key = [notice, use, facet, ...CLUES.map((clue) => clues?.[clue] ?? "-")].join("\t");
    const [before, wrongBefore] = sums.get(key) ?? [0, 0];
    sums.set(key, [before + right, wrongBefore + wrong]);
  }
  const rows = [...sums].map(([key, counts]) => [key, ...counts].join("\t"));
  return `${[HEAD.join("\t"), ...rows.sort()].join("\n")}\n`;
}

/** Reads a table of cases. */
export function readCases(table: string): Case[] {
  return table
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const cells = line.split("\t");
      const [notice = "", use = "", facet = ""] = cells;
      const numbers = cells.slice(3, 3 + CLUES.length).map(Number);
      const clues = Object.fromEntries(CLUES.map((clue, at) => [clue, numbers[at] ?? 0])) as unknown as Clues;
      const [right = 0, wrong = 0] = cells.slice(3 + CLUES.length).map(Number);
      const isMissed = cells[3] === "-";
      return { notice, use: use as Use, facet, clues: isMissed ? null : clues, right, wrong };
    });
}
