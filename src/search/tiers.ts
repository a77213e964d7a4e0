/** What a search answers with: hits by the kind of their answer. */

import type { Places } from "./postings.ts";

/** What is to be said of a hit that no words of its text were found for. */
export interface HitNote {
  /** The clause that was asked for, from 1. */
  clause?: number;
  /** The id by which it was asked for, which was its before. */
  former?: string;
  /** Which of the notice's facts were found, by their places. */
  facts?: number[];
  /** How many measures it has, which was asked for. */
  measures?: number;
  /** It means what was typed, by how an editor wrote that people ask for it; none of its words answer. */
  meant?: { typed: string; phrasing: string };
}

/** Whether the hits of a tier all mean what was typed in other words than theirs. */
export function isOnlyMeant({ hits, notes }: Pick<Tier, "hits" | "notes">): boolean {
  return hits.length > 0 && hits.every((record) => notes?.get(record)?.meant !== undefined);
}

/** Hits of one kind, best first. */
export interface Tier {
  /**
   * `reference`: it is what the query's numbers refer to; it can be an exact hit, too. `exact`: the record's text holds
   * the whole phrase. `facts`: the query names what is known of the notice beside its text. `split`: it holds every
   * part of the query, each a word or several, as typed or by another name. `corrected`: it is exact or split for the
   * text that was searched for in the place of what was typed. `near`: it answers much of it, or, behind
   * those that do, it means it in other words, which its note says.
   */
  tier: "reference" | "exact" | "facts" | "split" | "corrected" | "near";
  /** Record numbers. */
  hits: number[];
  /** The phrases, as tokens, to be marked in the hits. */
  phrases: string[][];
  /** For each phrase the places where it runs over the border of words: it isn't marked there beside what is marked. */
  borders?: readonly Places[];
  /** By record, what was referred to or named, where no words of its text were found. */
  notes?: ReadonlyMap<number, HitNote>;
}
