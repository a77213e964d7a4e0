/**
 * The encodings that sources and editors' files come in: UTF-8, UTF-16 (with or
 * without a byte order mark) and GB18030, told apart by their bytes.
 */

/** A decoded text; a byte order mark stays in it. */
export interface DecodedText {
  text: string;
  encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";
}

/**
 * Decodes bytes; `null` where they are in no encoding that can be told. Any bytes
 * decode as GB18030, so `isPlausible` says whether a text in it can be meant.
 */
export function decodeText(bytes: Uint8Array, isPlausible: (text: string) => boolean): DecodedText | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decoded("UTF-16LE", bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decoded("UTF-16BE", bytes);
  const guess = guessUtf16(bytes);
  if (guess) return decoded(guess, bytes);
  const utf8 = decoded("UTF-8", bytes);
  if (utf8) return utf8;
  const chinese = decoded("GB18030", bytes);
  return chinese && isPlausible(chinese.text) ? chinese : null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark: zero bytes, and the one reading of them that looks like a Chinese text. */
function guessUtf16(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return null;
  for (const encoding of ["UTF-16LE", "UTF-16BE"] as const) {
    const text = decoded(encoding, bytes)?.text;
    const familiar =
      text?.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u203f\x20-\x7e\r\n\t]/gu)?.length ?? 0;
    if (text !== undefined && familiar >= text.length * 0.9) return encoding;
  }
  return null;
}

/** Decodes strictly; the byte order mark stays, since every character has its span. */
function decoded(encoding: DecodedText["encoding"], bytes: Uint8Array): DecodedText | null {
  try {
    const decoder = new TextDecoder(encoding.toLowerCase(), { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes), encoding };
  } catch {
    return null;
  }
}
