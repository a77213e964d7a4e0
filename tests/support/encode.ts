/** Texts as bytes in the encodings that Windows programs save. */

/** Bytes in GB18030, made by reading the decoder backwards; two bytes a character at most. */
export function gb18030(words: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return new Uint8Array(
    [...words].flatMap((sign) => {
      const code = sign < "\x80" ? [sign.charCodeAt(0)] : codes.get(sign);
      if (!code) throw new Error(`no two bytes for ${sign}`);
      return code;
    }),
  );
}

/** Bytes in UTF-16, with a byte order mark or without. */
export function utf16(words: string, { big = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + words, "utf16le");
  return big ? bytes.swap16() : bytes;
}
