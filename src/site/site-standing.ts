/** What the site says of its own standing: whether it is official, and in which words. */
import { settings } from "../settings/current.ts";
import type { Settings } from "../settings/schema.ts";
import { standingWords } from "../wording/common.ts";

export interface SiteStanding {
  official: boolean;
  /** A sentence without its full stop, said wherever the site's texts go. */
  statement: string;
  /** As printed sheets say it behind the site's name; `null` where it is only not official. */
  printed: string | null;
  /** The statement names who keeps the site. */
  namesOperator: boolean;
}

/** The standing that settings give. */
export function standingOf({
  official,
  statement,
  operator,
}: Pick<Settings, "official" | "statement" | "operator">): SiteStanding {
  const own =
    statement ?? (official && operator.name !== null ? standingWords.official(operator.name) : null);
  return {
    official,
    statement: own ?? standingWords.unofficial,
    printed: own,
    namesOperator: operator.name !== null && (own?.includes(operator.name) ?? false),
  };
}

/** This site's standing. */
export const siteStanding = standingOf(settings);
