/** What was corrected or withdrawn of a published text, as its page lists it. */
import { escapeInline } from "../../content/escape.ts";
import { parseMeasureId } from "../../model/address.ts";
import type { Correction, Withdrawal } from "../../model/schema.ts";
import { correctionWords as words } from "../../wording/withdrawn.ts";

export function correctionItems(corrections: readonly Correction[]): string[] {
  return corrections.map((correction) => {
    const about = correction.measures.length === 0 ? "" : words.about(correction.measures);
    return escapeInline(words.sentence(correction) + about);
  });
}

export function withdrawnItems(withdrawn: readonly Withdrawal[]): string[] {
  return withdrawn.map((one) =>
    escapeInline(words.withdrawnSentence(one, parseMeasureId(one.id)?.key ?? one.id)),
  );
}
