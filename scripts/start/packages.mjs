// @ts-check
/** What is installed. Plain and of old syntax, since any Node may have to read it. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * @typedef {object} Manifest
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 */

/**
 * The folder of an installed package, found as Node finds it; null where it isn't installed.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function packageFolder(name) {
  const folders = require.resolve.paths(name) || [];
  const found = folders
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, "package.json")));
  return found === undefined ? null : found;
}

/**
 * What is to be done before a program can run: one sentence, or null where all that it needs is installed. What
 * editors need are devDependencies in the project itself, and peerDependencies where it is installed as a package.
 *
 * @param {Manifest} manifest package.json
 * @param {boolean} full whether the program needs the devDependencies too
 * @param {(name: string) => boolean} isInstalled
 * @param {boolean} [asPackage] the project is installed as a package of another folder
 * @returns {string | null}
 */
export function installProblem(manifest, full, isInstalled, asPackage = false) {
  const [install, omit] = asPackage ? ["npm install", "--omit=peer"] : ["npm ci", "--omit=dev"];
  const tools = (asPackage ? manifest.peerDependencies : manifest.devDependencies) || {};
  const meta = (asPackage && manifest.peerDependenciesMeta) || {};
  /** @param {string} name what only some files need, which whoever adds such a file is told */
  const isOptional = (name) => {
    const { optional = false } = meta[name] || {};
    return optional;
  };
  const missing = Object.keys(manifest.dependencies || {}).find((one) => !isInstalled(one));
  if (missing !== undefined) return `没有安装 ${missing}；请先运行 ${install}。`;
  const missingTool = full && Object.keys(tools).find((one) => !isOptional(one) && !isInstalled(one));
  if (!missingTool) return null;
  return `没有安装 ${missingTool}，这个命令需要完整的安装；请运行 ${install}，不加 ${omit}。`;
}

/**
 * The file that runs a program: a script of this project as it is named, or the command of an installed package.
 *
 * @param {string} program `scripts/build.ts`, `astro` or `@biomejs/biome`
 * @returns {string | null} null where the package isn't installed or has no command of its name
 */
export function programFile(program) {
  if (/\.[cm]?[jt]s$/.test(program)) return program;
  const folder = packageFolder(program);
  if (folder === null) return null;
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = readManifest(folder);
  const command = program.slice(program.lastIndexOf("/") + 1);
  const file = typeof bin === "object" ? bin[command] : bin;
  return file === undefined ? null : join(folder, file);
}

/**
 * @param {string} folder
 * @returns {any} its package.json
 */
export function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
