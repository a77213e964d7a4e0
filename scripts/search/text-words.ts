/**
 * The words of the texts that no registry knows, so that search can tell a word from a stretch that only runs over
 * the border of two: 周转 from 轮靠 in 邮轮靠港. Node brings the dictionary; browsers have different ones or none.
 */
import { QUESTION_WORDS } from "../../src/search/question-words.ts";
import { tokenise } from "../../src/search/tokenise.ts";

const HAN = /^\p{Script=Han}$/u;
const dictionary = new Intl.Segmenter("zh-CN", { granularity: "word" });
/** What connects words is part of none. */
const connecting = new Set(QUESTION_WORDS.filter((word) => HAN.test(word)));

/**
 * Words of two characters and more, each once, sorted: those of the dictionary, and what looks like a name or a term
 * that it lacks, since it is cut into single characters and lies between words that are known: 空箱, 注册证.
 *
 * @param known the vocabulary's words; they are left out
 */
export function textWords(texts: readonly string[], known: readonly string[]): string[] {
  return [...countTextWords(texts, known).keys()];
}

/** The same words, each with how often it was cut out of the texts. */
export function countTextWords(texts: readonly string[], known: readonly string[]): Map<string, number> {
  const vocabulary = new Set(known.map((word) => tokensOf(word).join("")));
  const longest = Math.max(1, ...[...vocabulary].map((word) => [...word].length));
  const words = new Map<string, number>();
  const add = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  const addWordsOf = (stretch: readonly string[]) => {
    for (const word of cut(stretch.join(""))) if (!isOne(word)) add(word);
    const between = withoutVocabulary(stretch, vocabulary, longest);
    for (const [place, text] of between.entries())
      for (const word of unknownWords(cut(text), place === between.length - 1)) add(word);
  };
  for (const text of texts) hanStretches(text).forEach(addWordsOf);
  const own = [...words].filter(([word]) => !vocabulary.has(word));
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

function cut(text: string): string[] {
  return Array.from(dictionary.segment(text), ({ segment }) => segment);
}

function isOne(word: string): boolean {
  return HAN.test(word);
}

function tokensOf(text: string): string[] {
  return tokenise(text).map((token) => token.text);
}

/** Characters that stand next to one another for search. */
function hanStretches(text: string): string[][] {
  const stretches: string[][] = [[]];
  for (const token of tokensOf(text)) {
    if (HAN.test(token)) stretches.at(-1)?.push(token);
    else stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 1);
}

/** What lies between the vocabulary's words, of which the longest counts; the last one reaches the stretch's end. */
function withoutVocabulary(
  stretch: readonly string[],
  vocabulary: ReadonlySet<string>,
  longest: number,
): string[] {
  const between: string[] = [];
  let open = "";
  for (let at = 0; at < stretch.length; ) {
    let length = Math.min(longest, stretch.length - at);
    while (length > 1 && !vocabulary.has(stretch.slice(at, at + length).join(""))) length -= 1;
    if (length === 1) open += stretch[at] ?? "";
    else {
      between.push(open);
      open = "";
    }
    at += length;
  }
  return [...between, open];
}
