/** In which facts of notices two tokens stand next to one another: titles, bodies and other words beside the texts. */
import type { CatalogueNotice } from "./notices.ts";
import { tokensOf } from "./tokenise.ts";

/** Looks up in which names a pair of tokens stands, as slots; see {@link slotOf}. */
export type NameIndex = (pair: string) => readonly number[];

/** More facts than any notice has, and its title. */
const ROOM = 64;
const NUMBER = /^[0-9.]+$/;
const BARRIER = "。";

/** The slot of a fact of a notice, and of its title where the fact is `-1`. */
export function slotOf(notice: number, fact: number): number {
  return notice * ROOM + fact + 1;
}

/** The notice and the fact of a slot. */
export function placeOfSlot(slot: number): { notice: number; fact: number } {
  return { notice: Math.floor(slot / ROOM), fact: (slot % ROOM) - 1 };
}

/** Tokens in stretches that neither punctuation nor a number interrupts. */
export function stretchesOf(tokens: readonly string[]): string[][] {
  const stretches: string[][] = [[]];
  for (const token of tokens) {
    if (token === BARRIER || NUMBER.test(token)) stretches.push([]);
    else stretches[stretches.length - 1]?.push(token);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** The pairs of neighbours in a stretch. */
export function pairsOf(stretch: readonly string[]): string[] {
  return stretch.slice(1).map((token, at) => (stretch[at] ?? "") + token);
}

/** Every pair of the names of notices, and the slots of the names that hold it. */
export function pairsOfNames(notices: readonly Pick<CatalogueNotice, "names">[]): Map<string, number[]> {
  const slots = new Map<string, number[]>();
  for (const [notice, { names = [] }] of notices.entries()) {
    for (const [place, name] of names.entries()) {
      const slot = slotOf(notice, place - 1);
      const tokens = tokensOf(name);
      for (const pair of new Set(stretchesOf(tokens).flatMap(pairsOf)))
        slots.set(pair, [...(slots.get(pair) ?? []), slot]);
    }
  }
  return slots;
}

/** The index of names that the catalogue has as a whole. */
export function nameIndex(notices: readonly CatalogueNotice[]): NameIndex {
  const slots = pairsOfNames(notices);
  return (pair) => slots.get(pair) ?? [];
}

/** The slots, or whatever the index gives for a pair, that hold every token of these stretches within a pair. */
export function holders(stretches: readonly (readonly string[])[], index: NameIndex): number[] {
  let found: Set<number> | null = null;
  for (const stretch of stretches) {
    const pairs = pairsOf(stretch).map((pair) => new Set(index(pair)));
    for (const at of stretch.keys()) {
      const own = [pairs[at - 1], pairs[at]];
      const before: Iterable<number> = found ?? own.flatMap((slots) => [...(slots ?? [])]);
      found = new Set([...before].filter((slot) => own.some((slots) => slots?.has(slot))));
      if (found.size === 0) return [];
    }
  }
  return [...(found ?? [])].sort((a, b) => a - b);
}
