import type { APIRoute } from "astro";
import { familyRecords } from "../../data/families.ts";
import { jsonResponse } from "../../data/json.ts";
import { loadSite } from "../../site/site.ts";

/** The measures that are versions of one another. */
export const GET: APIRoute = () => jsonResponse(familyRecords(loadSite()));
