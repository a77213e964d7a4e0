/** What pages weigh on the way to a reader: gzip, as hosts compress. */
import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { type Node, parse } from "acorn";
import { fileOf } from "./dist.ts";
import { attribute, elements, parsePage } from "./html.ts";

/** Bytes after gzip. */
export interface Weight {
  html: number;
  /** The style sheets that the page links. */
  css: number;
  /** The scripts that run when the page opens, with all that they import; not what they load later on demand. */
  js: number;
  /** Its icon. */
  icon: number;
}

/**
 * Measures one page's cold visit; the path is that of `src/model/address.ts`. `base` is the path that the site was built
 * for: its 404 page names what it loads from there.
 */
export async function weightOf(path: string, dist: string, base = "/"): Promise<Weight> {
  const document = await parsePage(path, dist);
  const file = fileOf(path);
  const linked = (tag: string, name: string, fits: (rel: string) => boolean) =>
    elements(document, tag)
      .filter((element) => fits(attribute(element, "rel") ?? ""))
      .flatMap((element) => attribute(element, name) ?? [])
      .map((address) =>
        address.startsWith(base) ? address.slice(base.length) : posix.join(posix.dirname(file), address),
      );
  const scripts = new Set<string>();
  for (const script of linked("script", "src", () => true)) await collect(script, dist, scripts);
  return {
    html: await zipped([file], dist),
    css: await zipped(
      linked("link", "href", (rel) => rel === "stylesheet"),
      dist,
    ),
    js: await zipped([...scripts], dist),
    icon: await zipped(
      linked("link", "href", (rel) => rel.split(" ").includes("icon")),
      dist,
    ),
  };
}

/** The weight of some files, each compressed by itself. */
export async function zipped(files: string[], dist: string): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => zippedSize(await readFile(join(dist, file)))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Every page has the same style sheets and scripts: what is worked out of a content is kept by its digest. */
function keptByContent<Kept>(make: (content: Buffer) => Kept): (content: Buffer) => Kept {
  const all = new Map<string, Kept>();
  return (content) => {
    const digest = hash("sha1", content);
    const kept = all.get(digest) ?? make(content);
    all.set(digest, kept);
    return kept;
  };
}

const zippedSize = keptByContent((content) => gzipSync(content).length);

/** What a script's import declarations name. */
const importsOf = keptByContent((code) => {
  const { body } = parse(code.toString(), { ecmaVersion: "latest", sourceType: "module" });
  return (body as (Node & { source?: { value?: unknown } | null })[]).flatMap(({ source }) =>
    typeof source?.value === "string" ? [source.value] : [],
  );
});

/** Adds a script and, by its import declarations, all that it needs. */
async function collect(file: string, dist: string, found: Set<string>): Promise<void> {
  if (found.has(file)) return;
  found.add(file);
  for (const name of importsOf(await readFile(join(dist, file))))
    await collect(posix.join(posix.dirname(file), name), dist, found);
}
