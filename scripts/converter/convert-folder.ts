/** A folder of sources to the files of `content/`, in memory; nothing is written here. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Moved } from "../../src/content/derived.ts";
import { assembleMeasure, assembleNotice } from "../../src/content/load.ts";
import type { Department, Finding, Measure, Notice } from "../../src/model/schema.ts";
import { readEditorsFile, YamlError } from "../../src/model/yaml.ts";
import { contentFiles } from "./content-files.ts";
import type { ConvertedNotice } from "./convert-notice.ts";
import { sourceConverter } from "./convert-source.ts";
import { reviewsOfNothing } from "./facet-review-files.ts";
import { publicFacets } from "./facet-vocabulary.ts";
import { applyGlossary, type GlossaryResult } from "./glossary.ts";
import { checkIds, LEDGER_FILE, readLedger } from "./ids.ts";
import type { FileSet } from "./journal.ts";
import { LINKS_FILE, readLinks } from "./lineage/ledger.ts";
import { type Lineage, lineage } from "./lineage.ts";
import { suspectLostSymbols } from "./lost-symbols.ts";
import { ownsVocabulary } from "./own-vocabulary.ts";
import { linkReplacements } from "./replacements.ts";
import { readTerms, type Terms } from "./terms.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Where sources and registries lie. */
export interface FolderInput {
  seeds: string;
  vocabulary: string;
  /** Whether the result is to be published: ids must then have the contract's form. */
  publish: boolean;
  /** Where conversions are kept for the next run, or `null`. */
  cache?: string | null;
}

/** A notice of the folder: converted, or failed with its error among the findings. */
export type FolderNotice =
  | { id: string; converted: ConvertedNotice; notice: Notice; measures: Measure[] }
  | { id: string; converted: null; findings: Finding[] };

export interface FolderResult {
  notices: FolderNotice[];
  /** Findings that belong to no single notice: registries and the ledger of ids. */
  findings: Finding[];
  departments: Department[];
  /** The links between measures; `null` where the registries can't be read. */
  lineage: Lineage | null;
  /** The files of `content/`; empty where anything failed. */
  files: FileSet;
}

/** Whether a conversion may be written. */
export function succeeded(result: FolderResult): boolean {
  return (
    result.notices.every(({ converted }) => converted !== null) &&
    !result.findings.some(({ severity }) => severity === "error")
  );
}

/** Converts all `.txt` sources of a folder. Nothing throws for what stands in a source, a YAML or a registry. */
export function convertFolder(input: FolderInput): FolderResult {
  const result: FolderResult = {
    notices: [],
    findings: [],
    departments: [],
    lineage: null,
    files: new Map(),
  };
  let vocabulary: Vocabulary;
  let terms: Terms;
  try {
    vocabulary = readVocabulary(input.vocabulary);
    terms = readTerms(input.vocabulary);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { ...result, findings: [error.finding] };
  }
  const convert = sourceConverter(input, vocabulary);
  const read = listSources(input.seeds).map(convert);
  const converted = read.flatMap((entry) => (entry.converted ? [entry.converted] : []));
  result.findings.push(...linkReplacements(converted));
  addCrossFindings(converted);
  linkMeasures(input, converted, vocabulary, result, converted.length === read.length);
  const glossary = findTerms(input, converted, terms, converted.length === read.length);
  result.findings.push(...glossary.findings);
  result.notices = read.map((entry) =>
    entry.converted
      ? { id: entry.id, converted: entry.converted, ...assemble(entry.converted) }
      : { id: entry.id, converted: null, findings: entry.findings },
  );
  if (ownsVocabulary(input)) result.findings.push(...reviewsOfNothing(input.vocabulary, result.notices));
  const moved = checkPublished(input, converted, result);
  const departments = new Map(
    converted.flatMap((notice) => notice.departments.map((department) => [department.id, department])),
  );
  result.departments = [...departments.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (succeeded(result)) {
    const facets = publicFacets(vocabulary.facets);
    result.files = contentFiles(converted, result.departments, facets, glossary.terms, moved);
  }
  return result;
}

function listSources(seeds: string): string[] {
  return readdirSync(seeds)
    .filter((file) => file.endsWith(".txt"))
    .sort();
}

function assemble({ document, measures, derived }: ConvertedNotice): { notice: Notice; measures: Measure[] } {
  return {
    notice: assembleNotice(document, derived),
    measures: measures.map((measure) => assembleMeasure(measure, derived)),
  };
}

/** Findings that need the other notices: a sign that one lost and another has. */
function addCrossFindings(notices: readonly ConvertedNotice[]): void {
  for (const notice of notices) {
    const findings = suspectLostSymbols(notice, notices);
    const firstInfo = notice.derived.findings.findIndex(({ severity }) => severity === "info");
    notice.derived.findings.splice(
      firstInfo < 0 ? notice.derived.findings.length : firstInfo,
      0,
      ...findings,
    );
  }
}

/** Links the measures of all notices; the findings of a ledger that is another folder's are left out. */
function linkMeasures(
  input: FolderInput,
  converted: readonly ConvertedNotice[],
  { regions }: Vocabulary,
  result: FolderResult,
  complete: boolean,
): void {
  try {
    const own = ownsVocabulary(input);
    const ledger = readLinks(own ? readEditorsFile(join(input.seeds, LINKS_FILE), LINKS_FILE) : null);
    result.lineage = lineage(converted, regions, ledger);
    // Where a notice failed, its measures are missing from the ledger's pairs for no fault of theirs.
    if (own && complete) result.findings.push(...result.lineage.findings);
    for (const { document, derived } of converted)
      derived.links = result.lineage.links.get(document.front.id) ?? {};
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    result.findings.push(error.finding);
  }
}

/** The glossary of the notices; a mistake in it is an error like any other in the vocabulary. */
function findTerms(
  input: FolderInput,
  converted: readonly ConvertedNotice[],
  terms: Terms,
  complete: boolean,
): GlossaryResult {
  try {
    return applyGlossary(converted, terms, complete && ownsVocabulary(input));
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { terms: [], findings: [error.finding] };
  }
}

/** Checks the ids of a folder that has its own ledger; another folder's ids are not published here. */
function checkPublished(
  input: FolderInput,
  converted: readonly ConvertedNotice[],
  result: FolderResult,
): Moved {
  if (!ownsVocabulary(input)) return [];
  if (result.notices.some((notice) => notice.converted === null)) return [];
  try {
    const ledger = readLedger(readEditorsFile(join(input.seeds, LEDGER_FILE), LEDGER_FILE));
    const { findings, moved } = checkIds(
      ledger,
      converted.flatMap(({ measures }) => measures),
    );
    result.findings.push(...findings);
    return moved;
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    result.findings.push(error.finding);
    return [];
  }
}
