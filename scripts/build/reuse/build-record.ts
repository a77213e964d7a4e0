/** What is remembered of a build: which files it gave, and what each part of them was made from. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import { writeFileWhole } from "../../files/write-file.ts";
import { digestOf } from "./digests.ts";
import { sumOf } from "./object-store.ts";

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().refine((file) => !/(?:^|\/)\.{0,2}(?:\/|$)|\\/.test(file));
/** The sums of files by their paths. */
export const FileSums = z.record(path, sum);

/** The files that were made from the input of a page, by their paths: the pages themselves, and the texts beside them. */
export const RenderedPages = z.strictObject({
  /** What all pages depend on beside their inputs. */
  key: sum,
  pages: z.record(
    z.string(),
    z.strictObject({
      /** The digest of the input. */
      input: sum,
      /** Whether search engines may list it: its canonical address stands in it. */
      listed: z.boolean(),
      /** Of a page: which of {@link loads} it loads. */
      loads: z.int().nonnegative().optional(),
    }),
  ),
  /** Files that a page loads as it opens, by their paths; many pages load the same. */
  loads: z.array(z.array(z.string())),
});
export type RenderedPages = z.infer<typeof RenderedPages>;

/** A part of a site that is made as a whole: what it was made from, its files, and what else making it gave. */
export const MadePart = z.strictObject({ key: sum, files: FileSums, said: z.unknown().optional() });
export type MadePart = z.infer<typeof MadePart>;

const BuildRecord = z.strictObject({
  /** All that the build depended on. */
  key: sum,
  /** Every file of the site. */
  files: FileSums,
  pages: RenderedPages,
  /** The parts that are made as a whole, by name. */
  parts: z.record(z.string(), MadePart),
});
export type BuildRecord = z.infer<typeof BuildRecord>;

/** How many builds are remembered: as many places can be built to in turn without one forgetting another's. */
const MOST = 3;

/** The name by which what is kept of a place is known. */
export function placeName(place: string): string {
  return digestOf(place).slice(0, 16);
}

/** The records below a folder, a file for each place that was built to. */
export class BuildRecords {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The records that can be read, the one of a place first, then the newest. */
  all(place: string): BuildRecord[] {
    const own = this.#file(place);
    const files = [own, ...this.#files().filter((file) => file !== own)];
    return files.flatMap((file) => readRecord(file) ?? []);
  }

  /** Keeps a record, and gives all that are left; the oldest beyond {@link MOST} go. @throws WriteError */
  set(place: string, record: BuildRecord): BuildRecord[] {
    mkdirSync(this.#folder, { recursive: true });
    const json = JSON.stringify(record);
    writeFileWhole(this.#file(place), `${sumOf(json)}\n${json}`, { flush: false });
    for (const file of this.#files().slice(MOST)) rmSync(file, { force: true });
    return this.all(place);
  }

  /** The names of the places that builds are remembered of. */
  places(): string[] {
    return this.#files().map((file) => basename(file, ".json"));
  }

  #file(place: string): string {
    return join(this.#folder, `${placeName(place)}.json`);
  }

  /** Newest first. */
  #files(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(this.#folder, name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  }
}

/** A record begins with its own sum. One that another version wrote, or that is damaged, is none. */
function readRecord(file: string): BuildRecord | null {
  try {
    const [sum = "", json = ""] = readFileSync(file, "utf8").split("\n");
    return sumOf(json) === sum ? BuildRecord.parse(JSON.parse(json)) : null;
  } catch {
    return null;
  }
}

/** The sums that some records name. */
export function sumsIn(records: readonly BuildRecord[]): Set<string> {
  return new Set(
    records.flatMap(({ files, parts }) =>
      [files, ...Object.values(parts).map((part) => part.files)].flatMap(Object.values<string>),
    ),
  );
}
