import type { APIRoute, GetStaticPaths } from "astro";
import { readOriginals, readSource, type SourceFile } from "../../../content/sources.ts";
import { fileType } from "../../../data/sources.ts";
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
