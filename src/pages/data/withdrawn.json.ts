import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { withdrawnFile } from "../../data/withdrawn.ts";
import { loadSite } from "../../site/site.ts";

/** What the publisher withdrew. */
export const GET: APIRoute = () => jsonResponse(withdrawnFile(loadSite()));
