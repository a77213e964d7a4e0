/** What cells show, as HTML: line ends, and what is struck out, raised or lowered. */

import { childOf, childrenOf, isSet, localName, numberOf } from "../local-xml.ts";
import { formatOf, showNumber } from "./number-format.ts";

/** What a workbook keeps once for all its cells. */
export interface Shared {
  strings: readonly string[];
  /** By a cell's style: its number's format, and whether its words are struck out. */
  styles: readonly { format: string | null; isStruck: boolean }[];
  from1904: boolean;
}

/** What was found in cells that an editor should know. */
export interface Found {
  /** Numbers whose format isn't known, as they are stored. */
  raw: string[];
  /** Cells whose formula has no result. */
  unresolved: string[];
}

/** Reads what the cells share. */
export function readShared(strings: Element | null, styles: Element | null, from1904: boolean): Shared {
  const formats = new Map(
    childrenOf(childOf(styles, "numFmts"), "numFmt").flatMap((format) => {
      const id = numberOf(format, "numFmtId");
      return id === null ? [] : [[id, format.getAttribute("formatCode") ?? ""] as const];
    }),
  );
  const struck = childrenOf(childOf(styles, "fonts"), "font").map(isStruck);
  return {
    strings: childrenOf(strings, "si").map(richText),
    styles: childrenOf(childOf(styles, "cellXfs"), "xf").map((style) => ({
      format: formatOf(numberOf(style, "numFmtId") ?? 0, formats),
      isStruck: struck[numberOf(style, "fontId") ?? 0] ?? false,
    })),
    from1904,
  };
}

/** A cell's words; empty where it has none. `name` is its place, `B7`. */
export function cellHtml(cell: Element, name: string, shared: Shared, found: Found): string {
  const style = shared.styles[numberOf(cell, "s") ?? 0];
  const html = valueHtml(cell, name, style ? style.format : "General", shared, found);
  return style?.isStruck && html !== "" ? `<s>${html}</s>` : html;
}

function valueHtml(cell: Element, name: string, format: string | null, shared: Shared, found: Found): string {
  const type = cell.getAttribute("t") ?? "n";
  if (type === "inlineStr") return richText(childOf(cell, "is"));
  const value = childOf(cell, "v")?.textContent ?? "";
  if (value === "" || type === "e") {
    if (value !== "" || childOf(cell, "f")) found.unresolved.push(name);
    return "";
  }
  if (type === "s") return shared.strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  const number = Number(value);
  if (type !== "n" || Number.isNaN(number)) return words(value);
  const shown = showNumber(number, format, shared.from1904);
  if (shown === null) found.raw.push(`${name}“${value}”`);
  return words(shown ?? value);
}

/** A string's runs, without the readings above them. */
function richText(string: Element | null): string {
  return [...(string?.children ?? [])]
    .map((part) => {
      if (localName(part) === "t") return words(part.textContent ?? "");
      if (localName(part) !== "r") return "";
      const text = words(childOf(part, "t")?.textContent ?? "");
      const properties = childOf(part, "rPr");
      const align = childOf(properties, "vertAlign")?.getAttribute("val");
      const shift = align === "superscript" ? "sup" : align === "subscript" ? "sub" : null;
      const shifted = shift === null ? text : `<${shift}>${text}</${shift}>`;
      return isStruck(properties) && text !== "" ? `<s>${shifted}</s>` : shifted;
    })
    .join("");
}

function isStruck(font: Element | null): boolean {
  const strike = childOf(font, "strike");
  return strike !== null && (strike.getAttribute("val") === null || isSet(strike, "val"));
}

/** Words as HTML; what XML can't hold is written there by its number. */
function words(text: string): string {
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/\r\n|[\r\n]/g, "<br>");
}
