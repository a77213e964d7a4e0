/** Lines taken out of a text's bytes. */

/**
 * The bytes without lines `first` to `last`, counted from 1, whose ends (`\n`, `\r\n` or `\r`) go with them. In GB18030
 * as in UTF-8 no character but a line's end has its bytes; `encoding` is as the converter names it.
 */
export function cutLines(
  bytes: Uint8Array,
  encoding: string,
  [first, last]: readonly [number, number],
): Uint8Array {
  const lines = splitLines(bytes, encoding);
  return Buffer.concat(lines.filter((_, index) => index + 1 < first || index + 1 > last));
}

/** Whether `shorter` is `longer` without some lines that follow one another. */
export function isCutOf(shorter: Uint8Array, longer: Uint8Array): boolean {
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  let end = 0;
  while (end < shorter.length - start && shorter.at(-1 - end) === longer.at(-1 - end)) end += 1;
  return shorter.length < longer.length && start + end === shorter.length;
}

function splitLines(bytes: Uint8Array, encoding: string): Uint8Array[] {
  const width = encoding.startsWith("UTF-16") ? 2 : 1;
  const low = encoding === "UTF-16BE" ? 1 : 0;
  const unit = (at: number) =>
    width === 1 ? bytes[at] : (bytes[at + low] ?? 0) + 256 * (bytes[at + 1 - low] ?? 0);
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at += width) {
    const sign = unit(at);
    if (sign !== 0x0a && sign !== 0x0d) continue;
    if (sign === 0x0d && at + width < bytes.length && unit(at + width) === 0x0a) continue;
    lines.push(bytes.subarray(start, at + width));
    start = at + width;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
}
