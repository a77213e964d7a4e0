/**
 * Stage `read`: bytes to text. UTF-8, UTF-16 (with or without a byte order
 * mark) and GB18030 are told apart by their bytes; anything else is no text.
 */
import { createHash } from "node:crypto";
import { ConversionError, type Staged } from "./findings.ts";

/** A source as text, with what identifies its bytes. */
export interface SourceText {
  text: string;
  encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";
  sha256: string;
}

const WHAT_TO_DO =
  "请确认文件是纯文本（UTF-8、UTF-16 或 GB18030）；Word、PDF、网页请先用 npm run add 提取文字";

/** Reads a source's bytes. @throws ConversionError where they are empty or no text. */
export function read(bytes: Uint8Array): Staged<SourceText> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { text, encoding } = decode(bytes);
  if (text.trim() === "")
    throw new ConversionError("EMPTY_FILE", `文件是空的，没有可转换的文字；${WHAT_TO_DO}`);
  const control = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]/.exec(text);
  if (control && (control[0] === "\0" || density(text) > 0.1)) {
    throw new ConversionError("NOT_TEXT", `文件含有二进制内容，不是文本；${WHAT_TO_DO}`, control.index);
  }
  return { value: { text, encoding, sha256 }, notes: [] };
}

/** The share of control characters; a few survive in texts copied from PDF, more mean that it is no text. */
function density(text: string): number {
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls / text.length;
}

function decode(bytes: Uint8Array): Pick<SourceText, "text" | "encoding"> {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: strict("utf-16le", bytes), encoding: "UTF-16LE" };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: strict("utf-16be", bytes), encoding: "UTF-16BE" };
  const guess = guessUtf16(bytes);
  if (guess) return { text: strict(guess.toLowerCase(), bytes), encoding: guess };
  const utf8 = attempt("utf-8", bytes);
  if (utf8 !== null) return { text: utf8, encoding: "UTF-8" };
  const text = strict("gb18030", bytes);
  // Any bytes decode as GB18030; a Chinese notice that really is in it is mostly Han.
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han * 3 < text.length)
    throw new ConversionError("NOT_TEXT", `文件的字节不是可识别的文字编码；${WHAT_TO_DO}`);
  return { text, encoding: "GB18030" };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark: zero bytes, and the one reading of them that looks like a Chinese text. */
function guessUtf16(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return null;
  for (const encoding of ["UTF-16LE", "UTF-16BE"] as const) {
    const text = attempt(encoding.toLowerCase(), bytes);
    const familiar =
      text?.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u203f\x20-\x7e\r\n\t]/gu)?.length ?? 0;
    if (text !== null && familiar >= text.length * 0.9) return encoding;
  }
  return null;
}

/** Decodes or gives `null`; the byte order mark stays, since every character has its span. */
function attempt(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function strict(encoding: string, bytes: Uint8Array): string {
  const text = attempt(encoding, bytes);
  if (text === null) throw new ConversionError("NOT_TEXT", `文件的字节不是可识别的文字编码；${WHAT_TO_DO}`);
  return text;
}
