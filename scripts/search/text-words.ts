/**
 * The words of the texts that no registry knows, so that search can tell a word from a stretch that only runs over
 * the border of two: 周转 from 轮靠 in 邮轮靠港.
 */
import { QUESTION_WORDS } from "../../src/search/question-words.ts";
import { tokensOf } from "../../src/search/tokenise.ts";
import { WordCutter } from "./dictionary.ts";
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
  cutter = new WordCutter(),
): Map<string, number> {
  const ownWords = new Set(known.map((word) => tokensOf(word).join("")));
  const vocabulary = new KnownWords(ownWords);
  const words = new Map<string, number>();
  const add = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (const text of texts) {
    const stretches = hanStretches(text);
    for (const word of cutter.cutAll(stretches.map((stretch) => stretch.join(""))).flat())
      if (!isOne(word)) add(word);
    const between = stretches.flatMap((stretch) => withoutVocabulary(stretch, vocabulary));
    const pieces = cutter.cutAll(between.map((one) => one.text));
    for (const [place, { isLast }] of between.entries())
      for (const word of unknownWords(pieces[place] ?? [], isLast)) add(word);
  }
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

/** What lies between words of the vocabulary. */
interface Between {
  text: string;
  /** It reaches the end of its stretch. */
  isLast: boolean;
}

/** What lies between the vocabulary's words, of which the longest counts. */
function withoutVocabulary(stretch: readonly string[], vocabulary: KnownWords): Between[] {
  const between: Between[] = [];
  let open = "";
  for (let at = 0; at < stretch.length; ) {
    const lengths = vocabulary.lengthsAt(stretch, at);
    const longest = lengths[lengths.length - 1];
    if (longest === undefined) open += stretch[at] ?? "";
    else {
      between.push({ text: open, isLast: false });
      open = "";
    }
    at += longest ?? 1;
  }
  return [...between, { text: open, isLast: true }];
}
