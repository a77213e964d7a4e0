/** Parts of a site that are made as a whole, or taken as a whole from an earlier build. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { BuildRecord, MadePart } from "./build-record.ts";
import { digestOf } from "./digests.ts";
import { sumOfFile } from "./file-sums.ts";
import { ObjectStore } from "./object-store.ts";

/** What a build hands the making of parts of earlier builds; plain, since that is a process of its own. */
export interface EarlierParts {
  /** The folder of an {@link ObjectStore}. */
  objects: string;
  /** The digest of code and settings. */
  code: string;
  builds: BuildRecord["parts"][];
}

/** The files below a folder with their sums, in the order of their paths. */
export function sumsBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [relative(folder, file).split(sep).join("/"), sumOfFile(file).sha256]),
  );
}

/** Makes parts, or takes them from earlier builds, and notes what they are made from. */
export class MadeParts {
  readonly #store: ObjectStore | null;
  readonly #code: string;
  readonly #builds: BuildRecord["parts"][];
  /** What is to be remembered of this build's parts. */
  readonly noted: BuildRecord["parts"] = {};

  /** @param earlier `null` makes everything anew */
  constructor(earlier: EarlierParts | null) {
    this.#store = earlier === null ? null : new ObjectStore(earlier.objects);
    this.#code = earlier?.code ?? "";
    this.#builds = earlier?.builds ?? [];
  }

  /**
   * Makes a part, unless an earlier build made it from the same: its files are then put into the folder, which is to
   * have no others.
   *
   * @param from all that it is made from beside code and settings
   * @param folder where its files lie; `null` where it has none
   * @param make makes it, and gives what else is to be known of it, as JSON can hold it
   */
  async make<Said>(
    { name, from, folder }: { name: string; from: readonly string[]; folder: string | null },
    make: () => Promise<Said>,
  ): Promise<Said> {
    const key = digestOf(this.#code, ...from);
    const earlier = this.#builds.flatMap((parts) => parts[name] ?? []).find((part) => part.key === key);
    if (earlier !== undefined && (folder === null || this.#place(earlier, folder))) {
      this.noted[name] = earlier;
      // Code is in the key: it is what the same function gave.
      return earlier.said as Said;
    }
    const said = await make();
    if (this.#store !== null)
      this.noted[name] = { key, files: folder === null ? {} : sumsBelow(folder), said };
    return said;
  }

  /** Puts a part's files into a folder; `false` where one of them isn't kept, and the folder is then gone. */
  #place({ files }: MadePart, folder: string): boolean {
    rmSync(folder, { recursive: true, force: true });
    for (const [file, sum] of Object.entries(files)) {
      const target = join(folder, file);
      mkdirSync(dirname(target), { recursive: true });
      if ((this.#store?.place(sum, target) ?? null) !== null) continue;
      rmSync(folder, { recursive: true, force: true });
      return false;
    }
    return true;
  }
}
