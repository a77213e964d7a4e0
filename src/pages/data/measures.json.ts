import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { loadSite } from "../../site/site.ts";

/** All measures. */
export const GET: APIRoute = () => {
  const { notices } = loadSite();
  return jsonResponse(notices.flatMap(({ measures }) => measures.map(({ measure }) => measure)));
};
