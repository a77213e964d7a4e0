// @ts-check
/**
 * Lets Node run this engine's TypeScript where it lies below `node_modules`, which Node itself refuses: the
 * hook takes the types out of the engine's own files and of no other package's.
 */
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

const ENGINE = new URL("../../", import.meta.url).href;

// Node calls it experimental; whoever runs a command can do nothing about that.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).includes("stripTypeScriptTypes"))
    Reflect.apply(emitWarning, process, [warning, ...rest]);
};

registerHooks({
  load(url, context, next) {
    const isOwn = url.startsWith(ENGINE) && !url.slice(ENGINE.length).includes("node_modules/");
    if (!isOwn || !/\.ts(?:\?|$)/.test(url)) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"));
    return { format: "module", source, shortCircuit: true };
  },
});
