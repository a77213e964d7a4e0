/** Where characters that make a word stand side by side over the border of other words: 进口 in 推进口岸. */
import { placesKey } from "./parts.ts";
import { type Places, placeOf, positionOf, recordOf } from "./postings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The places of such tokens; none for tokens that stand nowhere so. @throws {EngineError} where they can't be loaded */
export type Borders = (tokens: readonly string[]) => Promise<Places>;

const RADIX = 36;

/** Prints places by key as {@link Vocabulary.borders}: a key a line, and its places as record and position. */
export function printBorders(places: ReadonlyMap<string, Places>): string {
  const lines = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const print = (place: number) => `${recordOf(place).toString(RADIX)}.${positionOf(place).toString(RADIX)}`;
  return lines.map(([key, own]) => [key, ...own.map(print)].join()).join("\n");
}

/** The places by key. */
export function readBorders({ borders }: Pick<Vocabulary, "borders">): Map<string, Places> {
  const lines = borders.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line) => {
      const [key = "", ...places] = line.split(",");
      return [
        key,
        places.map((place) => {
          const [record = 0, position = 0] = place.split(".").map((number) => Number.parseInt(number, RADIX));
          return placeOf(record, position);
        }),
      ];
    }),
  );
}

/** Borders that a vocabulary has. */
export function bordersOf(vocabulary: Vocabulary): Borders {
  let known: Map<string, Places> | null = null;
  return async (tokens) => {
    known ??= readBorders(vocabulary);
    return known.get(placesKey(tokens)) ?? NONE;
  };
}

/** One list for all that have none, so that what is remembered by places is found again. */
export const NONE: Places = [];

/** The places that aren't among others; both ascend. */
export function without(places: Places, others: Places): Places {
  if (others.length === 0) return places;
  const left = new Set(others);
  return places.filter((place) => !left.has(place));
}
