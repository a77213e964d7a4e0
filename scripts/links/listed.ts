/** What `npm run links` lists: what came since the last seal, to be read and pasted into the ledger. */
import { type FamilyProposal, familyProposals } from "../converter/lineage/family-proposals.ts";
import type { Lineage } from "../converter/lineage/lineage.ts";
import { printProposal, printTexts } from "../converter/lineage/print.ts";
import type { OpenProposal } from "../converter/lineage/proposals.ts";
import { noticeSeals } from "../converter/lineage/seals.ts";
import type { ReviewedLinks } from "../converter/registries/links.ts";
import { printDifferences, printFamilyDifferences } from "./differences.ts";

/** What there is to decide. */
export interface Listed {
  families: FamilyProposal[];
  pairs: OpenProposal[];
  /** Decided, and to be read again since a text changed. */
  stale: Lineage["stale"];
  /** How many open pairs were there at the last seal and aren't listed. */
  earlier: number;
}

/**
 * The open proposals of notices that are new since the last seal or whose text
 * changed; a family is listed whole where one of its open pairs is.
 *
 * @param seen what the last seal entered; nothing, to list all
 */
export function listedSince(
  lineage: Pick<Lineage, "open" | "same" | "texts" | "stale">,
  reviewed: ReviewedLinks,
  seen: ReviewedLinks["seen"],
): Listed {
  const seals = noticeSeals(lineage.texts.values());
  const isNew = ({ a, b }: Pick<OpenProposal, "a" | "b">) =>
    [a, b].some(({ issue }) => seen[issue.id] !== seals.get(issue.id));
  const proposed = familyProposals(lineage, reviewed);
  const families = proposed.families.filter(({ open }) => open.some(isNew));
  const pairs = proposed.pairs.filter(isNew);
  const listed = families.reduce((sum, { open }) => sum + open.length, pairs.length);
  return { families, pairs, stale: lineage.stale, earlier: lineage.open.length - listed };
}

/**
 * The list as YAML to paste, families and pairs below the field that takes
 * them, the texts as comments.
 *
 * @param lineOf the line of an entry on a family, by its place
 */
export function printListed({ families, pairs, stale }: Listed, lineOf: (entry: number) => number): string {
  return [
    ...stale.map(
      (pair) =>
        `  # 第 ${pair.line} 行：审定之后文字改过，请重读\n${printDifferences(pair)}${printTexts([pair.a, pair.b])}`,
    ),
    ...(families.length === 0 ? [] : ["families:\n"]),
    ...families.map((family) => printFamily(family, lineOf)),
    ...(pairs.length === 0 ? [] : ["links:\n"]),
    ...pairs.map((pair) => printDifferences(pair) + printProposal(pair)),
  ].join("");
}

/** A family with all texts to read and an entry that accepts it whole, once an editor writes why. */
function printFamily({ members, open, entry }: FamilyProposal, lineOf: (entry: number) => number): string {
  const ids = members.map(({ id }) => id);
  return [
    ...(entry === null
      ? []
      : [`  # 第 ${lineOf(entry)} 行已有其中几条的一组：读过后把新的编号补进那一条，不要另贴\n`]),
    printFamilyDifferences(members),
    printTexts(members),
    ...open.map(({ a, b, reason }) => `  # ${a.id} 与 ${b.id}：${reason.replaceAll(/[\r\n]+/gu, " ")}\n`),
    `  - family: [${ids.join(", ")}]\n`,
    "    reason: # 为什么是同一事项，有何异同；不属这一组的编号先删去\n",
  ].join("");
}
