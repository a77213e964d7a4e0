/** What a question and a phrasing are compared by: their characters and words, their pairs, and the terms that they name. */
import { BARRIER } from "./normalise.ts";
import { placesKey } from "./parts.ts";
import { QUESTION_WORDS } from "./question-words.ts";
import { tokenise } from "./tokenise.ts";
import { readTerms, type Term, type Vocabulary } from "./vocabulary.ts";

/** One of the things that are compared. */
export interface Feature {
  /** What it is known by: tokens with spaces between, or a term's number. */
  key: string;
  /** What it counts beside its rarity. */
  weight: number;
  /** Phrases by which a text has it; none for a single character, which says nothing of a long text. */
  phrases: readonly (readonly string[])[];
  /** Where it stands first among the tokens, and behind which token it ends. */
  at: readonly [start: number, end: number];
}

/** The features of tokens, each once; `idle` are stretches to be passed over, by {@link placesKey}. */
export type FeaturesOf = (tokens: readonly string[], idle?: ReadonlySet<string>) => Map<string, Feature>;

/** What a term counts beside a pair: two may name it by different words. */
const TERM = 1.3;
/** Terms of more tokens aren't looked for. */
const LONGEST_TERM = 8;
/** Single characters that only ask or connect; others of those that ask are parts of words (`不` in `卖不进去`). */
const IDLE_CHARACTERS = "的了吗呢吧啊";
const HAN = /^\p{Script=Han}$/u;

const questions = new Set([
  ...QUESTION_WORDS.filter((word) => [...word].length > 1).map((word) => placesKey(tokensOf(word))),
  ...IDLE_CHARACTERS,
]);
const LONGEST_QUESTION = 6;

/** Makes what takes tokens apart, by the terms of a vocabulary. */
export function createFeatures(vocabulary: Pick<Vocabulary, "terms">): FeaturesOf {
  let terms: Map<string, { number: number; term: Term }[]> | null = null;
  return (tokens, idle = new Set()) => {
    terms ??= termsByName(readTerms(vocabulary));
    const found = new Map<string, Feature>();
    const add = (feature: Feature) => {
      if (!found.has(feature.key)) found.set(feature.key, feature);
    };
    const said = withoutIdle(tokens, idle);
    for (const [at, token] of said.entries()) {
      if (token === BARRIER) continue;
      add({ key: token, weight: 1, phrases: HAN.test(token) ? [] : [[token]], at: [at, at + 1] });
      const next = said[at + 1] ?? BARRIER;
      if (next !== BARRIER)
        add({ key: placesKey([token, next]), weight: 1, phrases: [[token, next]], at: [at, at + 2] });
      for (let end = at + 1; end <= Math.min(at + LONGEST_TERM, said.length); end += 1) {
        for (const { number, term } of terms.get(placesKey(said.slice(at, end))) ?? [])
          add({ key: `#${number}`, weight: TERM, phrases: term.words.map(tokensOf), at: [at, end] });
      }
    }
    return found;
  };
}

/** Terms by what they are called and by what people say for them. */
function termsByName(terms: readonly Term[]): Map<string, { number: number; term: Term }[]> {
  const byName = new Map<string, { number: number; term: Term }[]>();
  for (const [number, term] of terms.entries()) {
    for (const word of [...term.words, ...term.asked]) {
      const key = placesKey(tokensOf(word));
      byName.set(key, [...(byName.get(key) ?? []), { number, term }]);
    }
  }
  return byName;
}

/** Tokens with a barrier in the place of what only asks or is to be passed over, the longest stretches first. */
function withoutIdle(tokens: readonly string[], idle: ReadonlySet<string>): string[] {
  const said: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = Math.min(at + LONGEST_QUESTION, tokens.length);
    const isIdle = (key: string) => questions.has(key) || idle.has(key);
    while (end > at && !isIdle(placesKey(tokens.slice(at, end)))) end -= 1;
    said.push(end > at ? BARRIER : (tokens[at] ?? BARRIER));
    at = Math.max(end, at + 1);
  }
  return said;
}

/** A word's tokens. */
export function tokensOf(word: string): string[] {
  return tokenise(word).map(({ text }) => text);
}
