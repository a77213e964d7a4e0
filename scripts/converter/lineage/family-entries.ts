/**
 * What editors decided on whole families: one entry accepts all pairs of its
 * measures that the machine would propose. It never joins a measure that has
 * no such pair, and leaves a pair with an entry of its own to that.
 */
import type { FindingCode } from "../../../src/model/finding-codes.ts";
import type { Finding } from "../../../src/model/schema.ts";
import type { ReadYaml } from "../../../src/model/yaml.ts";
import { type FamilyEntry, type LinkEntry, pairKey, type ReviewedLinks } from "../registries/links.ts";
import { type Decisions, linkFinding } from "./decisions.ts";
import { PROPOSED, type Proposal, rounded } from "./proposals.ts";
import { type Regions, relationOf } from "./relation.ts";
import { likeness } from "./score.ts";
import { sealOf } from "./seals.ts";
import type { LineageText } from "./texts.ts";

/** What entries are read against. */
interface Known {
  texts: ReadonlyMap<string, LineageText>;
  proposed: readonly Pick<Proposal, "a" | "b">[];
  regions: Regions;
  isWithdrawn: (id: string) => boolean;
}

/** The pairs that entries on families accept, and what is wrong with these entries. */
export function decideFamilies(reviewed: ReadYaml<ReviewedLinks>, known: Known): Decisions {
  const found: Decisions = { pairs: [], keys: new Set(), stale: [], findings: [] };
  const { links, families } = reviewed.value;
  if (families.length === 0) return found;
  const proposed = new Set(known.proposed.map(({ a, b }) => pairKey(a.id, b.id)));
  const own = new Map(links.map((entry, index) => [pairKey(...entry.measures), { entry, index }]));
  for (const [index, entry] of families.entries()) {
    const report = (path: PropertyKey[], severity: Finding["severity"], code: FindingCode, message: string) =>
      found.findings.push(linkFinding(reviewed.place(["families", index, ...path]), severity, code, message));
    const members = membersOf(entry, known, report);
    const joined = new Map(members.map(({ text }) => [text.id, new Set<string>()]));
    const join = (one: string, other: string) => {
      joined.get(one)?.add(other);
      joined.get(other)?.add(one);
    };
    for (const [place, { text: a, isStale: isFirstStale }] of members.entries()) {
      for (const { text: b, at, isStale: isSecondStale } of members.slice(place + 1)) {
        const key = pairKey(a.id, b.id);
        const decided = own.get(key);
        if (decided !== undefined) {
          const problem = conflict(decided.entry);
          const line = reviewed.place(["links", decided.index]).line;
          if (problem === null) join(a.id, b.id);
          else report(["family", at], "error", "LINK_FAMILY", inConflict(a.id, b.id, line, problem));
          continue;
        }
        if (a.issue.id === b.issue.id) continue;
        const { score } = likeness(a, b);
        if (!proposed.has(key) && score < PROPOSED) continue;
        const isStale = isFirstStale || isSecondStale;
        const relation = relationOf(a.issue, b.issue, known.regions);
        join(a.id, b.id);
        found.keys.add(key);
        found.pairs.push({
          ...{ a, b, ...relation, scope: "whole", score: rounded(score), reason: entry.reason },
          status: isStale ? "proposed" : "accepted",
        });
        const line = reviewed.place(["families", index]).line;
        if (isStale) found.stale.push({ a, b, source: relation.source, line });
      }
    }
    for (const { id, at } of unjoined(members, joined)) {
      const message = `${id} 与 ${members[0]?.text.id} 之间没有可以相连的一对，没有并入；确是同一事项的，请在 links 里另登记一对`;
      report(["family", at], "warning", "LINK_FAMILY", message);
    }
  }
  return found;
}

interface Member {
  text: LineageText;
  /** Its place in the entry. */
  at: number;
  /** Its text isn't the one that was read. */
  isStale: boolean;
}

/** The members of an entry that the collection has; tells of the others, and of texts that weren't read as they are. */
function membersOf(
  { family, texts: seals = {} }: FamilyEntry,
  { texts, isWithdrawn }: Known,
  report: (path: PropertyKey[], severity: Finding["severity"], code: FindingCode, message: string) => void,
): Member[] {
  const members: Member[] = [];
  const unread: string[] = [];
  for (const [at, id] of family.entries()) {
    const text = texts.get(id);
    if (text === undefined) {
      if (isWithdrawn(id)) continue;
      const message = `没有编号为 ${id} 的措施；请改正编号，或从 family 里删去`;
      report(["family", at], "warning", "LINK_UNKNOWN", message);
      continue;
    }
    const seal = seals[id];
    const isStale = seal !== undefined && seal !== sealOf(text);
    if (seal === undefined) unread.push(id);
    if (isStale) {
      const message = `${id} 的文字在审定之后改过；请重读这一组，改正后删去 texts，再运行 npm run links -- --seal`;
      report(["texts", id], "warning", "LINK_STALE", message);
    }
    members.push({ text, at, isStale });
  }
  if (unread.length > 0) {
    const message = `${unread.join("、")} 没有记下审定时的文字；请运行 npm run links -- --seal`;
    report(["family"], "info", "LINK_UNSEALED", message);
  }
  return members;
}

/** How a pair's own entry contradicts that it is the same as a whole, or `null`. */
function conflict({ verdict, scope }: LinkEntry): string | null {
  if (verdict === "rejected") return "定为否定";
  return scope === "part" ? "定为只有一部分相应" : null;
}

function inConflict(one: string, other: string, line: number, problem: string): string {
  return `${one} 与 ${other} 在第 ${line} 行${problem}，这里又列为同一组；请改正其中一处`;
}

/** The members that no chain of pairs leads to from the first. */
function unjoined(
  members: readonly Member[],
  joined: ReadonlyMap<string, ReadonlySet<string>>,
): { id: string; at: number }[] {
  const first = members[0]?.text.id;
  const reached = new Set(first === undefined ? [] : [first]);
  // The set grows while it is walked.
  for (const id of reached) for (const other of joined.get(id) ?? []) reached.add(other);
  return members.filter(({ text }) => !reached.has(text.id)).map(({ text, at }) => ({ id: text.id, at }));
}
