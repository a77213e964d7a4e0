/**
 * Lineage: which measures of different notices are versions of one another.
 * The machine proposes pairs, an editor's decisions stand above it, and each
 * end of a pair gets its link.
 */

import type { FindingCode } from "../../../src/model/finding-codes.ts";
import type { Finding, Link } from "../../../src/model/schema.ts";
import type { ReadYaml } from "../../../src/model/yaml.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import { LINKS_FILE, type LinkEntry, pairKey, type ReviewedLinks } from "../registries/links.ts";
import type { RegionEntry } from "../registries/vocabulary.ts";
import { fingerprint } from "../source/sketch.ts";
import { type StartSteps, untold } from "../source/steps.ts";
import { type OpenProposal, type Proposal, proposals, rounded } from "./proposals.ts";
import { bySource, Regions, type RelationOf, relationOf } from "./relation.ts";
import { likeness } from "./score.ts";
import { type LineageText, lineageTexts } from "./texts.ts";

/** A pair with what was decided on it, or not. */
interface Pair extends RelationOf, Omit<Proposal, "reason"> {
  reason: string;
  status: Link["status"];
}

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
  const decisions = decide(reviewed, byId, regions, isWithdrawn);
  const open = proposed
    .filter(({ a, b }) => !decisions.keys.has(pairKey(a.id, b.id)))
    .map((pair) => ({ ...pair, ...relationOf(pair.a.issue, pair.b.issue, regions) }));
  const pairs = [...decisions.pairs, ...open.map((pair) => ({ ...pair, status: "proposed" as const }))];
  const findings = [...decisions.findings];
  if (open.length > 0) {
    const message = `有 ${open.length} 对措施相近而未经审定，页面上标为“待核对”；请运行 npm run links 逐对读过再登记`;
    findings.push(finding({ line: 1, column: 1 }, "info", "LINK_PROPOSED", message));
  }
  const same = decisions.pairs
    .filter(({ scope }) => scope === "whole")
    .map(({ a, b }): [string, string] => [a.id, b.id]);
  return { links: bothEnds(pairs, reviewed.value), findings, same, open, proposed, texts: byId };
}

/** The reviewed pairs as far as these notices have them, and what is wrong with their entries. */
function decide(
  reviewed: ReadYaml<ReviewedLinks>,
  texts: ReadonlyMap<string, LineageText>,
  regions: Regions,
  isWithdrawn: (id: string) => boolean,
): { pairs: Pair[]; keys: Set<string>; findings: Finding[] } {
  const pairs: Pair[] = [];
  const keys = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, entry] of reviewed.value.links.entries()) {
    const report = (field: string, severity: Finding["severity"], code: FindingCode, message: string) =>
      findings.push(finding(reviewed.place(["links", index, field]), severity, code, message));
    const [a, b] = entry.measures.map((id) => texts.get(id));
    const name = entry.measures.join(" 与 ");
    if (!a || !b) {
      const unknown = entry.measures.filter((id) => !texts.has(id) && !isWithdrawn(id));
      const missing = unknown.join("、");
      if (unknown.length === 0) continue;
      report("measures", "warning", "LINK_UNKNOWN", `没有编号为 ${missing} 的措施；请改正编号，或删去这一条`);
      continue;
    }
    const problem = misfit(entry, a, b, regions);
    if (problem !== null) {
      report("type", "error", "LINK_TYPE", `${name}：${problem}`);
      continue;
    }
    const isStale = entry.texts?.some((seen, at) => seen !== sealOf(at === 0 ? a : b)) === true;
    if (isStale) {
      const message = `${name} 的文字在审定之后改过；请重读两条，改正结论后删去 texts，再运行 npm run links -- --seal`;
      report("texts", "warning", "LINK_STALE", message);
    } else if (entry.texts === undefined) {
      report(
        "measures",
        "info",
        "LINK_UNSEALED",
        `${name} 没有记下审定时的文字；请运行 npm run links -- --seal`,
      );
    }
    keys.add(pairKey(a.id, b.id));
    if (entry.verdict === "rejected") continue;
    const { type, scope, reason } = entry;
    const source = type === "sibling" ? "none" : "first";
    const score = rounded(likeness(a, b).score);
    pairs.push({ a, b, type, source, scope, score, reason, status: isStale ? "proposed" : "accepted" });
  }
  return { pairs, keys, findings };
}

/** What speaks against an entry's type, or `null`. */
function misfit(
  { type }: LinkEntry,
  { issue: a }: LineageText,
  { issue: b }: LineageText,
  regions: Regions,
): string | null {
  if (a.id === b.id) return "两条在同一份文件里，不能互为版本；请删去这一条";
  if (type === "sibling") return null;
  if (type === "derives")
    return regions.holds(a.region, b.region)
      ? null
      : "derives 的前一条应属上级地区；请调换次序或改用 sibling";
  const expected = relationOf(a, b, regions);
  return expected.type === "succeeds" && expected.source === "first"
    ? null
    : "succeeds 的两条应属同一地区，在先的写在前；请调换次序或改用 sibling";
}

/** The fingerprint of a measure as an editor read it. */
export function sealOf({ title, words }: LineageText): string {
  return fingerprint(`${title}\n${words}`);
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

function finding(
  place: { line: number; column: number },
  severity: Finding["severity"],
  code: FindingCode,
  message: string,
): Finding {
  return { file: LINKS_FILE, ...place, severity, code, message, measure: null };
}
