/** From a query's tokens to its parts, each with everything that would answer it. */
import type { Catalogue } from "./catalogue.ts";
import { beginning, guesses } from "./guess.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { BARRIER } from "./normalise.ts";
import type { RankingParameters } from "./parameters.ts";
import { type Piece, segment } from "./segment.ts";
import { tokensOf } from "./tokenise.ts";

/** One thing that answers a part: a phrase in the text, or being one of some records. */
export interface Alternative {
  /** The phrase, or `null` where only the records count. */
  phrase: readonly string[] | null;
  records: readonly number[] | null;
  /** From 0 to 1: how fully it answers. */
  weight: number;
  /** It is the same thing under another name, not a neighbour. */
  same: boolean;
}

/** One idea of the query. */
export interface Part {
  /** As it was typed. */
  tokens: readonly string[];
  alternatives: Alternative[];
  /** The place or the year that it names, and its records. */
  softly: { facet: "region" | "year"; name: string; records: readonly number[] } | null;
  /** One Han character alone: within longer words it stands nearly everywhere, and says nothing there. */
  slight: boolean;
}

/** What a query was understood to be. */
export interface Understanding {
  parts: Part[];
  /** Stretches of what was typed without question words, in simple characters. */
  stretches: string[][];
}

/** A query of more tokens is understood by its beginning. */
export const LONGEST_UNDERSTOOD = 64;
const WEIGHTS = { typed: 1, word: 0.95, english: 0.95, asked: 0.85, near: 0.45, begins: 0.6, records: 0.8 };
const SHORTEST_INNER = 2;

/** Understands a query; `holds` tells whether any text holds a phrase. */
export function understand(
  typed: readonly string[],
  lexicon: Lexicon,
  catalogue: Catalogue,
  holds: (tokens: readonly string[]) => boolean,
  parameters: RankingParameters,
): Understanding {
  const parts: Part[] = [];
  const stretches: string[][] = [];
  for (const run of runsOf(typed)) {
    let stretch: string[] = [];
    let found: Part[] = [];
    const close = () => {
      if (stretch.length > 0) stretches.push(stretch);
      parts.push(...joined(found));
      stretch = [];
      found = [];
    };
    for (const piece of segment(run, lexicon, holds)) {
      const isQuestion = piece.meanings.length > 0 && piece.meanings.every(({ kind }) => kind === "question");
      if (isQuestion) {
        close();
        continue;
      }
      stretch.push(...piece.tokens);
      found.push(recall(piece, lexicon, catalogue, parameters));
    }
    close();
  }
  return { parts: distinct(parts), stretches };
}

/** Parts that queries grow from and come back to, by lexicon. */
const recalled = new WeakMap<Lexicon, Map<string, Part>>();
const MOST_RECALLED = 1000;

function recall(piece: Piece, lexicon: Lexicon, catalogue: Catalogue, parameters: RankingParameters): Part {
  let known = recalled.get(lexicon);
  if (known === undefined || known.size > MOST_RECALLED) {
    known = new Map();
    recalled.set(lexicon, known);
  }
  const key = piece.tokens.join(" ");
  const earlier = known.get(key);
  if (earlier !== undefined) return earlier;
  const part = partOf(piece, lexicon, catalogue, parameters);
  known.set(key, part);
  return part;
}

/** Runs between punctuation. */
function runsOf(tokens: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const token of tokens.slice(0, LONGEST_UNDERSTOOD)) {
    if (token === BARRIER) runs.push([]);
    else runs[runs.length - 1]?.push(token);
  }
  return runs;
}

/** Characters side by side that stand together nowhere are one part without answers. */
function joined(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const last = kept[kept.length - 1];
    if (part.slight && last !== undefined && (last.slight || isUnknown(last))) {
      kept[kept.length - 1] = {
        tokens: [...last.tokens, ...part.tokens],
        alternatives: [],
        softly: null,
        slight: false,
      };
    } else kept.push(part);
  }
  return kept;
}

/** Parts that were typed twice count once. */
function distinct(parts: readonly Part[]): Part[] {
  const seen = new Set<string>();
  return parts.filter(({ tokens }) => {
    const key = tokens.join(" ");
    return !seen.has(key) && seen.add(key);
  });
}

