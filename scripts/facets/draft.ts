/** A review to begin with: the machine's proposals with their words, for an editor to go through. */
import type { MeasureDocument } from "../../src/content/document.ts";
import { fingerprint } from "../converter/facets/passages.ts";
import type { FacetProposer } from "../converter/facets/propose.ts";

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
  const words = proposals.map(({ facet, value, quotes }) => {
    const quoted = quotes.map(({ text }) => oneLine(text)).join("；");
    return `    # ${facet}/${value}：${quoted}\n`;
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
