/** Prepares a measure's clauses for print: lines of pieces that join to the source's own words. */
import type { ClauseDocument } from "../content/document.ts";
import type { Responsible, TermUse } from "../model/schema.ts";
import { annexPieces } from "./annex-links.ts";
import type { AnnexRef } from "./refs.ts";

/** A stretch of responsibility words; a printed unit knows its department. */
interface Words {
  text: string;
  department: string | null;
}

/** A stretch of a line: the clause's text, a word of it that the glossary explains, or its responsibility words. */
export type Piece = TextPiece | { words: Words[] };

/** A stretch of text; a glossary term knows its id, the name of an annex its anchor on the notice's page. */
export type TextPiece = { text: string; term?: string; annex?: string };

/** A clause's paragraphs, each as its pieces in reading order; `links` are the terms to link in its text, `annexes` its notice's. */
export function lines(
  clause: ClauseDocument,
  responsible: readonly Responsible[],
  links: readonly TermUse[] = [],
  annexes: readonly AnnexRef[] = [],
): Piece[][] {
  const found: Piece[][] = [];
  let at = 0;
  for (const text of clause.text === "" ? [] : clause.text.split("\n")) {
    found.push(textPieces(text, links, at).flatMap((piece) => withAnnexes(piece, annexes)));
    at += text.length + 1;
  }
  const rest: Piece[] = [];
  if (clause.responsibility) rest.push({ words: words(clause.responsibility.parts, responsible) });
  if (clause.trailing !== "") rest.push({ text: clause.trailing });
  const last = found.at(-1);
  if (rest.length > 0) {
    if (last && !clause.responsibility?.ownLine) last.push(...rest);
    else found.push(rest);
  }
  return found;
}

/** A piece with the annexes that it names apart; a term stays one link. */
function withAnnexes(piece: TextPiece, annexes: readonly AnnexRef[]): TextPiece[] {
  return piece.term === undefined ? annexPieces(piece.text, annexes) : [piece];
}

/** A text with its terms apart. `offset` is its place in the text that the uses count in. */
export function textPieces(text: string, links: readonly TermUse[] = [], offset = 0): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { term, at, text: word } of links) {
    const start = at - offset;
    if (term === null || start < done || start + word.length > text.length) continue;
    if (start > done) pieces.push({ text: text.slice(done, start) });
    pieces.push({ text: word, term });
    done = start + word.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

type Parts = NonNullable<ClauseDocument["responsibility"]>["parts"];

function words(parts: Parts, responsible: readonly Responsible[]): Words[] {
  return parts.map((part) => {
    if (typeof part === "string") return { text: part, department: null };
    if ("deadline" in part) return { text: part.deadline, department: null };
    const named = responsible.find(({ name }) => name === part.unit);
    return { text: part.unit, department: named?.department ?? null };
  });
}
