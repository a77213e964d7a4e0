/** What editors decided on pairs of measures, and what is wrong with their entries. */
import type { FindingCode } from "../../../src/model/finding-codes.ts";
import type { Finding, Link } from "../../../src/model/schema.ts";
import type { ReadYaml } from "../../../src/model/yaml.ts";
import { LINKS_FILE, type LinkEntry, pairKey, type ReviewedLinks } from "../registries/links.ts";
import { type Proposal, rounded } from "./proposals.ts";
import { type Regions, type RelationOf, relationOf } from "./relation.ts";
import { likeness } from "./score.ts";
import { sealOf } from "./seals.ts";
import type { LineageText } from "./texts.ts";

/** A pair with what was decided on it, or not. */
export interface Pair extends RelationOf, Omit<Proposal, "reason"> {
  reason: string;
  status: Link["status"];
}

/** An entry on a pair whose text changed since it was read. */
export interface StalePair extends Pick<Pair, "a" | "b" | "source"> {
  /** Where the entry stands. */
  line: number;
}

/** What entries decide, by {@link pairKey} where it is about whether they do. */
export interface Decisions {
  pairs: Pair[];
  keys: Set<string>;
  stale: StalePair[];
  findings: Finding[];
}

/** The reviewed pairs as far as these notices have them, and what is wrong with their entries. */
export function decidePairs(
  reviewed: ReadYaml<ReviewedLinks>,
  texts: ReadonlyMap<string, LineageText>,
  regions: Regions,
  isWithdrawn: (id: string) => boolean,
): Decisions {
  const found: Decisions = { pairs: [], keys: new Set(), stale: [], findings: [] };
  const { pairs, keys, stale, findings } = found;
  for (const [index, entry] of reviewed.value.links.entries()) {
    const report = (field: string, severity: Finding["severity"], code: FindingCode, message: string) =>
      findings.push(linkFinding(reviewed.place(["links", index, field]), severity, code, message));
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
      const source = entry.type === "sibling" ? "none" : "first";
      stale.push({ a, b, source, line: reviewed.place(["links", index]).line });
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
  return found;
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

/** A finding in the ledger of links. */
export function linkFinding(
  place: { line: number; column: number },
  severity: Finding["severity"],
  code: FindingCode,
  message: string,
): Finding {
  return { file: LINKS_FILE, ...place, severity, code, message, measure: null };
}
