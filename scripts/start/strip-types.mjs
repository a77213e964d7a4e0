// @ts-check
/**
 * Lets Node run this engine's TypeScript where it lies below `node_modules`, which Node itself refuses: the
 * hook gives the engine's own files, and no other package's, without their types. They were taken out when the package
 * was made (`scripts/prepack.ts`), which starts a command twice as fast as doing it now; a file that is not the one
 * of which that was done is stripped here.
 */
import { existsSync, readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { digest, STRIPPED } from "./stripped.mjs";

const ENGINE = new URL("../../", import.meta.url).href;

/** @type {import("./stripped.mjs").StrippedFiles} */
const stripped = existsSync(STRIPPED) ? JSON.parse(readFileSync(STRIPPED, "utf8")) : {};

// Node calls it experimental; whoever runs a command can do nothing about that.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).includes("stripTypeScriptTypes"))
    Reflect.apply(emitWarning, process, [warning, ...rest]);
};

registerHooks({
  load(url, context, next) {
    const path = url.startsWith(ENGINE) ? url.slice(ENGINE.length).replace(/\?.*$/s, "") : "";
    if (!path.endsWith(".ts") || path.includes("node_modules/")) return next(url, context);
    const source = readFileSync(fileURLToPath(new URL(path, ENGINE)), "utf8");
    const known = stripped[path];
    const code =
      known !== undefined && known.digest === digest(source) ? known.code : stripTypeScriptTypes(source);
    return { format: "module", source: code, shortCircuit: true };
  },
});
