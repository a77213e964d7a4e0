import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { jsonResponse } from "../../../data/json.ts";
import { loadSite } from "../../../site/site.ts";

export const getStaticPaths = (async () => {
  const { notices } = await loadSite();
  return notices.map((entry) => ({ params: { notice: entry.notice.id }, props: { entry } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** One notice with its measures. */
export const GET: APIRoute<Props> = ({ props: { entry } }) =>
  jsonResponse({ ...entry.notice, measures: entry.measures.map(({ measure }) => measure) });
