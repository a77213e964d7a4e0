/** Where the publisher withdrew a text, as Markdown: what it was, when and why it went. */
import { escapeInline, escapeText } from "../../content/escape.ts";
import { parseMeasureId } from "../../model/address.ts";
import { settings } from "../../settings/current.ts";
import type { WithdrawalRef } from "../../site/refs.ts";
import { withdrawalFacts } from "../../site/withdrawal-facts.ts";
import { withdrawalWords as words } from "../../wording/withdrawn.ts";
import { file, heading, list } from "./inline.ts";

/** The file beside a withdrawn notice's page; `measures` is how many went with it. */
export function withdrawnNoticeMarkdown(withdrawal: WithdrawalRef, measures: number): string {
  const { id, title } = withdrawal;
  return withdrawnMarkdown(words.notice, words.noticeLead(title ?? id, measures), withdrawal, null);
}

/** The file beside a withdrawn measure's page. */
export function withdrawnMeasureMarkdown(withdrawal: WithdrawalRef, measure: string): string {
  const lead = words.measureLead(withdrawal.title, parseMeasureId(measure)?.key ?? measure);
  return withdrawnMarkdown(words.measure, lead, withdrawal, measure);
}

function withdrawnMarkdown(
  title: string,
  lead: string,
  withdrawal: WithdrawalRef,
  measure: string | null,
): string {
  const facts = withdrawalFacts(withdrawal, measure, settings.operator.name);
  return file([
    heading(1, title),
    escapeText(lead),
    list(facts.map(([name, value]) => `${name}：${escapeInline(value)}`)),
    escapeText(words.originals),
  ]);
}
