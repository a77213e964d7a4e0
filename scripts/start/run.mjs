// @ts-check
/** Runs a program in this process's place. Plain and of old syntax, since any Node may have to read it. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The engine's folder. */
export const ENGINE = fileURLToPath(new URL("../..", import.meta.url));
/** The engine is installed as a package. Node runs no TypeScript of packages; there a hook takes the types out. */
export const isPackage = ENGINE.includes(`${sep}node_modules${sep}`);
const STRIP_TYPES = new URL("./strip-types.mjs", import.meta.url).href;
/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Ends this process with a sentence.
 *
 * @param {string} message
 * @param {number} status
 */
export function end(message, status) {
  console.error(message);
  process.exitCode = status;
}

/**
 * Runs a Node; arguments, signals and exit status are passed on.
 *
 * @param {string} node
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env what the program gets beside, or instead of, this process's environment
 */
export function run(node, words, env) {
  const child = spawn(node, words, { stdio: "inherit", env: environment(node, env) });
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the program too; twice would cut short how the program ends.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("error", (error) => end(`Node（${node}）不能运行（${error.message}）；请重新安装。`, 1));
  child.on("exit", (status, signal) => {
    if (signal === null) process.exitCode = status === null ? 1 : status;
    else {
      // Whoever started this process sees it end by the same signal.
      process.exitCode = 128 + constants.signals[signal];
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}

/**
 * The environment of a program: with the packaged Node first on the path, so that commands which the program
 * starts run on it too, and with the hook for TypeScript where these need it.
 *
 * @param {string} node
 * @param {NodeJS.ProcessEnv} more
 * @returns {NodeJS.ProcessEnv}
 */
function environment(node, more) {
  const shared = { ...process.env, ...more };
  if (isPackage)
    shared.NODE_OPTIONS = [shared.NODE_OPTIONS, `--import=${STRIP_TYPES}`].filter(Boolean).join(" ");
  if (node === process.execPath) return shared;
  const name = Object.keys(process.env).find((one) => one.toUpperCase() === "PATH") || "PATH";
  const folders = [dirname(node), process.env[name]].filter(Boolean);
  return { ...shared, [name]: folders.join(delimiter) };
}
