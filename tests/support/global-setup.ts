import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "./build.ts";
import convertFixture from "./convert-fixture.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The built site that all site tests look at. */
    siteDist: string;
    /** What its build left for later ones; empty where the site was built before. */
    siteCache: string;
  }
}

/**
 * Builds the fixture site once for all site tests, in a folder of its own, so that no
 * test sees what an earlier build left behind. `SITE_DIST` names a site that is built
 * from the fixture already.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const removeContent = await convertFixture(project);
  const given = process.env["SITE_DIST"];
  if (given) {
    await stat(join(given, "index.html"));
    project.provide("siteDist", resolve(given));
    project.provide("siteCache", "");
    return removeContent;
  }
  const folder = await mkdtemp(join(tmpdir(), "site-"));
  const remove = async () => {
    await rm(folder, { recursive: true, force: true });
    await removeContent();
  };
  const dist = join(folder, "dist");
  const cache = join(folder, "cache");
  await buildSite({ out: dist, cache }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  project.provide("siteDist", dist);
  project.provide("siteCache", cache);
  return remove;
}
