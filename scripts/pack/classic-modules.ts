/** The modules of a built site as classic scripts, which browsers also run from a disk. */
import { join } from "node:path";
import { TARGETS } from "../../src/model/browsers.ts";
import { hashedName } from "../../src/model/content-hash.ts";
import { bundleClassic } from "../search/classic.ts";

/** A classic script: where it lies in the edition, and its code. */
export interface ClassicModule {
  path: string;
  code: string;
}

/** A script each for modules of a site, with all that these import at once or on demand, by the modules' paths. */
export async function classicModules(
  dist: string,
  modules: Iterable<string>,
): Promise<Map<string, ClassicModule>> {
  const made = new Map<string, ClassicModule>();
  for (const module of [...modules].sort()) {
    const { code } = await bundleClassic(join(dist, module), TARGETS);
    made.set(module, { path: hashedName("assets/page.js", code), code });
  }
  return made;
}
