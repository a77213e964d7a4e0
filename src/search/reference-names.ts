/** What the notices of a collection are referred to by: places, ids and 文号, each by its tokens. */
import { type CatalogueNotice, type CatalogueNotices, recordsByKey } from "./notices.ts";
import { isYear } from "./numbers.ts";
import { tokensOf } from "./tokenise.ts";

/** What an id stands for. */
export interface Named {
  /** The notice's place in the catalogue's list; `null` for a record that isn't one notice's. */
  notice: number | null;
  /** The record, of a measure or of the notice itself. */
  record: number;
  /** It is the notice itself. */
  whole: boolean;
  /** The id that stood for the record before, where it was referred to by that. */
  former?: string;
}

/** A 文号: its words, its year and its number; `null` for what it doesn't have. */
export interface DocumentNumber {
  words: readonly string[];
  year: number | null;
  number: number | null;
  notice: number;
  /** The fact that states it, by its place among the notice's facts. */
  fact: number;
}

/** Everything that references can name. */
export interface ReferenceNames {
  notices: readonly CatalogueNotice[];
  /** The records of each notice's measures, by key. */
  measures(notice: number): ReadonlyMap<string, number>;
  /** Ids of regions by the tokens of their names. */
  places: ReadonlyMap<string, readonly string[]>;
  /** What ids stand for, by their tokens. */
  ids: ReadonlyMap<string, Named>;
  numbers: readonly DocumentNumber[];
  /** The 文号 by their words. */
  series: ReadonlyMap<string, readonly DocumentNumber[]>;
  /** The most tokens of any of these names. */
  longest: number;
}

/** What a place's name may have at its end, or be without. */
const ENDINGS = ["自治区", "市", "省"];
/** What belongs to the form of a 文号. */
const FORM = new Set(["第", "年", "号", "。"]);

/** The key of tokens. */
export function nameKey(tokens: readonly string[]): string {
  return tokens.join(" ");
}

/** The names of a catalogue's notices. */
export function referenceNames({ places, list, moved }: CatalogueNotices): ReferenceNames {
  const byPlace = new Map<string, string[]>();
  const ids = new Map<string, Named>();
  const series = new Map<string, DocumentNumber[]>();
  const numbers: DocumentNumber[] = [];
  let longest = 1;
  const keyOf = (tokens: readonly string[]) => {
    longest = Math.max(longest, tokens.length);
    return nameKey(tokens);
  };
  for (const [id, name] of Object.entries(places)) {
    for (const one of new Set([id, ...namesOf(name)])) {
      const key = keyOf(tokensOf(one));
      byPlace.set(key, [...(byPlace.get(key) ?? []), id]);
    }
  }
  const tables = new Map<number, Map<string, number>>();
  const measures = (notice: number) => {
    const table = tables.get(notice) ?? recordsByKey(list[notice] ?? { keys: "", runs: [] });
    tables.set(notice, table);
    return table;
  };
  for (const [notice, { id, record, numbers: stated = [] }] of list.entries()) {
    ids.set(keyOf(tokensOf(id)), { notice, record, whole: true });
    for (const [text, fact] of stated) {
      const number = { ...readDocumentNumber(text), notice, fact };
      numbers.push(number);
      const key = keyOf(number.words);
      series.set(key, [...(series.get(key) ?? []), number]);
    }
  }
  for (const [former, record] of Object.entries(moved))
    ids.set(keyOf(tokensOf(former)), { notice: null, record, whole: false, former });
  return { notices: list, measures, places: byPlace, ids, numbers, series, longest };
}

function namesOf(name: string): string[] {
  const ending = ENDINGS.find((one) => name.endsWith(one) && name.length > one.length + 1);
  return ending === undefined
    ? [name, ...ENDINGS.map((one) => name + one)]
    : [name, name.slice(0, -ending.length)];
}

function readDocumentNumber(text: string): Pick<DocumentNumber, "words" | "year" | "number"> {
  const tokens = tokensOf(text);
  const values = tokens.filter((token) => /^[0-9]+$/.test(token)).map(Number);
  const words = tokens.filter((token) => !/^[0-9.]+$/.test(token) && !FORM.has(token));
  const [first, second] = values;
  if (second !== undefined) return { words, year: first ?? null, number: second };
  return first !== undefined && isYear(first) && !text.includes("号")
    ? { words, year: first, number: null }
    : { words, year: null, number: first ?? null };
}
