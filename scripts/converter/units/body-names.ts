/** The starter registry's bodies as an index: from the words around a place to the body that they name. */
import type { Branch, StandardBody, Starter } from "../registries/starter.ts";

/** What the words around a place name. */
export interface NamedBody {
  slug: string;
  kinds: readonly string[];
  /** The full and the short name; {地}, {市} and {名} stand for the place as printed, in full and bare. */
  full: string;
  short: string;
  /** How its place may be named. */
  takes: { level: boolean; bare: boolean };
  seat: "any" | "city";
  /** Whether only places of the notice's own line of regions are meant. */
  own: boolean;
  /** The levels that have it; `null` for all. */
  levels: RegExp | null;
}

/** Bodies by what stands before their place, then by what stands behind it. */
export type BodyNames = ReadonlyMap<string, ReadonlyMap<string, readonly NamedBody[]>>;

/** Endings as full and short names have them. */
const ENDINGS: Record<string, string> = { 委: "委员会", 局: "局", 厅: "厅", 办: "办公室" };
const PLACE = /\{[地市名]\}/u;
/** Only a province's departments are called so. */
const OF_PROVINCES = /(?:省|自治区|兵团)$/u;

/** Indexes the starter registry's bodies. */
export function indexBodies({ bodies, branches }: Starter): BodyNames {
  const index = new Map<string, Map<string, NamedBody[]>>();
  const add = (before: string, behind: string, body: NamedBody) => {
    const inner = index.get(before) ?? new Map<string, NamedBody[]>();
    index.set(before, inner.set(behind, [...(inner.get(behind) ?? []), body]));
  };
  for (const body of bodies) addStandard(body, add);
  for (const branch of branches) addBranch(branch, add);
  return index;
}

type Add = (before: string, behind: string, body: NamedBody) => void;

function addStandard(entry: StandardBody, add: Add): void {
  const { slug, kinds, party, loose } = entry;
  for (const [first = "", ...others] of entry.names)
    for (const ending of entry.ends ?? [""]) {
      const names = [first + (ENDINGS[ending] ?? ""), (others[0] ?? first) + ending] as const;
      const common: Omit<NamedBody, "full" | "short"> = {
        ...{ slug, kinds, takes: { level: true, bare: false } },
        ...{ seat: "any", own: false, levels: ending === "厅" ? OF_PROVINCES : levelsOf(entry) },
      };
      const body = { ...common, full: `{市}${names[0]}`, short: `{市}${names[1]}` };
      const ofParty = { ...common, full: `中共{市}委${names[0]}`, short: `{市}委${names[1]}` };
      const ofGovernment = { ...common, full: `{市}人民政府${names[0]}`, short: `{市}政府${names[1]}` };
      const stems = [first, ...others];
      for (const behind of new Set(
        stems.flatMap((stem) => [stem + ending, stem + (ENDINGS[ending] ?? "")]),
      )) {
        if (!party || loose) add("", behind, party ? ofParty : body);
        if (!party) for (const side of ["政府", "人民政府"]) add("", side + behind, ofGovernment);
        // An autonomous region's committee is its 党委.
        if (party) for (const side of ["委", "党委"]) add("", side + behind, ofParty);
        if (party) add("中共", `委${behind}`, ofParty);
      }
    }
}

function levelsOf({ levels }: StandardBody): RegExp | null {
  return levels === undefined ? null : new RegExp(`[${levels}]$`, "u");
}

function addBranch({ slug, kinds, level, seat, own, names }: Branch, add: Add): void {
  for (const [full = "", ...others] of names) {
    const body = { slug, kinds, full, short: others[0] ?? full, seat, own, levels: null };
    for (const pattern of [full, ...others]) {
      const [before = "", behind = ""] = pattern.split(PLACE);
      add(before, behind, { ...body, takes: { level: level && pattern !== full, bare: true } });
    }
  }
}
