/**
 * Finds the pairs worth comparing without comparing all: two measures meet in
 * the index by a rare character pair, by a passage that both have, or by a rare
 * quoted term. Each list of the index has an end, so that the cost of one
 * measure more doesn't grow with the measures that are there.
 */
import type { LineageText } from "./texts.ts";

/** A pair of characters that more measures use tells nothing. */
const MOST_USERS = 64;
/** So many partners of a measure are compared, those with most rare pairs in common. */
const MOST_PARTNERS = 48;
/** A passage of so many characters is no coincidence. */
const PASSAGE = 12;
/** A quoted term that more measures use is the field's common language. */
const MOST_OWNERS = 3;
/** So is a shorter one, such as “一站式”. */
const SHORTEST_TERM = 4;

/** Two measures, the one that stands first in the list first. */
export interface Candidate {
  a: LineageText;
  b: LineageText;
  /** The longest passage that both have, if it has {@link PASSAGE} characters or more. */
  passage: string | null;
  /** Quoted terms that both have and few others. */
  terms: readonly string[];
}

/**
 * Gives each pair once. Of a passage's many users the first are kept: put sources first.
 *
 * @param met called for each text
 */
export function candidates(texts: readonly LineageText[], met: () => void = () => {}): Candidate[] {
  const pairs = new Pairs(texts);
  meetByPairs(texts, pairs, met);
  meetByPassage(texts, pairs);
  meetByTerm(texts, pairs);
  return pairs.all();
}

/** What nearly all pairs have in common. */
const NO_TERMS: readonly string[] = [];

class Pairs {
  readonly #texts: readonly LineageText[];
  /** By the place of the first, the pairs by the place of the second. */
  readonly #found: readonly Map<number, Candidate>[];

  constructor(texts: readonly LineageText[]) {
    this.#texts = texts;
    this.#found = texts.map(() => new Map());
  }

  /** The pair of two places in the list, or `null` for measures of one notice. */
  get(one: number, other: number): Candidate | null {
    const [first, second] = one < other ? [one, other] : [other, one];
    const [a, b] = [this.#texts[first], this.#texts[second]];
    if (!a || !b || a.issue.id === b.issue.id) return null;
    const partners = this.#found[first];
    const known = partners?.get(second);
    if (known) return known;
    const pair: Candidate = { a, b, passage: null, terms: NO_TERMS };
    partners?.set(second, pair);
    return pair;
  }

  all(): Candidate[] {
    return this.#found.flatMap((partners) =>
      [...partners].sort(([one], [other]) => one - other).map(([, pair]) => pair),
    );
  }
}

function meetByPairs(texts: readonly LineageText[], pairs: Pairs, done: () => void): void {
  // A title's pair is told from the same pair in a text.
  const titles = new Users(texts.map(({ titlePairs }) => titlePairs));
  const bodies = new Users(texts.map(({ bodyPairs }) => bodyPairs));
  const shared = new Int32Array(texts.length);
  const nearest = new Nearest(MOST_PARTNERS);
  for (const [index, { issue, titlePairs, bodyPairs }] of texts.entries()) {
    const met: number[] = [];
    // A title has few pairs and weighs as much as a text.
    titles.meet(titlePairs, bodyPairs.length + 1, shared, met);
    bodies.meet(bodyPairs, titlePairs.length + 1, shared, met);
    for (const other of met) {
      // Measures of one notice, the text itself among them, are no versions of one another.
      if (texts[other]?.issue.id !== issue.id) nearest.add(other, shared[other] ?? 0);
      shared[other] = 0;
    }
    for (const other of nearest.taken()) pairs.get(index, other);
    done();
  }
}

/** Of many the few that have most; of equal ones those that stand first in the list. */
class Nearest {
  readonly #most: number;
  /** The one with most first. */
  #found: { place: number; shared: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(place: number, shared: number): void {
    const found = this.#found;
    const isBefore = (other: { place: number; shared: number } | undefined) =>
      other === undefined || shared > other.shared || (shared === other.shared && place < other.place);
    if (found.length === this.#most) {
      // Most of those that meet end here.
      if (!isBefore(found[found.length - 1])) return;
      found.pop();
    }
    let at = found.length;
    while (at > 0 && isBefore(found[at - 1])) at -= 1;
    found.splice(at, 0, { place, shared });
  }

  /** Gives them, and begins anew. */
  taken(): number[] {
    const places = this.#found.map(({ place }) => place);
    this.#found = [];
    return places;
  }
}

/** Who has a pair, in the order of the texts; no one has a pair that more than {@link MOST_USERS} have. */
class Users {
  /** By pair, where its users begin in the list; those of the next pair begin where they end. */
  readonly #starts: Int32Array;
  readonly #users: Int32Array;

