/** Entries for bodies that the registry doesn't know, for an editor to check and paste. */
import { Document, isSeq, visit } from "yaml";
import { parseDepartmentId, printDepartmentId } from "../../src/model/address.ts";
import type { Department } from "../../src/model/schema.ts";
import type { RegionEntry } from "../converter/registries/all-regions.ts";
import { proposeKind } from "../converter/registries/kinds.ts";
import type { DepartmentEntry, Vocabulary } from "../converter/registries/vocabulary.ts";
import { UNPLACED } from "../converter/units/department-registry.ts";

/** The fields of an entry that can be told from a name. */
export type ProposedEntry = Pick<DepartmentEntry, "id" | "name" | "kind"> &
  Partial<Pick<DepartmentEntry, "group" | "local" | "note">>;

/** Proposes an entry each; none for bodies whose region isn't known. */
export function proposeEntries(
  departments: readonly Department[],
  { regions, kinds }: Pick<Vocabulary, "regions" | "kinds">,
): ProposedEntry[] {
  return departments
    .filter(({ registered, region }) => !registered && region !== UNPLACED)
    .map((department) => proposeEntry(department, proposeKind(department.name, kinds), regions));
}

function proposeEntry(
  { id, name, region, group }: Department,
  kind: string,
  regions: readonly RegionEntry[],
): ProposedEntry {
  if (group) {
    return { id, name, kind, group, local: [name], note: "一类单位的统称，原文未列明具体单位。" };
  }
  const note = "原文只印此名，全称未经核实。";
  const level = /^(?:自治区|[省市州盟区县旗])/u.exec(name)?.[0];
  if (level === undefined) return { id, name, kind, note };
  // 市商务局 means the body of the region that the notice is of, 省商务厅 that of the province above it.
  const owner = above(region, regions).find(({ names }) => names.some((full) => full.endsWith(level)));
  const full = owner?.names.find((candidate) => candidate.endsWith(level));
  if (!owner || full === undefined) return { id, name, kind, local: [name], note };
  const slug = parseDepartmentId(id)?.slug ?? "unnamed";
  return {
    id: printDepartmentId(owner.id, slug),
    name: full + name.slice(level.length),
    kind,
    local: [name],
    note,
  };
}

/** A region and those it lies in. */
function above(region: string, regions: readonly RegionEntry[]): RegionEntry[] {
  const chain: RegionEntry[] = [];
  for (let id: string | null = region; id !== null; ) {
    const entry = regions.find((candidate) => candidate.id === id);
    if (!entry || chain.includes(entry)) break;
    chain.push(entry);
    id = entry.parent;
  }
  return chain;
}

/** Entries as the registry writes them, lists of names in brackets. */
export function printEntries(entries: readonly ProposedEntry[]): string {
  const document = new Document(entries);
  visit(document, {
    Seq(_, node) {
      if (isSeq(node) && node !== document.contents) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
