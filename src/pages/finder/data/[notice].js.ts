import type { APIRoute, GetStaticPaths } from "astro";
import { isLarge, printPart } from "../../../finder/parts.ts";
import { finderDataOf } from "../../../site/finder-data.ts";
import { groupBy } from "../../../site/group-by.ts";
import { loadSite } from "../../../site/site.ts";

/** A part for each notice of a large collection; none for a small one. */
export const getStaticPaths = (() => {
  const site = loadSite();
  if (!site.parts.has("finder")) return [];
  const data = finderDataOf(site);
  if (!isLarge(data)) return [];
  const byNotice = groupBy(data.measures, ({ notice }) => notice);
  return data.notices.map(({ id }, place) => ({
    params: { notice: id },
    props: { script: printPart(data, id, byNotice.get(place) ?? []) },
  }));
}) satisfies GetStaticPaths;

/** What the finder shows of a notice's measures, as a classic script. */
export const GET: APIRoute<{ script: string }> = ({ props }) =>
  new Response(props.script, { headers: { "content-type": "text/javascript; charset=utf-8" } });
