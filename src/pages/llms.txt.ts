import type { APIRoute } from "astro";
import { llmsText } from "../data/llms.ts";
import { textResponse } from "../data/text.ts";
import { loadSite } from "../site/site.ts";

/** What the site holds, for language models. */
export const GET: APIRoute = () => textResponse(llmsText(loadSite()), "text/plain");
