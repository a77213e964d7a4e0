/**
 * The small file beside the index that lets the browser draw and count filters
 * before the engine is there, and tell “no such phrase” from “not loaded”.
 *
 * Records are known by their number: measures from 0 in reading order, then
 * notices.
 */

import type { CatalogueNotices } from "./notices.ts";
import type { Directory } from "./parts.ts";

/** The catalogue's name in the index's folder. */
export const CATALOGUE_FILE = "catalogue.json";

/** One value of a facet. */
export interface FacetValue {
  value: string;
  /** What a reader sees. */
  label: string;
  /** The records' numbers, ascending: how many to leave out, how many to take, and so on. */
  runs: number[];
}

/** A facet that searches can be narrowed by. */
export interface CatalogueFacet {
  /** Also the parameter in the address. */
  id: string;
  /** What a reader sees. */
  name: string;
  /** It begins closed. */
  folded: boolean;
  /** Its values come in a file of their own, and are none until it has been loaded. */
  apart?: true;
  values: FacetValue[];
}

export interface Catalogue {
  measures: number;
  records: number;
  /** How many tokens each record's title has. */
  titles: number[];
  /** In the order in which they are offered. */
  facets: CatalogueFacet[];
  words: {
    /** All tokens of one character, in one string. */
    characters: string;
    /** All longer tokens. */
    runs: string[];
  };
  /** What references and facts are understood by. */
  notices: CatalogueNotices;
  /** Where the parts of the index lie, if it has parts. */
  parts?: Directory;
}

/** The catalogue of an index in parts. */
export type CatalogueOfParts = Catalogue & { parts: Directory };

/** Whether an index lies in parts. */
export function isInParts(catalogue: Catalogue): catalogue is CatalogueOfParts {
  return catalogue.parts !== undefined;
}

/** The values of a facet; none where the catalogue doesn't have it. */
export function valuesOf({ facets }: Pick<Catalogue, "facets">, facet: string): readonly FacetValue[] {
  return facets.find(({ id }) => id === facet)?.values ?? [];
}

/** The words of a catalogue, by the tokens of its records. */
export function catalogueWords(tokens: Iterable<Iterable<string>>): Catalogue["words"] {
  const held = new Set<string>();
  for (const own of tokens) for (const token of own) held.add(token);
  const words = [...held].sort();
  const isCharacter = (word: string) => [...word].length === 1;
  return {
    characters: words.filter(isCharacter).join(""),
    runs: words.filter((word) => !isCharacter(word)),
  };
}

/** Every token that any record holds. */
export function wordsOf(catalogue: Catalogue): Set<string> {
  return new Set([...catalogue.words.characters, ...catalogue.words.runs]);
}
