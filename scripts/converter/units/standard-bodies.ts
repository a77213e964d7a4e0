/**
 * Which body a printed name means that nobody registered: one of the bodies that the state and every place
 * have. A name is read only where its place and its level are sure; else the editor is told what isn't.
 */
import { printDepartmentId } from "../../../src/model/address.ts";
import type { Department } from "../../../src/model/schema.ts";
import { type KindRegistry, kindOf } from "../registries/kinds.ts";
import type { StateBody } from "../registries/starter.ts";
import type { Vocabulary } from "../registries/vocabulary.ts";
import { type BodyNames, indexBodies, type NamedBody } from "./body-names.ts";
import { levelAtStart, type PrintedPlace, PrintedPlaces } from "./printed-places.ts";

/**
 * The body that a name means; or why that isn't sure. `next` is the region whose bodies names without a place
 * behind it in a list are; `null` where it says nothing of that.
 */
export type StandardReading = { body: Department; next: string | null } | { doubt: string };

const NATIONAL = "national";
/** What the page of a body says whose full name no one has looked up. */
const BY_RULE = "全称由通用名录按地区推得，未经核实。";

/** A second name in brackets, as of one office with two signs (市发展改革委（市数据局）). */
const SECOND_NAME = /^([^()]{3,30})\(([^()]{2,20})\)$/u;

/** Reads names by the starter registry. */
export class StandardBodies {
  readonly places: PrintedPlaces;
  readonly #names: BodyNames;
  readonly #states = new Map<string, StateBody>();
  readonly #own = new Map<string, StateBody>();
  readonly #kinds: KindRegistry | null;
  readonly #known = new Map<string, StandardReading | null>();

  constructor({ regions, starter, kinds }: Vocabulary) {
    this.places = new PrintedPlaces(regions);
    this.#names = indexBodies(starter);
    this.#kinds = kinds;
    for (const body of starter.states) {
      for (const name of body.own) this.#own.set(name, body);
      for (const name of body.names) if (!body.own.includes(name)) this.#states.set(name, body);
    }
  }

