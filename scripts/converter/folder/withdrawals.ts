/** What the ledger of published ids says of withdrawn and corrected texts, as the content holds it. */
import type { Corrections, Withdrawals } from "../../../src/content/derived.ts";
import type { NoticeFront } from "../../../src/content/document.ts";
import { parseMeasureId, parseNoticeId } from "../../../src/model/address.ts";
import type { Withdrawal } from "../../../src/model/schema.ts";
import type { RegionEntry } from "../registries/all-regions.ts";
import type { CorrectedId, PublishedIds, WithdrawnId } from "../registries/published-ids.ts";

/** What is known of a notice that is there, or that the ledger withdrew. */
type NoticeFacts = Pick<
  WithdrawnId,
  "title" | "documentNumber" | "issuers" | "region" | "signedOn" | "publishedOn" | "addedOn"
>;

/** The measures that are withdrawn, by themselves or with their notice, each with the reason. */
export function goneMeasures({
  measures,
  moved,
  withdrawn,
}: PublishedIds): { id: string; entry: WithdrawnId; reason: string }[] {
  const published = [...Object.keys(measures), ...moved.map(({ id }) => id)];
  return withdrawn.flatMap((entry) => {
    const { id, reason } = entry;
    const own =
      parseNoticeId(id) === null ? [id] : published.filter((one) => parseMeasureId(one)?.notice === id);
    return [...new Set(own)].map((measure) => ({ id: measure, entry, reason }));
  });
}

/** All withdrawals, notices before single measures; what is said of a measure's notice is what it says now. */
export function withdrawals(
  ledger: PublishedIds,
  fronts: ReadonlyMap<string, NoticeFront>,
  regions: readonly RegionEntry[],
): Withdrawals {
  const entries = new Map(ledger.withdrawn.map((entry) => [entry.id, entry]));
  const gone = goneMeasures(ledger);
  const all = ledger.withdrawn.map((entry): Withdrawal => {
    const { id, reason, on, by } = entry;
    const notice = parseMeasureId(id)?.notice ?? id;
    const kind = notice === id ? "notice" : "measure";
    const facts: NoticeFacts =
      kind === "notice" ? entry : (fronts.get(notice) ?? entries.get(notice) ?? entry);
    const { documentNumber, issuers, region, signedOn, publishedOn, addedOn } = facts;
    return {
      ...{ id, kind, notice },
      title: facts.title ?? null,
      ...{ documentNumber, issuers, region },
      place: regions.find((entry) => entry.id === region)?.name ?? region,
      ...{ signedOn, publishedOn, addedOn },
      ...{ withdrawnOn: on, by, reason },
      measureIds: gone.filter(({ entry: own }) => own === entry).map((measure) => measure.id),
    };
  });
  return [...all.filter(({ kind }) => kind === "notice"), ...all.filter(({ kind }) => kind === "measure")];
}

/** The corrections of the notices that are there, the latest first. */
export function corrections(
  corrected: readonly CorrectedId[],
  fronts: ReadonlyMap<string, NoticeFront>,
): Corrections {
  const found: Corrections = {};
  for (const { id, on, by, reason, measures } of corrected) {
    if (!fronts.has(id)) continue;
    const own = found[id] ?? [];
    found[id] = own;
    own.push({ on, by, reason, measures });
  }
  for (const own of Object.values(found)) own.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  return found;
}
