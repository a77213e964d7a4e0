import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { loadSite } from "../../site/site.ts";

/** The hotlines and sites that editors registered. */
export const GET: APIRoute = () => jsonResponse(loadSite().contacts);
