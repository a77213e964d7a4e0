/** The files of `content/`, and the proof that they and the ledger give their source again. */
import {
  Corrections,
  Derived,
  type FacetDisplay,
  Families,
  Glossary,
  type Kinds,
  type LastRegistries,
  type Moved,
  NamedDocuments,
  type Regions,
  type SearchWords,
  Withdrawals,
} from "../../../src/content/derived.ts";
import {
  type MeasureDocument,
  measureText,
  type NoticeDocument,
  nodeText,
} from "../../../src/content/document.ts";
import { assembleMeasure, assembleNotice } from "../../../src/content/load.ts";
import { parseMeasure, parseNotice } from "../../../src/content/mdx.ts";
import { SOURCES_FOLDER } from "../../../src/content/sources.ts";
import type { Contact, Department, Facet } from "../../../src/model/schema.ts";
import type { FileSet } from "../../files/file-set.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import { type FieldPath, rebuild, type Span } from "../source/span-ledger.ts";
import { LAST_REGISTRIES } from "./gone.ts";
import { printDepartment, printMeasure, printNotice } from "./mdx.ts";
import type { ReceivedFile } from "./received.ts";

/** The folders that the converter owns as a whole. */
export const CONTENT_FOLDERS = ["notices", "measures", "departments", "derived", SOURCES_FOLDER] as const;

/** What the content holds beside the notices. */
interface Shared {
  departments: readonly Department[];
  facets: readonly Facet[];
  facetDisplay: FacetDisplay;
  terms: Glossary;
  documents: NamedDocuments;
  moved: Moved;
  families: Families;
  withdrawn: Withdrawals;
  corrections: Corrections;
  regions: Regions;
  kinds: Kinds;
  contacts: readonly Contact[];
  searchWords: SearchWords;
  /** The names of the registries and sidecars that were read. */
  registries: LastRegistries;
  /** The files as received: the texts, and what they were taken out of. */
  received: readonly ReceivedFile[];
}

/** Prints all files. */
export function contentFiles(notices: readonly ConvertedNotice[], shared: Shared): FileSet {
  const files = new Map<string, string | Uint8Array>();
  for (const notice of notices) {
    const { id } = notice.document.front;
    files.set(`notices/${id}.mdx`, printNotice(notice.document));
    for (const measure of notice.measures) files.set(measurePath(measure), printMeasure(measure));
    files.set(`derived/${id}.json`, json(Derived.parse(notice.derived)));
    files.set(spansPath(id), printSpans(notice.spans));
  }
  for (const department of shared.departments)
    files.set(`departments/${department.id}.mdx`, printDepartment(department));
  files.set("derived/facets.json", json(shared.facets));
  files.set("derived/facet-display.json", json(shared.facetDisplay));
  files.set("derived/terms.json", json(Glossary.parse(shared.terms)));
  files.set("derived/documents.json", json(NamedDocuments.parse(shared.documents)));
  files.set("derived/families.json", json(Families.parse(shared.families)));
  files.set("derived/moved.json", json(shared.moved));
  files.set("derived/withdrawn.json", json(Withdrawals.parse(shared.withdrawn)));
  files.set("derived/corrections.json", json(Corrections.parse(shared.corrections)));
  files.set("derived/regions.json", json(shared.regions));
  files.set("derived/kinds.json", json(shared.kinds));
  files.set("derived/contacts.json", json(shared.contacts));
  files.set("derived/search-words.json", json(shared.searchWords));
  files.set(LAST_REGISTRIES, json(shared.registries));
  for (const { name, bytes } of shared.received) files.set(`${SOURCES_FOLDER}/${name}`, bytes);
  return files;
}

function measurePath({ front }: MeasureDocument): string {
  return `measures/${front.notice}/${front.key}.mdx`;
}

/** Where a notice's span ledger lies. */
export function spansPath(id: string): string {
  return `derived/spans/${id}.json`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One span a line, so that a changed source shows as a small diff. */
function printSpans(spans: readonly Span[]): string {
  return `[\n${spans.map((span) => `  ${JSON.stringify(span)}`).join(",\n")}\n]\n`;
}

/** Every text of a notice's content by the name that its spans use. */
export function fieldsOf(
  notice: NoticeDocument,
  measures: readonly MeasureDocument[],
): Map<FieldPath, string> {
  const fields = new Map<FieldPath, string>();
  for (const [index, node] of notice.body.entries())
    if (node.type !== "measure") fields.set(`body/${index}`, nodeText(node));
  for (const { front, clauses } of measures) {
    fields.set(`measure/${front.key}/label`, front.label);
    if (front.title !== null) fields.set(`measure/${front.key}/title`, front.title);
    fields.set(`measure/${front.key}/text`, measureText(clauses));
  }
  return fields;
}

/**
 * The first law, enforced at every conversion: the printed files, read back,
 * and the ledger give the source again, and the public data fits its schema.
 *
 * @throws Error where they don't
 */
export function verifyNotice({ document, measures, spans, text, derived }: ConvertedNotice): void {
  const { id } = document.front;
  const notice = parseNotice(`notices/${id}.mdx`, printNotice(document));
  const reread = measures.map((measure) => parseMeasure(measurePath(measure), printMeasure(measure)));
  if (rebuild(spans, fieldsOf(notice, reread)) !== text)
    throw new Error(`${id}: the content differs from its source`);
  // The public data must fit the schema, too.
  assembleNotice(document, derived);
  for (const measure of measures) assembleMeasure(measure, derived);
}
