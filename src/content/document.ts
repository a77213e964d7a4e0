/**
 * What one generated MDX file holds, between its text on disk and the public
 * data: a measure is clauses with their responsibility words, a notice is its
 * frame and outline and refers to its measures.
 */
import type * as z from "zod";
import { annexAnchor } from "../model/address.ts";
import { type Annex, Department, Measure, Notice, type Role } from "../model/schema.ts";

/** A printed unit inside responsibility words. */
interface UnitPart {
  unit: string;
  role: Role;
}

/** A printed deadline inside responsibility words. */
interface DeadlinePart {
  deadline: string;
}

/** Responsibility words in reading order; plain strings are labels and punctuation. */
export type ResponsibilityPart = string | UnitPart | DeadlinePart;

/** A clause as printed. */
export interface ClauseDocument {
  id: string;
  /** It goes on in the paragraph of the clause before it. */
  runOn: boolean;
  /** Paragraphs separated by `\n`; empty where a measure is title and units only. */
  text: string;
  responsibility: {
    parts: ResponsibilityPart[];
    /** The words stand on a line of their own. */
    ownLine: boolean;
  } | null;
  /** Stray characters behind the responsibility words, or `""`. */
  trailing: string;
}

/** Front matter of `content/measures/<notice>/<key>.mdx`. */
export const MeasureFront = Measure.pick({
  id: true,
  notice: true,
  key: true,
  label: true,
  title: true,
  section: true,
  source: true,
});
export type MeasureFront = z.infer<typeof MeasureFront>;

export interface MeasureDocument {
  front: MeasureFront;
  clauses: ClauseDocument[];
}

/** Front matter of `content/notices/<notice>.mdx`: what is read from the body or derived is left out. */
export const NoticeFront = Notice.omit({ preamble: true, annexes: true, findings: true });
export type NoticeFront = z.infer<typeof NoticeFront>;

/** The parts of a notice that are neither heading nor measure, in the field's terms. */
export const BLOCK_KINDS = [
  "headline",
  /** What its page's table says of it: a label, a colon or a tab, and a value a paragraph. */
  "metadata",
  "publication",
  "issuer",
  "documentNumber",
  "coverTitle",
  "addressees",
  "cover",
  "signoff",
  "title",
  "subtitle",
  "attachment",
  "preamble",
  "text",
  "closing",
  "contact",
  "commentary",
  "annex",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A notice's body in reading order. */
export type BodyNode =
  | { type: "block"; kind: BlockKind; text: string }
  | { type: "heading"; level: number; text: string }
  | { type: "measure"; key: string }
  /** Where an annex begins: its number, and its label and title as printed, a line each. What follows is its text. */
  | { type: "annex"; number: string | null; text: string }
  /** A table: rows of cells, the head first. */
  | { type: "table"; rows: string[][] };

/** The text of a part of a notice, a table's cells between tabs and its rows between line feeds; of a measure, nothing. */
export function nodeText(node: BodyNode): string {
  if (node.type === "measure") return "";
  return node.type === "table" ? node.rows.map((row) => row.join("\t")).join("\n") : node.text;
}

export interface NoticeDocument {
  front: NoticeFront;
  body: BodyNode[];
}

/** The annexes of a body, each with the text that stands below its heading. */
export function annexesOf(body: readonly BodyNode[]): Annex[] {
  const annexes: Annex[] = [];
  for (const node of body) {
    if (node.type === "annex") {
      const { number, text } = node;
      annexes.push({
        id: annexAnchor(annexes.length + 1),
        number,
        label: text.replaceAll("\n", " ") || null,
        text: "",
      });
    } else if (node.type === "table" || (node.type === "block" && node.kind === "annex")) {
      const annex = annexes.at(-1);
      if (annex) annex.text += (annex.text === "" ? "" : "\n") + nodeText(node);
    }
  }
  return annexes;
}

/** Front matter of `content/departments/<region>/<slug>.mdx`. */
export const DepartmentFront = Department;

/** The responsibility words as printed, or `null`. */
export function responsibilityText(clause: ClauseDocument): string | null {
  if (clause.responsibility === null) return null;
  return clause.responsibility.parts.map(printPart).join("");
}

function printPart(part: ResponsibilityPart): string {
  if (typeof part === "string") return part;
  return "unit" in part ? part.unit : part.deadline;
}

/** A clause as it reads, responsibility words and stray characters included. */
function clauseText(clause: ClauseDocument): string {
  const words = responsibilityText(clause);
  const gap = clause.text !== "" && clause.responsibility?.ownLine ? "\n" : "";
  return clause.text + (words === null ? "" : gap + words) + clause.trailing;
}

/** A measure's whole text without number and title. */
export function measureText(clauses: readonly ClauseDocument[]): string {
  return clauses
    .map((clause, index) => (index === 0 || clause.runOn ? "" : "\n") + clauseText(clause))
    .join("");
}
