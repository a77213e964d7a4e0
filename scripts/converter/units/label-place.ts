/**
 * Where labels stand without brackets, and how far their words reach.
 *
 * A label begins responsibility words at a line's start, and behind a sign that
 * ends what was said before; anywhere else it is a word of a sentence. The weaker
 * the sign, the surer what follows must read as bodies.
 */
import { piecesOutside, splitOutside } from "./brackets.ts";
import { ANY_LABEL, labelKind } from "./labels.ts";
import { readsAsRemark } from "./lead-words.ts";
import { readsAsDeadline, unitsOf } from "./responsibility-parts.ts";
import { areWholeNames, readUnits } from "./unit-groups.ts";
import { namesNoBody, readsAsBody, readsAsSentence } from "./unit-name.ts";

/** How sure the place makes that a label begins responsibility words. */
type BoundaryKind = "line" | "sentence" | "blank";

const DASHES = "—–－·•●○◆■-";
const SENTENCE_END = "。！？!?；;…";
/** Signs that may as well stand inside a sentence. */
const WEAK = "，,：:）)】〕]”」》、";

/** Where words begin whose label stands at an offset, a dash before it included; `null` inside a sentence. */
export function labelBoundary(text: string, at: number): { start: number; kind: BoundaryKind } | null {
  let start = at;
  let end = skipBlanks(text, at);
  const isDashed = end > 0 && DASHES.includes(text[end - 1] ?? " ");
  if (isDashed) {
    while (end > 0 && DASHES.includes(text[end - 1] ?? " ")) end -= 1;
    start = end;
    end = skipBlanks(text, end);
  }
  const before = text[end - 1];
  if (before === undefined || before === "\n") return { start, kind: "line" };
  if (SENTENCE_END.includes(before) || (before === "." && !/\d/u.test(text[end - 2] ?? "")))
    return { start, kind: "sentence" };
  if (isDashed) return { start, kind: "blank" };
  return end < at || WEAK.includes(before) ? { start, kind: "blank" } : null;
}

/** The offset behind the last character before an offset that is no blank; a line's end is none. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end > 0 && text[end - 1] !== "\n" && /\s/u.test(text[end - 1] ?? "")) end -= 1;
  return end;
}

/** A list's sign may hold two together where the second is no more than this. */
const SHORT_NAME = 12;

/** Unbracketed words behind a label: where they begin, and where the next label and the line's end are. */
interface Reach {
  from: number;
  next: number;
  lineEnd: number;
}

/** Words inside a line reach no further. */
const LONGEST = 1000;

/** The end of unbracketed words, or `null` where no units can be read. */
export function unbracketedEnd(
  text: string,
  { from, next, lineEnd }: Reach,
  kind: BoundaryKind,
  isDeadline: boolean,
): number | null {
  if (text.slice(from, Math.min(lineEnd, from + LONGEST)).trim() === "")
    return isDeadline ? deadlineBelow(text, lineEnd, next) : linesOfUnits(text, lineEnd, next, areBodies);
  if (!isDeadline && !beginsWithUnits(text.slice(from, Math.min(next, lineEnd, from + LONGEST)), kind))
    return null;
  const words = text.slice(from, kind === "line" ? lineEnd : Math.min(lineEnd, from + LONGEST));
  const end = from + words.slice(0, wordsEnd(words, kind, isDeadline)).trimEnd().length;
  if (isDeadline || text.slice(end, lineEnd).trim() !== "") return end;
  return linesOfUnits(text, lineEnd, next, areWholeNames) ?? end;
}

/** The end of the lines below one, as far as they hold nothing but what fits; `null` for none. */
function linesOfUnits(
  text: string,
  lineEnd: number,
  next: number,
  fits: (words: string) => boolean,
): number | null {
  let last: number | null = null;
  for (let at = lineEnd + 1; at < text.length; ) {
    const newLine = text.indexOf("\n", at);
    const end = newLine < 0 ? text.length : newLine;
    const words = text.slice(at, end);
    if (end > next || words.length > LONGEST || !fits(words)) break;
    last = at + words.trimEnd().length;
    at = end + 1;
  }
  return last;
}

/** The end of a deadline that stands alone on the line below its label; `null` where another stands there. */
function deadlineBelow(text: string, lineEnd: number, next: number): number | null {
  const newLine = text.indexOf("\n", lineEnd + 1);
  const end = newLine < 0 ? text.length : newLine;
  const words = text.slice(lineEnd + 1, end).trim();
  return end > next || words.length > LONGEST || !readsAsDeadline(words) ? null : end;
}

function areBodies(words: string): boolean {
  const units = unitsOf(readUnits(words, "responsible"));
  return units.length > 0 && units.every(readsAsBody);
}

/** Whether the words up to the first sign are units, as surely as the place asks for. */
function beginsWithUnits(words: string, kind: BoundaryKind): boolean {
  // A field that stands beside the units (联系人：…) is none of them.
  const field = [...words.matchAll(ANY_LABEL)].find(({ index }) => index > 0)?.index ?? words.length;
  const [sentence = ""] = words.slice(0, field).split("。", 1);
  const [first = ""] = splitOutside(sentence.trimStart(), /[，,；;]/u);
  if (namesNoBody(first)) return false;
  const units = unitsOf(readUnits(first, "responsible"));
  if (kind === "line") return units.some(readsAsBody) || (units.length > 0 && !units.some(readsAsSentence));
  if (units.some(readsAsSentence)) return false;
  return units.length > 0 && (kind === "blank" ? units.every(readsAsBody) : units.some(readsAsBody));
}

/** How far the words reach: sign by sign, as long as units, fields and remarks follow. */
function wordsEnd(text: string, kind: BoundaryKind, isDeadline: boolean): number {
  let at = 0;
  let inField = isDeadline;
  for (const piece of piecesOutside(text, /[，,；;。]/u)) {
    const words = piece.replace(/^[，,；;。]/u, "").trim();
    const label = words === "" ? undefined : [...words.slice(0, 24).matchAll(ANY_LABEL)][0];
    if (label?.index === 0) inField = labelKind(label[0]) !== "units";
    else if (at > 0 && words !== "" && !readsAsRemark(words)) {
      if (piece.startsWith("。")) return at;
      if (!inField && !isListed(words) && !mayBeName(words, piece, kind)) return at;
    }
    at += piece.length;
  }
  return at;
}

function isListed(words: string): boolean {
  if (readsAsDeadline(words)) return true;
  const units = unitsOf(readUnits(words, "responsible"));
  return units.length > 0 && units.every(readsAsBody);
}

/** A name by which no body can be told (新华锦) stands in a list of names; behind a semicolon text may begin. */
function mayBeName(words: string, piece: string, kind: BoundaryKind): boolean {
  if (kind === "line") return words.length <= SHORT_NAME || !readsAsSentence(words);
  return /^[，,]/u.test(piece) && words.length <= SHORT_NAME && !readsAsSentence(words);
}
