import type { APIRoute } from "astro";
import { pack } from "../../finder/pack.ts";
import { isLarge, packCore } from "../../finder/parts.ts";
import { printScript } from "../../formats/script.ts";
import { finderDataOf } from "../../site/finder-data.ts";
import { loadSite } from "../../site/site.ts";

/** What the finder knows of all measures, as a classic script; of a large collection, what answers are matched by. */
export const GET: APIRoute = () => {
  const data = finderDataOf(loadSite());
  return new Response(printScript("finderData", isLarge(data) ? packCore(data) : pack(data)), {
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
};
