/** What the converter's tests share: the registries, and short ways to convert a text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FacetProposer } from "../../scripts/converter/facets/propose.ts";
import { type ConvertedNotice, convertNotice } from "../../scripts/converter/notice/convert-notice.ts";
import type { Reading } from "../../scripts/converter/notice/reading.ts";
import { readStructure } from "../../scripts/converter/notice/readings.ts";
import { Editorial } from "../../scripts/converter/registries/sidecar.ts";
import { readVocabulary } from "../../scripts/converter/registries/vocabulary.ts";
import { clean } from "../../scripts/converter/source/clean.ts";
import { DepartmentRegistry } from "../../scripts/converter/units/department-registry.ts";
import { SEEDS_FOLDER, VOCABULARY } from "../support/fixture.ts";

export { ROOT } from "../support/fixture.ts";
export const vocabulary = readVocabulary(VOCABULARY);
export const registry = new DepartmentRegistry(vocabulary);
export const proposer = new FacetProposer(vocabulary);

/** The five notices, with what a reader counts in them. */
export const SEEDS = [
  { id: "qingdao-2025", measures: 31, withUnits: 31, clauses: 31 },
  { id: "qingdao-2022", measures: 30, withUnits: 30, clauses: 30 },
  { id: "national-2024", measures: 29, withUnits: 0, clauses: 29 },
  { id: "dalian-2024", measures: 35, withUnits: 0, clauses: 35 },
  { id: "tianjin-2025-draft", measures: 20, withUnits: 20, clauses: 42 },
] as const;

/** A seed's bytes. */
export function seedBytes(id: string): Uint8Array {
  return readFileSync(join(SEEDS_FOLDER, `${id}.txt`));
}

/** Where the measures of a text stand. */
export function structure(source: string): Reading {
  return readStructure(clean(source).value.lines, { measures: null, numbering: null }, "in.txt");
}

/** Converts bytes or a text under an id, with what an editor states of it. */
export function convert(
  source: string | Uint8Array,
  id = "qingdao-2025",
  stated: Partial<Editorial> = {},
): ConvertedNotice {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  return convertNotice(
    { id, file: `${id}.txt`, bytes, editorial: Editorial.parse(stated) },
    vocabulary,
    registry,
    proposer,
  );
}
