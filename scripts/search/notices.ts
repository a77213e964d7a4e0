/** Makes what the catalogue has of every notice. */
import { toRuns } from "../../src/model/runs.ts";
import {
  type CatalogueNotice,
  type CatalogueNotices,
  printKeys,
  type Stated,
} from "../../src/search/notices.ts";
import type { SearchRecord } from "../../src/search/record.ts";

/** The notices of records, as references to them and to their measures need them. */
export function catalogueNotices(records: readonly SearchRecord[]): CatalogueNotices {
  const measures = new Map<string, number[]>();
  const moved: Record<string, number> = {};
  const places: Record<string, string> = {};
  for (const [number, { kind, filters, formerIds = [] }] of records.entries()) {
    for (const id of formerIds) moved[id] = number;
    const [notice = ""] = filters.notice;
    if (kind === "measure") measures.set(notice, [...(measures.get(notice) ?? []), number]);
  }
  const list: CatalogueNotice[] = [];
  for (const [number, record] of records.entries()) {
    if (record.kind !== "notice") continue;
    const { id, filters, year, place, facts = [], title } = record;
    const own = measures.get(id) ?? [];
    const [region] = filters.region;
    if (region !== undefined) places[region] = place ?? region;
    const keys = own.map((measure) => (records[measure]?.id ?? "").slice(id.length + 1));
    const numbers = facts.flatMap(({ number }, fact): Stated[] =>
      number === undefined ? [] : [[number, fact]],
    );
    const days = facts.flatMap(({ days = [] }, fact) => days.map((day): Stated => [day, fact]));
    list.push({
      id,
      ...(region === undefined ? {} : { region }),
      ...(year === null ? {} : { year }),
      ...(filters.stage.includes("draft") ? { draft: true } : {}),
      record: number,
      runs: toRuns(own),
      keys: printKeys(keys),
      ...(numbers.length === 0 ? {} : { numbers }),
      ...(days.length === 0 ? {} : { days }),
      names: [title ?? "", ...facts.map(({ text }) => text)],
    });
  }
  return { places, list, moved };
}
