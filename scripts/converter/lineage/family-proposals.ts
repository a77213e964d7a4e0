/**
 * Open proposals by family: measures that proposals and accepted pairs chain
 * together as a whole are one thing to read and one entry to write.
 */
import { pairKey, type ReviewedLinks } from "../registries/links.ts";
import type { Lineage } from "./lineage.ts";
import type { OpenProposal } from "./proposals.ts";
import type { LineageText } from "./texts.ts";

/** Measures that may be one family, and the pairs among them that nobody has decided. */
export interface FamilyProposal {
  members: LineageText[];
  open: OpenProposal[];
  /** The entry on a family that has some of them, by its place in the ledger; `null` where there is none. */
  entry: number | null;
}

/** What an editor has to look at: families of three and more, and pairs. */
export interface Proposed {
  families: FamilyProposal[];
  pairs: OpenProposal[];
}

/** So many texts can be read as one; more are proposed pair by pair. */
const MOST_MEMBERS = 12;

/**
 * Groups open proposals. Measures that a pair among them was rejected or held
 * to correspond in part stay pairs, since one entry can't accept them.
 */
export function familyProposals(
  { open, same, texts }: Pick<Lineage, "open" | "same" | "texts">,
  { links, families }: Pick<ReviewedLinks, "links" | "families">,
): Proposed {
  const groups = new Groups();
  for (const [one, other] of same) groups.join(one, other);
  for (const { a, b, scope } of open) if (scope === "whole") groups.join(a.id, b.id);
  const apart = new Set(
    links
      .filter(({ verdict, scope }) => verdict === "rejected" || scope === "part")
      .map(({ measures }) => pairKey(...measures)),
  );
  const entryOf = new Map(
    families.flatMap(({ family }, entry) => family.map((measure) => [measure, entry] as const)),
  );
  const found: Proposed = { families: [], pairs: [] };
  const byGroup = new Map<string, OpenProposal[]>();
  for (const pair of open) {
    const group = groups.of(pair.a.id);
    if (group !== groups.of(pair.b.id)) found.pairs.push(pair);
    else put(byGroup, group, pair);
  }
  const membersOf = new Map<string, LineageText[]>();
  for (const text of texts.values()) {
    const group = groups.of(text.id);
    if (byGroup.has(group)) put(membersOf, group, text);
  }
  for (const [group, pairs] of byGroup) {
    const members = membersOf.get(group) ?? [];
    const entries = new Set(members.flatMap(({ id }) => entryOf.get(id) ?? []));
    const isOne =
      members.length > 2 && members.length <= MOST_MEMBERS && entries.size < 2 && !hasAny(apart, members);
    if (isOne) found.families.push({ members, open: pairs, entry: [...entries][0] ?? null });
    else found.pairs.push(...pairs);
  }
  return found;
}

function put<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function hasAny(keys: ReadonlySet<string>, members: readonly LineageText[]): boolean {
  return members.some((one, place) =>
    members.slice(place + 1).some((other) => keys.has(pairKey(one.id, other.id))),
  );
}

/** Ids that were joined, by a representative (union–find). */
class Groups {
  readonly #above = new Map<string, string>();

  of(id: string): string {
    let top = id;
    for (let up = this.#above.get(top); up !== undefined; up = this.#above.get(top)) top = up;
    // What was walked leads straight up from now on.
    for (let at = id; at !== top; ) {
      const next = this.#above.get(at) ?? top;
      this.#above.set(at, top);
      at = next;
    }
    return top;
  }

  join(one: string, other: string): void {
    const [first, second] = [this.of(one), this.of(other)];
    if (first !== second) this.#above.set(second, first);
  }
}
