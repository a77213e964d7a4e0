import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "./build.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The built site that all site tests look at. */
    siteDist: string;
  }
}

/**
 * Builds the site once for all site tests, in a folder of its own, so that no
 * test sees what an earlier build left behind. `SITE_DIST` names a built site
 * to test instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["SITE_DIST"];
  if (given) {
    await stat(join(given, "index.html"));
    project.provide("siteDist", resolve(given));
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), "site-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const dist = join(folder, "dist");
  await buildSite({ out: dist, cache: join(folder, "cache") }).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  project.provide("siteDist", dist);
  return remove;
}
