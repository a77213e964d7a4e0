/**
 * Words that were typed amiss: one character wrong, missing, doubled or in its neighbour's place, pinyin alone or
 * among characters, and short names of bodies. What a text holds as it was typed is never touched, nor is what the
 * vocabulary knows. Loaded only once a query looks amiss.
 */
import { type Catalogue, valuesOf } from "./catalogue.ts";
import { isOneOff } from "./guess.ts";
import type { Lexicon } from "./lexicon.ts";
import { BARRIER } from "./normalise.ts";
import { createSyllables, type Syllables } from "./pinyin.ts";
import type { Piece } from "./segment.ts";
import { looksLike } from "./shapes.ts";
import { tokenise } from "./tokenise.ts";
import { readTerms, type SlipWords, type Vocabulary } from "./vocabulary.ts";
import { LETTERS, type WeakStretch } from "./weak.ts";

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

/** How sure one can be that a word is typed: one of the texts, what people say, a body's name, a term or a place. */
const RANKS = { text: 0, asked: 1, name: 2, term: 3 } as const;
type Rank = (typeof RANKS)[keyof typeof RANKS];
/** Longer words and stretches are never compared. */
const LONGEST = 12;
/** A body's short name has no more characters. */
const LONGEST_SHORT = 4;
/** Words of two characters are put right in what is no longer. */
const LONGEST_WITH_PAIR = 6;
/** …and those that only the texts have in what is no longer than this. */
const LONGEST_WITH_TEXT_PAIR = 3;
/** Letters of pinyin below which it stands for too much; with one letter amiss; with sounds that are taken for others. */
const SHORTEST_PINYIN = 4;
const SHORTEST_AMISS = 6;
const SHORTEST_ALIKE = 5;
const HAN = /^\p{Script=Han}+$/u;

interface Word {
  word: string;
  signs: readonly string[];
  rank: Rank;
  syllables: readonly string[];
  sound: string;
}

/** A word that may be meant, and how little was amiss. */
interface Candidate {
  word: Word;
  likeness: number;
  isSure: boolean;
}

/** What slips are found by. */
interface Words {
  all: readonly Word[];
  byWord: ReadonlyMap<string, Word>;
  bySound: ReadonlyMap<string, readonly Word[]>;
  byLikeSound: ReadonlyMap<string, readonly Word[]>;
  /** By what is left of a word when one of its characters is missing. */
  byRest: ReadonlyMap<string, readonly Word[]>;
  regions: readonly string[];
  syllables: Syllables;
}

/** Finds slips by the words of a vocabulary and its catalogue's places; `more` gets those of texts and bodies. */
export function createSlips(
  vocabulary: Vocabulary,
  catalogue: Catalogue,
  more: () => Promise<SlipWords>,
): Slips {
  let words: Words | null = null;
  return {
    async mend(text, tokens, stretches, lexicon, holds) {
      words ??= createWords(vocabulary, catalogue, await more());
      const found: Slip[] = [];
      for (const { start, pieces, weak } of stretches) {
        for (const slip of findSlips(pieces, weak, holds, lexicon.isWord, words))
          found.push({ ...slip, start: start + slip.start, end: start + slip.end });
      }
      return found.length === 0 ? null : mended(text, tokens, found);
    },
  };
}

function mended(text: string, tokens: readonly string[], slips: readonly Slip[]): Mended {
  const typed = tokenise(text);
  if (typed[0]?.text === BARRIER) typed.shift();
  const right = [...tokens];
  let out = text;
  for (const { start, end, meant } of [...slips].reverse()) {
    right.splice(start, end - start, ...meant);
    out = out.slice(0, typed[start]?.start) + meant + out.slice(typed[end - 1]?.end);
  }
  return { tokens: right, text: out, isSure: slips.every(({ isSure }) => isSure) };
}

function createWords(vocabulary: Vocabulary, catalogue: Catalogue, more: SlipWords): Words {
  const syllables = createSyllables(vocabulary.readings);
  const byWord = new Map<string, Word>();
  const add = (word: string, rank: Rank) => {
    const there = byWord.get(word);
    if (there !== undefined) {
      if (there.rank < rank) there.rank = rank;
      return;
    }
    const signs = [...word];
    if (signs.length < 2 || signs.length > LONGEST || !HAN.test(word)) return;
    const read = syllables(word) ?? [];
    byWord.set(word, { word, signs, rank, syllables: read, sound: read.join("") });
  };
  for (const term of readTerms(vocabulary)) {
    for (const word of term.words) add(word, RANKS.term);
    for (const word of [...term.asked, ...term.near]) add(word, RANKS.asked);
  }
  const regions = valuesOf(catalogue, "region").map(({ label }) => label);
  for (const label of regions) add(label, RANKS.term);
  for (const name of more.names.split(",")) add(name, RANKS.name);
  for (const word of more.words.split(",")) add(word, RANKS.text);
  const all = [...byWord.values()];
  const sounding = all.filter(({ sound }) => sound !== "");
  return {
    ...{ all, byWord, regions, syllables },
    bySound: grouped(sounding, ({ sound }) => [sound]),
    byLikeSound: grouped(sounding, ({ sound }) => [likeSound(sound)]),
    byRest: grouped(
      all.filter(({ rank, signs }) => rank > RANKS.asked && signs.length > 2),
      ({ signs }) => signs.map((_, at) => without(signs, at)),
    ),
  };
}

