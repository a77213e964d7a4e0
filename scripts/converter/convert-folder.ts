/** A folder of sources to the files of `content/`, in memory; nothing is written here. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Moved } from "../../src/content/derived.ts";
import { assembleMeasure, assembleNotice } from "../../src/content/load.ts";
import { parseNoticeId } from "../../src/model/address.ts";
import type { Department, Finding, Measure, Notice } from "../../src/model/schema.ts";
import { contentFiles } from "./content-files.ts";
import { type ConvertedNotice, convertNotice } from "./convert-notice.ts";
import { DepartmentRegistry } from "./departments.ts";
import { readEditorial } from "./editorial.ts";
import { ConversionError, locate } from "./findings.ts";
import { checkIds, LEDGER_FILE, readLedger } from "./ids.ts";
import type { FileSet } from "./journal.ts";
import { suspectLostSymbols } from "./lost-symbols.ts";
import { linkReplacements } from "./replacements.ts";
import { Lines } from "./text.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary.ts";
import { YamlError } from "./yaml.ts";

/** Where sources and registries lie. */
export interface FolderInput {
  seeds: string;
  vocabulary: string;
  /** Whether the result is to be published: ids must then have the contract's form. */
  publish: boolean;
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
  const result: FolderResult = { notices: [], findings: [], departments: [], files: new Map() };
  let vocabulary: Vocabulary;
  try {
    vocabulary = readVocabulary(input.vocabulary);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { ...result, findings: [error.finding] };
  }
  const registry = new DepartmentRegistry(vocabulary);
  const read = listSources(input.seeds).map((file) => convertSource(file, input, vocabulary, registry));
  const converted = read.flatMap((entry) => (entry.converted ? [entry.converted] : []));
  result.findings.push(...linkReplacements(converted));
  addCrossFindings(converted);
  result.notices = read.map((entry) =>
    entry.converted
      ? { id: entry.id, converted: entry.converted, ...assemble(entry.converted) }
      : { id: entry.id, converted: null, findings: entry.findings },
  );
  const moved = checkPublished(input, converted, result);
  const departments = new Map(
    converted.flatMap((notice) => notice.departments.map((department) => [department.id, department])),
  );
  result.departments = [...departments.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (succeeded(result)) result.files = contentFiles(converted, result.departments, moved);
  return result;
}

function listSources(seeds: string): string[] {
  return readdirSync(seeds)
    .filter((file) => file.endsWith(".txt"))
    .sort();
}

type Attempt =
  | { id: string; converted: ConvertedNotice }
  | { id: string; converted: null; findings: Finding[] };

function convertSource(
  file: string,
  input: FolderInput,
  vocabulary: Vocabulary,
  registry: DepartmentRegistry,
): Attempt {
  const id = basename(file, ".txt");
  const failed = (finding: Finding): Attempt => ({ id, converted: null, findings: [finding] });
  if (input.publish && parseNoticeId(id) === null) {
    const message = `文件名“${id}”不能作文件 id；应为“地区-年份”加可选后缀，如 qingdao-2025、tianjin-2025-draft`;
    return failed({ file, line: 1, column: 1, severity: "error", code: "ID_FORM", message, measure: null });
  }
  const bytes = readFileSync(join(input.seeds, file));
  const yamlFile = `${id}.yaml`;
  try {
    const yaml = readOrNull(join(input.seeds, yamlFile));
    const editorial = readEditorial(yamlFile, yaml);
    if (editorial.region !== null && !vocabulary.regions.some((region) => region.id === editorial.region)) {
      const at = Math.max(0, (yaml ?? "").search(/^region:/m));
      const place = new Lines(yaml ?? "").place(at);
      throw new YamlError(
        yamlFile,
        place,
        `地区“${editorial.region}”没有登记；请改正，或在 vocabulary/regions.yaml 补登`,
      );
    }
    return { id, converted: convertNotice({ id, file, bytes, editorial }, vocabulary, registry) };
  } catch (error) {
    if (error instanceof YamlError) return failed(error.finding);
    if (error instanceof ConversionError)
      return failed(locate(error.note, file, new Lines(bytes.toString("utf8"))));
    // A mistake of the converter's own; the other notices are still reported.
    const message = `转换程序自身出错（${error instanceof Error ? error.message : String(error)}）；请把本文件附上报告给维护者`;
    return failed({ file, line: 1, column: 1, severity: "error", code: "INTERNAL", message, measure: null });
  }
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

/** Checks the ids of a folder that has its own ledger; another folder's ids are not published here. */
function checkPublished(
  input: FolderInput,
  converted: readonly ConvertedNotice[],
  result: FolderResult,
): Moved {
  if (resolve(input.seeds, "vocabulary") !== resolve(input.vocabulary)) return [];
  if (result.notices.some((notice) => notice.converted === null)) return [];
  try {
    const ledger = readLedger(readOrNull(join(input.seeds, LEDGER_FILE)));
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

function readOrNull(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
