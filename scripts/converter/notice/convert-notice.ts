/** One notice through all stages: bytes in, documents, ledger and findings out. */
import type { Derived } from "../../../src/content/derived.ts";
import type { MeasureDocument, NoticeDocument } from "../../../src/content/document.ts";
import { printMeasureId } from "../../../src/model/address.ts";
import type { Department } from "../../../src/model/schema.ts";
import { deriveFacets } from "../facets/decide.ts";
import type { FacetProposer } from "../facets/propose.ts";
import { beginsInForce, type Closing, isClosingTitle } from "../frame/effective.ts";
import { readFrame } from "../frame/frame.ts";
import { readNoticeFields } from "../frame/notice-fields.ts";
import { splitTail } from "../frame/tail.ts";
import type { MeasureNode } from "../measures/entries.ts";
import { readMeasures } from "../measures/measures.ts";
import { outline } from "../measures/outline.ts";
import { wrapWidth } from "../measures/paragraphs.ts";
import { claimMeasure, type ReadMeasure } from "../measures/read-measure.ts";
import { type FacetReview, readReview } from "../registries/facet-reviews.ts";
import type { Editorial } from "../registries/sidecar.ts";
import type { Vocabulary } from "../registries/vocabulary.ts";
import { type Cleaned, clean } from "../source/clean.ts";
import { LineIndex } from "../source/line-index.ts";
import { findOddCharacters } from "../source/odd-characters.ts";
import { read } from "../source/read.ts";
import { type Span, SpanLedger } from "../source/span-ledger.ts";
import type { Mapped } from "../source/text.ts";
import type { DepartmentRegistry } from "../units/department-registry.ts";
import { applyLeadConvention, readLeadConvention } from "../units/lead-convention.ts";
import { BodyBuilder } from "./body-builder.ts";
import { deriveClauses, unknownUnits, withoutUnits } from "./derive-clauses.ts";
import { findQuotedBlanks, type QuotedBlank } from "./lost-symbols.ts";
import { gravestFirst, toFindings } from "./notice-findings.ts";
import { findQuotes, type Quote } from "./quotes.ts";

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
  const { nodes, tail } = splitTail(outlined.value.nodes);
  const measureNodes = nodes.filter((node): node is MeasureNode => node.type === "measure");
  const frame = readFrame(outlined.value.opening);
  const width = wrapWidth(lines);
  const found = readMeasures(text, measureNodes, cleaned.value.columns, width);
  const measures = withLeads(found.value, text);
  const notes = [
    ...findOddCharacters(text),
    ...cleaned.notes,
    ...outlined.notes,
    ...frame.notes,
    ...found.notes,
  ];

  const ledger = new SpanLedger(text);
  const body = new BodyBuilder(text, ledger, width);
  for (const { kind, paragraphs } of frame.value.blocks) body.block(kind, paragraphs);
  for (const node of nodes) body.node(node);
  for (const { kind, lines } of tail.blocks)
    body.block(kind, kind === "signoff" ? lines.map(({ text }) => text) : body.joined(lines));
  notes.push(...body.notes);
  for (const measure of measures) claimMeasure(ledger, measure);
  claimFurniture(ledger, cleaned.value, frame.value.furniture);

  const sections = new Map(
    measureNodes.map((node) => [node.key, node.above.map((position) => body.headingText(position))]),
  );
  const closings = [...closingMeasures(measures, sections), ...body.closings];
  const fields = readNoticeFields(input, frame.value, tail, closings, vocabulary);
  notes.push(...fields.notes);
  const document: NoticeDocument = {
    front: {
      ...fields.value,
      source: { file: input.file, sha256, encoding, url: input.editorial.url },
      columns: cleaned.value.columns,
    },
    body: body.nodes,
  };
  const positions = new LineIndex(text);
  const documents = measures.map((measure) =>
    toDocument(measure, input, sections.get(measure.key) ?? [], positions),
  );
  const { clauses, departments } = deriveClauses(documents, fields.value.region, registry);
  notes.push(...unknownUnits(measures, clauses, departments), ...withoutUnits(measures, clauses));
  const facets = deriveFacets(documents, input.file, proposer, input.review ?? readReview(input.id, null));
  const findings = [...toFindings(notes, input.file, positions, measures), ...facets.findings];
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
    blanks: findQuotedBlanks(measures),
    quotes: findQuotes(measures),
  };
}

/** The measures' titles and texts, the last first: an article may say from when the notice is in force. */
function closingMeasures(
  measures: readonly ReadMeasure[],
  sections: ReadonlyMap<string, readonly string[]>,
): Closing[] {
  return measures.toReversed().flatMap(({ key, title, text }, fromEnd) => {
    const titles = [...(sections.get(key) ?? []), title?.text ?? ""];
    const titled = titles.some(isClosingTitle);
    const closes = titled || (fromEnd === 0 && beginsInForce(text.text));
    return [{ text, closes, titled }, ...(title ? [{ text: title, closes, titled }] : [])];
  });
}

/** Marks the leads where the notice says how they are to be known. */
function withLeads(measures: readonly ReadMeasure[], text: string): ReadMeasure[] {
  const convention = readLeadConvention(text);
  if (!convention) return [...measures];
  return measures.map((measure) => ({
    ...measure,
    clauses: measure.clauses.map((clause) => applyLeadConvention(clause, convention)),
  }));
}

function claimFurniture(ledger: SpanLedger, cleaned: Cleaned, repeated: readonly Mapped[]): void {
  for (const text of [...cleaned.furniture, ...repeated]) ledger.claim("furniture", text);
  for (const text of cleaned.references) ledger.claimRest("repaired", text);
}

function toDocument(
  measure: ReadMeasure,
  { id, file }: NoticeInput,
  section: string[],
  places: LineIndex,
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
