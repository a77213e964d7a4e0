/**
 * Stage `read`: bytes to text. UTF-8, UTF-16 (with or without a byte order
 * mark) and GB18030 are told apart by their bytes; anything else is no text.
 */
import { createHash } from "node:crypto";
import { decodeText } from "../../../src/model/text-encoding.ts";
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
  const decoded = decodeText(bytes, isChinese);
  if (!decoded) throw new ConversionError("NOT_TEXT", `文件的字节不是可识别的文字编码；${WHAT_TO_DO}`);
  return decoded;
}

/** A Chinese notice is mostly Han. */
function isChinese(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 >= text.length;
}
