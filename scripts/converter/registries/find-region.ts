/** Which region a notice is of, by the names that its title and issuers show. */
import type { KnownRegion } from "./all-regions.ts";
import { isOtherPlace, readsOnBehindPlace, titleStart } from "./place-names.ts";

/** A region and where its name stands in a text. */
interface FoundRegion {
  region: KnownRegion;
  at: number;
  length: number;
}

/**
 * The region whose name the texts show: the first name, the longest of those
 * that begin there, and from it down to what is named right behind it
 * (湖北省恩施土家族苗族自治州); `null` where none does.
 */
export function findRegion(
  regions: readonly KnownRegion[],
  texts: readonly (string | null)[],
): string | null {
  for (const text of texts) {
    if (text === null) continue;
    let best = firstRegion(regions, text);
    for (let below = best; best && below; ) {
      below = regionBehind(regions, text, best);
      best = below ?? best;
    }
    if (best) return best.region.id;
  }
  return null;
}

function firstRegion(regions: readonly KnownRegion[], text: string): FoundRegion | null {
  const begun = countiesAtStart(regions, text);
  const [county] = begun;
  // A county's name that several have shows none of them; another text may say whose it is.
  let best: FoundRegion | null = county !== undefined && begun.length === 1 ? county : null;
  for (const region of regions) {
    if (region.isCounty) continue;
    for (const name of region.names) {
      const at = text.indexOf(name);
      if (at < 0 || isOtherPlace(name, text.slice(at + name.length, at + name.length + 4))) continue;
      if (!best || at < best.at || (at === best.at && name.length > best.length))
        best = { region, at, length: name.length };
    }
  }
  return best;
}

/** The counties whose name a text begins with, the longest such name's; none for words such as 城区. */
function countiesAtStart(regions: readonly KnownRegion[], text: string): FoundRegion[] {
  const at = titleStart(text);
  const rest = text.slice(at);
  const begun = regions.filter(
    ({ isCounty, name }) =>
      isCounty === true &&
      rest.startsWith(name) &&
      !isOrdinaryWord(name) &&
      readsOnBehindPlace(rest.slice(name.length)),
  );
  const length = Math.max(0, ...begun.map(({ name }) => name.length));
  return begun.filter(({ name }) => name.length === length).map((region) => ({ region, at, length }));
}

/** 城区, 郊区 and 矿区 are districts in some cities, and parts of every one. */
function isOrdinaryWord(county: string): boolean {
  return county.length === 2 && county.endsWith("区");
}

/** The places of one name with which a title or an issuer begins where there are several; `[]` where that isn't so. */
export function homonymsOf(
  regions: readonly KnownRegion[],
  texts: readonly (string | null)[],
): KnownRegion[] {
  for (const text of texts) {
    const begun = text === null ? [] : countiesAtStart(regions, text);
    if (begun.length > 1) return begun.map(({ region }) => region);
  }
  return [];
}

/** A region of the one found that is named right behind it. */
function regionBehind(regions: readonly KnownRegion[], text: string, of: FoundRegion): FoundRegion | null {
  const at = of.at + of.length;
  let best: FoundRegion | null = null;
  for (const region of regions) {
    for (const name of region.names) {
      if (!text.startsWith(name, at) || name.length <= (best?.length ?? 0)) continue;
      if (region.isCounty && isOrdinaryWord(name)) continue;
      if (isBelow(regions, region, of.region.id)) best = { region, at, length: name.length };
    }
  }
  return best;
}

function isBelow(regions: readonly KnownRegion[], region: KnownRegion, above: string): boolean {
  let parent = region.parent;
  // A chain in the registry is short; one that turns back on itself ends all the same.
  for (let steps = 0; parent !== null && steps < 8; steps += 1) {
    if (parent === above) return true;
    parent = regions.find(({ id }) => id === parent)?.parent ?? null;
  }
  return false;
}
