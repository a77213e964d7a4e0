/**
 * JSON in GBK, which takes two bytes for a Han character where UTF-8 takes three: what is packed gets smaller by a
 * tenth. Every browser that unpacks also reads GBK.
 */

/** Rows of two-byte codes: the first byte from one to another, and likewise the second. */
const HAN_ROWS = [
  { first: [0xb0, 0xf7], second: [0xa1, 0xfe] },
  { first: [0x81, 0xa0], second: [0x40, 0xfe] },
  { first: [0xaa, 0xfd], second: [0x40, 0xa0] },
] as const;
/** The rows of punctuation and of full-width signs. */
const SIGN_ROWS = [
  { first: [0xa1, 0xa1], second: [0xa1, 0xfe] },
  { first: [0xa3, 0xa3], second: [0xa1, 0xfe] },
] as const;
/** The signs of these rows that all decoders agree on; of others, such as the dash, they don't. */
const SIGNS = new Set("“”‘’、。〈〉《》「」『』【】〔〕（），：；！？％＋－／");
const LINE_BREAK = 0x0a;
/** The bytes of a character as JSON escapes it. */
const LONGEST_ESCAPE = 6;
const HAN = /^\p{Script=Han}$/u;

let known: Uint16Array | null = null;

/** The codes by character, 0 where there is none. */
function codes(): Uint16Array {
  if (known !== null) return known;
  const decoder = new TextDecoder("gbk");
  const found = new Uint16Array(0x10000);
  for (const { first, second } of [...HAN_ROWS, ...SIGN_ROWS]) {
    for (let [high, lastHigh]: readonly [number, number] = first; high <= lastHigh; high += 1) {
      const [low, lastLow] = second;
      const lows = Array.from({ length: lastLow - low + 1 }, (_, at) => low + at);
      // A line break parts them: it is second byte of no code.
      const signs = decoder
        .decode(Uint8Array.from(lows.flatMap((one) => [high, one, LINE_BREAK])))
        .split("\n");
      for (const [at, sign] of signs.entries()) {
        const unit = sign.charCodeAt(0);
        if (sign.length === 1 && (HAN.test(sign) || SIGNS.has(sign)) && found[unit] === 0)
          found[unit] = high * 0x100 + low + at;
      }
    }
  }
  known = found;
  return found;
}

/** JSON as bytes in GBK; whatever isn't surely the same in every decoder is written as JSON escapes it. */
export function jsonInGbk(value: unknown): Uint8Array {
  const json = JSON.stringify(value);
  const all = codes();
  const bytes = new Uint8Array(json.length * LONGEST_ESCAPE);
  let length = 0;
  const write = (byte: number) => {
    bytes[length] = byte;
    length += 1;
  };
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    const code = all[unit] ?? 0;
    if (unit < 0x80) write(unit);
    else if (code !== 0) {
      write(code >> 8);
      write(code & 0xff);
    } else for (const sign of `\\u${unit.toString(16).padStart(4, "0")}`) write(sign.charCodeAt(0));
  }
  return bytes.slice(0, length);
}
