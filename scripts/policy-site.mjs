#!/usr/bin/env node
// @ts-check
/**
 * `policy-site COMMAND [--site DIR] [ARGUMENT…]`: a command of `scripts/commands.mjs`, for a site, on a Node that is
 * new enough. The npm scripts call the same.
 *
 * Arguments, signals and exit status are passed on. Exit status 1, with one sentence: no Node will do, a package
 * isn't installed, or there is no such site; 2: wrong usage.
 */
import { join } from "node:path";
import { COMMANDS } from "./commands.mjs";
import { chooseNode, packagedNode, versionOf } from "./start/node.mjs";
import { installProblem, packageFolder, readManifest } from "./start/packages.mjs";
import { ENGINE, end, isPackage, run } from "./start/run.mjs";
import { findSite, takeSite } from "./start/site.mjs";

const [name, ...words] = process.argv.slice(2);
const manifest = readManifest(ENGINE);

if (name === undefined) end(help(), 2);
else if (name === "--help" || name === "-h" || name === "help") console.log(help());
else if (name === "--version" || name === "-v") console.log(manifest.version);
else if (!Object.hasOwn(COMMANDS, name)) end(`没有命令“${name}”。\n\n${help()}`, 2);
else if (!isAnywhere()) end("当前目录已被移走或删去；请换到一个现有的目录后再运行。", 1);
else start(name, words);

/** Whether the folder that the command is called in is there. */
function isAnywhere() {
  try {
    return process.cwd() !== "";
  } catch {
    return false;
  }
}

/** The list of commands. */
function help() {
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((one) => one.length)) + 2;
  return [
    "用法：policy-site 命令 [--site 网站目录] [选项…]",
    "",
    ...names.map((one) => `  ${one.padEnd(width)}${(COMMANDS[one] || { summary: "" }).summary}`),
    "",
    "--site 不写时，当前目录就是网站目录。各命令的选项：policy-site 命令 --help",
  ].join("\n");
}

/**
 * @param {string} name
 * @param {string[]} words
 */
function start(name, words) {
  const command = COMMANDS[name];
  const taken = takeSite(words);
  if (command === undefined || taken === null) {
    end("选项 --site 后面要有网站目录", 2);
    return;
  }
  const running = { path: process.execPath, version: process.versions.node };
  const node = chooseNode(running, packagedNode(process.platform, process.arch), versionOf);
  const problem = installProblem(
    manifest,
    command.full === true,
    (one) => packageFolder(one) !== null,
    isPackage,
  );
  const asksForHelp = taken.args.includes("--help") || taken.args.includes("-h");
  const site = findSite({
    named: taken.site || process.env.SITE_DIR || null,
    current: startedIn(),
    engine: ENGINE,
  });
  const needsSite = command.anywhere !== true && !asksForHelp;
  if (node.path === null) end(node.problem, 1);
  else if (problem !== null) end(problem, 1);
  else if (site.folder === null && (needsSite || taken.site !== null)) end(site.problem, 1);
  else {
    const file = join(ENGINE, "scripts", command.module);
    run(node.path, [file, ...taken.args], environment(site.folder));
  }
}

/** Where whoever called the command is: npm runs scripts of a package in the package's folder. */
function startedIn() {
  const { npm_package_json: file, INIT_CWD: caller } = process.env;
  return file === join(ENGINE, "package.json") && caller ? caller : process.cwd();
}

/**
 * What a command knows of the site, and where Node keeps what it compiled, so that the next command starts a fifth sooner.
 *
 * @param {string | null} site
 * @returns {NodeJS.ProcessEnv}
 */
function environment(site) {
  if (site === null) return {};
  const { NODE_COMPILE_CACHE = join(site, ".cache", "node") } = process.env;
  return { SITE_DIR: site, NODE_COMPILE_CACHE };
}
