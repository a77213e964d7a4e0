import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";

/** The facets and their values: none yet. */
export const GET: APIRoute = () => jsonResponse({});
