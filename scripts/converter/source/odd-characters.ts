/**
 * Characters that a text keeps though they aren't what they look like, or can't
 * be seen: radicals in place of characters, private use, no width, direction.
 * Each kind is reported with its places; the text stays as it is.
 */
import type { FindingClass } from "../../../src/model/finding-codes.ts";
import { characterOf } from "../../../src/model/radicals.ts";
import type { Note } from "./findings.ts";
import { LineIndex } from "./line-index.ts";

/** A kind of character: how it is found, and what is said of it. */
interface Kind {
  finding: FindingClass;
  characters: RegExp;
  said: string;
  advice: string;
  /** What a character stands for, where that is known. */
  means?: (sign: string) => string;
}

const KINDS: readonly Kind[] = [
  {
    finding: { code: "CHARACTER_PRIVATE", severity: "warning" },
    characters: /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu,
    said: "私用区字符（只有造字的机器能显示）",
    advice: "请对照原件改为通用的字",
  },
  {
    finding: { code: "CHARACTER_LOST", severity: "warning" },
    characters: /\ufffd|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    said: "损坏的字符",
    advice: "请对照原件补正",
  },
  {
    finding: { code: "CHARACTER_DIRECTION", severity: "warning" },
    characters: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    said: "控制书写方向的字符，显示的次序可能与文字不同",
    advice: "请核对后删去",
  },
  {
    finding: { code: "CHARACTER_CONTROL", severity: "warning" },
    characters: /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g,
    said: "控制字符",
    advice: "请核对后删去",
  },
  {
    finding: { code: "CHARACTER_RADICAL", severity: "warning" },
    characters: /[\u2e80-\u2fdf]/gu,
    said: "部首字符代替了通用的字",
    advice: "正文照录，检索按通用的字；请对照原件改正",
    means: characterOf,
  },
  {
    finding: { code: "CHARACTER_COMPATIBILITY", severity: "info" },
    // Twelve characters of the first block are no compatibility forms.
    characters:
      /[\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff\u{2f800}-\u{2fa1f}]/gu,
    said: "兼容字符代替了通用的字",
    advice: "正文照录，检索按通用的字",
    means: (sign) => sign.normalize("NFKC"),
  },
  {
    finding: { code: "CHARACTER_INVISIBLE", severity: "info" },
    // Variation selectors choose a form of the character before them; what sets the direction has its own kind.
    characters:
      /(?!\p{Variation_Selector}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu,
    said: "看不见的字符（零宽空格、软连字符等）",
    advice: "正文照录，检索时略去",
  },
];

/** Places that are told one by one; more are told in one finding. */
const TOLD = 12;

/** Finds a text's odd characters. A byte order mark at the very beginning is none. */
export function findOddCharacters(text: string): Note[] {
  const lines = new LineIndex(text);
  return KINDS.flatMap((kind) => {
    const places = placesOf(kind, text);
    const [first] = places;
    if (!first) return [];
    if (places.length <= TOLD) return places.map((place) => noteOn(kind, place, 1, print(kind, place[0])));
    const shown = places.slice(0, TOLD).map(({ index, 0: sign }) => {
      const { line, column } = lines.place(index);
      return `${line}:${column} ${print(kind, sign)}`;
    });
    return [noteOn(kind, first, places.length, `${shown.join("、")} 等`)];
  });
}

/** The same as sentences, one a kind, with the lines of the text. */
export function oddCharacterNotes(text: string): string[] {
  const lines = new LineIndex(text);
  return KINDS.flatMap((kind) => {
    const places = placesOf(kind, text);
    if (places.length === 0) return [];
    const numbers = [...new Set(places.map(({ index }) => lines.place(index).line))];
    const more = numbers.length > TOLD ? "等" : "";
    const where = `第 ${numbers.slice(0, TOLD).join("、")} 行${more}`;
    return [`${kind.said} ${places.length} 处，在${where}；${kind.advice}`];
  });
}

function placesOf(kind: Kind, text: string): RegExpExecArray[] {
  return [...text.matchAll(kind.characters)].filter(({ index, 0: sign }) => index > 0 || sign !== "\ufeff");
}

function noteOn(
  { finding, said, advice }: Kind,
  { index }: RegExpExecArray,
  count: number,
  shown: string,
): Note {
  const message = `${said}${count > 1 ? ` ${count} 处` : ""}：${shown}；${advice}`;
  return { ...finding, at: index, message };
}

/** A character by its number, and as it looks where that can be seen. */
function print(kind: Kind, sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (!kind.means) return code;
  const meant = kind.means(sign);
  return meant === sign ? `“${sign}”（${code}）` : `“${sign}”（${code}，应为“${meant}”）`;
}
