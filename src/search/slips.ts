/**
 * Words that were typed amiss: one character wrong, missing, doubled or in its neighbour's place, pinyin alone or
 * among characters, and short names of bodies. What a text holds as it was typed is never touched, nor is what the
 * vocabulary knows. Loaded only once a query looks amiss.
 */
import type { Catalogue } from "./catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { BARRIER } from "./normalise.ts";
import { placesKey } from "./parts.ts";
import type { Piece } from "./segment.ts";
import { type Candidate, meantBy } from "./slip-candidates.ts";
import { createWords, HAN, LONGEST, RANKS, type Words } from "./slip-words.ts";
import { tokenise, tokensOf } from "./tokenise.ts";
import type { SlipWords, Vocabulary } from "./vocabulary.ts";
import type { WeakStretch } from "./weak.ts";

/** A stretch of a query's tokens that stands for other ones. */
interface Slip {
  /** Its first token, and the first behind it. */
  start: number;
  end: number;
  /** The word that was meant. */
  meant: string;
  /** Nothing but a slip explains what was typed; else what is found for it comes near at most. */
  isSure: boolean;
}

/** A query whose slips were put right. */
export interface Mended {
  tokens: string[];
  /** The text in which it was typed, with the words that were meant. */
  text: string;
  /** None of its slips is a guess. */
  isSure: boolean;
}

type MeantBy = (tokens: readonly string[], isWhole: boolean) => Candidate | null;
type Asks = (tokens: readonly string[]) => boolean;

/** Finds slips. */
export interface Slips {
  /**
   * Puts the slips of a text right; `null` where there are none.
   *
   * @param tokens the text's own, simplified, without punctuation around them
   * @param stretches where they look amiss
   * @param holds whether any text holds tokens next to one another
   * @throws {EngineError} where the words can't be loaded
   */
  mend(
    text: string,
    tokens: readonly string[],
    stretches: readonly WeakStretch[],
    lexicon: Lexicon,
    holds: Asks,
  ): Promise<Mended | null>;
}

/** Words of two characters are put right in what is no longer. */
const LONGEST_WITH_PAIR = 6;
/** …and those that only the texts have in what is no longer than this. */
const LONGEST_WITH_TEXT_PAIR = 3;
/** Stretches of which it is remembered what they stand for. */
const REMEMBERED = 4000;

/** Finds slips by the words of a vocabulary and its catalogue's places; `more` gets those of texts and bodies. */
export function createSlips(
  vocabulary: Vocabulary,
  catalogue: Catalogue,
  more: () => Promise<SlipWords>,
): Slips {
  let meant: MeantBy | null = null;
  return {
    async mend(text, tokens, stretches, lexicon, holds) {
      meant ??= remembering(createWords(vocabulary, catalogue, await more()));
      const known = meant;
      const slipsIn = ({ pieces, weak }: Pick<WeakStretch, "pieces" | "weak">) =>
        findSlips(pieces, weak, holds, lexicon.isWord, known);
      const found: Slip[] = [];
      for (const stretch of stretches) {
        const { start } = stretch;
        const own = slipsIn(stretch);
        for (const slip of own.length > 0 ? own : slipsIn(apart(stretch)))
          found.push({ ...slip, start: start + slip.start, end: start + slip.end });
      }
      return found.length === 0 ? null : mended(text, tokens, found);
    },
  };
}

/** What stretches may stand for, by some words, remembered: queries grow letter by letter. */
function remembering(words: Words): MeantBy {
  const remembered = new Map<string, Candidate | null>();
  return (tokens, isWhole) => {
    const key = `${isWhole} ${placesKey(tokens)}`;
    const there = remembered.get(key);
    if (there !== undefined) return there;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const found = meantBy(tokens, isWhole, words);
    remembered.set(key, found);
    return found;
  };
}

function mended(text: string, tokens: readonly string[], slips: readonly Slip[]): Mended {
  const typed = tokenise(text);
  if (typed[0]?.text === BARRIER) typed.shift();
  const right = [...tokens];
  let out = text;
  for (const { start, end, meant } of [...slips].reverse()) {
    right.splice(start, end - start, ...tokensOf(meant));
    out = out.slice(0, typed[start]?.start) + meant + out.slice(typed[end - 1]?.end);
  }
  return { tokens: right, text: out, isSure: slips.every(({ isSure }) => isSure) };
}

/** A stretch that the texts hold may end within a word of which the next character is amiss: 国际贸易单一窗 before 囗. */
function apart({ pieces, weak }: WeakStretch): Pick<WeakStretch, "pieces" | "weak"> {
  const parted = pieces.map(({ tokens, meanings, held }, at): { piece: Piece; isWeak: boolean }[] => {
    const isOpen = held && meanings.length === 0 && (weak[at - 1] || weak[at + 1]);
    if (!isOpen) return [{ piece: { tokens, meanings, held }, isWeak: weak[at] ?? false }];
    return tokens.map((token) => ({ piece: { tokens: [token], meanings, held }, isWeak: false }));
  });
  const all = parted.flat();
  return { pieces: all.map(({ piece }) => piece), weak: all.map(({ isWeak }) => isWeak) };
}

/** The best slips that don't overlap: what explains the most, then what was the least amiss. */
function findSlips(
  pieces: readonly Piece[],
  weak: readonly boolean[],
  holds: Asks,
  isWord: Asks,
  meant: MeantBy,
): Slip[] {
  const starts: number[] = [];
  let length = 0;
  for (const { tokens } of pieces) {
    starts.push(length);
    length += tokens.length;
  }
  starts.push(length);
  const found: (Slip & { value: number })[] = [];
  for (const first of pieces.keys()) {
    for (let last = first; last < pieces.length; last += 1) {
      const [start = 0, end = 0] = [starts[first], starts[last + 1]];
      if (end - start > LONGEST) break;
      const inside = weak.slice(first, last + 1);
      if (!inside.includes(true)) continue;
      const tokens = pieces.slice(first, last + 1).flatMap((piece) => piece.tokens);
      // A word that asks or connects is part of no word of two characters, and of few in whole sentences.
      const isPair = tokens.length === 2 && tokens.every((token) => HAN.test(token));
      const asks = pieces.slice(first, last + 1).some(({ meanings }) => meanings.length > 0);
      if (isPair && (asks || length > LONGEST_WITH_PAIR)) continue;
      const isWhole = inside.every((one) => one);
      const best = meant(tokens, isWhole);
      const isOfTexts = isPair && best?.word.rank === RANKS.text;
      if (isOfTexts && length > LONGEST_WITH_TEXT_PAIR) continue;
      if (best === null) continue;
      // What only runs over the border of words may be a slip, of as many characters.
      const isLess = best.word.signs.length !== tokens.length || best.likeness < 3;
      if (tokens.length > 1 && holds(tokens) && (isLess || isWord(tokens))) continue;
      const { word, likeness, isSure } = best;
      found.push({ ...{ start, end, meant: word.word, isSure }, value: 10 * tokens.length + likeness });
    }
  }
  found.sort((a, b) => b.value - a.value);
  const kept: Slip[] = [];
  for (const { value: _, ...slip } of found)
    if (kept.every(({ start, end }) => slip.end <= start || end <= slip.start)) kept.push(slip);
  return kept.sort((a, b) => a.start - b.start);
}
