import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { termsFile } from "../../data/terms.ts";
import { wholeGlossary } from "../../inputs/terms.ts";
import { loadSite } from "../../site/site.ts";

/** The glossary. */
export const GET: APIRoute = () => jsonResponse(termsFile(wholeGlossary(loadSite())));
