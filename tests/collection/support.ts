/**
 * What the tests of this collection share. They hold for the five notices as `seeds/` has them
 * and are left out where it holds others (`identity.ts`); the engine's tests run on the fixture site.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FacetProposer } from "../../scripts/converter/facets/propose.ts";
import { type ConvertedNotice, convertNotice } from "../../scripts/converter/notice/convert-notice.ts";
import { Editorial } from "../../scripts/converter/registries/sidecar.ts";
import { readVocabulary } from "../../scripts/converter/registries/vocabulary.ts";
import { DepartmentRegistry } from "../../scripts/converter/units/department-registry.ts";
import { ROOT } from "../support/fixture.ts";

export { SEEDS as NOTICES } from "../converter/support.ts";

/** The collection's sources, registries and content. */
export const SEEDS_FOLDER = join(ROOT, "seeds");
export const VOCABULARY = join(SEEDS_FOLDER, "vocabulary");
export const CONTENT = join(ROOT, "content");

const vocabulary = readVocabulary(VOCABULARY);
const registry = new DepartmentRegistry(vocabulary);
export const proposer = new FacetProposer(vocabulary);

/** Converts one of the notices. */
export function convert(id: string): ConvertedNotice {
  return converted(id, readFileSync(join(SEEDS_FOLDER, `${id}.txt`)));
}

/** What is proposed for a measure with this text, as `facet/value`. */
export function proposed(text: string): string[] {
  const source = `某市方案\n1.甲。${text}\n2.乙。乙。`;
  const [measure] = converted("qingdao-2030", new TextEncoder().encode(source)).measures;
  return measure === undefined
    ? []
    : proposer.propose(measure).map(({ facet, value }) => `${facet}/${value}`);
}

function converted(id: string, bytes: Uint8Array): ConvertedNotice {
  const editorial = Editorial.parse({});
  return convertNotice({ id, file: `${id}.txt`, bytes, editorial }, vocabulary, registry, proposer);
}
