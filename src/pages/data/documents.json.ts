import type { APIRoute } from "astro";
import { documentsFile } from "../../data/documents.ts";
import { jsonResponse } from "../../data/json.ts";
import { loadSite } from "../../site/site.ts";

/** The documents that texts name. */
export const GET: APIRoute = () => jsonResponse(documentsFile(loadSite()));
