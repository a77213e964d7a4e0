/** How the words of proposed measures differ, as comments above the entry that an editor completes. */
import { layOut, wordDifferences } from "../../src/site/compare/versions.ts";
import { differenceSentences } from "../../src/site/compare/words.ts";
import type { OpenProposal } from "../converter/lineage/proposals.ts";
import type { LineageText } from "../converter/lineage/texts.ts";

/** The differing words of a proposal's second text against its first, a comment a sentence. */
export function printDifferences({ a, b, source }: Pick<OpenProposal, "a" | "b" | "source">): string {
  return printFamilyDifferences(source === "second" ? [b, a] : [a, b]);
}

/** The differing words of each text against the first, a comment a sentence. */
export function printFamilyDifferences(texts: readonly LineageText[]): string {
  const rows = layOut(texts.map(clausesOf));
  return texts
    .slice(1)
    .flatMap(({ id }, index) => differenceSentences(id, wordDifferences(rows, 0, index + 1)))
    .map((sentence) => `  # ${sentence}\n`)
    .join("");
}

function clausesOf({ words }: LineageText) {
  const [id, rest] = ["c1", { responsibilityText: null, trailing: null, responsible: [], deadline: null }];
  return { clauses: [{ id, text: words, ...rest }] };
}
