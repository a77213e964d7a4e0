/** A folder of sources to the files of `content/`, in memory; nothing is written here. */
import { assembleMeasure, assembleNotice } from "../../../src/content/load.ts";
import { judgedValues } from "../../../src/model/facet-values.ts";
import type { Department, Family, Finding, Measure, Notice } from "../../../src/model/schema.ts";
import type { FileSet } from "../../files/file-set.ts";
import { readSteadily } from "../../files/steady-reading.ts";
import { unheardWords } from "../glossary/unheard-words.ts";
import type { Lineage } from "../lineage/lineage.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import { facetDisplay } from "../registries/facet-display.ts";
import { publicFacets } from "../registries/facets.ts";
import { keptFiles } from "../registries/kept-files.ts";
import { type Registries, readRegistries } from "../registries/registries.ts";
import { type StartSteps, untold } from "../source/steps.ts";
import { withNamesOf } from "../units/department-registry.ts";
import { askedOfNothing } from "./asked.ts";
import { type Collection, joinNotices, reviewsOfNothing } from "./collection.ts";
import { contentFiles } from "./content-files.ts";
import { type Attempt, type SourceOptions, sourceConverter } from "./convert-source.ts";
import { goneRegistries } from "./gone.ts";
import { readSources, type Source } from "./received.ts";
import { namedRegions } from "./regions.ts";
import { searchedTexts, searchWords } from "./search-words.ts";

/** Where sources and registries lie. */
export interface FolderInput extends SourceOptions {
  seeds: string;
  vocabulary: string;
  /** The content that the last conversion wrote, with which registries are compared; without it nothing is. */
  content?: string | null;
  /** Registries and sidecars that an editor says are meant to be gone. */
  confirmedGone?: readonly string[];
  /** Told how far the work is; by default nobody is. */
  steps?: StartSteps;
}

/** A converted notice, as it was read and as it is published. */
interface ReadyNotice {
  id: string;
  converted: ConvertedNotice;
  notice: Notice;
  measures: Measure[];
}

/** A notice of the folder: converted, or failed with its error among the findings. */
type FolderNotice = ReadyNotice | { id: string; converted: null; findings: Finding[] };

export interface FolderResult {
  notices: FolderNotice[];
  /** Findings that belong to no single notice: registries, links, terms and ids. */
  findings: Finding[];
  departments: Department[];
  /** The measures that are versions of one another, each family under the id that it keeps. */
  families: Family[];
  /** The links between measures; `null` where the registries can't be read. */
  lineage: Lineage | null;
  /** What editors keep, as far as it can be read. */
  registries: Registries;
  /** The files of `content/`; empty where anything failed. */
  files: FileSet;
  /** Whether sources and registries still are those that were read. */
  isCurrent(): boolean;
}

/** Whether a conversion may be written. */
export function succeeded(result: Pick<FolderResult, "notices" | "findings">): boolean {
  return (
    result.notices.every(({ converted }) => converted !== null) &&
    !result.findings.some(({ severity }) => severity === "error")
  );
}

/**
 * Converts all `.txt` sources of a folder: reads the registries, converts each
 * source by itself, joins the notices, and prints the files. Nothing throws for
 * what stands in a source, a YAML or a registry.
 * @throws BusyError where the folder doesn't come to rest
 */
export function convertFolder(input: FolderInput): FolderResult {
  const { value: received, isCurrent } = readSteadily([input.seeds, input.vocabulary], () => readAll(input));
  const { registries, mistakes, sources, unread, kept } = received;
  const nothing = { notices: [], departments: [], families: [], lineage: null, files: new Map(), isCurrent };
  const ids = sources.map(({ id }) => id);
  const { content = null, confirmedGone = [] } = input;
  const gone = content === null ? [] : goneRegistries(content, kept, ids, confirmedGone);
  // What others say wrongly for want of a registry that is gone is no mistake of theirs.
  const faults = [...unread, ...(gone.length > 0 ? gone : mistakes)];
  if (faults.length > 0) return { ...nothing, findings: faults, registries };

  const { steps = untold } = input;
  const attempts = convertEach(sources, sourceConverter(registries, input), steps);
  const converted = attempts.flatMap((attempt) => attempt.converted ?? []);
  const isComplete = converted.length === attempts.length;
  const collection = joinNotices(converted, registries, isComplete, steps);
  const notices = publish(attempts, collection);
  const departments = namedDepartments(collection.notices);
  const findings = [
    ...collection.findings,
    ...reviewsOfNothing(registries, attempts),
    ...askedOfNothing(registries, attempts, ready(notices)),
    ...(registries.isOwn && isComplete ? unheardWords(registries.terms, searchedTexts(ready(notices))) : []),
  ];
  const files = succeeded({ notices, findings })
    ? printFiles(sources, collection, { departments, notices: ready(notices), registries, kept })
    : new Map();
  const { families } = collection.families;
  return {
    notices,
    findings,
    departments,
    families,
    lineage: collection.lineage,
    registries,
    files,
    isCurrent,
  };
}

