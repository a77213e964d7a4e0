/** Puts what the machine proposes and what an editor decided together: the values that hold. */
import type { Derived } from "../../../src/content/derived.ts";
import type { MeasureDocument } from "../../../src/content/document.ts";
import type { FindingCode } from "../../../src/model/finding-codes.ts";
import type { Evidence, Finding } from "../../../src/model/schema.ts";
import type { FacetReview } from "../registries/facet-reviews.ts";
import { checkReview } from "./check-review.ts";
import { isLegislation } from "./legislation.ts";
import { readParticulars } from "./particulars.ts";
import { findWords, fingerprint, passagesOf } from "./passages.ts";
import type { FacetProposer, Proposal } from "./propose.ts";
import { isShown, sureness } from "./sureness.ts";

export type DerivedFacets = Pick<Derived, "facets" | "evidence" | "held" | "promises" | "particulars">;

/**
 * The values of a notice's measures with their evidence, and what the reviewer
 * should look at. Where a text changed after its review, the decisions hold
 * only as proposals. What is proposed for an act or a regulation is for the
 * reviewer alone.
 *
 * @throws YamlError where the review doesn't fit the notice or the vocabulary
 */
export function deriveFacets(
  measures: readonly MeasureDocument[],
  { file, title }: { file: string; title: string },
  proposer: FacetProposer,
  review: FacetReview,
): { value: DerivedFacets; findings: Finding[] } {
  const addresses = proposer.values.map(({ facet, id }) => `${facet}/${id}`);
  checkReview(review, measures, new Set(addresses));
  const value: DerivedFacets = { facets: {}, evidence: {}, held: {}, promises: {}, particulars: {} };
  const findings: Finding[] = [];
  const unreviewed: MeasureDocument[] = [];
  const isForEditors = isLegislation(title);
  for (const measure of measures) {
    const { key } = measure.front;
    const decision = review.decisions.get(key);
    const proposals = new Map(
      proposer.propose(measure).map((one): [string, Proposal] => [`${one.facet}/${one.value}`, one]),
    );
    const report = (path: PropertyKey[], code: FindingCode, message: string, severity: "info" | "warning") =>
      findings.push({
        ...{ file: review.file, ...review.place(["measures", key, ...path]) },
        ...{ severity, code, message, measure: key },
      });
    const isStale = decision !== undefined && decision.text !== fingerprint(measure);
    if (isStale)
      report(["text"], "FACET_STALE", `第 ${key} 条的文字在核对之后有改动，取值退回待核对`, "warning");
    if (!decision && proposals.size > 0) unreviewed.push(measure);
    const decided = new Set([...(decision?.confirmed ?? []), ...Object.keys(decision?.added ?? {})]);
    const evidence: Evidence[] = [];
    const held: Evidence[] = [];
    const undecided: string[] = [];
    for (const [index, address] of addresses.entries()) {
      const { facet = "", id = "" } = proposer.values[index] ?? {};
      const words = decision?.added[address]?.words;
      const found = words === undefined ? null : findWords(passagesOf(measure), words);
      const proposal = proposals.get(address);
      const quotes = [...(proposal?.quotes ?? [])];
      if (found && !quotes.some(({ text }) => text.includes(found.text))) quotes.push(found);
      if (decided.has(address) && !isStale) {
        if (quotes.length === 0) {
          const message = `第 ${key} 条的“${address}”已确认，但现有触发词在原文里找不到依据；请移到 added 并写明字句`;
          report(["confirmed"], "FACET_WORDS", message, "warning");
        }
        evidence.push({ facet, value: id, status: "confirmed", quotes });
      } else if (quotes.length > 0 && !(decision && address in decision.struck)) {
        const status = "proposed";
        // What an editor confirmed on an earlier text is no guess of the machine's.
        if (decided.has(address)) evidence.push({ facet, value: id, status, quotes });
        else {
          const sure = proposal === undefined ? 0 : sureness(proposal.clues);
          const isSure = proposal !== undefined && isShown(proposal.clues, sure);
          const list = isSure && !isForEditors ? evidence : held;
          list.push({ facet, value: id, status, sureness: sure, quotes });
        }
        if (decision && !isStale) undecided.push(address);
      }
    }
    if (undecided.length > 0) {
      const message = `第 ${key} 条核对之后，机器又提出 ${undecided.join("、")}；请确认或剔除`;
      report([], "FACET_UNDECIDED", message, "info");
    }
    const { particulars, promises } = readParticulars(measure);
    // Of a text that an editor has read, nothing is left to be checked but what the editor is asked about.
    value.facets[key] = proposer.effective(evidence, decision && !isStale ? [] : held);
    if (evidence.length > 0) value.evidence[key] = evidence;
    if (held.length > 0) value.held[key] = held;
    if (promises.length > 0) value.promises[key] = promises;
    value.particulars[key] = particulars;
  }
  const [first] = unreviewed;
  if (first) {
    const unsure = unreviewed.reduce((sum, { front }) => sum + (value.held[front.key]?.length ?? 0), 0);
    const command = `npm run facets -- --draft ${first.front.notice}`;
    const more = `；其中 ${unsure} 个取值把握不够，读者看不到，运行 ${command} 逐个看${proposer.hasSubject ? "" : "（facets.yaml 没有写 subject，把握都偏低）"}`;
    const message = `${unreviewed.length} 条措施的维度取值由机器提出，尚未核对${unsure > 0 ? more : ""}`;
    const line = first.front.source.lines[0];
    findings.push({
      file,
      line,
      column: 1,
      severity: "info",
      code: "FACET_UNREVIEWED",
      message,
      measure: null,
    });
  }
  return { value, findings };
}
