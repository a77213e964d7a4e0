/** The files that a notice was made from, as received: its text, and what the text was taken out of. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Notice } from "../model/schema.ts";
import { contentDirectory } from "./directory.ts";
import { placesFileName } from "./places.ts";
import { recognisedFileName } from "./recognised.ts";

/** The folder of the sources within the content. */
export const SOURCES_FOLDER = "sources";

/** A file as received. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

function folder(): string {
  return join(contentDirectory(), SOURCES_FOLDER);
}

function readFile(name: string): SourceFile {
  const bytes = new Uint8Array(readFileSync(join(folder(), name)));
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * A notice's source file, byte for byte.
 *
 * @throws {Error} where the file isn't the one that the notice was made from.
 */
export function readSource({ id, source: { file, sha256 } }: Pick<Notice, "id" | "source">): SourceFile {
  const found = readFile(file);
  if (found.sha256 === sha256) return found;
  const path = join(folder(), file);
  throw new Error(
    `${path} has SHA-256 ${found.sha256}, but ${id} was made from ${sha256}; run "npm run convert"`,
  );
}

let names: readonly string[] | null = null;

/** The web page, Word document or PDF that `npm run add` took the text out of, where it lies beside the text. */
export function readOriginals({ id }: Notice): SourceFile[] {
  names ??= readdirSync(folder()).sort();
  return names
    .filter((name) => name.startsWith(`${id}.original.`))
    .filter((name) => name !== placesFileName(id) && name !== recognisedFileName(id))
    .map(readFile);
}
