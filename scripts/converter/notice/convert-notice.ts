/** One notice through all stages: bytes in, documents, ledger and findings out. */

import type { Derived } from "../../../src/content/derived.ts";
import type { MeasureDocument, NoticeDocument } from "../../../src/content/document.ts";
import type { RecognisedFile } from "../../../src/content/recognised.ts";
import { printMeasureId } from "../../../src/model/address.ts";
import type { Department } from "../../../src/model/schema.ts";
import { deriveFacets } from "../facets/decide.ts";
import type { FacetProposer } from "../facets/propose.ts";
import { readFrame } from "../frame/frame.ts";
import { readGenre } from "../frame/genre.ts";
import { readNoticeFields } from "../frame/notice-fields.ts";
import { type PagePart, startOf, takePageParts } from "../frame/page-parts.ts";
import { splitTail } from "../frame/tail.ts";
import type { MeasureNode } from "../measures/entries.ts";
import { readMeasures } from "../measures/measures.ts";
import { wrapWidth } from "../measures/paragraphs.ts";
import { claimMeasure, type ReadMeasure } from "../measures/read-measure.ts";
import { type FacetReview, readReview } from "../registries/facet-reviews.ts";
import type { Editorial } from "../registries/sidecar.ts";
import type { Vocabulary } from "../registries/vocabulary.ts";
import { type Cleaned, clean } from "../source/clean.ts";
import { LineIndex } from "../source/line-index.ts";
import { findOddCharacters } from "../source/odd-characters.ts";
import { pushAll } from "../source/push-all.ts";
import { read } from "../source/read.ts";
import { type Span, SpanLedger } from "../source/span-ledger.ts";
import type { Mapped } from "../source/text.ts";
import type { DepartmentRegistry } from "../units/department-registry.ts";
import { readLeadConvention } from "../units/lead-convention.ts";
import { BodyBuilder } from "./body-builder.ts";
import { closingMeasures } from "./closing-measures.ts";
import { deriveClauses } from "./derive-clauses.ts";
import { asGenre, genreNote } from "./genre-findings.ts";
import { findQuotedBlanks, type QuotedBlank } from "./lost-symbols.ts";
import { withLeads } from "./measure-leads.ts";
import { gravestFirst, toFindings } from "./notice-findings.ts";
import { splitNoticeLines } from "./notice-lines.ts";
import { findNoticeUnits } from "./notice-units.ts";
import { findQuotes, type Quote } from "./quotes.ts";
import { readStructure } from "./readings.ts";
import { recognisedNotes, unconfirmedNote } from "./recognised.ts";
import { refuseSecondNotice } from "./second-notice.ts";
import { conventionNotes, unknownUnits, withoutUnits } from "./unit-findings.ts";
import { findUnlisted } from "./unlisted-units.ts";

/** What a notice's conversion needs beside its bytes. */
export interface NoticeInput {
  id: string;
  /** The source's file name, as findings show it. */
  file: string;
  bytes: Uint8Array;
  editorial: Editorial;
  /** What editors decided on its measures' facets; nothing, where there is no review. */
  review?: FacetReview;
  /** What of its text was read from pictures; nothing, where it came as text. */
  recognised?: RecognisedFile | null;
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
  const page = takePageParts(cleaned.value.lines);
  const genre = readGenre(page.lines);
  const reading = asGenre(genre, () => readStructure(page.lines, input.editorial, input.file));
  if (input.editorial.measures === null) refuseSecondNotice(text, reading);
  const { lines, columns } = reading;
  const { nodes: untailed, tail } = splitTail(reading.outline.nodes);
  const { nodes, lines: noticeLines } = splitNoticeLines(untailed);
  const measureNodes = nodes.filter((node): node is MeasureNode => node.type === "measure");
  const frame = readFrame(reading.outline.opening);
  const width = wrapWidth(lines);
  const found = readMeasures(text, measureNodes, columns, width);
  const convention = readLeadConvention(text);
  const { measures, applied } = withLeads(found.value, convention);
  const notes = [
    ...findOddCharacters(text),
    ...cleaned.notes,
    ...(genre ? [genreNote(genre)] : []),
    ...reading.notes,
    ...frame.notes,
    ...found.notes,
  ];

