// @ts-check
/**
 * `node scripts/start.mjs [--full] PROGRAM [ARGUMENT…]`: runs a program on a Node that is new enough.
 *
 * npm loses the link to the packaged Node (five packages claim the command `node`, of which one is
 * installed), so each npm script goes through this file, which any Node can read. PROGRAM is a script of
 * this project or the name of an installed package with a command. `--full`: it needs the devDependencies.
 *
 * Arguments, signals and exit status are passed on. Exit status 1, with one sentence: no Node will do, or a
 * package isn't installed; 2: wrong usage.
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { chooseNode, packagedNode, versionOf } from "./start/node.mjs";
import { installProblem, packageFolder, programFile, readManifest } from "./start/packages.mjs";

/** Where Node keeps what it compiled, so that the next command starts a fifth sooner. */
const COMPILED = fileURLToPath(new URL("../.cache/node", import.meta.url));
/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const words = process.argv.slice(2);
const full = words[0] === "--full";
const [program, ...args] = full ? words.slice(1) : words;

if (program === undefined) end("用法：node scripts/start.mjs [--full] 程序 [参数…]", 2);
else {
  const manifest = readManifest(fileURLToPath(new URL("..", import.meta.url)));
  const running = { path: process.execPath, version: process.versions.node };
  const node = chooseNode(running, packagedNode(process.platform, process.arch), versionOf);
  const problem = installProblem(manifest, full, (name) => packageFolder(name) !== null);
  const file = programFile(program);
  if (node.path === null) end(node.problem, 1);
  else if (problem !== null) end(problem, 1);
  else if (file === null) end(`没有安装 ${program}；请先运行 npm ci。`, 1);
  else run(node.path, [file, ...args]);
}

/**
 * @param {string} message
 * @param {number} status
 */
function end(message, status) {
  console.error(message);
  process.exitCode = status;
}

/**
 * Runs a Node in this process's place.
 *
 * @param {string} node
 * @param {string[]} words
 */
function run(node, words) {
  const child = spawn(node, words, { stdio: "inherit", env: environment(node) });
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the program too; twice would cut short how the program ends.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("error", (error) => end(`Node（${node}）不能运行（${error.message}）；请重新运行 npm ci。`, 1));
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
 * The environment of a program: with a place for what Node compiles, and with the packaged Node first on
 * the path, so that commands which the program starts run on it too.
 *
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
function environment(node) {
  const shared = { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || COMPILED };
  if (node === process.execPath) return shared;
  const name = Object.keys(process.env).find((one) => one.toUpperCase() === "PATH") || "PATH";
  const folders = [dirname(node), process.env[name]].filter(Boolean);
  return { ...shared, [name]: folders.join(delimiter) };
}
