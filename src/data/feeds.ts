import { paths } from "../model/address.ts";
import { feedPath, rootFiles } from "../model/file-addresses.ts";
import { settings } from "../settings/current.ts";
import type { SiteNotice } from "../site/assemble.ts";
import { groupBy } from "../site/group-by.ts";
import { all } from "../wording/common.ts";
import { feedWords } from "../wording/feeds.ts";
import { type Feed, isDated } from "./atom.ts";

/** A feed as pages lead to it. */
export type FeedLink = Pick<Feed, "path" | "name">;

/** The addresses and names of {@link feeds}. */
export function feedLinks(site: { notices: readonly SiteNotice[] }): FeedLink[] {
  return feeds(site).map(({ path, name }) => ({ path, name }));
}

/** The feeds that the site offers: all notices, and those of each region; none where the site has no address. */
export function feeds({ notices }: { notices: readonly SiteNotice[] }): Feed[] {
  const dated = notices.filter(isDated);
  if (settings.address === null || dated.length === 0) return [];
  const regions = groupBy(dated, ({ notice }) => notice.region);
  return [
    { path: rootFiles.feed, name: all.notices, page: paths.notices, notices: dated },
    ...[...regions].flatMap(([region, own]) =>
      region === null
        ? []
        : [
            {
              path: feedPath(region),
              name: own[0]?.notice.place ?? region,
              page: paths.notices,
              notices: own,
            },
          ],
    ),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What whoever builds the site is told of notices that no feed can show; `null` where there are none, or no feeds. */
export function undatedSentence({ notices }: { notices: readonly SiteNotice[] }): string | null {
  const undated = notices.filter((entry) => !isDated(entry)).map(({ notice }) => notice.id);
  return settings.address === null || undated.length === 0 ? null : feedWords.undated(undated);
}
