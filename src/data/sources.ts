import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Notice } from "../model/schema.ts";

/**
 * A notice's source file, byte for byte, from `seeds/` or the folder that
 * `SEEDS_DIR` names.
 *
 * @throws {Error} where the file isn't the one that the notice was made from.
 */
export function readSource({ id, source: { file, sha256 } }: Notice): Uint8Array<ArrayBuffer> {
  const path = join(process.env["SEEDS_DIR"] ?? "seeds", file);
  const bytes = new Uint8Array(readFileSync(path));
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found === sha256) return bytes;
  throw new Error(`${path} has SHA-256 ${found}, but ${id} was made from ${sha256}; run "npm run convert"`);
}
