import { getCollection } from "astro:content";
import { contentDirectory } from "../content/directory.ts";
import { loadShared } from "../content/load.ts";
import { assembleSite, type Site } from "./assemble.ts";

let site: Promise<Site> | null = null;

/**
 * The whole site's material, put together once a build.
 *
 * Pages made by `getStaticPaths` take their slice there and get it through
 * props; only lists of everything call this in the page.
 */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  site ??= load();
  return site;
}

async function load(): Promise<Site> {
  const [notices, measures, departments] = await Promise.all([
    getCollection("notices"),
    getCollection("measures"),
    getCollection("departments"),
  ]);
  return assembleSite({
    notices: notices.map(({ data }) => data).sort(inOrder),
    measures: measures.map(({ data }) => data).sort(inOrder),
    departments: departments.map(({ data }) => data),
    ...loadShared(contentDirectory()),
  });
}

function inOrder(a: { order: number }, b: { order: number }): number {
  return a.order - b.order;
}
