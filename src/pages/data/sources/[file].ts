import type { APIRoute, GetStaticPaths } from "astro";
import { readOriginals, readSource } from "../../../content/sources.ts";
import { type PublishedSource, publishedSource } from "../../../data/published-source.ts";
import { fileType } from "../../../data/sources.ts";
import { loadSite } from "../../../site/site.ts";

export const getStaticPaths = (() => {
  const { notices } = loadSite();
  return notices
    .flatMap(({ notice }) => [readSource(notice), ...readOriginals(notice)])
    .map(publishedSource)
    .map((source) => ({ params: { file: source.name }, props: { source } }));
}) satisfies GetStaticPaths;

/** A file as received, byte for byte, or packed where a browser would run it. */
export const GET: APIRoute<{ source: PublishedSource }> = ({ props: { source } }) =>
  new Response(source.bytes, { headers: { "content-type": fileType(source.name).media } });
