/** A review to begin with: the machine's proposals with their words, for an editor to go through. */
import type { MeasureDocument } from "../../src/content/document.ts";
import { fingerprint } from "../converter/facets/passages.ts";
import type { FacetProposer } from "../converter/facets/propose.ts";
import { isShown, SHOWN_FROM, sureness } from "../converter/facets/sureness.ts";

/**
 * Prints the YAML entries of measures, their proposals with the words as comments. An entry that is stored as it is
 * printed is an error of the conversion: only an editor makes `confirmed` or `struck` of `proposed`.
 */
export function printDraft(measures: readonly MeasureDocument[], proposer: FacetProposer): string {
  return measures.map((measure) => printEntry(measure, proposer)).join("");
}

function printEntry(measure: MeasureDocument, proposer: FacetProposer): string {
  const { key, title } = measure.front;
  const proposals = proposer.propose(measure);
  const words = proposals.map(({ facet, value, quotes, clues }) => {
    const quoted = quotes.map(({ text }) => oneLine(text)).join("；");
    const sure = sureness(clues);
    const stray = sure >= SHOWN_FROM ? "，句子里没有本站主题的字" : "";
    const unseen = isShown(clues, sure) ? "" : `${stray}，读者看不到`;
    return `    # ${facet}/${value}（把握${Math.round(100 * sure)}%${unseen}）：${quoted}\n`;
  });
  const addresses = proposals.map(({ facet, value }) => `${facet}/${value}`);
  return [
    `  # ${oneLine(title ?? measure.clauses[0]?.text ?? "")}\n`,
    `  "${key}":\n`,
    ...words,
    `    text: "${fingerprint(measure)}"\n`,
    `    proposed: [${addresses.join(", ")}]\n`,
  ].join("");
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
