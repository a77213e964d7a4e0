/**
 * HTML character references that a page left in its text (&nbsp; &ldquo; &#8220;).
 * The text gets the character; the source's spelling stays in the ledger.
 */
import { Mapped } from "./text.ts";

/** Those that Chinese pages use; others stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  bull: "•",
  deg: "°",
  emsp: " ",
  ensp: " ",
  gt: ">",
  hellip: "…",
  laquo: "«",
  ldquo: "“",
  lsquo: "‘",
  lt: "<",
  mdash: "—",
  middot: "·",
  nbsp: " ",
  ndash: "–",
  permil: "‰",
  quot: '"',
  raquo: "»",
  rdquo: "”",
  rsquo: "’",
  thinsp: " ",
  times: "×",
};
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;

/** A text without character references, and the references as printed. */
export interface Decoded {
  text: Mapped;
  references: Mapped[];
}

/** Replaces the references in a line. */
export function decodeEntities(line: Mapped): Decoded {
  if (!line.text.includes("&")) return { text: line, references: [] };
  const pieces: Mapped[] = [];
  const references: Mapped[] = [];
  let position = 0;
  for (const match of line.text.matchAll(REFERENCE)) {
    const character = decode(match);
    if (character === null) continue;
    const end = match.index + match[0].length;
    const at = line.at.slice(match.index, match.index + character.length);
    pieces.push(line.slice(position, match.index), new Mapped(character, at));
    references.push(line.slice(match.index, end));
    position = end;
  }
  return position === 0
    ? { text: line, references }
    : { text: Mapped.join([...pieces, line.slice(position)]), references };
}

/** The character of a reference, or `null` where it is unknown or no text. */
function decode([, decimal, hexadecimal, name]: RegExpMatchArray): string | null {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const isText =
    point >= 0x20 &&
    point <= 0x10ffff &&
    !(point >= 0x7f && point < 0xa0) &&
    !(point >= 0xd800 && point < 0xe000);
  if (!isText) return null;
  return point === 0xa0 ? " " : String.fromCodePoint(point);
}
