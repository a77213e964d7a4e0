/** How far the machine's proposals agree with what an editor decided. */
import { type LinkEntry, pairKey } from "../registries/links.ts";
import type { Proposal } from "./proposals.ts";

/** Counts of pairs. */
export interface Agreement {
  accepted: number;
  rejected: number;
  /** Proposed and accepted. */
  right: number;
  /** Proposed and rejected. */
  wrong: number;
  /** Accepted without having been proposed. */
  missed: number;
}

/** Compares proposals with the decisions on them; undecided ones count for nothing. */
export function agreement(
  proposed: readonly Pick<Proposal, "a" | "b">[],
  { links }: { links: readonly Pick<LinkEntry, "measures" | "verdict">[] },
): Agreement {
  const keys = new Set(proposed.map(({ a, b }) => pairKey(a.id, b.id)));
  const count = (verdict: string, wasProposed: boolean) =>
    links.filter((entry) => entry.verdict === verdict && keys.has(pairKey(...entry.measures)) === wasProposed)
      .length;
  const [right, wrong, missed] = [count("accepted", true), count("rejected", true), count("accepted", false)];
  return { accepted: right + missed, rejected: wrong + count("rejected", false), right, wrong, missed };
}
