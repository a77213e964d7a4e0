import { paths } from "../model/address.ts";
import { feedPath, rootFiles, topicFeedPath } from "../model/file-addresses.ts";
import { settings } from "../settings/current.ts";
import type { Site, SiteMeasure } from "../site/assemble.ts";
import { groupBy } from "../site/group-by.ts";
import { once } from "../site/once.ts";
import { addressOf, topicFacets } from "../site/topic-uses.ts";
import { all } from "../wording/common.ts";
import { feedWords } from "../wording/feeds.ts";
import { type Feed, isDated, isDatedWithdrawal } from "./atom.ts";

/** A feed as pages lead to it. */
export type FeedLink = Pick<Feed, "path" | "name">;

/** What feeds are made from. */
type FeedSite = Pick<Site, "notices" | "withdrawn">;

/** The addresses and names of {@link feeds}. */
export function feedLinks(site: FeedSite): FeedLink[] {
  return feeds(site).map(({ path, name }) => ({ path, name }));
}

/** The feeds that the site offers: all notices, and those of each region; none where the site has no address. */
export function feeds({ notices, withdrawn }: FeedSite): Feed[] {
  const dated = notices.filter(isDated);
  const gone = withdrawn.filter(isDatedWithdrawal);
  if (settings.address === null || dated.length + gone.length === 0) return [];
  const regions = groupBy(dated, ({ notice }) => notice.region);
  const goneByRegion = groupBy(gone, ({ region }) => region);
  const named = [...new Set([...regions.keys(), ...goneByRegion.keys()])].filter((region) => region !== null);
  return [
    { path: rootFiles.feed, name: all.notices, page: paths.notices, notices: dated, withdrawn: gone },
    ...named.map((region) => {
      const own = regions.get(region) ?? [];
      const ownGone = goneByRegion.get(region) ?? [];
      return {
        path: feedPath(region),
        name: own[0]?.notice.place ?? ownGone[0]?.place ?? region,
        page: paths.notices,
        ...{ notices: own, withdrawn: ownGone },
      };
    }),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A feed of each value that has a page: the notices with measures about it, and of these only such measures. */
export const topicFeeds = once((site: Site): Feed[] => {
  if (settings.address === null) return [];
  const byValue = new Map<string, Feed["notices"][number][]>();
  for (const entry of site.notices.filter(isDated)) {
    const own = new Map<string, SiteMeasure[]>();
    for (const one of entry.measures) {
      for (const [facet, values] of Object.entries(one.measure.facets)) {
        for (const value of values) {
          const address = `${facet}/${value}`;
          const others = own.get(address);
          if (others) others.push(one);
          else own.set(address, [one]);
        }
      }
    }
    for (const [address, measures] of own) {
      const others = byValue.get(address);
      if (others) others.push({ ...entry, measures });
      else byValue.set(address, [{ ...entry, measures }]);
    }
  }
  return topicFacets(site).flatMap((facet) =>
    facet.values.flatMap((value): Feed[] => {
      const notices = byValue.get(addressOf(facet, value)) ?? [];
      if (notices.length === 0) return [];
      return [
        {
          path: topicFeedPath(facet.id, value.id),
          name: feedWords.topic(facet.name, value.name),
          page: paths.topic(facet.id, value.id),
          ...{ notices, withdrawn: [], topic: value.name },
        },
      ];
    }),
  );
});

/** What whoever builds the site is told of notices that no feed can show; `null` where there are none, or no feeds. */
export function undatedSentence({ notices }: Pick<Site, "notices">): string | null {
  const undated = notices.filter((entry) => !isDated(entry)).map(({ notice }) => notice.id);
  return settings.address === null || undated.length === 0 ? null : feedWords.undated(undated);
}
