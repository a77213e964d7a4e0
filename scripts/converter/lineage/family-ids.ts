/**
 * The ids of families. A family is named after its first measure when it is
 * first published, and keeps its id whatever joins or leaves it; what became of
 * one that joined another or was parted, an editor states (`moved`).
 */
import { FAMILY_ID, parseMeasureId, printFamilyId } from "../../../src/model/address.ts";
import type { Family } from "../../../src/model/schema.ts";
import type { PublishedIds } from "../registries/published-ids.ts";

/** Something in the published ids that no longer holds, with its place in them. */
export interface FamilyProblem {
  path: PropertyKey[];
  code: "ID_VANISHED" | "ID_CHANGED";
  message: string;
}

const REMEDY = "请在 vocabulary/ids.yaml 里写明";

/** Families under their ids, what is wrong with the published ones, and those that went with a withdrawn measure. */
interface NamedFamilies {
  families: Family[];
  problems: FamilyProblem[];
  withdrawn: { id: string; reason: string }[];
}

/**
 * Gives families their ids: that under which most of their measures were
 * published, else that of their first measure.
 */
export function nameFamilies(
  groups: readonly string[][],
  { families: published, moved, withdrawn }: Pick<PublishedIds, "families" | "moved" | "withdrawn">,
): NamedFamilies {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
  const targets = new Map<string, Set<string>>();
  for (const { id, to } of moved) targets.set(id, (targets.get(id) ?? new Set()).add(to));
  const gone = new Map(withdrawn.map(({ id, reason }) => [id, reason]));
  const wentAlong: NamedFamilies["withdrawn"] = [];
  /** Why a measure was withdrawn, by itself or with its notice. */
  const reasonOf = (measure: string) =>
    gone.get(measure) ?? gone.get(parseMeasureId(measure)?.notice ?? "") ?? [];
  /** The measure that a published one is now. */
  const current = (measure: string): string => {
    if (groupOf.has(measure)) return measure;
    return [...(targets.get(measure) ?? [])].find((to) => groupOf.has(to)) ?? measure;
  };
  const problems: FamilyProblem[] = [];
  const claims = groups.map((): { id: string; measures: number }[] => []);
  const parts = new Map<string, number[]>();
  for (const [id, measures] of Object.entries(published)) {
    if (gone.has(id)) continue;
    const counts = new Map<number, number>();
    for (const measure of measures) {
      const group = groupOf.get(current(measure));
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    // Of equal parts the one that has the earlier measure comes first, as it was counted first.
    const [most, ...others] = [...counts].sort(([, a], [, b]) => b - a);
    if (most === undefined) {
      const reason = measures.flatMap(reasonOf)[0];
      if (reason !== undefined && !targets.has(id)) wentAlong.push({ id, reason });
      else if (!targets.has(id))
        problems.push({
          path: ["families", id],
          code: "ID_VANISHED",
          message: `已发布的对照组 ${id} 里的措施都不再互为版本；${REMEDY} moved 或 withdrawn`,
        });
      continue;
    }
    claims[most[0]]?.push({ id, measures: most[1] });
    parts.set(
      id,
      others.map(([group]) => group),
    );
  }
  const taken = new Set([...Object.keys(published), ...targets.keys(), ...gone.keys()]);
  const ids = groups.map((group, index) => {
    const own = (claims[index] ?? []).toSorted((a, b) => b.measures - a.measures);
    const among = new Set(own.map(({ id }) => id));
    const staying = own.filter(({ id }) => ![...(targets.get(id) ?? [])].some((to) => among.has(to)));
    const id = (staying[0] ?? own[0])?.id ?? freeId(group, taken);
    taken.add(id);
    for (const { id: other } of staying.slice(1))
      problems.push({
        path: ["families", other],
        code: "ID_VANISHED",
        message: `已发布的对照组 ${other} 与 ${id} 成了一组；${REMEDY} moved：哪一个移往哪一个`,
      });
    return id;
  });
  for (const [id, others] of parts) {
    for (const to of others.flatMap((group) => ids[group] ?? [])) {
      if (targets.get(id)?.has(to)) continue;
      problems.push({
        path: ["families", id],
        code: "ID_CHANGED",
        message: `已发布的对照组 ${id} 里有措施到了 ${to}；${REMEDY} moved：{ id: ${id}, to: ${to}, reason: … }`,
      });
    }
  }
  for (const [index, { id, to }] of moved.entries()) {
    if (FAMILY_ID.test(id) && !ids.includes(to))
      problems.push({
        path: ["moved", index, "to"],
        code: "ID_VANISHED",
        message: `对照组 ${id} 移往的 ${to} 不存在；请改正 to`,
      });
  }
  const families = groups.map((measures, index) => ({ id: ids[index] ?? "", measures }));
  return { families, problems, withdrawn: wentAlong };
}

/** The id of the first measure whose id no family has had. */
function freeId(measures: readonly string[], taken: ReadonlySet<string>): string {
  for (let again = 1; ; again += 1) {
    for (const measure of measures) {
      const id = printFamilyId(measure, again);
      if (!taken.has(id)) return id;
    }
  }
}

/** Enters the measures of every family under its id; what was published and is gone stays as it is. */
export function publishFamilies(published: PublishedIds, families: readonly Family[]): PublishedIds {
  return {
    ...published,
    families: {
      ...published.families,
      ...Object.fromEntries(families.map(({ id, measures }) => [id, measures])),
    },
  };
}
