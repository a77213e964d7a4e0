/** From a reference that was read to the records that it means. */
import { holders, type NameIndex, placeOfSlot, stretchesOf } from "./names.ts";
import type { CatalogueNotice } from "./notices.ts";
import type { MeasureNumber, Reference } from "./reference.ts";
import type { ReferenceNames } from "./reference-names.ts";
import type { HitNote } from "./tiers.ts";

/** What a reference means. */
export interface Referred {
  /** By record, what is to be said of it; one notice after another. */
  notes: Map<number, HitNote>;
  /** The reference is beyond doubt, so that its words needn't be looked for themselves. */
  certain: boolean;
}

/** Words beside a reference. */
export interface OtherWords {
  words: readonly string[];
  attached: boolean;
}

/**
 * The records that a reference means; `null` where the query is none, or the collection doesn't have it.
 *
 * @param idle whether there is nothing in the query but the reference
 * @param rest what else was typed, as tokens, and whether the reference follows it without a space
 */
export function refer(
  reference: Reference,
  { idle, rest }: { idle: boolean; rest: readonly OtherWords[] },
  names: ReferenceNames,
  index: NameIndex,
): Referred | null {
  const { ids, numbers, measures, bare, places, years, draft, standing, document, strange } = reference;
  const notes = new Map<number, HitNote>();
  const add = (record: number, note: HitNote) => notes.set(record, { ...notes.get(record), ...note });
  const isNamed = ids.length > 0 || numbers.length > 0;
  if (strange && !isNamed) return null;
  const isBare = bare !== null && measures.length === 0 && places.size > 0 && idle && !isNamed;
  const wanted: readonly MeasureNumber[] = isBare ? [bare] : measures;
  for (const { notice, record, whole, former, clause } of ids) {
    if (whole && notice !== null && wanted.length > 0) continue;
    add(record, { ...(former === undefined ? {} : { former }), ...(clause === null ? {} : { clause }) });
  }
  const fitting = (notice: CatalogueNotice) =>
    (places.size === 0 || (notice.region !== undefined && places.has(notice.region))) &&
    (years.size === 0 || (notice.year !== undefined && years.has(notice.year))) &&
    (!draft || notice.draft === true);
  const facts = new Map<number, number[]>();
  for (const { notice, fact } of numbers) facts.set(notice, [...(facts.get(notice) ?? []), fact]);
  const named = new Set([...facts.keys(), ...ids.flatMap(({ notice }) => notice ?? [])]);
  const all = [...names.notices.keys()].filter((notice) => {
    const own = names.notices[notice];
    return own !== undefined && fitting(own) && (named.size === 0 || named.has(notice));
  });
  /** The documents of a place or year that are asked for themselves, or for what has become of them. */
  const asked = () => {
    if (places.size + years.size === 0) return [];
    if (standing) return titledBy(all, rest, index);
    return (draft || document) && idle ? all : [];
  };
  if (wanted.length > 0) {
    const chosen = byTitle(all, rest, index);
    for (const notice of chosen) {
      for (const { keys, clause } of wanted)
        for (const record of recordsOf(keys, names.measures(notice)))
          add(record, clause === null ? {} : { clause });
    }
  } else {
    const wholes = numbers.length > 0 ? all.filter((notice) => facts.has(notice)) : asked();
    for (const notice of wholes) {
      const own = facts.get(notice);
      add(names.notices[notice]?.record ?? -1, own === undefined ? {} : { facts: [...new Set(own)] });
    }
  }
  const isNumbered = isNamed || wanted.length > 0;
  return notes.size === 0 ? null : { notes, certain: !isBare && (isNumbered || !(standing || document)) };
}

/**
 * Those of the notices whose titles and other names hold all that was typed besides; where none do, all, unless the
 * words stand at the reference itself: 某法第26条 is in none of them.
 */
function byTitle(
  notices: readonly number[],
  rest: readonly OtherWords[],
  index: NameIndex,
): readonly number[] {
  const chosen = titledBy(notices, rest, index);
  if (chosen.length > 0) return chosen;
  return titledBy(
    notices,
    rest.filter(({ attached }) => attached),
    index,
  );
}

/** Those of the notices whose titles and other names hold all words; all, where there are none. */
function titledBy(
  notices: readonly number[],
  words: readonly OtherWords[],
  index: NameIndex,
): readonly number[] {
  const stretches = words.flatMap((one) => stretchesOf(one.words));
  if (stretches.length === 0) return notices;
  const byNotice = (pair: string) => index(pair).map((slot) => placeOfSlot(slot).notice);
  const titled = new Set(holders(stretches, byNotice));
  return notices.filter((notice) => titled.has(notice));
}

/** The measures that a number may mean: that of the key, with those that a letter tells apart, or the last number of keys. */
function recordsOf(keys: readonly string[], measures: ReadonlyMap<string, number>): number[] {
  for (const key of keys) {
    const found = [...measures].filter(([own]) => own === key || withoutLetter(own) === key);
    if (found.length > 0) return found.map(([, record]) => record);
  }
  const last = keys[keys.length - 1] ?? "";
  if (keys.length > 1 || last.includes("-")) return [];
  return [...measures].flatMap(([own, record]) => (withoutLetter(own).endsWith(`-${last}`) ? [record] : []));
}

function withoutLetter(key: string): string {
  return key.replace(/[a-z]$/, "");
}
