/** An entry for a place that the registry doesn't know, for an editor to check and paste. */
import { pinyin } from "pinyin-pro";
import { stringify } from "yaml";
import type { NoticeFront } from "../../src/content/document.ts";
import { REGION_ID } from "../../src/model/address.ts";
import type { RegionEntry } from "../converter/registries/all-regions.ts";
import { bareName, placeAtStart } from "../converter/registries/place-names.ts";

/** The notice's fields that may name its place. */
type Named = Pick<NoticeFront, "title" | "coverTitle" | "issuers" | "region">;

/** Proposes an entry for the narrowest place that a notice begins with; `null` where it is known or none is named. */
export function proposeRegion(notice: Named, regions: readonly RegionEntry[]): RegionEntry | null {
  for (const text of [notice.title, notice.coverTitle, ...notice.issuers]) {
    const place = text === null ? null : placeAtStart(text);
    const full = place?.at(-1);
    if (full === undefined) continue;
    if (regions.some(({ names }) => names.some((name) => isSame(full, name)))) return null;
    const parent = notice.region ?? (regions.some(({ id }) => id === "national") ? "national" : null);
    const bare = bareName(full);
    const id = freeId(bare, parent, regions);
    if (id === null) return null;
    // The bare name may be an ordinary word's part (城市南部); whether titles show it is an editor's to say.
    return { id, name: bare, parent, names: [full] };
  }
  return null;
}

/** A name without its kind of place means the same place. */
function isSame(full: string, name: string): boolean {
  return full === name || bareName(full) === name;
}

/** A place's name in pinyin; where another place has it, its parent's id behind it. */
function freeId(name: string, parent: string | null, regions: readonly RegionEntry[]): string | null {
  const own = pinyin(name, { toneType: "none", type: "array" })
    .join("")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replaceAll(/[^a-z]/g, "");
  const candidates = parent === null ? [own] : [own, `${own}-${parent}`];
  const isFree = (id: string) => REGION_ID.test(id) && !regions.some((region) => region.id === id);
  return candidates.find(isFree) ?? null;
}

/** An entry as the registry writes it. */
export function printRegion(entry: RegionEntry): string {
  const { id, name, parent, names } = entry;
  const head = stringify([parent === null ? { id, name } : { id, name, parent }]);
  return `${head.trimEnd()}\n  names: [${names.join(", ")}]`;
}
