/** One notice through all stages: bytes in, documents, ledger and findings out. */
import type { Derived } from "../../src/content/derived.ts";
import type { MeasureDocument, NoticeDocument } from "../../src/content/document.ts";
import { parseNoticeId, printMeasureId } from "../../src/model/address.ts";
import type { Department, Finding } from "../../src/model/schema.ts";
import { BodyBuilder } from "./body.ts";
import { type Cleaned, clean } from "./clean.ts";
import type { DepartmentRegistry } from "./departments.ts";
import { deriveClauses, unknownUnits, withoutUnits } from "./derive.ts";
import type { Editorial } from "./editorial.ts";
import { readEffective } from "./effective.ts";
import { locate, type Note } from "./findings.ts";
import { readFrame } from "./frame.ts";
import { issuersOfTitle, splitIssuers } from "./issuers.ts";
import { applyLeadConvention, readLeadConvention } from "./lead-convention.ts";
import { Ledger, type Span } from "./ledger.ts";
import { findQuotedBlanks, type QuotedBlank } from "./lost-symbols.ts";
import { claimMeasure, type ReadMeasure, readMeasures } from "./measures.ts";
import { noticeKind, noticeStage } from "./notice-kind.ts";
import { type MeasureNode, outline } from "./outline.ts";
import { wrapWidth } from "./paragraphs.ts";
import { read } from "./read.ts";
import { splitTail } from "./tail.ts";
import { Lines, type Mapped } from "./text.ts";
import { findRegion, type Vocabulary } from "./vocabulary.ts";

/** What a notice's conversion needs beside its bytes. */
export interface NoticeInput {
  id: string;
  /** The source's file name, as findings show it. */
  file: string;
  bytes: Uint8Array;
  editorial: Editorial;
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
}

/** Converts a notice. @throws ConversionError where it can't be. */
export function convertNotice(
  input: NoticeInput,
  vocabulary: Vocabulary,
  registry: DepartmentRegistry,
): ConvertedNotice {
  const { text, encoding, sha256 } = read(input.bytes).value;
  const cleaned = clean(text);
  const lines = cleaned.value.lines;
  const outlined = outline(cleaned.value);
  const { front, nodes } = outlined.value;
  const measureNodes = nodes.filter((node): node is MeasureNode => node.type === "measure");
  const tail = splitTail(nodes);
  const frame = readFrame(front);
  const width = wrapWidth(lines);
  const measures = readMeasures(text, measureNodes, cleaned.value.columns, width);
  const convention = readLeadConvention(text);
  if (convention) {
    for (const measure of measures.value) {
      measure.clauses = measure.clauses.map((clause) => applyLeadConvention(clause, convention));
    }
  }
  const notes = [...cleaned.notes, ...outlined.notes, ...frame.notes, ...measures.notes];

  const ledger = new Ledger(text);
  const body = new BodyBuilder(text, ledger, width);
  for (const { kind, paragraphs } of frame.value.blocks) body.block(kind, paragraphs);
  for (const node of nodes) body.node(node);
  for (const { kind, lines } of tail.blocks)
    body.block(kind, kind === "signoff" ? lines.map(({ text }) => text) : body.joined(lines));
  notes.push(...body.notes);
  for (const measure of measures.value) claimMeasure(ledger, measure);
  claimFurniture(ledger, cleaned.value, frame.value.furniture);

  const { title, coverTitle, documentNumber, addressees } = frame.value;
  const places = vocabulary.regions.flatMap(({ names }) => names);
  const signed = [...frame.value.issuers, ...tail.issuers].flatMap((name) => splitIssuers(name, places));
  const issuers = [...new Set(signed.length > 0 ? signed : issuersOfTitle(coverTitle ?? title, places))];
  const signedOn = frame.value.signedOn ?? tail.signedOn;
  const publishedOn = frame.value.publishedOn ?? tail.publishedOn;
  const region = input.editorial.region ?? findRegion(vocabulary.regions, [title, coverTitle, ...issuers]);
  if (region === null) {
    notes.push({
      at: 0,
      severity: "warning",
      code: "REGION_UNKNOWN",
      message: "原文与说明都没有载明地区；可在同名 .yaml 里写 region",
    });
  }
  const document: NoticeDocument = {
    front: {
      id: input.id,
      title: title ?? input.id,
      coverTitle,
      region,
      year: noticeYear(input.id, [title, coverTitle], [signedOn, publishedOn]),
      issuers,
      documentNumber,
      addressees,
      signedOn,
      publishedOn,
      kind: noticeKind(title),
      stage:
        input.editorial.stage?.value ??
        noticeStage(frame.value, issuers.length > 0 && (signedOn ?? publishedOn) !== null),
      effective: readEffective(body.closings),
      replaces: input.editorial.replaces,
      replacedBy: null,
      relations: input.editorial.relations.map((relation) => ({
        relation: relation.relation,
        title: relation.title ?? null,
        documentNumber: relation.documentNumber ?? null,
        issuers: relation.issuers ?? [],
        signedOn: relation.signedOn ?? null,
        notice: relation.notice ?? null,
        evidence: relation.evidence,
      })),
      review: input.editorial.review,
      standingCheckedOn: input.editorial.standingCheckedOn,
      addedOn: input.editorial.addedOn,
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
  const { clauses, departments } = deriveClauses(documents, region, registry);
  notes.push(...unknownUnits(measures.value, clauses, departments), ...withoutUnits(measures.value, clauses));
  return {
    document,
    measures: documents,
    derived: {
      notice: input.id,
      clauses,
      facets: {},
      findings: toFindings(notes, input.file, positions, measures.value),
    },
    spans: ledger.spans(),
    departments: [...departments.values()],
    text,
    blanks: findQuotedBlanks(measures.value),
  };
}

function claimFurniture(ledger: Ledger, cleaned: Cleaned, repeated: readonly Mapped[]): void {
  for (const text of [...cleaned.furniture, ...repeated]) ledger.claim("furniture", text);
  for (const text of cleaned.references) ledger.claimRest("repaired", text);
}

/** The year in the id, in a title, or of the signature. */
function noticeYear(
  id: string,
  titles: readonly (string | null)[],
  dates: readonly (string | null)[],
): number | null {
  const stated = parseNoticeId(id)?.year;
  if (stated !== undefined) return stated;
  for (const title of titles) {
    const year = /(?:19|20)\d{2}/.exec(title ?? "")?.[0];
    if (year !== undefined) return Number(year);
  }
  const date = dates.find((candidate) => candidate !== null);
  return date ? Number(date.slice(0, 4)) : null;
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

/** More joins than these are a page's line breaks, told once; the ledger has each. */
const TOLD_JOINS = 12;

function foldJoins(notes: readonly Note[]): Note[] {
  const joins = notes.filter(({ code }) => code === "LINE_JOINED");
  const [first] = joins;
  if (!first || joins.length <= TOLD_JOINS) return [...notes];
  const message = `按版面断开的 ${joins.length} 行已接合，首处为${first.message.replace(/^.*：/u, "")}`;
  return [...notes.filter(({ code }) => code !== "LINE_JOINED"), { ...first, message }];
}

const SEVERITIES = ["error", "warning", "info"];

/** Findings, the gravest first, then by place, each with the measure it stands in. */
function toFindings(
  notes: readonly Note[],
  file: string,
  places: Lines,
  measures: readonly ReadMeasure[],
): Finding[] {
  const inside = (at: number) =>
    measures.find(({ label, text }) => label.start <= at && text.length > 0 && at < text.end)?.key ?? null;
  return foldJoins(notes)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.at - b.at)
    .map((note) => locate(note, file, places, inside(note.at)));
}
