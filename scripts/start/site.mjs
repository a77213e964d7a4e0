// @ts-check
/** Which site a command is for. Plain and of old syntax, since any Node may have to read it. */
import { existsSync, lstatSync } from "node:fs";
import { join, resolve } from "node:path";

/** A folder is a site's by this file. */
export const SETTINGS = "site.yaml";

/**
 * Takes `--site DIR` out of a command line.
 *
 * @param {readonly string[]} args
 * @returns {{ args: string[], site: string | null } | null} null where `--site` has no folder behind it
 */
export function takeSite(args) {
  const rest = [...args];
  /** @type {string | null} */
  let site = null;
  for (let at = 0; at < rest.length && rest[at] !== "--"; ) {
    const word = rest[at] || "";
    const [, inline] = /^--site=(.*)$/s.exec(word) || [];
    if (word !== "--site" && inline === undefined) {
      at += 1;
      continue;
    }
    const value = inline === undefined ? rest[at + 1] : inline;
    if (value === undefined || value === "" || (inline === undefined && value.startsWith("-"))) return null;
    rest.splice(at, inline === undefined ? 2 : 1);
    site = value;
  }
  return { args: rest, site };
}

/**
 * The site's folder: the one that is named, else the current one where it is a site's, else the engine's own.
 *
 * @param {{ named: string | null, current: string, engine: string }} where `named` may be relative to `current`
 * @returns {{ folder: string, problem: null } | { folder: null, problem: string }} the problem is one sentence
 */
export function findSite({ named, current, engine }) {
  const isSite = (/** @type {string} */ folder) => isNamed(join(folder, SETTINGS));
  if (named !== null) {
    const folder = resolve(current, named);
    if (isSite(folder)) return { folder, problem: null };
    const problem = existsSync(folder)
      ? `“${folder}”不是网站目录：里面没有 ${SETTINGS}；请用 --site 给出网站目录，或运行 policy-site init ${named} 新建。`
      : `--site 的目录“${folder}”不存在；请给出网站目录，或运行 policy-site init ${named} 新建。`;
    return { folder: null, problem };
  }
  const folder = [current, engine].find(isSite);
  if (folder !== undefined) return { folder, problem: null };
  const problem = `这里不是网站目录（没有 ${SETTINGS}）；请用 --site 给出网站目录，或运行 policy-site init 目录 新建一个。`;
  return { folder: null, problem };
}

/**
 * Whether there is anything of a name, be it a link that leads nowhere: whoever reads it says what is wrong with it, where
 * otherwise another site would be taken for this one.
 *
 * @param {string} path
 */
function isNamed(path) {
  try {
    return Boolean(lstatSync(path));
  } catch {
    return false;
  }
}
