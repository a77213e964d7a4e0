/** What a question and a phrasing are compared by: their characters and words, their pairs, and the terms that they name. */
import { BARRIER } from "./normalise.ts";
import { placesKey } from "./parts.ts";
import { QUESTION_WORDS } from "./question-words.ts";
import { createTokenTree, type TokenTree } from "./token-tree.ts";
import { tokensOf } from "./tokenise.ts";
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

/** A word that only asks isn't longer, nor a stretch that is passed over. */
const LONGEST_IDLE = 6;
const questions = treeOf([
  ...QUESTION_WORDS.filter((word) => [...word].length > 1).map(tokensOf),
  ...[...IDLE_CHARACTERS].map((character) => [character]),
]);

/** Makes what takes tokens apart, by the terms of a vocabulary. */
export function createFeatures(vocabulary: Pick<Vocabulary, "terms">): FeaturesOf {
  let terms: TokenTree<readonly NamedTerm[]> | null = null;
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
      terms.from(said, at, (named, end) => {
        for (const { number, phrases } of named)
          add({ key: `#${number}`, weight: TERM, phrases, at: [at, end] });
      });
    }
    return found;
  };
}

/** A term, and the phrases by which texts name it. */
interface NamedTerm {
  number: number;
  phrases: readonly (readonly string[])[];
}

/** Terms by what they are called and by what people say for them. */
function termsByName(terms: readonly Term[]): TokenTree<readonly NamedTerm[]> {
  const byName = createTokenTree<readonly NamedTerm[]>();
  for (const [number, { words, asked }] of terms.entries()) {
    const phrases = words.map(tokensOf);
    for (const phrase of [...phrases, ...asked.map(tokensOf)])
      if (phrase.length <= LONGEST_TERM)
        byName.set(phrase, [{ number, phrases }], (there, more) => [...there, ...more]);
  }
  return byName;
}

/** Rows of tokens that are passed over. */
function treeOf(rows: readonly (readonly string[])[]): TokenTree<true> {
  const tree = createTokenTree<true>();
  for (const row of rows) if (row.length <= LONGEST_IDLE) tree.set(row, true, () => true);
  return tree;
}

/** Tokens with a barrier in the place of what only asks or is to be passed over, the longest stretches first. */
function withoutIdle(tokens: readonly string[], idle: ReadonlySet<string>): string[] {
  const passed = idle.size === 0 ? null : treeOf(Array.from(idle, (key) => key.split(" ")));
  const said: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = at;
    const reach = (_: true, reached: number) => {
      end = Math.max(end, reached);
    };
    questions.from(tokens, at, reach);
    passed?.from(tokens, at, reach);
    said.push(end > at ? BARRIER : (tokens[at] ?? BARRIER));
    at = Math.max(end, at + 1);
  }
  return said;
}
