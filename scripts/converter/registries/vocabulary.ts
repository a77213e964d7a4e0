/** The registries that editors keep in `seeds/vocabulary/`. */
import { join } from "node:path";
import * as z from "zod";
import { DEPARTMENT_ID, KIND_ID } from "../../../src/model/address.ts";
import { readYaml, YamlError } from "../../../src/model/yaml.ts";
import { type KnownRegion, RegionEntry, withStarterRegions } from "./all-regions.ts";
import { type FacetVocabulary, readFacetVocabulary } from "./facets.ts";
import { isKnownKind, type KindRegistry, readKinds } from "./kinds.ts";
import { emptyRegistry, type RegistryFile, registryText } from "./registry-file.ts";
import { isStarterSlug, readStarter, type Starter } from "./starter.ts";

const name = z.string().min(1);

const DepartmentEntry = z.strictObject({
  id: z.string().regex(DEPARTMENT_ID),
  name,
  shortName: name.optional(),
  kind: z.string().regex(KIND_ID),
  group: z.boolean().default(false),
  aliases: z.array(name).default([]),
  local: z.array(name).default([]),
  predecessors: z.array(z.string().regex(DEPARTMENT_ID)).default([]),
  note: name.nullable().default(null),
});
export type DepartmentEntry = z.infer<typeof DepartmentEntry>;

/** The regions, bodies with their kinds, and facets, checked. */
export interface Vocabulary {
  /** The collection's own regions, then those of the starter registry. */
  regions: KnownRegion[];
  /** The bodies that the collection registers. */
  departments: DepartmentEntry[];
  /** The bodies that everyone knows. */
  starter: Starter;
  /** `null` where the collection registers none: all are `other` then. */
  kinds: KindRegistry | null;
  facets: FacetVocabulary;
}

/** Reads the registries of a folder; one that isn't there is empty. @throws YamlError */
export function readVocabulary(directory: string): Vocabulary {
  const regions = readList(directory, "regions.yaml", RegionEntry);
  const departments = readList(directory, "departments.yaml", DepartmentEntry);
  const { regions: places, ...starter } = readStarter();
  const known = withStarterRegions(regions.value, places);
  const regionIds = new Set(known.map(({ id }) => id));
  const departmentIds = new Set(departments.value.map(({ id }) => id));
  for (const [index, { id, parent }] of regions.value.entries()) {
    if (parent !== null && !regionIds.has(parent))
      fail(regions, [index, "parent"], `地区“${id}”的上级“${parent}”没有登记`);
  }
  const kinds = readKinds(directory);
  for (const [index, { id, kind, predecessors }] of departments.value.entries()) {
    const region = id.slice(0, id.indexOf("/"));
    if (!regionIds.has(region))
      fail(departments, [index, "id"], `“${id}”的地区“${region}”没有登记在 regions.yaml`);
    if (kinds !== null && !isKnownKind(kinds.departments, kind))
      fail(departments, [index, "kind"], `类别“${kind}”没有登记在 kinds.yaml`);
    const unknown = predecessors.find(
      (predecessor) => !departmentIds.has(predecessor) && !isStarterBody(predecessor, known, starter),
    );
    if (unknown !== undefined) fail(departments, [index, "predecessors"], `前身“${unknown}”没有登记`);
  }
  const facets = readFacetVocabulary(directory);
  return { regions: known, departments: departments.value, starter, kinds, facets };
}

/** Whether a body of an id is registered, or one that everyone knows. */
export function isKnownBody(
  id: string,
  { regions, departments, starter }: Pick<Vocabulary, "regions" | "departments" | "starter">,
): boolean {
  return departments.some((entry) => entry.id === id) || isStarterBody(id, regions, starter);
}

function isStarterBody(id: string, regions: readonly KnownRegion[], starter: Starter): boolean {
  const [region = "", slug = ""] = id.split("/");
  return regions.some((entry) => entry.id === region) && isStarterSlug(starter, slug, region === "national");
}

function readList<T extends { id: string }>(
  directory: string,
  name: string,
  entry: z.ZodType<T>,
): RegistryFile<T[]> {
  const file = `vocabulary/${name}`;
  const text = registryText(join(directory, name), file);
  if (text === null) return emptyRegistry(file, []);
  const { value, place } = readYaml(file, text, z.array(entry).nullish());
  // A file of comments alone is one that nobody has entered anything in.
  const list = { file, value: value ?? [], place };
  const seen = new Set<string>();
  for (const [index, { id }] of list.value.entries()) {
    if (seen.has(id)) fail(list, [index, "id"], `“${id}”登记了两次`);
    seen.add(id);
  }
  return list;
}

function fail(
  list: Pick<RegistryFile<unknown>, "file" | "place">,
  path: readonly PropertyKey[],
  problem: string,
): never {
  throw new YamlError(list.file, list.place(path), `${problem}；请在该文件中改正或补登`);
}
