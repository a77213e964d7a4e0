/** What a build depends on, as digests: equal ones mean that what was made of it can be used again. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { inSite } from "../../../src/model/site-folder.ts";

/** The code, and what says which packages it runs with. */
const ENGINE_PARTS = [
  "src",
  "scripts",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
/** Written by npm below `node_modules/`: the packages that are there, whatever a lock says. */
const INSTALLED = "node_modules/.package-lock.json";

/** The digest of files and folders, by the paths below them and their bytes; what is absent counts as absent. */
export function digestOfFiles(paths: readonly string[]): string {
  const digest = createHash("sha256");
  for (const path of paths) {
    for (const file of filesOf(path)) {
      const data = readFileSync(file);
      digest.update(`${relative(path, file).split(sep).join("/")}\n${data.length}\n`).update(data);
    }
    digest.update("\0");
  }
  return digest.digest("hex");
}

/** The digest of some words. */
export function digestOf(...words: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(words)).digest("hex");
}

/** The digest of an engine: its code, its packages' versions and Node's. */
export function engineDigest(engine: string): string {
  const parts = ENGINE_PARTS.map((name) => join(engine, name));
  return digestOf(process.version, digestOfFiles([...parts, ...installed(engine)]));
}

/** The digest of what an operator decides: settings, own texts, styles and files, and the path that `BASE_PATH` names. */
export function siteDigest(settings: string): string {
  const parts = [settings, ...["prose", "public", "theme.css"].map(inSite)];
  return digestOf(digestOfFiles(parts), process.env["BASE_PATH"] ?? "");
}

/** The digest of all that decides what is made of sources: the engine, and what the operator decided. */
export function codeDigest(engine: string, settings: string): string {
  return digestOf(engineDigest(engine), siteDigest(settings));
}

/** npm's lists of what is installed in the engine's folder and in those above it. */
function installed(folder: string): string[] {
  const own = join(folder, INSTALLED);
  const above = dirname(folder);
  return [...(existsSync(own) ? [own] : []), ...(above === folder ? [] : installed(above))];
}

/** A file by itself, and a folder's files in the order of their paths. */
function filesOf(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [path];
  return stat.isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [];
}
