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
const HAN = /^\p{Script=Han}$/u;

let known: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The codes by character. */
function codes(): ReadonlyMap<string, readonly [number, number]> {
  if (known !== null) return known;
  const decoder = new TextDecoder("gbk");
  const found = new Map<string, readonly [number, number]>();
  for (const { first, second } of [...HAN_ROWS, ...SIGN_ROWS]) {
    for (let high: number = first[0]; high <= first[1]; high += 1) {
      for (let low: number = second[0]; low <= second[1]; low += 1) {
        const sign = decoder.decode(Uint8Array.of(high, low));
        if ((HAN.test(sign) || SIGNS.has(sign)) && !found.has(sign)) found.set(sign, [high, low]);
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
  const bytes: number[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    const code = all.get(json.charAt(at));
    if (unit < 0x80) bytes.push(unit);
    else if (code !== undefined) bytes.push(...code);
    else for (const sign of `\\u${unit.toString(16).padStart(4, "0")}`) bytes.push(sign.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}
