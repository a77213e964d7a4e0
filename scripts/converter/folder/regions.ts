/** The regions that the content names. */
import type { Regions } from "../../../src/content/derived.ts";
import type { Contact, Department } from "../../../src/model/schema.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import type { RegionEntry } from "../registries/all-regions.ts";
import { UNPLACED } from "../units/department-registry.ts";

/** Of bodies whose notice's region no one states. */
const NOWHERE: Pick<RegionEntry, "id" | "name" | "parent"> = { id: UNPLACED, name: "地区未定", parent: null };

/** The regions of notices, departments and contacts with all above them, in the registry's order. */
export function namedRegions(
  notices: readonly ConvertedNotice[],
  departments: readonly Department[],
  contacts: readonly Contact[],
  registered: readonly RegionEntry[],
): Regions {
  const known = new Map([...registered, NOWHERE].map((region) => [region.id, region]));
  const needed = new Set<string>();
  const named = [
    ...notices.flatMap(({ document }) => document.front.region ?? []),
    ...departments.map(({ region }) => region),
    ...contacts.flatMap(({ regions }) => regions),
  ];
  for (const id of named) {
    for (let at: string | null = id; at !== null && !needed.has(at); at = known.get(at)?.parent ?? null)
      needed.add(at);
  }
  return [...known.values()]
    .filter(({ id }) => needed.has(id))
    .map(({ id, name, parent }) => ({ id, name, parent }));
}
