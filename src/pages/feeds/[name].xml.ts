import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { atomFeed } from "../../data/atom.ts";
import { feeds } from "../../data/feeds.ts";
import { textResponse } from "../../data/text.ts";
import { settings } from "../../settings/current.ts";
import { loadSite } from "../../site/site.ts";

export const getStaticPaths = (() =>
  feeds(loadSite()).map((feed) => ({
    params: { name: feed.path.replace(/^feeds\/|\.xml$/g, "") },
    props: { feed },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The notices of the whole site or of a region, as Atom. */
export const GET: APIRoute<Props> = ({ props: { feed } }) =>
  textResponse(atomFeed(feed, settings) ?? "", "application/xml");
