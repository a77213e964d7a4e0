/** How a measure is called by its number: 第26条, 26条, 第二十六项, 措施26, 序号 26, No. 26. */
import { readNumber } from "./numbers.ts";
import { type QueryWords, spelt } from "./query-words.ts";

/** Numbers as keys are spelt, and the place behind them. */
export interface ReadKeys {
  keys: string[];
  end: number;
}

/** No measure has a greater number. */
const LARGEST = 999;
const UNITS = new Set(["条", "项"]);
/** What stands before a measure's number. */
const LABELS = spelt("措施", "举措", "任务", "事项", "序号", "编号", "条款");
const LATIN_LABELS = new Set(["no", "nr", "#", "item", "article", "measure"]);
/** What may go on directly behind 26条 without making it a count: 26条的, 26条是什么. */
const GOES_ON = new Set([..."的之是第讲说内有怎如和与及中里"]);
/** What makes 26条 a count that stands directly before it: 共26条, 出台26条. */
const COUNTS = new Set([..."共有前后这那等台出部余多达约近的条为含"]);
const LISTING = new Set(["。", ..."和与及"]);

/** Whether a token counts measures. */
export function isUnit(word: string): boolean {
  return UNITS.has(word);
}

/** Reads the numbers of measures that begin at a place; `null` where none does. */
export function readMeasureNumber(words: QueryWords, at: number): ReadKeys | null {
  return numbered(words, at) ?? counted(words, at) ?? labelled(words, at);
}

/** A number that nothing says to be a measure's. */
export function readBareNumber(words: QueryWords, at: number): ReadKeys | null {
  const number = readKey(words, at);
  if (number === null || !number.arabic || /^\p{Script=Han}$/u.test(words.token(number.end))) return null;
  return { keys: [number.key], end: number.end };
}

/** 第26条, 第26、27条, 第二条之一, 第26项, 第26. */
function numbered(words: QueryWords, at: number): ReadKeys | null {
  if (words.token(at) !== "第") return null;
  const keys: string[] = [];
  let end = at;
  let isArabic = true;
  do {
    const number = readKey(words, end + 1);
    if (number === null) return null;
    keys.push(number.key);
    isArabic &&= number.arabic;
    end = number.end;
  } while (LISTING.has(words.token(end)) && readKey(words, end + 1) !== null);
  if (!isUnit(words.token(end))) {
    const isWhole = isArabic && keys.length === 1 && !words.goesOn(end);
    return isWhole ? { keys, end } : null;
  }
  end += 1;
  const sub = words.token(end) === "之" ? readNumber(words.all, end + 1) : null;
  if (sub === null) return { keys, end };
  return { keys: [...keys.slice(0, -1), `${keys[keys.length - 1]}-${sub.value}`], end: sub.end };
}

/** 26条, where it isn't said how many there are: 26条措施. */
function counted(words: QueryWords, at: number): ReadKeys | null {
  const number = readKey(words, at);
  if (number === null || !isUnit(words.token(number.end))) return null;
  const end = number.end + 1;
  const isCount = words.isJoined(at) && COUNTS.has(words.token(at - 1));
  if (isCount || (words.goesOn(end) && !GOES_ON.has(words.token(end)))) return null;
  // 一条 and 十条 are said of much.
  return number.arabic || number.end - at > 1 ? { keys: [number.key], end } : null;
}

/** 措施26, 序号 26, No. 26. */
function labelled(words: QueryWords, at: number): ReadKeys | null {
  const label = LATIN_LABELS.has(words.token(at)) ? at + 1 : words.behind(LABELS, at);
  if (label === null) return null;
  const number = readKey(words, words.skip(label, "。"));
  if (number === null) return null;
  const end = number.end + (isUnit(words.token(number.end)) ? 1 : 0);
  return words.goesOn(end) && !GOES_ON.has(words.token(end)) ? null : { keys: [number.key], end };
}

/** A number that a measure can have; `2.1` is the key 2-1. */
function readKey(words: QueryWords, at: number): { key: string; end: number; arabic: boolean } | null {
  if (/^\d{1,3}(?:\.\d{1,3}){1,2}$/.test(words.token(at)))
    return { key: words.token(at).replaceAll(".", "-"), end: at + 1, arabic: true };
  const number = readNumber(words.all, at);
  if (number === null || number.value < 1 || number.value > LARGEST) return null;
  return { key: String(number.value), end: number.end, arabic: number.arabic };
}
