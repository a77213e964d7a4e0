import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { loadSite } from "../../site/site.ts";

/** All departments. */
export const GET: APIRoute = () => jsonResponse([...loadSite().departments.values()]);
