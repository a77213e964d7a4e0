import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { loadSite } from "../../site/site.ts";

/** All notices. */
export const GET: APIRoute = async () => {
  const { notices } = await loadSite();
  return jsonResponse(notices.map(({ notice }) => notice));
};
