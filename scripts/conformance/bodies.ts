/** How many of the bodies that notices name are known without an entry, by the starter registry alone. */
import { createHash } from "node:crypto";
import type { FolderResult } from "../converter/folder/convert-folder.ts";
import type { Vocabulary } from "../converter/registries/vocabulary.ts";
import { DepartmentRegistry } from "../converter/units/department-registry.ts";

/** A body that a notice names, each printed name once. */
export interface NamedBody {
  notice: string;
  printed: string;
  /** How often the notice names it so. */
  times: number;
  /** What it was read as; `null` where an editor has to say. */
  body: { id: string; name: string } | null;
}

/** Reads the names of all notices by the starter registry, as if the collection had registered no body. */
export function readBodies(notices: FolderResult["notices"], vocabulary: Vocabulary): NamedBody[] {
  const registry = new DepartmentRegistry({ ...vocabulary, departments: [] });
  return notices.flatMap((entry) => {
    if (entry.converted === null) return [];
    const bodies = new Map<string, NamedBody>();
    const named = entry.measures.flatMap(({ clauses }) => clauses.flatMap(({ responsible }) => responsible));
    for (const { name: printed } of named) {
      const { id, name, registered } = registry.resolve(printed, entry.notice.region);
      const body = registered ? { id, name } : null;
      const times = (bodies.get(printed)?.times ?? 0) + 1;
      bodies.set(printed, { notice: entry.id, printed, times, body });
    }
    return [...bodies.values()];
  });
}

/** Draws so many of the bodies that were read; the same seed draws the same. */
export function drawBodies(bodies: readonly NamedBody[], size: number, seed: number): NamedBody[] {
  const order = ({ notice, printed }: NamedBody) =>
    createHash("sha256").update(`${seed}\n${notice}\n${printed}`).digest("hex");
  return bodies
    .filter(({ body }) => body !== null)
    .map((body) => ({ body, key: order(body) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, size)
    .map(({ body }) => body);
}

/** What is said of them: the shares, and the names that nobody knows. */
export function printBodies(bodies: readonly NamedBody[]): string[] {
  const known = bodies.filter(({ body }) => body !== null);
  const mentions = (some: readonly NamedBody[]) => some.reduce((sum, { times }) => sum + times, 0);
  const share = (part: number, of: number) => (of === 0 ? "-" : `${((100 * part) / of).toFixed(1)} %`);
  const unknown = new Map<string, string[]>();
  for (const { notice, printed, body } of bodies)
    if (body === null) unknown.set(notice, [...(unknown.get(notice) ?? []), printed]);
  return [
    `bodies known without an entry: ${known.length} of ${bodies.length} names (${share(known.length, bodies.length)}), ${mentions(known)} of ${mentions(bodies)} mentions (${share(mentions(known), mentions(bodies))})`,
    ...[...unknown].map(([notice, names]) => `    ${notice}: ${names.join("、")}`),
  ];
}
