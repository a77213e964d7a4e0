/**
 * Stage `clean`: a source's lines without the page around them.
 *
 * Page furniture (buttons, page numbers, markers that a text extraction left,
 * repeated table heads) is set aside with its place; what remains are the
 * lines of the notice, each character still with its source offset.
 */

import { takeContentsList } from "./contents-list.ts";
import { decodeEntities } from "./entities.ts";
import type { Note, Staged } from "./findings.ts";
import type { Line } from "./line.ts";
import { isFurniture, runningHeads, takePageFoot } from "./page-furniture.ts";
import { pushAll } from "./push-all.ts";
import { Mapped } from "./text.ts";

/** A cleaned source. */
export interface Cleaned {
  lines: Line[];
  furniture: Mapped[];
  /** Character references as printed; a text has the characters that they stand for. */
  references: Mapped[];
}

/** Splits a text into lines and takes the furniture out. */
export function clean(source: string): Staged<Cleaned> {
  const notes: Note[] = [];
  const furniture: Mapped[] = [];
  const references: Mapped[] = [];
  const printed: Line[] = [];
  let afterBlank = false;
  for (const line of splitLines(source)) {
    const decoded = decodeEntities(line);
    pushAll(references, decoded.references);
    const text = trimLine(decoded.text);
    if (text.length === 0) {
      afterBlank = true;
      continue;
    }
    printed.push({ text, afterBlank });
    if (!isFurniture(text.text)) afterBlank = false;
  }
  const { lines: withoutFoot, foot } = takePageFoot(printed);
  const heads = runningHeads(withoutFoot);
  const isPages = (line: Line) => heads.has(line) || isFurniture(line.text.text);
  const kept = withoutFoot.filter((line) => !isPages(line));
  pushAll(furniture, [...withoutFoot.filter(isPages).map(({ text }) => text), ...foot]);
  if (references[0]) notes.push(describeEntities(references[0], references.length));
  const { lines: withoutContents, contents } = takeContentsList(kept);
  pushAll(furniture, contents);
  if (furniture.length > 0) notes.push(describeFurniture(furniture));
  return { value: { lines: withoutContents, furniture, references }, notes };
}

function splitLines(source: string): Mapped[] {
  const lines: Mapped[] = [];
  let start = 0;
  for (const { index, 0: end } of source.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]|$/g)) {
    lines.push(trimLine(Mapped.of(source, start, index)));
    start = index + end.length;
  }
  return lines;
}

/** White space at a line's ends is layout; so are a byte order mark and characters without width. */
function trimLine(line: Mapped): Mapped {
  // `trim` knows the byte order mark; an expression for a line's end would try every blank inside it.
  return line.trim();
}

function describeEntities(first: Mapped, count: number): Note {
  const message = `网页字符代码（如 &nbsp;）${count} 处已还原为所代表的字符`;
  return { at: first.start, severity: "info", code: "ENTITY", message };
}

function describeFurniture(furniture: readonly Mapped[]): Note {
  const shown = [...new Set(furniture.map(({ text }) => text))];
  const names = shown.slice(0, 5).join("、") + (shown.length > 5 ? "等" : "");
  return {
    at: furniture[0]?.start ?? 0,
    severity: "info",
    code: "FURNITURE",
    message: `网页或版面文字 ${furniture.length} 行不是文件正文，已另存：${names}`,
  };
}
