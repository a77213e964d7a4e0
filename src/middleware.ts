/** What happens to every page on its way out: its addresses are made independent of where the site lies. */
import { defineMiddleware } from "astro:middleware";
import { withRelativeAssets, withRootedLinks } from "./integrations/independent-links.ts";
import { ASSETS_FOLDER } from "./model/build-set.ts";
import { settings } from "./settings/current.ts";
import { basePath } from "./settings/read.ts";

const base = import.meta.env.BASE_URL;
const root = base.endsWith("/") ? base : `${base}/`;
const place = { root, assets: ASSETS_FOLDER };
const isPlaceKnown = basePath(settings) !== undefined;

export const onRequest = defineMiddleware(async ({ url, routePattern }, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get("content-type")?.startsWith("text/html")) return response;
  const html = await response.text();
  const isNotFound = routePattern === "/404";
  // 404.html, at the site's root as a file, can't know where it is read.
  if (isNotFound && isPlaceKnown) return new Response(withRootedLinks(html, root), response);
  const path = isNotFound ? "" : url.pathname.slice(root.length);
  return new Response(withRelativeAssets(html, path, place), response);
});
