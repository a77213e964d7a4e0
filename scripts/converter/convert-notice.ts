/** One notice through all stages: bytes in, documents, ledger and findings out. */
import type { Derived } from "../../src/content/derived.ts";
import type { MeasureDocument, NoticeDocument } from "../../src/content/document.ts";
import { printMeasureId } from "../../src/model/address.ts";
import type { Department } from "../../src/model/schema.ts";
import { BodyBuilder } from "./body.ts";
import { type Cleaned, clean } from "./clean.ts";
import type { DepartmentRegistry } from "./departments.ts";
import { deriveClauses, unknownUnits, withoutUnits } from "./derive.ts";
import type { Editorial } from "./editorial.ts";
import { deriveFacets } from "./facet-decide.ts";
import { type FacetReview, readReview } from "./facet-reviews.ts";
import type { FacetProposer } from "./facets.ts";
import { readFrame } from "./frame.ts";
import { readFront } from "./front.ts";
import { applyLeadConvention, readLeadConvention } from "./lead-convention.ts";
import { Ledger, type Span } from "./ledger.ts";
import { findQuotedBlanks, type QuotedBlank } from "./lost-symbols.ts";
import { claimMeasure, type ReadMeasure, readMeasures } from "./measures.ts";
import { gravestFirst, toFindings } from "./notice-findings.ts";
import { findOddCharacters } from "./odd-characters.ts";
import { type MeasureNode, outline } from "./outline.ts";
import { wrapWidth } from "./paragraphs.ts";
import { findQuotes, type Quote } from "./quotes.ts";
import { read } from "./read.ts";
import { splitTail } from "./tail.ts";
import { Lines, type Mapped } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a notice's conversion needs beside its bytes. */
export interface NoticeInput {
  id: string;
  /** The source's file name, as findings show it. */
  file: string;
  bytes: Uint8Array;
  editorial: Editorial;
  /** What editors decided on its measures' facets; nothing, where there is no review. */
  review?: FacetReview;
}

/** A converted notice. */
export interface ConvertedNotice {
  document: NoticeDocument;
  measures: MeasureDocument[];
  derived: Derived;
  spans: Span[];
  /** The departments that its clauses name. */
  departments: Department[];
  /** The source as text. */
  text: string;
  /** Where a sign may have been lost; other notices may tell. */
  blanks: QuotedBlank[];
  /** What stands between quotation marks, and abbreviations: perhaps new terms. */
  quotes: Quote[];
}

/** Converts a notice. @throws ConversionError where it can't be. */
export function convertNotice(
  input: NoticeInput,
  vocabulary: Vocabulary,
  registry: DepartmentRegistry,
  proposer: FacetProposer,
): ConvertedNotice {
  const { text, encoding, sha256 } = read(input.bytes).value;
  const cleaned = clean(text);
  const lines = cleaned.value.lines;
  const outlined = outline(cleaned.value);
  const { nodes } = outlined.value;
  const measureNodes = nodes.filter((node): node is MeasureNode => node.type === "measure");
  const tail = splitTail(nodes);
  const frame = readFrame(outlined.value.front);
  const width = wrapWidth(lines);
  const measures = readMeasures(text, measureNodes, cleaned.value.columns, width);
  applyLeads(measures.value, text);
  const notes = [
    ...findOddCharacters(text),
    ...cleaned.notes,
    ...outlined.notes,
    ...frame.notes,
    ...measures.notes,
  ];

  const ledger = new Ledger(text);
  const body = new BodyBuilder(text, ledger, width);
  for (const { kind, paragraphs } of frame.value.blocks) body.block(kind, paragraphs);
  for (const node of nodes) body.node(node);
  for (const { kind, lines } of tail.blocks)
    body.block(kind, kind === "signoff" ? lines.map(({ text }) => text) : body.joined(lines));
  notes.push(...body.notes);
  for (const measure of measures.value) claimMeasure(ledger, measure);
  claimFurniture(ledger, cleaned.value, frame.value.furniture);

  const front = readFront(input, frame.value, tail, body.closings, vocabulary);
  notes.push(...front.notes);
  const document: NoticeDocument = {
    front: {
      ...front.value,
      source: { file: input.file, sha256, encoding, url: input.editorial.url },
      columns: cleaned.value.columns,
    },
    body: body.nodes,
  };
  const positions = new Lines(text);
  const sections = new Map(
    measureNodes.map((node) => [node.key, node.above.map((position) => body.headingText(position))]),
  );
  const documents = measures.value.map((measure) =>
    toDocument(measure, input, sections.get(measure.key) ?? [], positions),
  );
  const { clauses, departments } = deriveClauses(documents, front.value.region, registry);
  notes.push(...unknownUnits(measures.value, clauses, departments), ...withoutUnits(measures.value, clauses));
  const facets = deriveFacets(documents, input.file, proposer, input.review ?? readReview(input.id, null));
  const findings = [...toFindings(notes, input.file, positions, measures.value), ...facets.findings];
  return {
    document,
    measures: documents,
    derived: {
      notice: input.id,
      clauses,
      ...facets.value,
      links: {},
      terms: {},
      findings: gravestFirst(findings),
    },
    spans: ledger.spans(),
    departments: [...departments.values()],
    text,
    blanks: findQuotedBlanks(measures.value),
    quotes: findQuotes(measures.value),
  };
}

/** Marks the leads where the notice says how they are to be known. */
function applyLeads(measures: readonly ReadMeasure[], text: string): void {
  const convention = readLeadConvention(text);
  if (!convention) return;
  for (const measure of measures) {
    measure.clauses = measure.clauses.map((clause) => applyLeadConvention(clause, convention));
  }
}

function claimFurniture(ledger: Ledger, cleaned: Cleaned, repeated: readonly Mapped[]): void {
  for (const text of [...cleaned.furniture, ...repeated]) ledger.claim("furniture", text);
  for (const text of cleaned.references) ledger.claimRest("repaired", text);
}

function toDocument(
  measure: ReadMeasure,
  { id, file }: NoticeInput,
  section: string[],
  places: Lines,
): MeasureDocument {
  const last = measure.text.length > 0 ? measure.text.end : (measure.title ?? measure.label).end;
  return {
    front: {
      id: printMeasureId(id, measure.key),
      notice: id,
      key: measure.key,
      label: measure.label.text,
      title: measure.title?.text ?? null,
      section,
      source: { file, lines: [places.place(measure.label.start).line, places.place(last - 1).line] },
    },
    clauses: measure.clauses,
  };
}
