import type { APIRoute } from "astro";
import { countFacets } from "../../data/facets.ts";
import { jsonResponse } from "../../data/json.ts";
import { loadSite } from "../../site/site.ts";

/** The facets, their values, and how many measures each has. */
export const GET: APIRoute = () => {
  const { facets, notices } = loadSite();
  const measures = notices.flatMap((notice) => notice.measures.map(({ measure }) => measure));
  return jsonResponse(countFacets(facets, measures));
};
