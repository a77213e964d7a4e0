/** Signs of symbol fonts, as the characters that they print. */
import * as dingbats from "dingbat-to-unicode";
import { type Marks, textRun } from "./marks.ts";
import { replaceInRun } from "./run-content.ts";
import { child, childrenNamed } from "./xml.ts";

const SYMBOL_FONT = /^(?:symbol|wingdings(?: ?[23])?|webdings|mt extra|zapf ?dingbats)$/i;
const PRIVATE = /[\ue000-\uf8ff]/u;

/** What a character of a font prints; `null` where it isn't known. */
function symbolOf(font: string, code: number): string | null {
  const known = dingbats.codePoint(font, code) ?? dingbats.codePoint(font, code & 0xff);
  if (known && (code < 0x100 || (code & 0xff00) === 0xf000)) return known.string;
  const sign = code > 0 && code <= 0xffff ? String.fromCharCode(code) : "";
  return sign === "" || SYMBOL_FONT.test(font) || PRIVATE.test(sign) ? null : sign;
}

/** Puts what a symbol prints in its place; one that isn't known is marked. */
export function replaceSymbol(document: Document, symbol: Element, marks: Marks): void {
  const font = symbol.getAttribute("w:font") ?? "";
  const char = symbol.getAttribute("w:char") ?? "";
  const sign = symbolOf(font, /^[0-9a-f]{1,6}$/i.test(char) ? Number.parseInt(char, 16) : 0);
  const properties = child(symbol.parentElement, "w:rPr");
  const run = textRun(document, sign ?? "〓", properties);
  const link = sign === null ? marks.link(document, "symbol", `${font} ${char}`, "〓", [run]) : run;
  replaceInRun(document, symbol, [link]);
}

/** Letters of a symbol font in ordinary text are that font's signs. */
export function mapSymbolFont(run: Element): void {
  const fonts = child(child(run, "w:rPr"), "w:rFonts");
  const font = fonts?.getAttribute("w:ascii") ?? fonts?.getAttribute("w:hAnsi") ?? "";
  if (!SYMBOL_FONT.test(font)) return;
  for (const text of childrenNamed(run, "w:t"))
    text.textContent = [...(text.textContent ?? "")]
      .map((sign) =>
        /[\x21-\x7e\ue000-\uf8ff]/u.test(sign) ? (symbolOf(font, sign.codePointAt(0) ?? 0) ?? "〓") : sign,
      )
      .join("");
}
