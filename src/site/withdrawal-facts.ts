/** What is said of a withdrawal at each of its addresses. */
import { factNames } from "../wording/common.ts";
import { day } from "../wording/sentences.ts";
import { withdrawalWords as words } from "../wording/withdrawn.ts";
import type { WithdrawalRef } from "./refs.ts";

/**
 * The facts in the order in which they are listed, those that are known.
 *
 * @param measure the id of the measure whose address it is, or `null`
 * @param operator who keeps the site, where the settings say it
 */
export function withdrawalFacts(
  { notice, documentNumber, issuers, place, signedOn, withdrawnOn, by, reason }: WithdrawalRef,
  measure: string | null,
  operator: string | null,
): [name: string, value: string][] {
  const facts: [name: string, value: string | null][] = [
    [words.on, withdrawnOn === null ? words.notRecorded : day(withdrawnOn)],
    [words.by, words.publisher(by, operator)],
    [words.reason, reason],
    [factNames.issuers, issuers.join("、") || null],
    [factNames.documentNumber, documentNumber],
    [factNames.signedOn, signedOn === null ? null : day(signedOn)],
    [words.region, place],
    [factNames.id, measure ?? notice],
  ];
  return facts.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
}
