/** Prepares a measure's clauses for print: lines of pieces that join to the source's own words. */
import type { ClauseDocument } from "../content/document.ts";
import type { Responsible } from "../model/schema.ts";

/** A stretch of responsibility words; a printed unit knows its department. */
export interface Words {
  text: string;
  department: string | null;
}

/** A stretch of a line: the clause's text, or its responsibility words. */
export type Piece = { text: string } | { words: Words[] };

/** A clause's paragraphs, each as its pieces in reading order. */
export function lines(clause: ClauseDocument, responsible: readonly Responsible[]): Piece[][] {
  const found: Piece[][] = clause.text === "" ? [] : clause.text.split("\n").map((text) => [{ text }]);
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

type Parts = NonNullable<ClauseDocument["responsibility"]>["parts"];

function words(parts: Parts, responsible: readonly Responsible[]): Words[] {
  return parts.map((part) => {
    if (typeof part === "string") return { text: part, department: null };
    if ("deadline" in part) return { text: part.deadline, department: null };
    const named = responsible.find(({ name }) => name === part.unit);
    return { text: part.unit, department: named?.department ?? null };
  });
}
