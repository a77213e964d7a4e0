/**
 * Reads a whole `content/` folder into the public data: the one way that the
 * site, the search index, the data files and the tests get at it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { paths } from "../model/address.ts";
import { memoryKey, remembered } from "../model/memory.ts";
import {
  type Clause,
  type Contact,
  type Department,
  type DocumentUse,
  type Facet,
  Measure,
  Notice,
  type TermUse,
} from "../model/schema.ts";
import {
  Contacts,
  Corrections,
  Derived,
  FacetDisplay,
  Facets,
  Families,
  Glossary,
  Kinds,
  Moved,
  NamedDocuments,
  Regions,
  SearchWords,
  Withdrawals,
} from "./derived.ts";
import {
  annexesOf,
  type BodyNode,
  type ClauseDocument,
  type MeasureDocument,
  measureText,
  type NoticeDocument,
  responsibilityText,
} from "./document.ts";
import { parseDepartment, parseMeasure, parseNotice } from "./mdx.ts";
import { type Places, placesFileName, readPlaces } from "./places.ts";
import { SOURCES_FOLDER } from "./sources.ts";

/** A notice with its body in reading order. */
export interface LoadedNotice {
  notice: Notice;
  body: BodyNode[];
  /** Where it names documents, in its measures and around them, in reading order. */
  documents: DocumentUse[];
  /** Where the lines of its text stand in the original; `null` where there is none, or nothing is known of it. */
  places: Places | null;
}

/** A measure with its clauses as printed, units marked inside the responsibility words. */
export interface LoadedMeasure {
  measure: Measure;
  clauses: ClauseDocument[];
  /** Where it uses terms of the glossary, in reading order. */
  terms: TermUse[];
}

/** Everything a content folder holds, in a stable order. */
export interface Content {
  notices: LoadedNotice[];
  /** By notice, in the notice's order. */
  measures: LoadedMeasure[];
  departments: Department[];
  facets: Facet[];
  /** Where readers meet which facets, in what order. */
  facetDisplay: FacetDisplay;
  terms: Glossary;
  /** What the notices name of documents. */
  documents: NamedDocuments;
  moved: Moved;
  /** Measures that are versions of one another. */
  families: Families;
  withdrawn: Withdrawals;
  corrections: Corrections;
  regions: Regions;
  kinds: Kinds;
  /** Whom to ask, as editors registered it. */
  contacts: Contact[];
  /** What people type for what the texts say. */
  searchWords: SearchWords;
}

/** Loads `content/`. @throws ContentError where a file isn't what the converter writes. */
export function loadContent(directory: string): Content {
  const content: Content = {
    ...{ notices: [], measures: [], departments: [] },
    ...loadShared(directory),
  };
  for (const path of list(directory, "notices", ".mdx")) {
    const { notice, measures } = rememberedNotice(directory, path);
    content.notices.push(notice);
    for (const measure of measures) content.measures.push(measure);
  }
  content.notices.sort(byFreshness);
  const order = new Map(content.notices.map(({ notice }, index) => [notice.id, index]));
  content.measures.sort((a, b) => (order.get(a.measure.notice) ?? 0) - (order.get(b.measure.notice) ?? 0));
  content.departments = list(directory, "departments", ".mdx").map((path) =>
    parseDepartment(path, read(directory, path)),
  );
  return content;
}

/** A notice with its measures. */
interface NoticeFiles {
  notice: LoadedNotice;
  measures: LoadedMeasure[];
}

/** A notice's files as they were loaded in an earlier build, where every byte of them is the same. */
function rememberedNotice(directory: string, path: string): NoticeFiles {
  const id = basename(path, ".mdx");
  const source = `${id}.txt`;
  const key = () => {
    const places = `${SOURCES_FOLDER}/${placesFileName(id)}`;
    const files = [
      ...[path, `derived/${id}.json`, ...list(directory, `measures/${id}`, ".mdx")],
      ...(existsSync(join(directory, places)) ? [places, `${SOURCES_FOLDER}/${source}`] : []),
    ];
    return memoryKey(...files.flatMap((file) => [file, readFileSync(join(directory, file))]));
  };
  return remembered(
    "content",
    key,
    () => loadNotice(directory, path),
    ({ notice: { notice } }) => notice.id === id && notice.source.file === source,
  );
}

/** Loads a notice. @throws ContentError where one of its files isn't what the converter writes */
function loadNotice(directory: string, path: string): NoticeFiles {
  const document = parseNotice(path, read(directory, path));
  const derived = Derived.parse(JSON.parse(read(directory, `derived/${document.front.id}.json`)));
  const measures = document.body.flatMap((node): LoadedMeasure[] => {
    if (node.type !== "measure") return [];
    const file = `measures/${document.front.id}/${node.key}.mdx`;
    const measure = parseMeasure(file, read(directory, file));
    return [
      {
        measure: assembleMeasure(measure, derived),
        clauses: measure.clauses,
        terms: derived.terms[measure.front.key] ?? [],
      },
    ];
  });
  const notice = {
    notice: assembleNotice(document, derived),
    body: document.body,
    documents: derived.documents,
    places: placesOf(directory, document),
  };
  return { notice, measures };
}

