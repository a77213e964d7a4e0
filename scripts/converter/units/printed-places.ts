/**
 * The place that a body's printed name names: by a level (市, of the notice's own line of regions), by a full
 * name (青岛市, 湖北省恩施州) or by a bare one (青岛). Which region is meant is said only where one alone can be.
 */
import type { KnownRegion } from "../registries/all-regions.ts";
import { bareName } from "../registries/place-names.ts";

/** A place as a name has it, and the region that it means. */
export interface PrintedPlace {
  region: KnownRegion;
  how: "level" | "full" | "bare";
  /** The place as a full name of the body has it: as printed, and in full for a level. */
  words: string;
  /** The region's name with its kind of place. */
  full: string;
  /** The same without. */
  bare: string;
}

/** The levels of government by the word that stands for them, with the form of the full names of such places. */
const LEVELS: readonly (readonly [word: string, form: RegExp])[] = [
  ["自治区", /自治区$/u],
  ["新区", /新区$/u],
  ["地区", /地区$/u],
  ["兵团", /兵团$/u],
  ["省", /省$/u],
  ["市", /市$/u],
  ["州", /自治州$/u],
  ["盟", /盟$/u],
  ["县", /县$/u],
  ["旗", /旗$/u],
  ["区", /(?<!自治|地|特|林)区$/u],
];
const KIND_AT_END = /(?:省|市|自治区|行政区|州|盟|地区|兵团|林区|县|旗|区)$/u;

/** Whether a name says the kind of place: 郑州市 and 恩施州 do, 郑州 doesn't, which the same region's 郑州市 shows. */
function saysKind(name: string, { names }: Pick<KnownRegion, "names">): boolean {
  return (
    KIND_AT_END.test(name) && !names.some((other) => other.length > name.length && other.startsWith(name))
  );
}
const IS_PROVINCE = /(?:省|自治区)$/u;
/** No place's full name is longer, no bare one longer than the second. */
const LONGEST = 16;
const LONGEST_BARE = 8;

/** The level that words begin with; `null` for none. */
export function levelAtStart(words: string): string | null {
  return LEVELS.find(([word]) => words.startsWith(word))?.[0] ?? null;
}

/** Finds places in printed names. */
export class PrintedPlaces {
  readonly #byId: ReadonlyMap<string, KnownRegion>;
  readonly #full = new Map<string, KnownRegion[]>();
  readonly #bare = new Map<string, KnownRegion[]>();

