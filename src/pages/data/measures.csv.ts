import type { APIRoute } from "astro";
import { measuresCsv } from "../../data/csv.ts";
import { loadSite } from "../../site/site.ts";

/** All measures, for spreadsheet programs. */
export const GET: APIRoute = () => {
  const { notices } = loadSite();
  const measures = notices.flatMap((entry) => entry.measures.map(({ measure }) => measure));
  return new Response(measuresCsv(measures), { headers: { "content-type": "text/csv; charset=utf-8" } });
};
