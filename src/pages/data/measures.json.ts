import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { measuresFile } from "../../data/measures-file.ts";
import { loadSite } from "../../site/site.ts";

/** All measures, or where they are the index. */
export const GET: APIRoute = () => jsonResponse(measuresFile(loadSite()));