  constructor(regions: readonly KnownRegion[]) {
    this.#byId = new Map(regions.map((region) => [region.id, region]));
    for (const region of regions) {
      if (region.parent === null && region.id === "national") continue;
      for (const name of new Set([region.name, ...region.names]))
        add(saysKind(name, region) ? this.#full : this.#bare, name, region);
      const bare = bareOf(region);
      if (!region.names.includes(bare) && region.name !== bare) add(this.#bare, bare, region);
    }
  }

  /** The region that a level means in a notice of a region: the nearest of that level. */
  owner(level: string, region: string | null): PrintedPlace | null {
    const form = LEVELS.find(([word]) => word === level)?.[1];
    for (const at of this.line(region)) {
      const full = form && at.names.find((name) => form.test(name));
      if (full !== undefined) return { region: at, how: "level", words: full, full, bare: bareOf(at) };
    }
    return null;
  }

  /** A region with those that it lies in, from the inside out. */
  line(region: string | null): KnownRegion[] {
    const line: KnownRegion[] = [];
    for (let id = region; id !== null; ) {
      const at = this.#byId.get(id);
      if (!at || line.includes(at)) break;
      line.push(at);
      id = at.parent;
    }
    return line;
  }

  /** Every way in which words begin with a place in full, with what stands behind it, the longest first. */
  fullAtStart(words: string, region: string | null): { place: PrintedPlace; rest: string }[] {
    const found: { place: PrintedPlace; rest: string }[] = [];
    for (let end = Math.min(LONGEST, words.length - 1); end >= 2; end -= 1) {
      const candidates = this.#full.get(words.slice(0, end));
      if (!candidates) continue;
      found.push(...this.#below(candidates, words, end));
      const chosen = this.#choose(candidates, region);
      if (chosen)
        found.push({ place: asPrinted(chosen, words.slice(0, end), "full"), rest: words.slice(end) });
    }
    return found;
  }

  /** Places of the first that are named in full right behind it (湖北省恩施州). */
  #below(above: readonly KnownRegion[], words: string, at: number): { place: PrintedPlace; rest: string }[] {
    for (let end = Math.min(at + LONGEST, words.length - 1); end >= at + 2; end -= 1) {
      const inside = (this.#full.get(words.slice(at, end)) ?? []).filter((region) =>
        above.some((one) => this.#lies(region, one)),
      );
      const [region] = inside;
      if (!region || inside.length > 1) continue;
      const deeper = this.#below(inside, words, end);
      return deeper.length > 0
        ? deeper
        : [{ place: asPrinted(region, words.slice(at, end), "full"), rest: words.slice(end) }];
    }
    return [];
  }

  /** The place that words are, in full or bare; `null` where none is or more than one can be meant. */
  whole(words: string, region: string | null, seat: "any" | "city"): PrintedPlace | null {
    for (const { place, rest } of this.fullAtStart(`${words}|`, region)) if (rest === "|") return place;
    if (words.length > LONGEST_BARE) return null;
    const named = this.#bare.get(words) ?? [];
    const seats = seat === "city" ? named.filter((one) => !isProvince(one)) : provinceElse(named);
    const chosen = this.#choose(seats, region);
    return chosen ? asPrinted(chosen, words, "bare") : null;
  }

  /** The one of several places of a name that a notice of a region means; `null` where that isn't sure. */
  #choose(candidates: readonly KnownRegion[], region: string | null): KnownRegion | null {
    if (candidates.length === 0) return null;
    const line = this.line(region);
    const near = [
      candidates.filter((one) => line.includes(one)),
      // From the notice's own region outwards, up to its province.
      ...line
        .slice(0, Math.max(1, line.length - 1))
        .map((above) => candidates.filter((one) => this.#lies(one, above))),
    ];
    const first = near.find((some) => some.length > 0);
    const chosen = this.#outermost(first ?? candidates);
    // A county far away has a name that may mean any part of a city here (老城区).
    return first === undefined && chosen?.isCounty ? null : chosen;
  }

  /** The one that all others lie in (朝阳市, in which 朝阳县 lies). */
  #outermost(candidates: readonly KnownRegion[]): KnownRegion | null {
    return (
      candidates.find((one) => candidates.every((other) => other === one || this.#lies(other, one))) ?? null
    );
  }

  /** How many places have the name in full with which words begin: 朝阳区 in 朝阳区商务局. */
  namesakesAtStart(words: string, ofRest: (rest: string) => boolean): { name: string; count: number } | null {
    for (let end = Math.min(LONGEST, words.length - 1); end >= 2; end -= 1) {
      const name = words.slice(0, end);
      const count = this.#full.get(name)?.length ?? 0;
      if (count > 1 && ofRest(words.slice(end))) return { name, count };
    }
    return null;
  }

  /** Whether a place of the notice's own line, of what lies in it or of what it lies in is meant. */
  isOfLine(place: KnownRegion, region: string | null): boolean {
    const [own] = this.line(region);
    return own !== undefined && (this.line(region).includes(place) || this.#lies(place, own));
  }

  #lies(inner: KnownRegion, outer: KnownRegion): boolean {
    return inner !== outer && this.line(inner.id).includes(outer);
  }
}

/** A region's names as a printed place has them. */
function asPrinted(region: KnownRegion, words: string, how: "full" | "bare"): PrintedPlace {
  const full = region.names.find((name) => saysKind(name, region)) ?? words;
  return { region, how, words, full, bare: bareOf(region) };
}

/** A region's name without its kind of place. */
function bareOf(region: KnownRegion): string {
  const { name, names } = region;
  const short = names.find((one) => !saysKind(one, region));
  return short ?? bareName(names.find((one) => saysKind(one, region)) ?? name);
}

function isProvince({ names }: KnownRegion): boolean {
  return names.some((name) => IS_PROVINCE.test(name));
}

/** The province of a name alone, where there is one: no district is called 海南 without its kind. */
function provinceElse(candidates: readonly KnownRegion[]): readonly KnownRegion[] {
  const provinces = candidates.filter(isProvince);
  return provinces.length > 0 ? provinces : candidates;
}

function add(index: Map<string, KnownRegion[]>, name: string, region: KnownRegion): void {
  index.set(name, [...(index.get(name) ?? []), region]);
}