function placesOf(directory: string, { front: { id, source } }: NoticeDocument): Places | null {
  const folder = join(directory, SOURCES_FOLDER);
  const text = () =>
    new TextDecoder(source.encoding.toLowerCase(), { ignoreBOM: true }).decode(
      readFileSync(join(folder, source.file)),
    );
  return readPlaces(folder, id, text);
}

/** What belongs to no single notice or department. */
function loadShared(
  directory: string,
): Pick<
  Content,
  | "facets"
  | "facetDisplay"
  | "terms"
  | "documents"
  | "moved"
  | "families"
  | "withdrawn"
  | "corrections"
  | "regions"
  | "kinds"
  | "contacts"
  | "searchWords"
> {
  return {
    facets: Facets.parse(readDerived(directory, "facets")),
    facetDisplay: FacetDisplay.parse(readDerived(directory, "facet-display")),
    terms: Glossary.parse(readDerived(directory, "terms")),
    documents: NamedDocuments.parse(readDerived(directory, "documents")),
    families: Families.parse(readDerived(directory, "families")),
    moved: Moved.parse(readDerived(directory, "moved")),
    withdrawn: Withdrawals.parse(readDerived(directory, "withdrawn")),
    corrections: Corrections.parse(readDerived(directory, "corrections")),
    regions: loadRegions(directory),
    kinds: Kinds.parse(readDerived(directory, "kinds")),
    contacts: Contacts.parse(readDerived(directory, "contacts")),
    searchWords: loadSearchWords(directory),
  };
}

/** What tells which parts of the site have something to show, without reading a notice. */
export function loadPartsInput(
  directory: string,
): Pick<Content, "facetDisplay" | "terms" | "documents" | "families"> & { departmentCount: number } {
  return {
    facetDisplay: FacetDisplay.parse(readDerived(directory, "facet-display")),
    terms: Glossary.parse(readDerived(directory, "terms")),
    documents: NamedDocuments.parse(readDerived(directory, "documents")),
    families: Families.parse(readDerived(directory, "families")),
    departmentCount: list(directory, "departments", ".mdx").length,
  };
}

/** The regions that the content names, and all above them. */
function loadRegions(directory: string): Regions {
  return Regions.parse(readDerived(directory, "regions"));
}

/** What people type for what the texts say, without the rest of the content. */
export function loadSearchWords(directory: string): SearchWords {
  return SearchWords.parse(readDerived(directory, "search-words"));
}

function readDerived(directory: string, name: string): unknown {
  return JSON.parse(read(directory, `derived/${name}.json`));
}

function read(directory: string, path: string): string {
  return readFileSync(join(directory, path), "utf8");
}

/** Files below a folder by their ending, sorted, as paths with `/` below `directory`; a site may have no departments. */
function list(directory: string, folder: string, ending: string): string[] {
  if (!existsSync(join(directory, folder))) return [];
  return readdirSync(join(directory, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(ending))
    .sort();
}

/** Newest first; of one year the one signed or published last, issued before draft. */
function byFreshness(a: LoadedNotice, b: LoadedNotice): number {
  const key = ({ notice }: LoadedNotice) =>
    `${notice.year ?? 0} ${notice.stage === "draft" ? 0 : 1} ${notice.signedOn ?? notice.publishedOn ?? ""}`;
  return key(b).localeCompare(key(a), "en") || a.notice.id.localeCompare(b.notice.id, "en");
}

/** The public notice of its document. */
export function assembleNotice(document: NoticeDocument, derived: Derived): Notice {
  const preamble = document.body.flatMap((node) =>
    node.type === "block" && node.kind === "preamble" ? [node.text] : [],
  );
  return Notice.parse({
    ...document.front,
    preamble: preamble.join("\n") || null,
    annexes: annexesOf(document.body),
    findings: derived.findings,
  });
}

/** The public measure of its document. @throws Error where what was derived knows nothing of it */
export function assembleMeasure({ front, clauses }: MeasureDocument, derived: Derived): Measure {
  const particulars = derived.particulars[front.key];
  if (particulars === undefined)
    throw new Error(`derived/${derived.notice}.json: no particulars of ${front.key}`);
  return Measure.parse({
    ...front,
    text: measureText(clauses),
    clauses: clauses.map((clause) => assembleClause(clause, derived.clauses[`${front.key}#${clause.id}`])),
    facets: derived.facets[front.key] ?? {},
    evidence: derived.evidence[front.key] ?? [],
    promises: derived.promises[front.key] ?? [],
    ...particulars,
    links: derived.links[front.key] ?? [],
    url: paths.measure(front.notice, front.key),
  } satisfies Record<keyof Measure, unknown>);
}

function assembleClause(clause: ClauseDocument, derived: Derived["clauses"][string] | undefined): Clause {
  const deadlines = clause.responsibility?.parts.flatMap((part) =>
    typeof part === "object" && "deadline" in part ? [part.deadline] : [],
  );
  return {
    id: clause.id,
    text: clause.text === "" ? null : clause.text,
    responsibilityText: responsibilityText(clause),
    trailing: clause.trailing === "" ? null : clause.trailing,
    responsible: derived?.responsible ?? [],
    deadline: deadlines?.join("；") || null,
  };
}
