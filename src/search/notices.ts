/** What the catalogue has of every notice, so that references to it and to its measures are understood at once. */
import { fromRuns } from "../model/runs.ts";

/** A number or a day of a notice, and the place of the fact that states it among the notice's facts. */
export type Stated = [text: string, fact: number];

/** One notice. */
export interface CatalogueNotice {
  id: string;
  /** Its region's id. */
  region?: string;
  year?: number;
  draft?: true;
  /** Its own record. */
  record: number;
  /** Its measures' records: how many to leave out, how many to take, and so on. */
  runs: number[];
  /** Its measures' keys in the records' order; `1~31` are those from 1 to 31. */
  keys: string;
  /** The 文号 by which it is known, its own and those of related documents. */
  numbers?: Stated[];
  /** Its days, as ISO dates. */
  days?: Stated[];
  /** Its title, and the words of each fact; absent where they lie in parts. */
  names?: string[];
}

/** All notices. */
export interface CatalogueNotices {
  /** The names of regions by their ids. */
  places: Record<string, string>;
  list: CatalogueNotice[];
  /** Ids that were published before, and the records that stand for them now. */
  moved: Record<string, number>;
}

/** No notice at all. */
export const NO_NOTICES: CatalogueNotices = { places: {}, list: [], moved: {} };

/** Prints keys as {@link CatalogueNotice.keys}. */
export function printKeys(keys: readonly string[]): string {
  const printed: string[] = [];
  for (let at = 0; at < keys.length; ) {
    let end = at + 1;
    while (isNext(keys[end - 1], keys[end])) end += 1;
    const [first = "", last = ""] = [keys[at], keys[end - 1]];
    printed.push(end - at > 1 ? `${first}~${last}` : first);
    at = end;
  }
  return printed.join(" ");
}

function isNext(key: string | undefined, next: string | undefined): boolean {
  return key !== undefined && next !== undefined && String(Number(key) + 1) === next;
}

/** The records of a notice's measures by their keys. */
export function recordsByKey({ keys, runs }: Pick<CatalogueNotice, "keys" | "runs">): Map<string, number> {
  const all: string[] = [];
  for (const printed of keys.split(" ").filter((one) => one !== "")) {
    const [first = "", last] = printed.split("~");
    if (last === undefined) all.push(first);
    else for (let key = Number(first); key <= Number(last); key += 1) all.push(String(key));
  }
  const records = fromRuns(runs);
  return new Map(all.map((key, place) => [key, records[place] ?? -1]));
}
