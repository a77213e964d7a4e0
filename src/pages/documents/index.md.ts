import type { APIRoute } from "astro";
import { documentsMarkdown } from "../../data/markdown/documents.ts";
import { documentGroups, listedDocuments } from "../../site/documents.ts";
import { loadSite } from "../../site/site.ts";

/** The documents that texts name, as Markdown. */
export const GET: APIRoute = () =>
  new Response(documentsMarkdown(documentGroups(listedDocuments(loadSite()))), {
    headers: { "content-type": "text/markdown; charset=utf-8" },
  });
