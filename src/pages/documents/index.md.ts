import type { APIRoute } from "astro";
import { documentsMarkdown } from "../../data/markdown/documents.ts";
import { textResponse } from "../../data/text.ts";
import { inputOf } from "../../inputs/inputs.ts";

/** The documents that texts name, as Markdown. */
export const GET: APIRoute = () => textResponse(documentsMarkdown(inputOf("documents")), "text/markdown");