  constructor(lists: readonly Int32Array[]) {
    let most = -1;
    for (const list of lists) most = Math.max(most, list.at(-1) ?? -1);
    const counts = new Int32Array(most + 1);
    for (const list of lists) for (const pair of list) counts[pair] = (counts[pair] ?? 0) + 1;
    this.#starts = new Int32Array(most + 2);
    for (const [pair, count] of counts.entries())
      this.#starts[pair + 1] = (this.#starts[pair] ?? 0) + (count > MOST_USERS ? 0 : count);
    this.#users = new Int32Array(this.#starts.at(-1) ?? 0);
    const next = this.#starts.slice();
    for (const [index, list] of lists.entries()) {
      for (const pair of list) {
        if ((counts[pair] ?? 0) > MOST_USERS) continue;
        this.#users[next[pair] ?? 0] = index;
        next[pair] = (next[pair] ?? 0) + 1;
      }
    }
  }

  /** Adds a weight to what is shared with each user of each pair; those who shared nothing before are put into a list. */
  meet(pairs: Int32Array, weight: number, shared: Int32Array, met: number[]): void {
    const [starts, users] = [this.#starts, this.#users];
    for (let at = 0; at < pairs.length; at += 1) {
      const pair = pairs[at] ?? 0;
      const end = starts[pair + 1] ?? 0;
      for (let place = starts[pair] ?? 0; place < end; place += 1) {
        const other = users[place] ?? 0;
        const before = shared[other] ?? 0;
        if (before === 0) met.push(other);
        shared[other] = before + weight;
      }
    }
  }
}

/**
 * Every passage of {@link PASSAGE} characters holds one of the short stretches
 * by which it is found: the smallest hash of each window (winnowing,
 * Schleimer, Wilkerson and Aiken 2003).
 */
function meetByPassage(texts: readonly LineageText[], pairs: Pairs): void {
  const users = new Map<number, { index: number; at: number }[]>();
  for (const [index, { body }] of texts.entries()) {
    const covered = new Map<number, number>();
    for (const { hash, at } of winnow(body)) {
      for (const other of users.get(hash) ?? []) {
        if (other.index === index || at < (covered.get(other.index) ?? 0)) continue;
        const { start, end } = extend(texts[other.index]?.body ?? "", other.at, body, at);
        if (end - start < PASSAGE) continue;
        covered.set(other.index, end);
        const pair = pairs.get(other.index, index);
        if (pair && end - start > (pair.passage?.length ?? 0)) pair.passage = body.slice(start, end);
      }
      push(users, hash, { index, at }, MOST_USERS);
    }
  }
}

const STRETCH = 8;
const WINDOW = PASSAGE - STRETCH + 1;

function winnow(text: string): { hash: number; at: number }[] {
  const hashes: number[] = [];
  for (let at = 0; at + STRETCH <= text.length; at += 1) {
    let value = 0x811c9dc5;
    for (let unit = at; unit < at + STRETCH; unit += 1)
      value = Math.imul(value ^ text.charCodeAt(unit), 0x01000193);
    hashes.push(value ^ (value >>> 15));
  }
  const chosen: { hash: number; at: number }[] = [];
  for (let start = 0; start + WINDOW <= hashes.length; start += 1) {
    let best = start;
    for (let at = start + 1; at < start + WINDOW; at += 1) {
      if ((hashes[at] ?? 0) <= (hashes[best] ?? 0)) best = at;
    }
    if (chosen.at(-1)?.at !== best) chosen.push({ hash: hashes[best] ?? 0, at: best });
  }
  return chosen;
}

/** The longest equal stretch around two places, as a range of the second text. */
function extend(a: string, atA: number, b: string, atB: number): { start: number; end: number } {
  const isSame = (offset: number) => a.charCodeAt(atA + offset) === b.charCodeAt(atB + offset);
  let before = 0;
  while (atA - before > 0 && atB - before > 0 && isSame(-before - 1)) before += 1;
  let after = 0;
  while (atA + after < a.length && atB + after < b.length && isSame(after)) after += 1;
  return { start: atB - before, end: atB + after };
}

function meetByTerm(texts: readonly LineageText[], pairs: Pairs): void {
  const users = new Map<string, number[]>();
  for (const [index, { terms }] of texts.entries())
    for (const term of terms) push(users, term, index, MOST_OWNERS + 1);
  for (const [term, list] of users) {
    if (list.length > MOST_OWNERS || term.length < SHORTEST_TERM) continue;
    for (const [place, index] of list.entries()) {
      for (const other of list.slice(place + 1)) {
        const pair = pairs.get(index, other);
        if (pair) pair.terms = [...pair.terms, term];
      }
    }
  }
}

/** Puts a value at the end of a list that isn't full yet. */
function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value, most: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.length < most) list.push(value);
}