/** A stretch that the texts don't hold, under any name. */
function isUnknown({ alternatives }: Part): boolean {
  return alternatives.length === 0;
}

function partOf(
  { tokens, meanings, held }: Piece,
  lexicon: Lexicon,
  catalogue: Catalogue,
  { fragment, partOfName }: RankingParameters,
): Part {
  const found = new Map<string, Alternative>();
  const add = (phrase: readonly string[], weight: number, same: boolean) => {
    const key = phrase.join(" ");
    const there = found.get(key);
    if (key === "" || (there !== undefined && there.weight >= weight)) return;
    found.set(key, { phrase, records: null, weight, same: same || (there?.same ?? false) });
  };
  // What only runs over the border of two words stands in the texts and says nothing.
  if (held) {
    const isWord = meanings.length > 0 || tokens.length === 1 || lexicon.isWord(tokens);
    add(tokens, isWord ? WEIGHTS.typed : fragment, isWord);
  }
  const known = meanings.length > 0 ? meanings : held ? [] : guesses(tokens, lexicon);
  for (const meaning of known) addMeaning(meaning, add);
  if (known.length > 0) addInner(tokens, lexicon, add);
  else {
    // One text that has the whole doesn't hide those that have its words.
    if (held && tokens.length > 2 && !lexicon.isOneWord(tokens)) addInnerWords(tokens, lexicon, add);
    for (const term of lexicon.holding(tokens))
      for (const word of term.words) add(words(word), partOfName, false);
  }
  if (!held && known.length === 0 && tokens.length === 1) {
    for (const run of beginning(tokens[0] ?? "", catalogue)) add([run], WEIGHTS.begins, false);
  }
  const members = known.flatMap((meaning) => (meaning.kind === "records" ? meaning.records : []));
  const alternatives = [...found.values()];
  if (members.length > 0) {
    alternatives.push({ phrase: null, records: [...new Set(members)], weight: WEIGHTS.records, same: true });
  }
  return {
    tokens,
    alternatives,
    softly: softlyOf(known),
    slight: tokens.length === 1 && known.length === 0 && /\p{Script=Han}/u.test(tokens[0] ?? ""),
  };
}

/** The place or year that a word means; none for one that means anything else. */
function softlyOf(meanings: readonly Meaning[]): Part["softly"] {
  const [first] = meanings;
  if (first?.kind !== "records" || first.of === "department" || meanings.length > 1) return null;
  const [name = ""] = first.names;
  return { facet: first.of, name: first.of === "year" ? `${name}年` : name, records: first.records };
}

function addMeaning(
  meaning: Meaning,
  add: (phrase: readonly string[], weight: number, same: boolean) => void,
): void {
  if (meaning.kind === "question") return;
  if (meaning.kind === "records") {
    for (const name of meaning.names) add(words(name), WEIGHTS.word, true);
    return;
  }
  const { term, as } = meaning;
  for (const word of term.words) add(words(word), WEIGHTS[as], as !== "asked");
  for (const word of term.near) add(words(word), WEIGHTS.near, false);
}

/** The words of the vocabulary within a longer one stand near it. */
function addInner(
  tokens: readonly string[],
  lexicon: Lexicon,
  add: (phrase: readonly string[], weight: number, same: boolean) => void,
): void {
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + SHORTEST_INNER; end <= tokens.length; end += 1) {
      const inner = tokens.slice(start, end);
      const isTerm = lexicon.meanings(inner).some((one) => one.kind === "term" && one.as === "word");
      if (inner.length < tokens.length && isTerm) add(inner, WEIGHTS.near, false);
    }
  }
}

/** The longest words within a stretch that isn't one. */
function addInnerWords(
  tokens: readonly string[],
  lexicon: Lexicon,
  add: (phrase: readonly string[], weight: number, same: boolean) => void,
): void {
  let reached = 0;
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = tokens.length; end >= start + SHORTEST_INNER; end -= 1) {
      const inner = tokens.slice(start, end);
      if (end <= reached || !lexicon.isOneWord(inner)) continue;
      add(inner, WEIGHTS.near, false);
      reached = end;
    }
  }
}

const remembered = new Map<string, readonly string[]>();

/** A vocabulary word's tokens. */
function words(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const tokens = tokensOf(word);
  remembered.set(word, tokens);
  return tokens;
}
