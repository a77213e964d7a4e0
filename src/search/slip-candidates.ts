/** What a stretch of a query may stand for: a word with a character amiss, a body's short name, or one in pinyin. */
import { isOneOff } from "./guess.ts";
import { looksLike } from "./shapes.ts";
import {
  HAN,
  isCloseSound,
  likeSound,
  pairKey,
  RANKS,
  type Word,
  type Words,
  without,
} from "./slip-words.ts";
import { LETTERS } from "./weak.ts";

/** A body's short name has no more characters. */
const LONGEST_SHORT = 4;
/** Letters of pinyin below which it stands for too much; with one letter amiss; with sounds that are taken for others. */
const SHORTEST_PINYIN = 4;
const SHORTEST_AMISS = 6;
const SHORTEST_ALIKE = 5;

/** A word that may be meant, and how little was amiss. */
export interface Candidate {
  word: Word;
  likeness: number;
  isSure: boolean;
}

/** The word that such tokens most likely stand for; `isWhole`: nothing in them is known. */
export function meantBy(tokens: readonly string[], isWhole: boolean, words: Words): Candidate | null {
  const typed = tokens.join("");
  const candidates = tokens.every((token) => HAN.test(token))
    ? [...amiss(tokens, typed, isWhole, words), ...shortened(tokens, isWhole, words)]
    : tokens.every((token) => HAN.test(token) || LETTERS.test(token))
      ? [...spelt(tokens, words), ...misspelt(tokens, words)]
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
      const kept = 1 - at;
      for (const word of words.pairs.get(pairKey(kept, signs[kept] ?? "")) ?? [])
        if (looksLike(word.signs[at] ?? "", sign)) offer(word, 3);
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
  { bodies, regions, syllables }: Words,
): Candidate[] {
  if (!isWhole || signs.length > LONGEST_SHORT) return [];
  const [first = "", last = ""] = [signs[0], signs[signs.length - 1]];
  const places = regions.filter((label) => label.includes(first));
  const names = new Set<string>();
  for (const { word, signs: own } of places.length > 0 ? (bodies.get(last) ?? []) : []) {
    const region = regions.find((label) => word.startsWith(label));
    if (region === undefined) continue;
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
function spelt(tokens: readonly string[], words: Words): Candidate[] {
  const { bySound, byLikeSound, syllables } = words;
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
  const isPure = tokens.length === 1;
  // One letter beside characters may be the rest of any word.
  if (found.length > 0 || (!isPure && tokens.every((token) => token.length === 1))) return found;
  const signs = tokens.flatMap((token) => (HAN.test(token) ? [token] : [...token]));
  for (const word of words.byBeginning.get(signs[0] ?? "") ?? []) {
    const isMeant = !isPure || (word.rank > RANKS.asked && sound.length > 2);
    if (isMeant && readsAs(signs, word)) offer(word, 2);
  }
  if (sound.length >= SHORTEST_AMISS)
    for (const word of words.typed) if (isOneOff(word.sound, sound) && hasAll(word)) offer(word, 1);
  return found;
}

/** A word in Latin letters that the texts have, two of whose letters changed places; in longer ones one may be amiss otherwise. */
function misspelt(tokens: readonly string[], { latin }: Words): Candidate[] {
  const [typed = "", ...others] = tokens;
  if (others.length > 0) return [];
  const sorted = (word: string) => [...word].sort().join("");
  const isMeant = (word: string) =>
    isOneOff(word, typed) && (typed.length >= SHORTEST_AMISS || sorted(word) === sorted(typed));
  const found = latin.filter(isMeant);
  // Of several nobody can tell which.
  if (found.length !== 1) return [];
  const [word = ""] = found;
  return [
    { word: { word, signs: [word], rank: RANKS.text, syllables: [], sound: "" }, likeness: 3, isSure: true },
  ];
}

/** Whether what was typed, letter by letter, reads as a word: each of its characters as itself, by its syllable or by its initial. */
function readsAs(typed: readonly string[], { signs, syllables, sound }: Word): boolean {
  if (typed.length < signs.length || typed.length > sound.length) return false;
  /** After so many characters of the word: how much of what was typed may have been read. */
  let reached = new Set([0]);
  for (const [at, sign] of signs.entries()) {
    const syllable = syllables[at] ?? "";
    const next = new Set<number>();
    for (const from of reached) {
      if (typed[from] === sign || typed[from] === syllable.charAt(0)) next.add(from + 1);
      if (typed.slice(from, from + syllable.length).join("") === syllable) next.add(from + syllable.length);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(typed.length);
}
