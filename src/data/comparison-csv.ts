/** Two compared notices as a CSV table: a line for each pair of measures, and for each that has no counterpart. */
import { printCsv } from "../formats/csv.ts";
import type { PairPageInput } from "../site/compare/pair-pages.ts";
import { differenceSentences, factLine } from "../site/compare/words.ts";
import {
  comparisonColumns as columns,
  compareWords,
  correspondenceLabels,
  pairWords,
} from "../wording/compare.ts";
import { printedHeading } from "../wording/sentences.ts";

/** The whole file. */
export function pairCsv({ labels, rows, onlySecond }: PairPageInput): string {
  const [first, second] = labels;
  const lines = rows.flatMap(({ measure, counterparts }) => {
    const own = [measure.id, printedHeading(measure)];
    if (counterparts.length === 0) return [[...own, "", "", pairWords.onlyIn(first), "", "", "", ""]];
    return counterparts.map((entry) => [
      ...own,
      entry.measure.id,
      printedHeading(entry.measure),
      correspondenceLabels[entry.correspondence],
      entry.proposed ? compareWords.proposed : compareWords.accepted,
      entry.reason,
      entry.comparison.facts.map((fact) => factLine(fact, labels)).join("\n"),
      entry.comparison.words.flatMap((lists) => differenceSentences(second, lists)).join("\n"),
    ]);
  });
  const alone = onlySecond.map((measure) => [
    ...["", "", measure.id, printedHeading(measure)],
    ...[pairWords.onlyIn(second), "", "", "", ""],
  ]);
  return printCsv([columns(first, second), ...lines, ...alone]);
}
