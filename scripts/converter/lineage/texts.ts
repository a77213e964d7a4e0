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

/** Gives the texts of all measures; their pairs are numbered together. */
export function lineageTexts(
  notices: readonly { document: { front: Issue }; measures: readonly MeasureDocument[] }[],
): LineageText[] {
  const numbers = new Map<string, number>();
  const pairsOf = (text: string) => {
    const found = new Set<number>();
    let last = "";
    for (const character of text) {
      if (last !== "") {
        const pair = last + character;
        const number = numbers.get(pair) ?? numbers.size;
        numbers.set(pair, number);
        found.add(number);
      }
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
