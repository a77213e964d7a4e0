/** The finder's script as a classic script, for places and browsers without modules. */
import { addressIn, withBuildSet } from "../build-set.ts";
import { loadScript } from "../load-script.ts";
import type {} from "./export-script.ts";
import { startFinder } from "./page.ts";

startFinder((root) =>
  withBuildSet(root, (set) =>
    loadScript(addressIn(set, "finderExport", root), () => globalThis.finderExporter),
  ),
);
