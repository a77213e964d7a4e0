/** Prepares a measure's clauses for print: lines of pieces that join to the source's own words. */
import type { ClauseDocument } from "../content/document.ts";
import type { Responsible, TermUse } from "../model/schema.ts";
import { annexPieces } from "./annex-links.ts";
import type { DocumentLink } from "./assemble.ts";
import type { AnnexRef } from "./refs.ts";

/** A stretch of responsibility words; a printed unit knows its department. */
interface Words {
  text: string;
  department: string | null;
}

/** A stretch of a line: the clause's text, a word of it that the glossary explains, or its responsibility words. */
export type Piece = TextPiece | { words: Words[] };

/**
 * A stretch of text; a glossary term knows its id, the name of an annex its anchor on the notice's page, that of a
 * document where it is listed, as a path below the site's root.
 */
export type TextPiece = { text: string; term?: string; annex?: string; document?: string };

/** What is linked in a clause's text. */
interface ClauseLinks {
  terms?: readonly TermUse[] | undefined;
  /** Of all clauses of its measure. */
  documents?: readonly DocumentLink[];
  /** Of its notice. */
  annexes?: readonly AnnexRef[];
}

/** A clause's paragraphs, each as its pieces in reading order. */
export function lines(
  clause: ClauseDocument,
  responsible: readonly Responsible[],
  { terms = [], documents = [], annexes = [] }: ClauseLinks = {},
): Piece[][] {
  const own = documents.filter((one) => one.clause === clause.id);
  const found: Piece[][] = [];
  let at = 0;
  for (const text of clause.text === "" ? [] : clause.text.split("\n")) {
    const pieces = withDocuments(textPieces(text, terms, at), own, at);
    found.push(pieces.flatMap((piece) => withAnnexes(piece, annexes)));
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

/** A piece with the annexes that it names apart; what is a link already stays one. */
function withAnnexes(piece: TextPiece, annexes: readonly AnnexRef[]): TextPiece[] {
  const isPlain = piece.term === undefined && piece.document === undefined;
  return isPlain ? annexPieces(piece.text, annexes) : [piece];
}

/**
 * Pieces with the names of documents apart. `offset` is their place in the text that the documents' places count in.
 * A name with a term in it is linked as far as the term; the list beside the text has it whole.
 */
export function withDocuments(
  pieces: readonly TextPiece[],
  documents: readonly DocumentLink[],
  offset = 0,
): TextPiece[] {
  if (documents.length === 0) return [...pieces];
  let place = offset;
  return pieces.flatMap((piece) => {
    const start = place;
    place += piece.text.length;
    if (piece.term !== undefined) return [piece];
    const found: TextPiece[] = [];
    let done = 0;
    for (const { at, text, to } of documents) {
      const from = Math.max(at - start, done);
      const end = Math.min(at + text.length - start, piece.text.length);
      // Of a name that goes on behind a term only its beginning is a link.
      if (at < start || from >= end) continue;
      if (from > done) found.push({ text: piece.text.slice(done, from) });
      found.push({ text: piece.text.slice(from, end), document: to });
      done = end;
    }
    if (done < piece.text.length) found.push({ text: piece.text.slice(done) });
    return found;
  });
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
