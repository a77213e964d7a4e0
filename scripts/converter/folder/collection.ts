/** What can be said of a notice only beside the others: one step after another, each giving new notices. */
import type {
  Corrections,
  Families,
  Glossary,
  Moved,
  NamedDocuments,
  Withdrawals,
} from "../../../src/content/derived.ts";
import type { Finding } from "../../../src/model/schema.ts";
import { citeDocuments } from "../citations/citations.ts";
import { explainTerms } from "../glossary/glossary.ts";
import { groupFamilies } from "../lineage/families.ts";
import { type Lineage, lineage } from "../lineage/lineage.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import { lostSymbols } from "../notice/lost-symbols.ts";
import { reviewFile } from "../registries/facet-reviews.ts";
import { isWithdrawn, readPublishedIds } from "../registries/published-ids.ts";
import type { Registries } from "../registries/registries.ts";
import { type StartSteps, untold } from "../source/steps.ts";
import { checkFamilies, checkIds } from "./check-ids.ts";
import { withReplacements } from "./replacements.ts";

/** Notices that know of one another. */
export interface Collection {
  notices: ConvertedNotice[];
  lineage: Lineage;
  /** The glossary's terms that some measure uses. */
  terms: Glossary;
  /** The documents that they name. */
  documents: NamedDocuments;
  /** Old addresses that keep a page. */
  moved: Moved;
  /** Measures that are versions of one another. */
  families: Families;
  /** What the publisher withdrew. */
  withdrawn: Withdrawals;
  /** What the publisher corrected. */
  corrections: Corrections;
  /** What belongs to no single notice. */
  findings: Finding[];
}

/**
 * Joins the notices of a folder.
 *
 * @param isComplete whether every source could be converted: where one failed,
 * its measures are missing from links, terms and ids for no fault of theirs, and
 * nothing is said about these
 */
export function joinNotices(
  notices: readonly ConvertedNotice[],
  registries: Registries,
  isComplete: boolean,
  steps: StartSteps = untold,
): Collection {
  const { terms, links, publishedIds, vocabulary } = registries;
  const isOwn = registries.isOwn && isComplete;
  const ledger = isOwn ? publishedIds : readPublishedIds(null);
  const gone = isWithdrawn(ledger.value);
  const replaced = withReplacements(notices, ledger.value);
  const suspected = withLostSymbols(replaced.value);
  const linked = lineage(suspected, vocabulary.regions, links, { steps, isWithdrawn: gone });
  const explained = explainTerms(withLinks(suspected, linked), terms, {
    ...{ isOwn, isWithdrawn: gone },
    isReduced: ledger.value.withdrawn.length > 0,
  });
  const cited = citeDocuments(explained.notices, vocabulary.regions);
  const groups = groupFamilies(linked.same, [...linked.texts.values()], vocabulary.regions);
  const named = checkFamilies(ledger, groups);
  const published = isOwn
    ? checkIds(ledger, explained.notices, vocabulary.regions)
    : { findings: [], moved: [], withdrawn: [], corrections: {} };
  return {
    notices: cited.notices,
    documents: cited.documents,
    lineage: linked,
    terms: explained.terms,
    moved: published.moved,
    families: { linked: linked.links.size > 0, ...named.families },
    withdrawn: published.withdrawn,
    corrections: published.corrections,
    findings: [
      ...replaced.findings,
      ...(isOwn ? linked.findings : []),
      ...explained.findings,
      ...published.findings,
      ...named.findings,
    ],
  };
}

/** An error for every review that no source has, unless the notice was withdrawn. */
export function reviewsOfNothing(
  { reviewed, publishedIds }: Pick<Registries, "reviewed" | "publishedIds">,
  sources: readonly { id: string }[],
): Finding[] {
  const ids = new Set(sources.map(({ id }) => id));
  const gone = isWithdrawn(publishedIds.value);
  return reviewed
    .filter((id) => !ids.has(id) && !gone(id))
    .map((id) => ({
      ...{ file: reviewFile(id), line: 1, column: 1, measure: null },
      ...{ severity: "error", code: "FACET_REVIEW" },
      message: "seeds/ 里没有这份核对所说的文件；请改正文件名，文件已撤下的请删去",
    }));
}

/** The notices with the signs that one lost and another has among their doubts. */
function withLostSymbols(notices: readonly ConvertedNotice[]): ConvertedNotice[] {
  const suspect = lostSymbols(notices);
  return notices.map((notice) => {
    const { findings } = notice.derived;
    const firstInfo = findings.findIndex(({ severity }) => severity === "info");
    const doubts = firstInfo < 0 ? findings.length : firstInfo;
    const suspected = suspect(notice);
    return {
      ...notice,
      derived: { ...notice.derived, findings: findings.toSpliced(doubts, 0, ...suspected) },
    };
  });
}

function withLinks(notices: readonly ConvertedNotice[], { links }: Lineage): ConvertedNotice[] {
  return notices.map((notice) => ({
    ...notice,
    derived: { ...notice.derived, links: links.get(notice.document.front.id) ?? {} },
  }));
}
