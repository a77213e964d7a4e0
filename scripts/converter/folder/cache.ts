/**
 * Keeps what notices converted to, so that a run converts only those whose
 * source, YAML or registries changed, or whose converter did. An entry is
 * found by the hash of all of these; one that can't be read is converted anew.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ConvertedNotice } from "../notice/convert-notice.ts";

/** The code that a conversion's result depends on, below the project's root. */
const CODE = ["scripts/converter", "src/content", "src/model"];

export class ConversionCache {
  readonly #folder: string;
  readonly #base: string;

  /** @param folder where entries lie; @param shared what all notices depend on, beside the code */
  constructor(folder: string, shared: string) {
    this.#folder = folder;
    this.#base = hash([codeHash(), shared]);
    mkdirSync(folder, { recursive: true });
  }

  /** The key of a notice by all that its conversion depends on. */
  key(id: string, bytes: Uint8Array, editorial: readonly (string | null)[]): string {
    return hash([this.#base, id, bytes, JSON.stringify(editorial)]);
  }

  /** The entry of a key, or `null`. */
  get(key: string): ConvertedNotice | null {
    try {
      return JSON.parse(readFileSync(join(this.#folder, `${key}.json`), "utf8")) as ConvertedNotice;
    } catch {
      return null;
    }
  }

  /** Keeps an entry; a half-written one is never seen. */
  set(key: string, notice: ConvertedNotice): void {
    const path = join(this.#folder, `${key}.json`);
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(notice));
    renameSync(`${path}.${process.pid}`, path);
  }
}

function codeHash(): string {
  const root = join(import.meta.dirname, "../../..");
  const files = CODE.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort();
  return hash(files.map((file) => readFileSync(file)));
}

function hash(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest("hex");
}
