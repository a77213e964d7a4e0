import { getCollection } from "astro:content";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FacetDisplay, Facets, Glossary, Moved } from "../content/derived.ts";
import { contentDirectory } from "../content/directory.ts";
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
    facets: Facets.parse(readDerived("facets.json")),
    facetDisplay: FacetDisplay.parse(readDerived("facet-display.json")),
    terms: Glossary.parse(readDerived("terms.json")),
    moved: Moved.parse(readDerived("moved.json")),
  });
}

function inOrder(a: { order: number }, b: { order: number }): number {
  return a.order - b.order;
}

/** What belongs to no single notice is no collection. */
function readDerived(file: string): unknown {
  return JSON.parse(readFileSync(join(contentDirectory(), "derived", file), "utf8"));
}
