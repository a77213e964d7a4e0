/**
 * The small language of triggers, and one index that finds all of them in one
 * pass over a text, however many there are.
 *
 * A phrase is plain words. `…` stands for up to {@link GAP} characters inside
 * one part of a sentence; `（甲|乙）` for one of several words, `（甲|）` for a
 * word that may be missing. Width, case and blanks make no difference.
 */

import { characterOf } from "../../../src/model/radicals.ts";
import { remember } from "../source/remember.ts";

/** How many characters `…` may stand for. */
const GAP = 16;
/** What `…` doesn't reach across, and what parts a sentence; as {@link foldText} leaves them. */
const BREAKS = ",。;!?:\n";
const WORD_SIGN = /[a-z0-9]/;

/** A text for comparison, and where each of its characters stands in the original. */
export interface Folded {
  text: string;
  at: readonly number[];
  /** Which part of a sentence each character belongs to, counted from 0. */
  part: readonly number[];
}

/** The unified characters, which nothing folds. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** A character without its width and case; `""` for a blank. */
function foldCharacter(character: string): string {
  if (character !== "\n" && /\s/u.test(character)) return "";
  const wide = characterOf(character).normalize("NFKC").toLowerCase();
  return wide.length === 1 ? wide : character;
}

/** Folds width and case and drops blanks; of a measure's texts one thing is read after another. */
export const foldText = remember(fold, 64);

function fold(original: string): Folded {
  let text = "";
  const at: number[] = [];
  const part: number[] = [];
  let parts = 0;
  for (let index = 0; index < original.length; index += 1) {
    const character = original.charAt(index);
    const folded = isHan(original.charCodeAt(index)) ? character : foldCharacter(character);
    if (folded === "") continue;
    text += folded;
    at.push(index);
    part.push(parts);
    if (BREAKS.includes(folded)) parts += 1;
  }
  return { text, at, part };
}

/** A phrase's ways to be written: each the words between its gaps. */
export function readPhrase(phrase: string): string[][] {
  let ways = [""];
  let position = 0;
  const { text } = foldText(phrase);
  for (const group of text.matchAll(/\(([^()|]*(?:\|[^()|]*)+)\)/g)) {
    const before = text.slice(position, group.index);
    const choices = (group[1] ?? "").split("|");
    ways = ways.flatMap((way) => choices.map((choice) => way + before + choice));
    position = group.index + group[0].length;
  }
  return ways.map((way) => (way + text.slice(position)).split(/…+/));
}

/** Whether a phrase can be searched for: words on both sides of every gap, and no loose `|`. */
export function isPhrase(phrase: string): boolean {
  return readPhrase(phrase).every((words) => words.every((word) => word !== "" && !/[|\n]/.test(word)));
}

/** A phrase found in a folded text, `end` exclusive. */
export interface Hit<T> {
  owner: T;
  start: number;
  end: number;
}

interface Node<T> {
  /** By UTF-16 unit: a number is found sooner than a character, which would first be made. */
  next: Map<number, Node<T>>;
  ends: { rest: string[]; owner: T }[];
}

/** Finds phrases in texts. */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: new Map(), ends: [] };

  /** Enters a phrase for its owner. */
  add(phrase: string, owner: T): void {
    for (const [first = "", ...rest] of readPhrase(phrase)) {
      let node = this.#root;
      for (let at = 0; at < first.length; at += 1) {
        const unit = first.charCodeAt(at);
        const next = node.next.get(unit) ?? { next: new Map(), ends: [] };
        node.next.set(unit, next);
        node = next;
      }
      node.ends.push({ rest, owner });
    }
  }

  /** All hits, by their start. */
  find({ text, part }: Folded): Hit<T>[] {
    const hits: Hit<T>[] = [];
    for (let start = 0; start < text.length; start += 1) {
      let node = this.#root.next.get(text.charCodeAt(start));
      for (let end = start + 1; node; end += 1) {
        for (const { rest, owner } of node.ends) {
          if (!standsAlone(text, start, end)) continue;
          const last = findRest(text, part, end, rest);
          if (last !== null) hits.push({ owner, start, end: last });
        }
        node = node.next.get(text.charCodeAt(end));
      }
    }
    return hits;
  }
}

/** The end of the words behind gaps, or `null` where one isn't near enough. */
function findRest(
  text: string,
  part: readonly number[],
  from: number,
  rest: readonly string[],
): number | null {
  let end = from;
  for (const word of rest) {
    const window = text.slice(end, end + GAP + word.length);
    const found = window.indexOf(word);
    if (found < 0 || part[end + found + word.length - 1] !== part[end - 1]) return null;
    end += found + word.length;
  }
  return end;
}

/** Whether no letter or digit goes on where the words begin or end with one: `9610` is not in `96105`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const joins = (before: number) =>
    WORD_SIGN.test(text.charAt(before)) && WORD_SIGN.test(text.charAt(before + 1));
  return !(start > 0 && joins(start - 1)) && !joins(end - 1);
}
