/** The characters of a web page: by its mark, by what it declares, by its bytes. */

/** A decoded page; `note` says where its bytes are not what it declares. */
export interface Decoded {
  text: string;
  note: string | null;
}

const MARKS: readonly [string, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Decodes a page; `null` where it is in no encoding that can be told. */
export function decodePage(bytes: Uint8Array, declaredBefore: string | null = null): Decoded | null {
  const mark = MARKS.find(([, sign]) => sign.every((byte, index) => bytes[index] === byte));
  if (mark) return { text: new TextDecoder(mark[0]).decode(bytes), note: null };
  const declared = superset(declaredBefore ?? declaredCharset(bytes));
  for (const encoding of [declared, "utf-8", "gb18030"]) {
    const text = encoding === null ? null : attempt(encoding, bytes);
    if (text === null || encoding === null) continue;
    const differs = declared !== null && encoding !== declared;
    return {
      text,
      note: differs ? `网页声明的编码是 ${declared}，字节其实是 ${encoding}，已按后者读取` : null,
    };
  }
  return withDamage(bytes, declared ?? "utf-8");
}

/** A page that was cut in the middle of a character is still a page. */
function withDamage(bytes: Uint8Array, encoding: string): Decoded | null {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.split("\ufffd").length - 1;
  if (lost * 1000 > text.length) return null;
  return { text, note: `网页有 ${lost} 处字节损坏，以“\ufffd”表示；请对照原网页核对` };
}

/** What a page declares in its first bytes, in `<meta charset>` or `<meta http-equiv>`. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1").replaceAll("\0", "");
  return (
    /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,20}=\s{0,20}["']?\s{0,20}([\w-]{1,40})/i.exec(
      head,
    )?.[1] ?? null
  );
}

/** The encoding to decode with: GB2312 and GBK pages use characters that only GB18030 has; unknown names are none. */
function superset(declared: string | null): string | null {
  if (declared === null) return null;
  const name = declared.toLowerCase();
  if (/^(?:x-)?gb/.test(name)) return "gb18030";
  // A declaration that could be read as ASCII is not in UTF-16.
  if (name.startsWith("utf-16")) return "utf-8";
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function attempt(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
