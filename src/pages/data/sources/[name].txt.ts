import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { readSource } from "../../../data/sources.ts";
import { loadSite } from "../../../site/site.ts";

export const getStaticPaths = (async () => {
  const { notices } = await loadSite();
  return notices.map(({ notice }) => ({
    params: { name: notice.source.file.replace(/\.txt$/, "") },
    props: { notice },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A notice's source as received. */
export const GET: APIRoute<Props> = ({ props: { notice } }) =>
  new Response(readSource(notice), { headers: { "content-type": "text/plain" } });
