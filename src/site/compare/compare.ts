import type { Facet, Measure } from "../../model/schema.ts";
import { differingFacts, type Fact } from "./facts.ts";
import {
  cellText,
  comparedParts,
  layOut,
  type MarkedText,
  marked,
  type VersionRow,
  type WordDifferences,
  wordDifferences,
} from "./versions.ts";

/** Versions of a measure beside one another, as pages, Markdown and CSV show them. */
export interface Comparison {
  facts: Fact[];
  /** How the words of each version but the first differ from the first's. */
  words: WordDifferences[];
  /** Passages that correspond, a cell for each version. */
  rows: MarkedText[][][];
}

/** A comparison as a page shows it; `rows` is `null` where their texts are more than the page holds. */
export interface ShownComparison extends Omit<Comparison, "rows"> {
  rows: Comparison["rows"] | null;
}

/** Compares versions with the first. */
export function compareVersions(versions: readonly Measure[], ranked: Facet | null): Comparison {
  const rows = layOut(versions);
  return {
    facts: differingFacts(versions, rows, ranked),
    words: versions.slice(1).map((_, index) => wordDifferences(rows, 0, index + 1)),
    rows: rows.map(markedCells),
  };
}

/** Whether versions say the same in the same words. */
export function isSame({ facts, words }: Pick<Comparison, "facts" | "words">): boolean {
  return (
    facts.length === 0 &&
    words.every((lists) => Object.values(lists).every((phrases) => phrases.length === 0))
  );
}

/**
 * A row's cells. Each is compared with the first that has text; that one is
 * marked only where there are two, since of three each lacks something else.
 */
function markedCells(row: VersionRow): MarkedText[][] {
  const texts = row.map(cellText);
  const filled = texts.flatMap((text, index) => (text === "" ? [] : [index]));
  const [first, second] = filled;
  return texts.map((text, index) => {
    if (text === "") return [];
    if (first === undefined || second === undefined) return [{ text, only: false }];
    if (index !== first) return marked(comparedParts(texts[first] ?? "", text), "other");
    return filled.length > 2
      ? [{ text, only: false }]
      : marked(comparedParts(text, texts[second] ?? ""), "own");
  });
}
