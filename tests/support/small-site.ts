/** The built site with a few of its many alike files, which are copied in no time. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { writeManifest } from "../../scripts/build/write-manifest.ts";
import { withRootedLinks } from "../../src/integrations/independent-links.ts";
import { allFiles, distDir } from "./site.ts";
import { keptFolder, temporaryFolder } from "./temporary.ts";

/** Folders with many files of a kind. */
const MANY =
  /^(?:measures\/[^/]+|departments|topics|data\/(?:notices|sources|schema)|pagefind\/[^/]+\/fragment)\//;
/** How many of them there are in each. */
const FEW = 6;

/** As much of the built site, for all tests of a file; to be asked for in `beforeAll`. */
export async function keptSmallSite(): Promise<string> {
  const folder = join(await keptFolder(), "dist");
  await copyFew(folder);
  await writeManifest(folder);
  return folder;
}

/** A small site with something changed; its manifest is that before the change or, where it is built so, after it. */
export async function smallSite(
  change: (folder: string) => Promise<unknown> = async () => undefined,
  { isBuiltSo = false } = {},
): Promise<string> {
  const folder = join(await temporaryFolder(), "dist");
  await copyFew(folder);
  if (!isBuiltSo) await writeManifest(folder);
  await change(folder);
  if (isBuiltSo) await writeManifest(folder);
  return folder;
}

async function copyFew(folder: string): Promise<void> {
  const counts = new Map<string, number>();
  for (const file of await allFiles()) {
    const [kind = ""] = MANY.exec(file) ?? [];
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (kind !== "" && count > FEW) continue;
    await mkdir(join(folder, file, ".."), { recursive: true });
    await copyFile(join(distDir(), file), join(folder, file));
  }
  // As of a site whose settings say that it lies at its host's root.
  const notFound = join(folder, "404.html");
  await writeFile(notFound, withRootedLinks(await readFile(notFound, "utf8"), "/"));
}

/** Puts a text in the place of another one, wherever it stands in a file. */
export async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, "utf8");
  expect(text).toContain(from);
  await writeFile(file, text.replaceAll(from, to));
}