  const ledger = new SpanLedger(text);
  const body = new BodyBuilder(text, ledger, width);
  const firstMeasure = measures[0]?.label.start ?? 0;
  const isAbove = (part: PagePart) => startOf(part) < firstMeasure;
  const opening = [...frame.value.blocks, ...page.parts.filter(isAbove)];
  for (const { kind, paragraphs } of opening.sort((a, b) => startOf(a) - startOf(b)))
    body.block(kind, paragraphs);
  for (const node of nodes) body.node(node);
  const closings = [
    body.joined(noticeLines),
    ...tail.blocks.map(({ kind, lines }) =>
      kind === "signoff" ? lines.map(({ text }) => text) : body.joined(lines),
    ),
  ];
  for (const [index, pieces] of closings.entries())
    body.block(tail.blocks[index - 1]?.kind ?? "closing", pieces);
  for (const part of page.parts.filter((part) => !isAbove(part))) body.block(part.kind, part.paragraphs);
  for (const annex of reading.annexes) body.annex(annex);
  pushAll(notes, body.notes);
  for (const measure of measures) claimMeasure(ledger, measure);
  for (const separator of [...page.separators, ...reading.separators]) ledger.claimRest("marker", separator);
  claimFurniture(ledger, cleaned.value, [...reading.heads, ...frame.value.furniture]);

  const sections = new Map(
    measureNodes.map((node) => [node.key, node.above.map((position) => body.headingText(position))]),
  );
  const ownClosings = [...closingMeasures(measures, sections), ...body.closings];
  const sources = { frame: frame.value, tail, metadata: page.metadata, closings: ownClosings };
  const fields = readNoticeFields(input, sources, vocabulary);
  pushAll(notes, fields.notes);
  const recognised = input.recognised ?? null;
  const scan = recognised && recognisedNotes(text, recognised, input.editorial.checked);
  const isUnconfirmed = fields.value.review !== null && scan !== null && scan.unconfirmed > 0;
  pushAll(notes, scan?.notes ?? []);
  if (isUnconfirmed) notes.push(unconfirmedNote(scan.unconfirmed));
  const document: NoticeDocument = {
    front: {
      ...fields.value,
      // What a program doubted and nobody compared isn't checked, whoever signs it.
      review: isUnconfirmed ? null : fields.value.review,
      source: {
        ...{ file: input.file, sha256, encoding, url: input.editorial.url },
        recognised: recognised?.engine ?? null,
      },
      columns,
    },
    body: body.nodes,
  };
  const positions = new LineIndex(text);
  const documents = measures.map((measure) =>
    toDocument(measure, input, sections.get(measure.key) ?? [], positions),
  );
  const outside = [
    ...frame.value.blocks.flatMap(({ paragraphs }) => paragraphs),
    ...nodes.flatMap((node) => (node.type === "heading" ? node.entry.lines.map(({ text }) => text) : [])),
    ...closings.flat(),
  ];
  const noticeUnits = [...findNoticeUnits(outside), ...findUnlisted(text)];
  const { clauses, departments } = deriveClauses(documents, fields.value.region, registry, noticeUnits);
  notes.push(
    ...unknownUnits(measures, clauses, departments, (name) => registry.doubt(name, fields.value.region)),
    ...conventionNotes(convention, applied, noticeUnits, measures),
    ...withoutUnits(measures, clauses, outside, found.notes),
  );
  const facets = deriveFacets(
    documents,
    { file: input.file, title: fields.value.title },
    proposer,
    input.review ?? readReview(input.id, null),
  );
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
      documents: [],
      findings: gravestFirst(findings),
    },
    spans: ledger.spans(),
    departments: [...departments.values()],
    text,
    blanks: findQuotedBlanks(measures),
    quotes: findQuotes(measures),
  };
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
