/**
 * The words of the texts that no registry knows, so that search can tell a word from a stretch that only runs over
 * the border of two: 周转 from 轮靠 in 邮轮靠港.
 */
import { QUESTION_WORDS } from "../../src/search/question-words.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { type CutWords, wordCutter } from "./dictionary.ts";
import { KnownWords } from "./known-words.ts";

const HAN = /^\p{Script=Han}$/u;
/** What connects words is part of none. */
const connecting = new Set(QUESTION_WORDS.filter((word) => HAN.test(word)));

/**
 * Words of two characters and more, each once, sorted: those of the dictionary, and what looks like a name or a term
 * that it lacks, since it is cut into single characters and lies between words that are known: 空箱, 注册证.
 *
 * @param known the vocabulary's words; they are left out
 */
export function textWords(texts: readonly string[], known: readonly string[]): string[] {
  return [...countTextWords(texts.map(tokensOf), known).keys()];
}

/** The same words, each with how often it was cut out of the texts; `texts` are the tokens of each. */
export function countTextWords(
  texts: readonly (readonly string[])[],
  known: readonly string[],
  cut: CutWords = wordCutter(),
): Map<string, number> {
  const ownWords = new Set(known.map((word) => tokensOf(word).join("")));
  const vocabulary = new KnownWords(ownWords);
  const words = new Map<string, number>();
  const add = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  const addWordsOf = (stretch: readonly string[]) => {
    for (const word of cut(stretch.join(""))) if (!isOne(word)) add(word);
    const between = withoutVocabulary(stretch, vocabulary);
    for (const [place, text] of between.entries())
      for (const word of unknownWords(cut(text), place === between.length - 1)) add(word);
  };
  for (const text of texts) hanStretches(text).forEach(addWordsOf);
  const own = [...words].filter(([word]) => !ownWords.has(word));
  return new Map(own.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two characters side by side, and a word with one character behind it that begins no other word. */
function unknownWords(pieces: readonly string[], isLast: boolean): string[] {
  return pieces.flatMap((piece, place) => {
    const [before = "", next] = [pieces[place - 1], pieces[place + 1]];
    if (!isOne(piece) || connecting.has(piece) || before === "" || connecting.has(before)) return [];
    const ends = next === undefined ? isLast : !isOne(next) || connecting.has(next);
    return isOne(before) || ends ? [before + piece] : [];
  });
}

function isOne(word: string): boolean {
  return HAN.test(word);
}

function tokensOf(text: string): string[] {
  return tokenise(text).map((token) => token.text);
}

/** Characters that stand next to one another for search. */
function hanStretches(tokens: readonly string[]): string[][] {
  const stretches: string[][] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 1) stretches.push(open);
    open = [];
  };
  for (const token of tokens) {
    if (HAN.test(token)) open.push(token);
    else close();
  }
  close();
  return stretches;
}

/** What lies between the vocabulary's words, of which the longest counts; the last one reaches the stretch's end. */
function withoutVocabulary(stretch: readonly string[], vocabulary: KnownWords): string[] {
  const between: string[] = [];
  let open = "";
  for (let at = 0; at < stretch.length; ) {
    const lengths = vocabulary.lengthsAt(stretch, at);
    const longest = lengths[lengths.length - 1];
    if (longest === undefined) open += stretch[at] ?? "";
    else {
      between.push(open);
      open = "";
    }
    at += longest ?? 1;
  }
  return [...between, open];
}
