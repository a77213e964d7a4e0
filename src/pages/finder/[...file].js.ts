import type { APIRoute, GetStaticPaths } from "astro";
import { finderFiles } from "../../data/finder-files.ts";
import { loadSite } from "../../site/site.ts";

/** The finder's data, and its parts where the collection is large. */
export const getStaticPaths = (() => {
  const { data, parts } = finderFiles(loadSite());
  return [data, ...parts].map(({ path, script }) => ({
    params: { file: path.slice("finder/".length, -".js".length) },
    props: { script },
  }));
}) satisfies GetStaticPaths;

/** A file of the finder's data, as a classic script. */
export const GET: APIRoute<{ script: string }> = ({ props }) =>
  new Response(props.script, { headers: { "content-type": "text/javascript; charset=utf-8" } });
