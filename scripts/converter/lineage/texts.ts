/** Measures as the lineage compares them: their own words, without who is responsible. */
import type { MeasureDocument, NoticeFront } from "../../../src/content/document.ts";
import { letters } from "../source/sketch.ts";

/** Where and when a measure was issued: what decides who may come from whom. */
export type Issue = Pick<NoticeFront, "id" | "region" | "year" | "stage" | "signedOn" | "publishedOn">;

/** A measure as it is compared. Character pairs are numbers, sorted; equal pairs have equal numbers in all texts. */
export interface LineageText {
  id: string;
  key: string;
  issue: Issue;
  /** Title and clauses as printed, for the words of a reason. */
  title: string;
  words: string;
  titlePairs: Int32Array;
  bodyPairs: Int32Array;
  /** The clauses' {@link letters}. */
  body: string;
  /** What stands between quotation marks, each once. */
  terms: string[];
}

/** A coinage, not a sentence, stands between short quotation marks. */
const QUOTED = /[“"]([^“”"\n]{2,16})[”"]/gu;

/** Numbers pairs of characters from 0, in the order in which they are first asked for. */
class PairNumbers {
  /** Of characters that are one UTF-16 unit each, which small numbers stand for; a map finds these soonest. */
  readonly #common = new Map<number, number>();
  readonly #rare = new Map<string, number>();

  of(first: string, second: string): number {
    const isCommon = first.length === 1 && second.length === 1;
    return isCommon
      ? numberOf(this.#common, (first.charCodeAt(0) << 16) | second.charCodeAt(0), this.#size)
      : numberOf(this.#rare, first + second, this.#size);
  }

  get #size(): number {
    return this.#common.size + this.#rare.size;
  }
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key, next: number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, next);
  return next;
}

/** Gives the texts of all measures; their pairs are numbered together. */
export function lineageTexts(
  notices: readonly { document: { front: Issue }; measures: readonly MeasureDocument[] }[],
): LineageText[] {
  const numbers = new PairNumbers();
  const pairsOf = (text: string) => {
    const found = new Set<number>();
    let last: string | null = null;
    for (const character of text) {
      if (last !== null) found.add(numbers.of(last, character));
      last = character;
    }
    return Int32Array.from(found).sort();
  };
  return notices.flatMap(({ document, measures }) =>
    measures.map(({ front, clauses }) => {
      const title = front.title ?? "";
      const words = clauses.map(({ text }) => text).join("\n");
      const body = letters(words);
      return {
        id: front.id,
        key: front.key,
        issue: document.front,
        title,
        words,
        titlePairs: pairsOf(letters(title)),
        bodyPairs: pairsOf(body),
        body,
        terms: [...new Set([...`${title}\n${words}`.matchAll(QUOTED)].map(([, term = ""]) => letters(term)))],
      };
    }),
  );
}
