// @ts-check
/** The engine's TypeScript without its types, as the package brings it along. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

/**
 * By path below the engine's folder: the code without types, and the digest of the file that it is of.
 *
 * @typedef {Record<string, { digest: string, code: string }>} StrippedFiles
 */

/** The file that holds them; only packages have it. */
export const STRIPPED = fileURLToPath(new URL("./stripped.json", import.meta.url));

/**
 * @param {string} source
 * @returns {string}
 */
export function digest(source) {
  return createHash("sha1").update(source).digest("base64");
}
