import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { linkRecords } from "../../data/links.ts";
import { loadSite } from "../../site/site.ts";

/** Every link between two measures. */
export const GET: APIRoute = () => jsonResponse(linkRecords(loadSite()));
