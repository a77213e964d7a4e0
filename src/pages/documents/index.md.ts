import type { APIRoute } from "astro";
import { documentsMarkdown } from "../../data/markdown/documents.ts";
import { textResponse } from "../../data/text.ts";
import { documentGroups, listedDocuments } from "../../site/documents.ts";
import { loadSite } from "../../site/site.ts";

/** The documents that texts name, as Markdown. */
export const GET: APIRoute = () =>
  textResponse(documentsMarkdown(documentGroups(listedDocuments(loadSite()))), "text/markdown");