/** Reads registries and sources; nothing of them is read later. */
function readAll({ seeds, vocabulary }: FolderInput) {
  const { value: registries, findings: mistakes } = readRegistries(seeds, vocabulary);
  const { sources, findings: unread } = readSources(seeds);
  const ids = sources.map(({ id }) => id);
  return { registries, mistakes, sources, unread, kept: keptFiles(seeds, vocabulary, ids) };
}

function convertEach(
  sources: readonly Source[],
  convert: (source: Source) => Attempt,
  steps: StartSteps,
): Attempt[] {
  const told = steps("转换", sources.length);
  const attempts = sources.map((source) => {
    const attempt = convert(source);
    told.done();
    return attempt;
  });
  told.end();
  return attempts;
}

/** Every attempt with the public data of its notice, where it has one. */
function publish(attempts: readonly Attempt[], { notices }: Collection): FolderNotice[] {
  const joined = new Map(notices.map((notice) => [notice.document.front.id, notice]));
  return attempts.map((attempt) => {
    const converted = joined.get(attempt.id);
    if (attempt.converted === null || converted === undefined)
      return {
        id: attempt.id,
        converted: null,
        findings: attempt.converted === null ? attempt.findings : [],
      };
    const { document, derived } = converted;
    return {
      ...{ id: attempt.id, converted, notice: assembleNotice(document, derived) },
      measures: converted.measures.map((measure) => assembleMeasure(measure, derived)),
    };
  });
}

function ready(notices: readonly FolderNotice[]): ReadyNotice[] {
  return notices.filter((entry) => entry.converted !== null);
}

/** The departments that the notices name, each once, by id; of several names of one, the newest notice's. */
function namedDepartments(notices: readonly ConvertedNotice[]): Department[] {
  // Of notices of one day the later in the folder's order.
  const newestFirst = notices.toReversed().sort((a, b) => compareDays(dayOf(b), dayOf(a)));
  const byId = new Map<string, Department>();
  for (const department of newestFirst.flatMap(({ departments }) => departments)) {
    const known = byId.get(department.id);
    byId.set(department.id, known ? withNamesOf(known, department) : department);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The day that a notice is of, as far as it says. */
function dayOf({ document }: ConvertedNotice): string {
  const { signedOn, publishedOn, year } = document.front;
  return signedOn ?? publishedOn ?? String(year ?? "");
}

function compareDays(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The facets of which some measure has a value. */
function usedFacets(notices: readonly ConvertedNotice[]): ReadonlySet<string> {
  const measures = notices.flatMap(({ derived }) => Object.values(derived.facets));
  return new Set(
    measures.flatMap((facets) =>
      Object.keys(facets).filter((facet) => judgedValues(facets[facet]).length > 0),
    ),
  );
}

/** What is printed beside what the notices are together. */
interface Printed {
  departments: readonly Department[];
  notices: readonly ReadyNotice[];
  registries: Registries;
  /** The names of the registries and sidecars that were read. */
  kept: string[];
}

function printFiles(
  sources: readonly Source[],
  { notices, terms, documents, moved, families, withdrawn, corrections }: Collection,
  { departments, notices: published, registries, kept }: Printed,
): FileSet {
  const { facets, regions, kinds } = registries.vocabulary;
  const used = usedFacets(notices);
  return contentFiles(notices, {
    ...{
      departments,
      terms,
      documents,
      moved,
      families,
      withdrawn,
      corrections,
      facets: publicFacets(facets),
    },
    // Readers meet only facets that some measure has a value of.
    facetDisplay: facetDisplay({ ...facets, facets: facets.facets.filter(({ id }) => used.has(id)) }),
    regions: namedRegions(notices, departments, registries.contacts, regions),
    kinds: { departments: kinds?.departments ?? [], terms: kinds?.terms ?? [] },
    contacts: registries.contacts,
    searchWords: searchWords(registries, published),
    registries: kept,
    received: sources.flatMap(({ text, originals }) => [text, ...originals]),
  });
}
