/**
 * Joins lines that a page broke into the paragraphs they were: inside words,
 * names and labels, around punctuation and across page ends. Only line ends
 * (and the white space around them) are dropped, and each join is reported.
 */

import type { Note, Staged } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { readMarker } from "../source/markers.ts";
import { Mapped } from "../source/text.ts";
import { isLabelLine, lastLabelledName, startsResponsibility } from "../units/responsibility.ts";
import { readsAsBody, readsAsWholeName } from "../units/unit-name.ts";

const SENTENCE_END = /[。！？；：!?;:…][”’」』）)\]］〕】》"']*$/u;
const CLOSING_BRACKET = /[）)\]］〕】]$/u;
const OPENS_WITH_PUNCTUATION = /^[，。、；：！？,.;:!?”’」』）)\]〕】》]/u;

/** Whether the next line goes on with the paragraph that `before` ends. */
function continues(before: string, next: string): boolean {
  if (OPENS_WITH_PUNCTUATION.test(next) || hasOpenBracket(before)) return true;
  if (isLabelLine(before)) return false;
  const end = before.slice(-LONGEST_BRACKET);
  return !SENTENCE_END.test(end) && !CLOSING_BRACKET.test(end) && !startsResponsibility(next);
}

/** A bracket that was opened further back than this was never meant to be closed. */
const LONGEST_BRACKET = 400;

/** Whether a bracket of the text is still open at its end. */
export function hasOpenBracket(text: string): boolean {
  const end = text.slice(-LONGEST_BRACKET);
  if (!/[（([［〔【｛]/u.test(end)) return false;
  let open = 0;
  for (const character of end) {
    if ("（([［〔【｛".includes(character)) open += 1;
    else if ("）)]］〕】｝".includes(character) && open > 0) open -= 1;
  }
  return open > 0;
}

/** Whether a line is a body's whole name and nothing else; a place alone may be torn off its body. */
function isNameAlone(line: string): boolean {
  return line.length <= 30 && /[^省市区县州旗]$/u.test(line) && readsAsWholeName(line);
}

/** What is asked of a paragraph so far is asked of its end; no responsibility words are longer. */
const LONGEST_TAIL = 1000;

/** Joins lines into paragraphs; `width` is where the page broke its lines, `null` where a line is a paragraph. */
export function paragraphs(lines: readonly Line[], width: number | null = null): Staged<Mapped[]> {
  const notes: Note[] = [];
  const joined: Mapped[][] = [];
  let text = "";
  for (const [index, whole] of lines.entries()) {
    const { text: line } = whole;
    const current = joined.at(-1);
    const isApart = beginsAnew(whole, lines[index - 1]);
    if (
      current &&
      !isApart &&
      continues(text, line.text) &&
      !(isNameAlone(current.at(-1)?.text ?? "") && isNameAlone(line.text)) &&
      !isWholeLine(text, current.at(-1), line, width)
    ) {
      notes.push(joinNote(text, line, "正文"));
      current.push(line);
      text = (text + line.text).slice(-LONGEST_TAIL);
    } else {
      joined.push([line]);
      text = line.text;
    }
  }
  return { value: joined.map((pieces) => Mapped.join(pieces)), notes };
}

/** Whether a line is a table's or follows one, or is an entry of a list whose numbers are not the notice's. */
function beginsAnew(line: Line, before: Line | undefined): boolean {
  const isEntry = line.unnumbered === true && readMarker(line.text.text) !== null;
  return line.isCell === true || before?.isCell === true || isEntry;
}

/** What goes on behind a list of bodies that a page broke. */
const GOES_ON = /^(?:等|按|依|根据|牵头|配合|负责|分工|共同|分别|会同|联合|参与|落实|和|及|与)/u;

/** A name that a page broke goes on with no more characters than these before the next sign. */
const LONGEST_END = 8;

/** Whether responsibility words without brackets end with their line: they have no full stop to show it. */
function isWholeLine(before: string, last: Mapped | undefined, next: Mapped, width: number | null): boolean {
  if (/[、，,；;：:]$/u.test(before) || OPENS_WITH_PUNCTUATION.test(next.text)) return false;
  const name = lastLabelledName(before);
  if (name === null) return false;
  const isFull = width !== null && isFullLine(last?.text ?? "", width);
  const [head = ""] = next.text.slice(0, 40).split(/[、，,；;。：:\s（(]/u, 1);
  const isTorn = readsAsBody(name + head);
  if (!isFull) return readsAsBody(name) || !isTorn;
  // A full line may end a list by chance; then text follows, longer than a name's end.
  return (
    readsAsBody(name) &&
    !isTorn &&
    !GOES_ON.test(next.text) &&
    head.length > LONGEST_END &&
    !readsAsBody(head)
  );
}

/** The finding for a join, with the words on both sides of it. */
export function joinNote(before: string, line: Mapped, kind: string): Note {
  const left = [...before.slice(-8)].slice(-4).join("");
  const right = [...line.text.slice(0, 8)].slice(0, 4).join("");
  const message = `${kind}中的换行已接合：“${left}|${right}”`;
  return { at: line.start, severity: "info", code: "LINE_JOINED", message };
}

/**
 * One text with `\n` between its paragraphs. The line feed is the first line
 * end of the source between the two, so that it too has its place.
 */
export function joinParagraphs(source: string, pieces: readonly Mapped[]): Mapped {
  const joined: Mapped[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before) joined.push(lineFeed(source, before.end, piece.start));
    joined.push(piece);
  }
  return Mapped.join(joined);
}

/** The line end in a gap of the source, or the tab, bar, bracket or blank between two cells of a row, as `\n`. */
export function lineFeed(source: string, start: number, end: number): Mapped {
  const gap = source.slice(start, end);
  const at =
    [/\n/, /[\r\f\v\u0085\u2028\u2029]/, /\t/, /[\s|｜【】[\];；]/u]
      .map((end) => gap.search(end))
      .find((at) => at >= 0) ?? -1;
  if (at < 0) throw new Error(`no line end between ${start} and ${end}`);
  return new Mapped("\n", [start + at]);
}

/** How wide a text is printed, in half characters: a Han character takes two. */
export function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’—…]/gu)?.length ?? 0);
}

/** A full line may end a little early: a paragraph's first is indented, and no line begins with a comma. */
const RAGGED = 6;

/** Whether a line reaches to where the page broke its lines. */
export function isFullLine(text: string, width: number): boolean {
  return displayWidth(text) >= width - RAGGED;
}

/**
 * The width at which a page broke its lines, as {@link displayWidth}, or
 * `null` where a line is a paragraph. A heading shorter than this ends with its line.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const widths = lines.map(({ text }) => displayWidth(text.text)).sort((a, b) => a - b);
  const widest = widths.at(-Math.ceil(widths.length / 50)) ?? 0;
  const full = widths.filter((width) => width >= widest - RAGGED && width <= widest + RAGGED).length;
  return widest <= 120 && full * 5 >= widths.length ? widest : null;
}
