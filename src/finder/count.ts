/**
 * The numbers beside each option: how many entries would stand under 写明您的情形, and how many under 原文未限定,
 * if this option were the only one chosen for its question, the other questions answered as they are. Drafts and
 * replaced texts count, since they are listed; versions of one measure count once, in the better of the two.
 */

import { REGION } from "../model/built-in-facets.ts";
import type { FinderData } from "./data.ts";
import { isGovernment, standingOf } from "./match.ts";
import { type Answers, chosen, optionsOf } from "./questions.ts";
import { addedSince } from "./since.ts";

/** How many entries an option lists. */
export interface Count {
  /** Whose words name the case. */
  named: number;
  /** That leave it open. */
  open: number;
}

/** By question and value. */
export type Counts = Record<string, ReadonlyMap<string, Count>>;

/** Versions of measures by the group that an option lists them in. */
interface Versions {
  named: Set<number>;
  open: Set<number>;
}

const versions = (): Versions => ({ named: new Set(), open: new Set() });

/** The counts of all options, in one pass over the measures. */
export function count(data: FinderData, answers: Answers): Counts {
  const questions = data.questions.map(({ id, options }) => ({
    id,
    byValue: new Map(options.map(({ value }) => [value, versions()])),
    /** What says nothing about the question, or that all are meant: every option leaves it open. */
    everywhere: new Set<number>(),
  }));
  const answered = questions.filter(({ id }) => chosen(answers, id).length > 0);
  const regions = optionsByRegion(data);
  for (const measure of addedSince(data, answers)) {
    if (isGovernment(measure)) continue;
    const { version, notice, values } = measure;
    const standings = answered.map(({ id }) => ({
      id,
      standing: standingOf(data, measure, id, chosen(answers, id)),
    }));
    for (const { id, byValue, everywhere } of questions) {
      const others = standings.filter((one) => one.id !== id);
      if (others.some(({ standing }) => standing === "other")) continue;
      const group = others.every(({ standing }) => standing === "named") ? "named" : "open";
      const region = data.notices[notice]?.region ?? null;
      const isRegion = id === REGION;
      const named = (isRegion ? regions.get(region ?? "") : values[id]) ?? [];
      for (const value of named) byValue.get(value)?.[group].add(version);
      const isOpen = isRegion ? region === null : standingOf(data, measure, id, []) !== "other";
      if (isOpen) everywhere.add(version);
    }
  }
  return Object.fromEntries(
    questions.map(({ id, byValue, everywhere }) => [
      id,
      new Map([...byValue].map(([value, own]) => [value, countOf(own, everywhere)])),
    ]),
  );
}

function countOf({ named, open }: Versions, everywhere: ReadonlySet<number>): Count {
  const all = new Set([...named, ...open]);
  const also = [...all].filter((version) => everywhere.has(version)).length;
  return { named: named.size, open: all.size - named.size + everywhere.size - also };
}

/** The options of the region's question that name the measures of each region. */
function optionsByRegion({ questions }: FinderData): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { value, covers = [] } of optionsOf(questions, REGION)) {
    for (const region of covers) found.set(region, [...(found.get(region) ?? []), value]);
  }
  return found;
}
