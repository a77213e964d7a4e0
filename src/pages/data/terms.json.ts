import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { termsFile } from "../../data/terms.ts";
import { glossary } from "../../site/glossary.ts";
import { loadSite } from "../../site/site.ts";

/** The glossary. */
export const GET: APIRoute = async () => jsonResponse(termsFile(glossary(await loadSite())));
