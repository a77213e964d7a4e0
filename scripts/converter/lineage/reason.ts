/** Why two measures may be versions of one another, in an editor's words. */
import { letters } from "../source/sketch.ts";
import type { Candidate } from "./candidates.ts";
import type { Likeness } from "./score.ts";
import type { LineageText } from "./texts.ts";

/** Shorter stretches that two titles share say nothing. */
const TITLE_WORDS = 4;
/** Of a long passage, its beginning is shown. */
const SHOWN = 20;
const SHOWN_TERMS = 4;

/** The reason of a proposal: what the two have in common, and the score. */
export function reasonOf({ a, b, passage, terms }: Candidate, { score }: Likeness): string {
  const parts = [
    titles(a, b),
    passage === null ? null : `连续${passage.length}字相同（“${shown(passage, b)}”）`,
    terms.length === 0
      ? null
      : `都用${terms
          .slice(0, SHOWN_TERMS)
          .map((term) => `“${term}”`)
          .join("")}`,
    `相似度${score.toFixed(2)}`,
  ];
  return parts
    .filter((part) => part !== null)
    .join("；")
    .replaceAll(/\s+/gu, " ");
}

function titles(a: LineageText, b: LineageText): string | null {
  const [one, other] = [letters(a.title), letters(b.title)];
  if (one !== "" && one === other) return "标题相同";
  const common = longestCommon(one, other);
  return common.length < TITLE_WORDS ? null : `标题都有“${printed(common, b.title)}”`;
}

function shown(passage: string, { words }: LineageText): string {
  const whole = [...printed(passage, words)];
  return whole.length <= SHOWN ? whole.join("") : `${whole.slice(0, SHOWN - 1).join("")}…`;
}

/** Letters as the text prints them, punctuation between them included. */
function printed(wanted: string, text: string): string {
  const places: { start: number; end: number }[] = [];
  let plain = "";
  let start = 0;
  for (const character of text) {
    for (const letter of lettersOf(character)) {
      for (let unit = 0; unit < letter.length; unit += 1)
        places.push({ start, end: start + character.length });
      plain += letter;
    }
    start += character.length;
  }
  const at = plain.indexOf(wanted);
  const [first, last] = [places[at], places[at + wanted.length - 1]];
  return first && last ? text.slice(first.start, last.end) : wanted;
}

const known = new Map<string, string>();

/** The {@link letters} of one character, of which the texts of a collection have some thousands. */
function lettersOf(character: string): string {
  const there = known.get(character) ?? letters(character);
  known.set(character, there);
  return there;
}

/** The longest stretch that both hold; titles are short. */
function longestCommon(a: string, b: string): string {
  let best = "";
  for (let start = 0; start < a.length; start += 1) {
    while (start + best.length < a.length && b.includes(a.slice(start, start + best.length + 1)))
      best = a.slice(start, start + best.length + 1);
  }
  return best;
}
