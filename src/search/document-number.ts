/** How a document is called by its 文号, in full or in part: 某函〔2025〕17号, 某函17号, 〔2025〕17号, 17号. */
import { isUnit } from "./measure-number.ts";
import { isYear, readNumber } from "./numbers.ts";
import { HAN, type QueryWords } from "./query-words.ts";
import type { DocumentNumber, ReferenceNames } from "./reference-names.ts";

/** The 文号 that fit what was typed. */
export interface ReadDocumentNumber {
  /** None, where no notice has one like that. */
  numbers: readonly DocumentNumber[];
  /** How many tokens before the place belong to it. */
  before: number;
  end: number;
}

/** A year and a number as they were typed. */
interface Typed {
  year: number | null;
  number: number | null;
  end: number;
  /** 号 stands behind it. */
  signed: boolean;
}

/** What may follow 17号 directly. */
const BEHIND = new Set([..."文公通令函的第是件"]);
/** What the words of a 文号 end with. */
const ENDS = new Set([..."发函字办规令告知"]);
/** What is no word of a 文号. */
const JOINING = new Set([..."的之中里内"]);

/** Reads a 文号 that begins at a place, or whose number does; `isFree` tells whether a token belongs to nothing yet. */
export function readDocumentNumber(
  words: QueryWords,
  at: number,
  names: ReferenceNames,
  isFree: (place: number) => boolean,
): ReadDocumentNumber | null {
  return bySeries(words, at, names) ?? byNumber(words, at, names, isFree);
}

/** By its own words: 某函〔2025〕17号, 某函17号, 某函2025; the words alone where nothing else was typed. */
function bySeries(words: QueryWords, at: number, names: ReferenceNames): ReadDocumentNumber | null {
  const found = words.longest(at, names.series, names.longest);
  if (found === null) return null;
  const typed = readTyped(words, found.end);
  const isAlone = at === 0 && found.end === words.all.length;
  if (typed === null && !isAlone) return null;
  const numbers = found.value.filter((one) => fits(one, typed));
  if (numbers.length === 0 && !typed?.signed) return null;
  return { numbers, before: 0, end: typed?.end ?? found.end };
}

/** By its number, with or without its year and some of its words: 17号, 〔2025〕17号, 函〔2025〕17号. */
function byNumber(
  words: QueryWords,
  at: number,
  names: ReferenceNames,
  isFree: (place: number) => boolean,
): ReadDocumentNumber | null {
  const typed = readTyped(words, at);
  if (typed === null || !typed.signed) return null;
  if (words.goesOn(typed.end) && !BEHIND.has(words.token(typed.end))) return null;
  const before = wordsBefore(words, at, names.longest, isFree);
  const numbers = names.numbers.filter((one) => fits(one, typed) && isPartOfWords(before, one.words));
  // Without a year it may be the number of anything.
  if (numbers.length === 0 && typed.year === null) return null;
  return { numbers, before: before.length, end: typed.end };
}

/** Words that stand before a number without a space, or end as those of a 文号 do. */
function wordsBefore(
  words: QueryWords,
  at: number,
  most: number,
  isFree: (place: number) => boolean,
): string[] {
  const before: string[] = [];
  for (let place = at - 1; place >= 0 && before.length < most; place -= 1) {
    const word = words.token(place);
    const isSeries = before.length === 0 && ENDS.has(word);
    if (!isFree(place) || !HAN.test(word) || JOINING.has(word)) break;
    if (!isSeries && !words.isNear(place + 1)) break;
    before.unshift(word);
  }
  return before;
}

/** 2025年第17号, 2025 17, 第17号, 202517号. */
function readTyped(words: QueryWords, at: number): Typed | null {
  const start = words.skip(at, "第");
  const first = readNumber(words.all, start);
  if (first === null) return null;
  const signedBehind = (end: number) => {
    const signed = words.token(end) === "号";
    return { end: signed ? end + 1 : end, signed };
  };
  const joined = /^((?:19|20)\d{2})([1-9]\d{0,4})$/.exec(words.token(start));
  const behind = signedBehind(first.end);
  if (joined !== null && behind.signed)
    return { year: Number(joined[1]), number: Number(joined[2]), ...behind };
  if (!isYear(first.value) || behind.signed) return { year: null, number: first.value, ...behind };
  const behindYear = words.skip(first.end, "年");
  const second = readNumber(words.all, words.skip(behindYear, "第"));
  if (second === null || isUnit(words.token(second.end)))
    return { year: first.value, number: null, end: behindYear, signed: false };
  return { year: first.value, number: second.value, ...signedBehind(second.end) };
}

function fits({ year, number }: DocumentNumber, typed: Typed | null): boolean {
  if (typed === null) return true;
  return (typed.year === null || typed.year === year) && (typed.number === null || typed.number === number);
}

/** What stands before a number is nothing, or the end or the beginning of a 文号's words. */
function isPartOfWords(before: readonly string[], words: readonly string[]): boolean {
  const own = before.slice(-words.length);
  const isEnd = own.every((word, at) => words[words.length - own.length + at] === word);
  return isEnd || (own.length > 1 && own.every((word, at) => words[at] === word));
}
