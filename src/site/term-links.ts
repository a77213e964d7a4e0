import type { TermUse } from "../model/schema.ts";
import { groupBy } from "./group-by.ts";

/**
 * The uses of terms that become links, by clause and, for the title, by `null`:
 * of each term the first in the text, and in the title only where the text
 * hasn't it. What nobody has judged is no link.
 */
export function firstUses(uses: readonly TermUse[]): Map<string | null, TermUse[]> {
  const first = new Map<string, TermUse>();
  for (const use of uses) {
    if (use.term === null) continue;
    const known = first.get(use.term);
    if (known === undefined || (known.clause === null && use.clause !== null)) first.set(use.term, use);
  }
  const chosen = new Set(first.values());
  return groupBy(
    uses.filter((use) => chosen.has(use)),
    ({ clause }) => clause,
  );
}
