/** What a build can take from earlier ones, and what it leaves for later ones. */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type BuildRecord, BuildRecords, placeName, type RenderedPages, sumsIn } from "./build-record.ts";
import { sumOfFile } from "./file-sums.ts";
import type { EarlierPages } from "./kept-pages.ts";
import type { EarlierParts } from "./made-part.ts";
import { ObjectStore } from "./object-store.ts";

export interface ReuseInput {
  /** Where files and records are kept; it may be removed at any time. */
  folder: string;
  /** Where the site is built to. */
  place: string;
  /** The digest of code and settings. */
  code: string;
}

/** What a build was, to be remembered when it is done. */
export interface FinishedBuild {
  /** The digest of all that it depended on. */
  key: string;
  /** The finished site, and the sums of its files as far as they are known. */
  site: string;
  sums: Readonly<Record<string, string>>;
  pages: RenderedPages;
  parts: BuildRecord["parts"];
  /** Where files of parts lie that aren't in the site, by the part's name. */
  folders: Readonly<Record<string, string>>;
}

export class Reuse {
  readonly #records: BuildRecords;
  readonly #store: ObjectStore;
  readonly #objects: string;
  readonly #memories: string;
  readonly #earlier: BuildRecord[];
  readonly #input: ReuseInput;

  constructor(input: ReuseInput) {
    this.#input = input;
    this.#objects = join(input.folder, "objects");
    this.#memories = join(input.folder, "memories");
    this.#store = new ObjectStore(this.#objects);
    this.#records = new BuildRecords(join(input.folder, "builds"));
    this.#earlier = this.#records.all(input.place);
  }

  /** How many files the place holds, where they are those of a build from the same; `null` where it must be built. */
  unchanged(key: string): number | null {
    const record = this.#earlier.find((one) => one.key === key);
    if (record === undefined || !existsSync(this.#input.place)) return null;
    const names = filesBelow(this.#input.place);
    const isSame =
      names.length === Object.keys(record.files).length &&
      names.every((name) => record.files[name] === sumOfFile(join(this.#input.place, name)).sha256);
    return isSame ? names.length : null;
  }

  get pages(): EarlierPages {
    const builds = this.#earlier.map(({ pages, files }) => ({ ...pages, files }));
    return { objects: this.#objects, code: this.#input.code, builds };
  }

  get parts(): EarlierParts {
    const builds = this.#earlier.map(({ parts }) => parts);
    return { objects: this.#objects, code: this.#input.code, builds };
  }

  /**
   * Remembers a build; of files that were built before, the site gets those.
   *
   * @throws what the file system says; the site is whole then
   */
  remember({ key, site, sums, pages, parts, folders }: FinishedBuild): void {
    mkdirSync(this.#objects, { recursive: true });
    const files: Record<string, string> = {};
    for (const name of filesBelow(site)) {
      const file = join(site, name);
      const sum = sums[name] ?? sumOfFile(file).sha256;
      files[name] = sum;
      this.#store.keep(sum, file);
    }
    for (const [part, folder] of Object.entries(folders))
      for (const [name, sum] of Object.entries(parts[part]?.files ?? {}))
        this.#store.keep(sum, join(folder, name));
    this.#store.sweep(sumsIn(this.#records.set(this.#input.place, { key, files, pages, parts })));
    this.#sweepMemories();
  }

  /** The folder of what the steps of this place's builds remember. */
  get memories(): string {
    return join(this.#memories, placeName(this.#input.place));
  }

  /** Memories of places of which no build is remembered go. */
  #sweepMemories(): void {
    if (!existsSync(this.#memories)) return;
    const places = new Set(this.#records.places());
    for (const name of readdirSync(this.#memories))
      if (!places.has(name)) rmSync(join(this.#memories, name), { recursive: true, force: true });
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
}
