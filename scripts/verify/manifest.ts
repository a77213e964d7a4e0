/** The list of a site's files with the SHA-256 of each, by which a published copy can be checked. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { BUILD_FILE, BUILD_SCRIPT } from "../../src/model/build-set.ts";
import { contentHash } from "../../src/model/content-hash.ts";
import { OFFLINE_ZIP } from "../../src/model/offline-files.ts";
import { allFiles } from "../inspect/dist.ts";
import { inParallel } from "./parallel.ts";

/** The file, at the site's root. */
export const MANIFEST_FILE = "manifest.json";

/** Whether a path leads to a file below the root. */
function isWithin(file: string): boolean {
  return !/(?:^|\/)\.{0,2}(?:\/|$)|\\/.test(file);
}

const schema = z.strictObject({
  /** A hash of all files but those that name them; another one is another publication. */
  site: z.string(),
  /** Every file that readers can get, by its path below the root, in the order of the paths. */
  files: z.record(
    z.string().refine(isWithin),
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number() }),
  ),
});

/** {@link MANIFEST_FILE}. */
export type Manifest = z.infer<typeof schema>;

/** How many files are read at once. */
const AT_ONCE = 16;

/** Files that name all others, and the one that holds them once more. */
const NAMING = new Set<string>([BUILD_FILE, BUILD_SCRIPT, MANIFEST_FILE, OFFLINE_ZIP]);

/** What hosts read themselves and give to nobody. */
const FOR_HOSTS = new Set(["_headers", "_redirects", "web.config"]);

/** Whether readers get a file: what begins with a dot is for hosts and commands, and many hosts keep it back. */
export function isPublished(file: string): boolean {
  return !/(?:^|\/)\./.test(file) && !FOR_HOSTS.has(file);
}

/**
 * The files of a folder that readers get, with what stands in the manifest of them, in the order of their paths.
 *
 * @param known files whose sums whoever wrote them knows; they aren't read
 */
export async function hashFiles(
  folder: string,
  isWanted: (file: string) => boolean = () => true,
  known: Manifest["files"] = {},
): Promise<Manifest["files"]> {
  const files = (await allFiles(folder)).filter((file) => isPublished(file) && isWanted(file));
  const unknown = files.filter((file) => !Object.hasOwn(known, file));
  const hashed = await inParallel(
    unknown,
    AT_ONCE,
    async (file) => [file, hashOf(await readFile(join(folder, file)))] as const,
  );
  const sums = new Map(hashed);
  return Object.fromEntries(
    files.map((file) => [file, sums.get(file) ?? known[file] ?? hashOf(new Uint8Array())]),
  );
}

/** What stands in the manifest of a file. */
export function hashOf(data: Uint8Array): Manifest["files"][string] {
  return { sha256: createHash("sha256").update(data).digest("hex"), bytes: data.length };
}

/** The files of a site but those that name the others, and the hash of them together. */
export async function hashSite(folder: string, known: Manifest["files"] = {}): Promise<Manifest> {
  const files = await hashFiles(folder, (file) => !NAMING.has(file), known);
  return { site: contentHash(JSON.stringify(files)), files };
}

/** The manifest as it is written: a line a file. */
export function printManifest({ site, files }: Manifest): string {
  const lines = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([file, entry]) => `    ${JSON.stringify(file)}: ${JSON.stringify(entry)}`);
  return `{\n  "site": ${JSON.stringify(site)},\n  "files": {\n${lines.join(",\n")}\n  }\n}\n`;
}

/** A manifest that was printed; `null` where the text is none. */
export function readManifest(text: string): Manifest | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