  /**
   * Reads a folded name in a notice of a region. `before` is the region whose body was named right before it in
   * the same list: a name without a level is of the same (市商务局、财政局).
   */
  read(name: string, region: string | null, before: string | null = null): StandardReading | null {
    // A collection names the same bodies over and over.
    const key = `${region} ${before} ${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const read = this.#read(name, region, before);
    this.#known.set(key, read);
    return read;
  }

  #read(name: string, region: string | null, before: string | null): StandardReading | null {
    const second = SECOND_NAME.exec(name);
    if (second) {
      const main = this.read(second[1] ?? "", region, before);
      return main && "body" in main ? main : null;
    }
    const isNational = region === NATIONAL || before === NATIONAL;
    const state = this.#states.get(name) ?? (isNational ? this.#own.get(name) : undefined);
    if (state) return { body: this.#ofState(state, name), next: NATIONAL };
    return this.#ofPlace(name, region) ?? this.#withoutPlace(name, region, before);
  }

  #ofPlace(name: string, region: string | null): StandardReading | null {
    for (const [before, inner] of this.#names) {
      if (!name.startsWith(before)) continue;
      const rest = name.slice(before.length);
      const read = this.#byLevel(rest, inner, region, name) ?? this.#byName(rest, inner, region, name);
      if (read) return read;
    }
    return null;
  }

  #byLevel(
    words: string,
    inner: ReadonlyMap<string, readonly NamedBody[]>,
    region: string | null,
    name: string,
  ): StandardReading | null {
    const level = levelAtStart(words);
    const bodies = level === null ? [] : (inner.get(words.slice(level.length)) ?? []);
    if (level === null || !bodies.some(({ takes }) => takes.level)) return null;
    const place = this.places.owner(level, region);
    if (!place) {
      const why = region === null ? "要先在同名 .yaml 里写明地区" : "从文件的地区看不出来";
      return { doubt: `里的“${level}”是哪一个，${why}` };
    }
    const body = bodies.find(({ takes, levels }) => takes.level && (levels?.test(place.full) ?? true));
    return body ? this.#reading(body, place, name) : null;
  }

  #byName(
    words: string,
    inner: ReadonlyMap<string, readonly NamedBody[]>,
    region: string | null,
    name: string,
  ): StandardReading | null {
    for (const { place, rest } of this.places.fullAtStart(words, region)) {
      const bodies = inner.get(rest) ?? [];
      const body = bodies.find((one) => this.#may(one, place, region));
      if (body) return this.#reading(body, place, name);
    }
    for (let end = 2; end < words.length; end += 1) {
      const bodies = (inner.get(words.slice(end)) ?? []).filter(({ takes }) => takes.bare);
      for (const body of bodies) {
        const place = this.places.whole(words.slice(0, end), region, body.seat);
        if (place && this.#may(body, place, region)) return this.#reading(body, place, name);
      }
    }
    return null;
  }

  #may({ levels, own, seat }: NamedBody, place: PrintedPlace, region: string | null): boolean {
    if (levels && !levels.test(place.full)) return false;
    if (seat === "city" && /(?:省|自治区)$/u.test(place.full)) return false;
    return !own || this.places.isOfLine(place.region, region);
  }

  /** A name that says no place: a province's 厅, and what follows a body of a place in its list; else a doubt. */
  #withoutPlace(name: string, region: string | null, before: string | null): StandardReading | null {
    const bodies = (this.#names.get("")?.get(name) ?? []).filter(({ takes }) => takes.level);
    const places = name.endsWith("厅")
      ? ["省", "自治区"].map((level) => this.places.owner(level, region))
      : [];
    const place = places.find((one) => one !== null) ?? this.#same(before);
    const body = place && bodies.find(({ levels }) => levels?.test(place.full) ?? true);
    if (body) return this.#reading(body, place, name);
    const namesakes = this.places.namesakesAtStart(name, (rest) => this.#names.get("")?.has(rest) ?? false);
    if (namesakes) return { doubt: `里的“${namesakes.name}”有 ${namesakes.count} 个，看不出是哪一个` };
    if (bodies.length > 0 || this.#own.has(name)) return { doubt: "没有写明是哪一级、哪个地方的" };
    const isBranch = [...this.#names].some(([start, inner]) =>
      name.startsWith(start) ? inner.get(name.slice(start.length))?.some(({ takes }) => takes.bare) : false,
    );
    return isBranch ? { doubt: "没有写明是哪个地方的" } : null;
  }

  #same(before: string | null): PrintedPlace | null {
    const [region] = this.places.line(before);
    const level = region?.names.map((name) => /(?:自治区|自治州|地区|[省市县区旗盟])$/u.exec(name)?.[0]);
    const word = level?.find((one) => one !== undefined);
    return word === undefined ? null : this.places.owner(word.replace("自治州", "州"), before);
  }

  #reading(body: NamedBody, place: PrintedPlace, printed: string): StandardReading {
    const fill = (pattern: string) =>
      pattern.replace("{地}", place.words).replace("{市}", place.full).replace("{名}", place.bare);
    return {
      // 合肥海关 may stand in a list of a province's bodies.
      next: place.how === "bare" ? null : place.region.id,
      body: this.#department(place.region.id, body, fill(body.full), fill(body.short), printed),
    };
  }

  #ofState({ slug, kinds, names: [full = "", short = full] }: StateBody, printed: string): Department {
    return this.#department(NATIONAL, { slug, kinds }, full, short, printed);
  }

  #department(
    region: string,
    { slug, kinds }: Pick<NamedBody, "slug" | "kinds">,
    name: string,
    shortName: string,
    printed: string,
  ): Department {
    return {
      ...{ id: printDepartmentId(region, slug), region, name, shortName },
      ...{ kind: kindOf(kinds, name, this.#kinds), group: false, registered: true },
      aliases: printed === name || printed === shortName ? [] : [printed],
      ...{ predecessors: [], note: region === NATIONAL || printed === name ? null : BY_RULE },
    };
  }
}
