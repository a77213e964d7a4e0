/** How far the machine's proposals agree with what editors decided. */
import type { MeasureDocument } from "../../src/content/document.ts";
import { fingerprint } from "../converter/facets/passages.ts";
import type { FacetProposer } from "../converter/facets/propose.ts";
import type { FacetReview } from "../converter/registries/facet-reviews.ts";

/** How often a value was proposed and decided on. */
export interface Tally {
  both: number;
  proposedOnly: number;
  decidedOnly: number;
}

/** A value on which the machine and the editor differ. */
interface Disagreement {
  measure: string;
  /** `facet/value` */
  address: string;
  side: "proposed" | "decided";
  /** What the machine found, or what the editor cites or says. */
  words: string;
}

export interface Agreement {
  measures: number;
  /** By `facet/value`, in the vocabulary's order. */
  values: Map<string, Tally>;
  disagreements: Disagreement[];
}

/** A notice's measures with its review. */
export interface Reviewed {
  measures: readonly MeasureDocument[];
  review: FacetReview;
}

/** Compares proposals with decisions over all measures that were reviewed on their present text. */
export function agreement(notices: readonly Reviewed[], proposer: FacetProposer): Agreement {
  const values = new Map(
    proposer.values.map(({ facet, id }) => [
      `${facet}/${id}`,
      { both: 0, proposedOnly: 0, decidedOnly: 0 } satisfies Tally,
    ]),
  );
  const result: Agreement = { measures: 0, values, disagreements: [] };
  for (const { measures, review } of notices) {
    for (const measure of measures) {
      const decision = review.decisions.get(measure.front.key);
      if (decision?.text !== fingerprint(measure)) continue;
      result.measures += 1;
      const proposed = new Map(
        proposer.propose(measure).map(({ facet, value, quotes }) => [`${facet}/${value}`, quotes]),
      );
      const decided = new Set([...decision.confirmed, ...Object.keys(decision.added)]);
      const differ = (address: string, side: Disagreement["side"], words: string) =>
        result.disagreements.push({ measure: measure.front.id, address, side, words });
      for (const [address, tally] of values) {
        const quotes = proposed.get(address);
        if (quotes && decided.has(address)) tally.both += 1;
        else if (quotes) {
          tally.proposedOnly += 1;
          differ(address, "proposed", quotes.map(({ text }) => text).join("；"));
        } else if (decided.has(address)) {
          tally.decidedOnly += 1;
          differ(address, "decided", decision.added[address]?.words ?? "");
        }
      }
    }
  }
  return result;
}

/** The sum of tallies. */
export function sum(tallies: Iterable<Tally>): Tally {
  const total = { both: 0, proposedOnly: 0, decidedOnly: 0 };
  for (const { both, proposedOnly, decidedOnly } of tallies) {
    total.both += both;
    total.proposedOnly += proposedOnly;
    total.decidedOnly += decidedOnly;
  }
  return total;
}

/** How many of the proposed values hold; `null` where none was proposed. */
export function precision({ both, proposedOnly }: Tally): number | null {
  return both + proposedOnly === 0 ? null : both / (both + proposedOnly);
}

/** How many of the values that hold were proposed; `null` where none holds. */
export function recall({ both, decidedOnly }: Tally): number | null {
  return both + decidedOnly === 0 ? null : both / (both + decidedOnly);
}
