/** A measure as it is read from a notice, each of its characters with its place in the source. */
import type { SpanLedger } from "../source/span-ledger.ts";
import { Mapped } from "../source/text.ts";
import type { ReadClauses } from "./clauses.ts";
import type { MeasureNode } from "./entries.ts";

/** A measure as read, each part with its place. */
export interface ReadMeasure extends ReadClauses {
  key: string;
  label: Mapped;
  title: Mapped | null;
  /** The sign between title and text. */
  titleEnd: Mapped;
}

/** The number as printed. */
export function readLabel({ entries: [entry] }: MeasureNode): Mapped {
  return entry.lines[0]?.text.slice(0, entry.marker.label.length) ?? Mapped.empty;
}

/** Enters a measure's characters in the ledger. */
export function claimMeasure(ledger: SpanLedger, measure: ReadMeasure): void {
  ledger.claim(`measure/${measure.key}/label`, measure.label);
  if (measure.title) ledger.claim(`measure/${measure.key}/title`, measure.title);
  ledger.claim("marker", measure.titleEnd);
  ledger.claim(`measure/${measure.key}/text`, measure.text);
}
