import type { APIRoute, GetStaticPaths } from "astro";
import { fileType, readOriginals, readSource, type SourceFile } from "../../../data/sources.ts";
import { loadSite } from "../../../site/site.ts";

export const getStaticPaths = (async () => {
  const { notices } = await loadSite();
  return notices
    .flatMap(({ notice }) => [readSource(notice), ...readOriginals(notice)])
    .map((source) => ({ params: { file: source.name }, props: { source } }));
}) satisfies GetStaticPaths;

/** A file as received, byte for byte. */
export const GET: APIRoute<{ source: SourceFile }> = ({ props: { source } }) =>
  new Response(source.bytes, { headers: { "content-type": fileType(source.name).media } });
