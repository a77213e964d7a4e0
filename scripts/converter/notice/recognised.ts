/**
 * Text that a program read from pictures of the original: what it doubted stays a finding until an editor compared it
 * there, or mended it. The text is never taken for checked before.
 */
import { RecognisedFile, type RecognisedLine, recognisedFileName } from "../../../src/content/recognised.ts";
import { type Checked, lineWords } from "../registries/sidecar.ts";
import { ConversionError, type Note } from "../source/findings.ts";

/** Reads the record beside a notice's text. @throws ConversionError where it isn't what `npm run add` writes */
export function readRecognised(notice: string, json: string): RecognisedFile {
  try {
    return RecognisedFile.parse(JSON.parse(json));
  } catch {
    const name = recognisedFileName(notice);
    throw new ConversionError(
      "SOURCE_UNREAD",
      `${name} 不是识别文字时写下的记录；请恢复原来的文件，或用 npm run add 重新添加`,
    );
  }
}

/** A doubtful character's offset in the text, and how sure the program was, in percent. */
export interface DoubtfulCharacter {
  at: number;
  sure: number;
}

/** Shorter lines ("1", "附件") stand in many places, and are looked for near where they should be only. */
const SHORT = 8;
const NEAR = 2000;
/** So many characters on both sides tell a doubtful one's place in a line that was changed elsewhere. */
const AROUND = 5;

/** Where doubtful characters stand in the text as it is now; those that were mended, or whose line is gone, are left out. */
export function doubtfulCharacters(text: string, lines: readonly RecognisedLine[]): DoubtfulCharacter[] {
  const found: DoubtfulCharacter[] = [];
  let from = 0;
  for (const [words, , doubts] of lines) {
    const at = find(text, words, from);
    if (at >= 0) {
      for (const [unit, sure] of doubts) found.push({ at: at + unit, sure });
      from = at + words.length;
      continue;
    }
    const near = text.slice(from, from + words.length + NEAR);
    let reached = 0;
    for (const [unit, sure] of doubts) {
      const start = Math.max(0, unit - AROUND);
      const place = near.indexOf(words.slice(start, unit + AROUND + 1), reached);
      if (place < 0) continue;
      found.push({ at: from + place + unit - start, sure });
      reached = place;
    }
    from += reached;
  }
  return found;
}

function find(text: string, words: string, from: number): number {
  if (words.length >= SHORT) return text.indexOf(words, from);
  const near = text.slice(from, from + NEAR);
  for (let at = near.indexOf(words); at >= 0; at = near.indexOf(words, at + 1)) {
    const [before, after] = [text[from + at - 1] ?? "\n", text[from + at + words.length] ?? "\n"];
    if (/\s/u.test(before) && /\s/u.test(after)) return from + at;
  }
  return -1;
}

/** More characters of a line than these are counted only. */
const TOLD = 6;

/** What is said of a recognised text, and how many of its lines nobody has compared yet. */
export function recognisedNotes(
  text: string,
  { engine, lines }: RecognisedFile,
  checked: readonly Checked[],
): { notes: Note[]; unconfirmed: number } {
  const byLine = new Map<number, DoubtfulCharacter[]>();
  for (const doubt of doubtfulCharacters(text, lines)) {
    const start = text.lastIndexOf("\n", doubt.at - 1) + 1;
    const own = byLine.get(start);
    if (own) own.push(doubt);
    else byLine.set(start, [doubt]);
  }
  const open = [...byLine].filter(([start]) => !isChecked(lineAt(text, start), checked));
  const doubts = open.map(([start, own]): Note => {
    const line = lineAt(text, start);
    const told = own.slice(0, TOLD).map(({ at, sure }) => placeOf(line, at - start, sure));
    const message = `识别存疑 ${own.length} 字：${told.join("、")}${own.length > TOLD ? "等" : ""}；请与原件核对`;
    return { at: own[0]?.at ?? start, severity: "warning", code: "SCAN_DOUBT", message };
  });
  const said: Note = {
    at: 0,
    severity: "info",
    code: "SCAN_READ",
    message: `文字由图片识别（${engine}），不是原文的字符：识别存疑的 ${byLine.size} 行，其中 ${byLine.size - open.length} 行已与原件核对`,
  };
  return { notes: [said, ...doubts], unconfirmed: open.length };
}

/** What is said where an editor signs a text that has doubtful places still: it doesn't count. */
export function unconfirmedNote(unconfirmed: number): Note {
  const message = `写了核对人，但识别存疑的还有 ${unconfirmed} 行没有与原件核对，仍作“机器整理”；请运行 npm run review 逐处核对`;
  return { at: 0, severity: "warning", code: "SCAN_UNCONFIRMED", message };
}

/** A doubtful character between its neighbours. */
function placeOf(line: string, at: number, sure: number): string {
  const [before, after] = [line.slice(Math.max(0, at - 4), at), line.slice(at + 1, at + 5)];
  return `“${before}［${line[at] ?? ""}］${after}”（${sure}%）`;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? undefined : end);
}

function isChecked(line: string, checked: readonly Checked[]): boolean {
  return checked.some(({ code, words }) => code === "SCAN_DOUBT" && words === lineWords(line));
}
