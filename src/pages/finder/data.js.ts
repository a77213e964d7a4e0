import type { APIRoute } from "astro";
import { pack } from "../../finder/pack.ts";
import { printScript } from "../../formats/script.ts";
import { finderData } from "../../site/finder-data.ts";
import { loadSite } from "../../site/site.ts";

/** What the finder knows of all measures, as a classic script. */
export const GET: APIRoute = () =>
  new Response(printScript("finderData", pack(finderData(loadSite()))), {
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
