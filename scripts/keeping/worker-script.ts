/** The service worker of a site, at its root: the one that keeps the site, or the one that removes what another kept. */
import { fileURLToPath } from "node:url";
import { TARGETS } from "../../src/model/browsers.ts";
import { bundleClassic } from "../search/classic.ts";

/** The worker's script; it says nothing of a build, so that another build alone is no reason to replace it. */
export async function workerScript(keeps: boolean): Promise<string> {
  const source = `../../src/browser/keeping/${keeps ? "worker" : "remover"}.ts`;
  return (await bundleClassic(fileURLToPath(new URL(source, import.meta.url)), TARGETS)).code;
}
