import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { atomFeed } from "../../data/atom.ts";
import { feeds, topicFeeds, undatedSentence } from "../../data/feeds.ts";
import { textResponse } from "../../data/text.ts";
import { settings } from "../../settings/current.ts";
import { loadSite } from "../../site/site.ts";

export const getStaticPaths = (() => {
  const site = loadSite();
  const undated = undatedSentence(site);
  if (import.meta.env.PROD && undated !== null) console.warn(undated);
  return [...feeds(site), ...topicFeeds(site)].map((feed) => ({
    params: { name: feed.path.replace(/^feeds\/|\.xml$/g, "") },
    props: { feed },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The notices of the whole site, of a region or about a value, as Atom. */
export const GET: APIRoute<Props> = ({ props: { feed } }) =>
  textResponse(atomFeed(feed, settings) ?? "", "application/xml");
