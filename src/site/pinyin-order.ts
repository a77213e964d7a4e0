/** Words in the order in which a Chinese reader looks them up. */
import { pinyin } from "pinyin-pro";

/** The letter under which a word is looked up: that of its pinyin, or `0–9`. */
export function initialOf(word: string): string {
  const first = reading(word).charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : "0–9";
}

function reading(word: string): string {
  return pinyin(word, { toneType: "none", v: true, type: "array", nonZh: "consecutive" })
    .join(" ")
    .toLowerCase();
}

/** Items by the pinyin of their names. */
export function inPinyinOrder<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, key: reading(nameOf(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