function grouped(words: readonly Word[], keysOf: (word: Word) => readonly string[]): Map<string, Word[]> {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    for (const key of new Set(keysOf(word))) {
      const there = groups.get(key);
      if (there === undefined) groups.set(key, [word]);
      else there.push(word);
    }
  }
  return groups;
}

function without(signs: readonly string[], at: number): string {
  return signs.filter((_, place) => place !== at).join("");
}

/** Sounds that are taken for one another become alike: zh and z, ang and an, n and l, f and h. */
function likeSound(sound: string): string {
  return sound
    .replace(/([zcs])h/g, "$1")
    .replace(/([aei])ng/g, "$1n")
    .replace(/f(?=u)/g, "h")
    .replace(/f(?=an)/g, "hu")
    .replace(/fe/g, "hu")
    .replace(/n/g, "l");
}

/** Sounds that few can tell apart: without those that only some dialects have alike. */
function isCloseSound(one: string, other: string): boolean {
  const close = (sound: string) => sound.replace(/([zcs])h/g, "$1").replace(/([aei])ng/g, "$1n");
  return close(one) === close(other);
}

/** The best slips that don't overlap: what explains the most, then what was the least amiss. */
function findSlips(
  pieces: readonly Piece[],
  weak: readonly boolean[],
  holds: Asks,
  isWord: Asks,
  words: Words,
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
      const best = meantBy(tokens, isWhole, words);
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

/** The word that such tokens most likely stand for; `isWhole`: nothing in them is known. */
function meantBy(tokens: readonly string[], isWhole: boolean, words: Words): Candidate | null {
  const typed = tokens.join("");
  const candidates = tokens.every((token) => HAN.test(token))
    ? [...amiss(tokens, typed, isWhole, words), ...shortened(tokens, isWhole, words)]
    : tokens.every((token) => HAN.test(token) || LETTERS.test(token))
      ? spelt(tokens, words)
      : [];
  const other = candidates.filter(({ word }) => word.word !== typed);
  const rank = ({ word, likeness }: Candidate) => 10 * likeness + word.rank;
  other.sort(
    (a, b) =>
      rank(b) - rank(a) || a.word.signs.length - b.word.signs.length || (a.word.word < b.word.word ? -1 : 1),
  );
  return other[0] ?? null;
}

/** Characters that are amiss. */
function amiss(signs: readonly string[], typed: string, isWhole: boolean, words: Words): Candidate[] {
  const { byWord, bySound, byLikeSound, byRest, syllables } = words;
  const found: Candidate[] = [];
  const isPair = signs.length === 2;
  const offer = (word: Word | undefined, likeness: number, isSure = true) => {
    if (word !== undefined) found.push({ word, likeness, isSure });
  };
  const shared = (word: Word) => word.signs.filter((sign, at) => sign === signs[at]).length;
  const sound = (syllables(typed) ?? []).join("");
  for (const word of bySound.get(sound) ?? []) {
    if (word.signs.length !== signs.length) continue;
    // Two characters that stand in no text as a word are too few for what only the texts know.
    if (isPair && (!isWhole || (shared(word) === 0 && word.rank < RANKS.term))) continue;
    offer(word, 4);
  }
  for (const at of signs.keys()) {
    const [one = "", other] = [signs[at], signs[at + 1]];
    if (other === undefined) break;
    const swapped = [...signs.slice(0, at), other, one, ...signs.slice(at + 2)].join("");
    if (!isPair || isWhole) offer(byWord.get(swapped), 3);
    if (one === other && signs.length > 2) offer(byWord.get(without(signs, at)), 4);
  }
  if (sound !== "") {
    for (const word of byLikeSound.get(likeSound(sound)) ?? []) {
      if (word.signs.length !== signs.length || word.sound === sound || word.rank === RANKS.text) continue;
      if (isPair && (!isWhole || shared(word) === 0 || !isCloseSound(word.sound, sound))) continue;
      // Few write one of these for the other.
      if (word.rank <= RANKS.asked && !isCloseSound(word.sound, sound)) continue;
      offer(word, 2);
    }
  }
  const rests = signs.map((_, at) => without(signs, at));
  if (signs.length > 2) {
    for (const word of new Set(rests.flatMap((rest) => byRest.get(rest) ?? []))) {
      if (word.signs.length !== signs.length || shared(word) !== signs.length - 1) continue;
      const at = word.signs.findIndex((sign, place) => sign !== signs[place]);
      if (looksLike(word.signs[at] ?? "", signs[at] ?? "")) offer(word, 3);
      else if (signs.length > 3) offer(word, 1, false);
    }
    for (const word of byRest.get(typed) ?? []) offer(word, 2);
  } else if (isWhole) {
    for (const [at, sign] of signs.entries()) {
      for (const word of words.all) {
        if (word.rank < RANKS.term || word.signs.length !== 2 || word.signs[1 - at] !== signs[1 - at])
          continue;
        if (looksLike(word.signs[at] ?? "", sign)) offer(word, 3);
      }
    }
    for (const word of byRest.get(typed) ?? []) {
      const isInner = word.signs[0] === signs[0] && word.signs[2] === signs[1];
      if (isInner && word.rank === RANKS.term) offer(word, 1, false);
    }
  }
  return found;
}

/** A body's name of which a character of its place's and some others are left. */
function shortened(
  signs: readonly string[],
  isWhole: boolean,
  { all, regions, syllables }: Words,
): Candidate[] {
  if (!isWhole || signs.length > LONGEST_SHORT) return [];
  const [first = "", last = ""] = [signs[0], signs[signs.length - 1]];
  const places = regions.filter((label) => label.includes(first));
  const names = new Set<string>();
  for (const { word, rank, signs: own } of all) {
    const region = regions.find((label) => word.startsWith(label));
    if (rank !== RANKS.name || region === undefined || own[own.length - 1] !== last) continue;
    if (places.includes(region)) names.add(word);
    // What one place has, others have, too, though no text names it as a body.
    else if (own.length - [...region].length === 2)
      for (const label of places) names.add(label + own.slice(-2).join(""));
  }
  const found = [...names]
    .map((word) => ({ word, signs: [...word] }))
    .filter(({ signs: own }) => own.length > signs.length + 1 && isWithin(signs, own));
  const shortest = Math.min(...found.map(({ signs: own }) => own.length));
  const [only, ...rest] = found.filter(({ signs: own }) => own.length === shortest);
  if (only === undefined || rest.length > 0) return [];
  const read = syllables(only.word) ?? [];
  const word: Word = { ...only, rank: RANKS.name, syllables: read, sound: read.join("") };
  return [{ word, likeness: 5, isSure: true }];
}

/** Whether the signs stand in the word in their order. */
function isWithin(signs: readonly string[], word: readonly string[]): boolean {
  let at = 0;
  for (const sign of word) if (sign === signs[at]) at += 1;
  return at === signs.length;
}

/** Pinyin, whole, by initials or mixed with characters, also with a letter amiss. */
function spelt(tokens: readonly string[], { all, bySound, byLikeSound, syllables }: Words): Candidate[] {
  const found: Candidate[] = [];
  const read = tokens.map((token) => (HAN.test(token) ? (syllables(token) ?? []).join("") : token));
  const sound = read.join("");
  const offer = (word: Word, likeness: number) => found.push({ word, likeness, isSure: true });
  const han = tokens.filter((token) => HAN.test(token));
  const hasAll = ({ word }: Word) => han.every((sign) => word.includes(sign));
  if (sound.length >= SHORTEST_PINYIN) for (const word of bySound.get(sound) ?? []) offer(word, 4);
  if (sound.length >= SHORTEST_ALIKE)
    for (const word of byLikeSound.get(likeSound(sound)) ?? [])
      if (word.sound !== sound && word.rank > RANKS.text) offer(word, 3);
  if (found.length > 0) return found;
  for (const word of all) {
    if (word.sound === "" || word.rank === RANKS.text) continue;
    const isPure = tokens.length === 1;
    // One letter beside characters may be the rest of any word.
    if (!isPure && tokens.every((token) => token.length === 1)) continue;
    const isMixed = (!isPure || (word.rank > RANKS.asked && sound.length > 2)) && readsAs(tokens, word);
    if (isMixed) offer(word, 2);
    else if (sound.length >= SHORTEST_AMISS && hasAll(word) && isOneOff(word.sound, sound)) offer(word, 1);
  }
  return found;
}

/** Whether tokens read as a word: each of its characters as itself, by its syllable or by its initial. */
function readsAs(tokens: readonly string[], { signs, syllables }: Word): boolean {
  const typed = tokens.flatMap((token) => (HAN.test(token) ? [token] : [...token]));
  /** After so many characters of the word: how much of what was typed may have been read. */
  let reached = new Set([0]);
  for (const [at, sign] of signs.entries()) {
    const syllable = syllables[at] ?? "";
    const next = new Set<number>();
    for (const from of reached) {
      if (typed[from] === sign || typed[from] === syllable.charAt(0)) next.add(from + 1);
      if (typed.slice(from, from + syllable.length).join("") === syllable) next.add(from + syllable.length);
    }
    reached = next;
  }
  return reached.has(typed.length);
}
