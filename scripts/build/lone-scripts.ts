/**
 * The scripts that stand by themselves: those of the search page and the finder for browsers and places without modules,
 * and the service worker. They depend on no notice, and what bundles them takes a second to load.
 */
import { relative } from "node:path";
import { packageFolder } from "../../src/integrations/third-party.ts";
import { workerScript } from "../keeping/worker-script.ts";
import { type ClassicScript, classicScripts } from "../search/classic.ts";
import { ENGINE } from "../start/run.mjs";

/** Such scripts; plain, since other processes put them into a site. */
export interface LoneScripts {
  scripts: LoneScript[];
  worker: string;
}

export interface LoneScript extends Omit<ClassicScript, "modules"> {
  /** The folders of the packages whose code is in it, below the engine's. */
  packages: string[];
}

/** Makes the scripts; `keeps` is whether the worker keeps the site. */
export async function makeLoneScripts(keeps: boolean): Promise<LoneScripts> {
  const [scripts, worker] = await Promise.all([classicScripts(), workerScript(keeps)]);
  return {
    scripts: scripts.map(({ modules, ...script }) => {
      const folders = modules.flatMap((one) => packageFolder(one) ?? []);
      return { ...script, packages: [...new Set(folders)].map((folder) => relative(ENGINE, folder)) };
    }),
    worker,
  };
}
