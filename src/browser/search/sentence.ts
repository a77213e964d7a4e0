/** What the search page says about an answer, in Chinese sentences. */
import type { SearchAnswer } from "../../search/query.ts";
import { isOnlyMeant } from "../../search/tiers.ts";
import { searchStatus as words } from "../../wording/search.ts";
import { shortened } from "../shortened.ts";

/** How many hits there are; records below `measures` are measures. */
export function sentence(
  { query, tiers, parts, restricted, unknown }: SearchAnswer,
  measures: number,
  { idle, filtered }: { idle: boolean; filtered: boolean },
): string {
  if (query === "blank") return words.blank;
  const hits = [...new Set(tiers.flatMap((tier) => tier.hits))];
  if (hits.length === 0) {
    if (restricted !== null) return words.nothingHeld(filtered);
    if (query === "none") return words.nothingFits;
    if (unknown) return words.unknown;
    return words.nothingFound(tried(parts), filtered);
  }
  const counted = count(hits, measures);
  const exact = tiers.find(({ tier }) => tier === "exact")?.hits ?? [];
  if (idle) return words.searchable(counted);
  if (tiers.every((tier) => tier.hits.length === 0 || isOnlyMeant(tier))) return words.onlyMeant(counted);
  const isReferred = tiers.some(({ tier, hits }) => tier === "reference" && hits.length > 0);
  if (query === "none" || exact.length === hits.length || (isReferred && exact.length === 0))
    return words.found(counted);
  return words.foundExact(counted, exact.length === 0 ? null : count(exact, measures));
}

function count(hits: readonly number[], measures: number): string {
  const found = hits.filter((record) => record < measures).length;
  const notices = hits.length - found;
  return [
    ...(found > 0 ? [words.measures(found)] : []),
    ...(notices > 0 ? [words.notices(notices)] : []),
  ].join("、");
}

/** Parts longer than this are cut, and more than these left out. */
const LONGEST = 12;
const MOST = 6;

/** What was tried in vain. */
function tried(parts: readonly string[]): string {
  const shown = parts.slice(0, MOST).map((part) => shortened(part, LONGEST));
  return shown.length === 0 ? words.triedExact : words.triedParts(shown, parts.length > MOST);
}
