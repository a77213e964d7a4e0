/** What the pages of changes show, and the feeds that follow them. */
import { type FeedLink, feedLinks, topicFeeds } from "../data/feeds.ts";
import { feedPath } from "../model/file-addresses.ts";
import type { Site } from "../site/assemble.ts";
import { type ChangePage, changePages } from "../site/change-log.ts";
import { once } from "../site/once.ts";

/** A page of changes; the first of everything leads to all feeds, a region's to its own. */
export interface ChangesInput extends ChangePage {
  feeds: FeedLink[];
  topicFeeds: FeedLink[];
}

const link = ({ path, name }: FeedLink): FeedLink => ({ path, name });

/** One input a page. */
export const changesInputs = once((site: Site): ChangesInput[] => {
  const all = feedLinks(site);
  const topics = topicFeeds(site).map(link);
  return changePages(site).map((page) => {
    const isFirst = page.region === null && page.page === 1;
    const own = all.filter(({ path }) => path === feedPath(page.region?.id ?? ""));
    return { ...page, feeds: isFirst ? all : own, topicFeeds: isFirst ? topics : [] };
  });
});

/** Whether there are pages of changes. */
export function hasChanges(site: Site): boolean {
  return changesInputs(site).length > 0;
}

/** The feed of a value's page; none where the site has no address, or nothing of it has a day. */
export function topicFeedLinks(site: Site, page: string): FeedLink[] {
  return linksByPage(site).get(page) ?? [];
}

const linksByPage = once((site: Site) => new Map(topicFeeds(site).map((feed) => [feed.page, [link(feed)]])));
