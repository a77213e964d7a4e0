/**
 * Keeps what notices converted to, so that a run converts only those whose
 * source, YAML or registries changed, or whose converter did. An entry is found
 * by the hash of all of these. What is found is proven like a fresh conversion:
 * it must be the bytes that were kept under this key, and content and ledger
 * must give the source again. Anything else is converted anew.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WriteError, writing } from "../../files/write-error.ts";
import { tidyFolder, writeFileWhole } from "../../files/write-file.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import { read } from "../source/read.ts";
import { rebuild } from "../source/span-ledger.ts";
import { fieldsOf } from "./content-files.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** The folders whose code a conversion's result depends on. */
const CODE = ["scripts/converter", "src"];

/**
 * What else it depends on: the versions of packages, which an engine that is itself a package has no lock of, and of the
 * tables of characters that Node brings.
 */
const PACKAGES = ["package.json", "package-lock.json"];
const { node, unicode = "", icu = "" } = process.versions;

export class ConversionCache {
  readonly #folder: string;
  readonly #base: string;
  /** The folder is there, without what killed runs left; it may hold more entries than a search of it a write allows. */
  #isReady = false;

  /** @param folder where entries lie; @param shared what all notices depend on, beside the code */
  constructor(folder: string, shared: string) {
    this.#folder = folder;
    this.#base = hash([codeHash(ROOT), node, unicode, icu, shared]);
  }

  /** The key of a notice by all that its conversion depends on. */
  key(id: string, bytes: Uint8Array, editorial: readonly (string | null)[]): string {
    return hash([this.#base, id, bytes, JSON.stringify(editorial)]);
  }

  /** The proven entry of a key for a source's bytes, or `null`. */
  get(key: string, bytes: Uint8Array): ConvertedNotice | null {
    try {
      const entry = readFileSync(this.#path(key), "utf8");
      const end = entry.indexOf("\n");
      const json = entry.slice(end + 1);
      if (entry.slice(0, end) !== hash([key, json])) return null;
      const notice = JSON.parse(json) as ConvertedNotice;
      return givesSource(notice, bytes) ? notice : null;
    } catch {
      return null;
    }
  }

  /** Keeps an entry. Where it can't be written, the next run converts again. */
  set(key: string, notice: ConvertedNotice): void {
    const json = JSON.stringify(notice);
    try {
      if (!this.#isReady)
        writing(this.#folder, () => {
          mkdirSync(this.#folder, { recursive: true });
          tidyFolder(this.#folder);
        });
      this.#isReady = true;
      writeFileWhole(this.#path(key), `${hash([key, json])}\n${json}`, { flush: false, tidy: false });
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
    }
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.json`);
  }
}

/** The converter's first law, for a conversion that was kept. */
function givesSource({ document, measures, spans }: ConvertedNotice, bytes: Uint8Array): boolean {
  return rebuild(spans, fieldsOf(document, measures)) === read(bytes).value.text;
}

/** The hash of a project's code and packages, as far as what a notice converts to depends on them. */
export function codeHash(project: string): string {
  const code = CODE.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true }),
  )
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = [...code, ...PACKAGES.map((name) => join(project, name))].filter((file) => existsSync(file));
  return hash(files.map((file) => readFileSync(file)));
}

function hash(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest("hex");
}
