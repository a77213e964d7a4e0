/**
 * Lineage: which measures of different notices are versions of one another.
 * The machine proposes pairs, an editor's decisions stand above it, and each
 * end of a pair gets its link.
 */

import type { Finding, Link } from "../../../src/model/schema.ts";
import type { ReadYaml } from "../../../src/model/yaml.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import type { RegionEntry } from "../registries/all-regions.ts";
import { pairKey, type ReviewedLinks } from "../registries/links.ts";
import { type StartSteps, untold } from "../source/steps.ts";
import { decidePairs, linkFinding, type Pair, type StalePair } from "./decisions.ts";
import { decideFamilies } from "./family-entries.ts";
import { type OpenProposal, type Proposal, proposals } from "./proposals.ts";
import { bySource, Regions, relationOf } from "./relation.ts";
import { type LineageText, lineageTexts } from "./texts.ts";

/** What the stage found. */
export interface Lineage {
  /** By notice id, then by measure key. */
  links: Map<string, Record<string, Link[]>>;
  findings: Finding[];
  /**
   * The pairs that an editor held to be the same as a whole, by their ids; also those whose text was corrected since,
   * which are to be read again and are one family until then.
   */
  same: [string, string][];
  /** Of these, the pairs that an entry on a whole family decides. */
  byFamily: [string, string][];
  /** Decided pairs that are to be read again, since a text changed. */
  stale: StalePair[];
  /** The machine's proposals that no entry decides. */
  open: OpenProposal[];
  /** All of the machine's proposals. */
  proposed: Proposal[];
  texts: ReadonlyMap<string, LineageText>;
}

/** Links the measures of all notices; a decision on a measure that was withdrawn rests, should it come back. */
export function lineage(
  notices: readonly Pick<ConvertedNotice, "document" | "measures">[],
  regionEntries: readonly RegionEntry[],
  reviewed: ReadYaml<ReviewedLinks>,
  {
    steps = untold,
    isWithdrawn = () => false,
  }: { steps?: StartSteps; isWithdrawn?: (id: string) => boolean } = {},
): Lineage {
  const regions = new Regions(regionEntries);
  const order = bySource(regions);
  const texts = lineageTexts([...notices].sort((a, b) => order(a.document.front, b.document.front)));
  const byId = new Map(texts.map((text) => [text.id, text]));
  const proposed = proposals(texts, steps);
  const byPair = decidePairs(reviewed, byId, regions, isWithdrawn);
  const byFamily = decideFamilies(reviewed, { texts: byId, proposed, regions, isWithdrawn });
  const isDecided = ({ a, b }: Pick<Proposal, "a" | "b">) =>
    [byPair, byFamily].some(({ keys }) => keys.has(pairKey(a.id, b.id)));
  const open = proposed
    .filter((pair) => !isDecided(pair))
    .map((pair) => ({ ...pair, ...relationOf(pair.a.issue, pair.b.issue, regions) }));
  const decided = [...byPair.pairs, ...byFamily.pairs];
  const pairs = [...decided, ...open.map((pair) => ({ ...pair, status: "proposed" as const }))];
  const findings = [...byPair.findings, ...byFamily.findings];
  if (open.length > 0) {
    const message = `有 ${open.length} 对措施相近而未经审定，页面上标为“待核对”；请运行 npm run links 逐对读过再登记`;
    findings.push(linkFinding({ line: 1, column: 1 }, "info", "LINK_PROPOSED", message));
  }
  const ids = ({ a, b }: Pair): [string, string] => [a.id, b.id];
  return {
    ...{ links: bothEnds(pairs, reviewed.value), findings, open, proposed, texts: byId },
    same: decided.filter(({ scope }) => scope === "whole").map(ids),
    byFamily: byFamily.pairs.map(ids),
    stale: [...byPair.stale, ...byFamily.stale],
  };
}

function bothEnds(pairs: readonly Pair[], { sources }: ReviewedLinks): Lineage["links"] {
  const found: Lineage["links"] = new Map();
  for (const { a, b, type, source, scope, score, reason, status } of pairs) {
    const common =
      type === "sibling"
        ? (sources.find(({ notices }) => [a, b].every(({ issue }) => notices.includes(issue.id)))?.title ??
          null)
        : null;
    const put = (own: LineageText, other: LineageText, direction: Link["direction"]) => {
      const notice = found.get(own.issue.id) ?? {};
      found.set(own.issue.id, notice);
      const list = notice[own.key] ?? [];
      notice[own.key] = list;
      list.push({ type, direction, measure: other.id, scope, score, reason, source: common, status });
    };
    const isFirst = source === "first";
    put(a, b, source === "none" ? "both" : isFirst ? "to" : "from");
    put(b, a, source === "none" ? "both" : isFirst ? "from" : "to");
  }
  for (const notice of found.values()) for (const list of Object.values(notice)) list.sort(inOrder);
  return found;
}

/** Where a measure comes from, then its siblings, then what came of it; the likest first. */
function inOrder(a: Link, b: Link): number {
  const directions = ["from", "both", "to"];
  const types = ["derives", "succeeds", "sibling"];
  return (
    directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
    types.indexOf(a.type) - types.indexOf(b.type) ||
    b.score - a.score ||
    (a.measure < b.measure ? -1 : 1)
  );
}
