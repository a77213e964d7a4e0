/** What editors keep of single notices: the YAML beside a text, and the review of its facets. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../../src/model/schema.ts";
import { YamlError } from "../../../src/model/yaml.ts";
import { LineIndex } from "../source/line-index.ts";
import type { RegionEntry } from "./all-regions.ts";
import { type FacetReview, readReview, reviewFile } from "./facet-reviews.ts";
import { registryText } from "./registry-file.ts";
import { type Editorial, readEditorial } from "./sidecar.ts";

/** What editors keep of one notice. */
export interface NoticeRegistry {
  editorial: Editorial;
  review: FacetReview;
  /** Mistakes in either; with one the notice can't be converted. */
  mistakes: Finding[];
  /** Both files as they are written, `null` where there is none. */
  texts: readonly [yaml: string | null, review: string | null];
}

/** Reads what is kept of a notice; `reviews` is the folder of reviews, or `null` where it is another collection's. */
export function readNoticeRegistry(
  id: string,
  seeds: string,
  reviews: string | null,
  regions: readonly RegionEntry[],
): NoticeRegistry {
  const file = `${id}.yaml`;
  let read = emptyNoticeRegistry(id);
  try {
    const yaml = registryText(join(seeds, file), file);
    const decisions = reviews === null ? null : registryText(join(reviews, file), reviewFile(id));
    read = { ...read, texts: [yaml, decisions] };
    const editorial = readEditorial(file, yaml);
    checkRegion(editorial, file, yaml ?? "", regions);
    return { ...read, editorial, review: readReview(id, decisions) };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { ...read, mistakes: [error.finding] };
  }
}

/** Of a notice that no editor has said anything about. */
export function emptyNoticeRegistry(id: string): NoticeRegistry {
  const [editorial, review] = [readEditorial(`${id}.yaml`, null), readReview(id, null)];
  return { editorial, review, mistakes: [], texts: [null, null] };
}

function checkRegion(
  { region }: Editorial,
  file: string,
  yaml: string,
  regions: readonly RegionEntry[],
): void {
  if (region === null || regions.some(({ id }) => id === region)) return;
  const place = new LineIndex(yaml).place(Math.max(0, yaml.search(/^region:/m)));
  throw new YamlError(file, place, `地区“${region}”没有登记；请改正，或在 vocabulary/regions.yaml 补登`);
}

/** The ids of the notices that a folder has a YAML file of, sorted. */
export function yamlIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}
