/** Files of text, one for each of many things: an endpoint while editing; a build writes them without one. */
import type { APIRoute, GetStaticPaths } from "astro";

/** A file of a route: what stands in the places of the route's path, and its text. */
export interface TextFile {
  params: Record<string, string>;
  /** The path of the page from whose input, and from nothing else, it is printed; a build that knows both keeps the file. */
  page?: string;
  print(): string;
}

/** What an endpoint's module exports; `textFiles` is read by scripts/build/write-site.ts. */
interface TextFileRoute {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ print(): string }>;
  textFiles: FilesOf;
}

/** A route's files, given the paths of the pages that name a canonical address; none are known while editing. */
export type FilesOf = (pages: readonly string[]) => readonly TextFile[];

/** The exports of a route for all its files. */
export function textFileRoute(type: string, textFiles: FilesOf): TextFileRoute {
  return {
    getStaticPaths: () => textFiles([]).map(({ params, print }) => ({ params, props: { print } })),
    GET: ({ props }) =>
      new Response(props.print(), { headers: { "content-type": `${type}; charset=utf-8` } }),
    textFiles,
  };
}
