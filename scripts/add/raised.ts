/**
 * Raised and lowered words (10⁴, m², CO₂, a footnote's mark) as characters of
 * one line, so that an exponent never reads as a digit of the number before it.
 */

export type Shift = "super" | "sub";

/** Words as they are carried; a `mark` refers to a note and is no exponent. */
export interface Carried {
  text: string;
  kind: Shift | "mark";
}

const SUPERSCRIPTS = table("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ");
const SUBSCRIPTS = table("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");

/** Raised words that read the same on the line. */
const ON_THE_LINE: ReadonlyMap<string, string> = new Map([
  ["TM", "™"],
  ["SM", "℠"],
  ["R", "®"],
  ["o", "°"],
  ["st", "st"],
  ["nd", "nd"],
  ["rd", "rd"],
  ["th", "th"],
]);
const SIGNS = /^[®™℠©°º′″'"%‰、，。；：]+$/u;

/** A mark by its form alone: in brackets, in a circle, an asterisk or the word 注. */
const MARK =
  /^(?:[[［【〔(（](?:注释?|脚注|尾注)?[\d*＊†‡a-z①-⑳、，,~–-]{1,8}[\]］】〕)）])+$|^(?:注释?|脚注|尾注)\d{0,3}$|^[①-⑳㉑-㊿*＊†‡]{1,3}$/u;
const NUMBERS = /^\d{1,3}(?:[、，,~–-]\d{1,3})*$/u;
/** What an exponent can stand behind: a number, a letter, a bracket around them, a Chinese unit of length or time. */
const BASE = /[0-9A-Za-zα-ωΑ-Ωμ℃Å\u2070-\u209f¹²³]\)?$|[米里尺寸秒]$/u;

/** Carries words that stand above or below the line behind `before`. */
export function carry(before: string, words: string, shift: Shift): Carried {
  const plain = words.normalize("NFKC").replaceAll(/\s/gu, "").replaceAll(/[−–—]/gu, "-");
  if (shift === "sub") return { text: inScript(plain, SUBSCRIPTS) ?? `_(${words.trim()})`, kind: "sub" };
  const circled = words.replaceAll(/\s/gu, "");
  if (MARK.test(circled) || (NUMBERS.test(plain) && !BASE.test(before.trimEnd())))
    return { text: noteMark(circled), kind: "mark" };
  const same = SIGNS.test(circled) ? circled : ON_THE_LINE.get(plain);
  if (same !== undefined && before.trim() !== "") return { text: same, kind: "super" };
  return { text: inScript(plain, SUPERSCRIPTS) ?? `^(${words.trim()})`, kind: "super" };
}

/** A note's mark in brackets, which no number can swallow. */
export function noteMark(mark: string): string {
  const bare = mark
    .replaceAll(/[\]］】〕)）][[［【〔(（]/gu, "、")
    .replaceAll(/[[\]［］【】〔〕()（）\s]/gu, "")
    .replace(/^(?:注释?|脚注|尾注)/u, "");
  return `〔注${bare}〕`;
}

/** A fraction on one line, its parts in brackets where they are more than a number or a word. */
export function fraction(above: string, below: string): string {
  const part = (words: string) => (/^[\p{L}\p{N}.]+$/u.test(words) ? words : `(${words})`);
  return `${part(above)}/${part(below)}`;
}

/** Whether words can be a note's mark at all. */
export function isMark(words: string): boolean {
  const bare = words.replaceAll(/\s/gu, "");
  return MARK.test(bare) || NUMBERS.test(bare);
}

/** All characters in a script, a full stop between them as it is; `null` where one has none. */
function inScript(words: string, script: ReadonlyMap<string, string>): string | null {
  const isPart = /^\d+\.\d+$/.test(words) && script === SUBSCRIPTS;
  const signs = [...words].map((sign) => script.get(sign) ?? (isPart && sign === "." ? sign : undefined));
  return words !== "" && signs.every((sign) => sign !== undefined) ? signs.join("") : null;
}

function table(from: string, to: string): ReadonlyMap<string, string> {
  const signs = [...to];
  return new Map([...from].map((sign, index) => [sign, signs[index] ?? sign]));
}
