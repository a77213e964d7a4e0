import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { inflate } from "@sparticuz/chromium";
import { workFolder } from "../files/work-folder.ts";
import { KEPT } from "./kept.ts";

/** A browser that can be started: its binary, and what its process needs in its environment. */
export interface Executable {
  path: string;
  env: Record<string, string>;
}

const MARK = "complete";

/**
 * Unpacks the Chromium that comes inside an npm package, so that browser tests
 * run on a machine without a browser.
 *
 * Not through the package's own `executablePath()`: that unpacks straight into
 * the shared temporary folder, where a second worker starts the half-written
 * binary, a later version finds an older one, and anyone may lay another. Here
 * each version has a folder of its own in the project that appears whole.
 */
export async function bundledChromium(): Promise<Executable> {
  const { version, bin } = located();
  const folder = join(KEPT, `chromium-${version}`);
  if (!existsSync(join(folder, MARK))) await unpack(bin, folder);
  const path = join(folder, "chromium");
  // Its libraries are for machines that have none; where there are some, they fit that system better.
  const libraries = (await lacksLibraries(path)) ? { LD_LIBRARY_PATH: join(folder, "al2023", "lib") } : {};
  return { path, env: libraries };
}

function located(): { version: string; bin: string } {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve("@sparticuz/chromium")), "..");
  const { version } = require(join(folder, "package.json")) as { version: string };
  return { version, bin: join(folder, "bin") };
}

async function unpack(bin: string, folder: string): Promise<void> {
  const fresh = workFolder("fresh-chromium", dirname(folder));
  const before = process.env["TMPDIR"];
  // `inflate` unpacks into the temporary folder as it is when called.
  process.env["TMPDIR"] = fresh.path;
  try {
    const packs = ["chromium.br", "swiftshader.tar.br", "al2023.tar.br"];
    await Promise.all(packs.map((pack) => inflate(join(bin, pack))));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  await writeFile(join(fresh.path, MARK), "");
  // Another worker may have been faster, and a broken folder may lie there.
  if (!existsSync(join(folder, MARK))) await rm(folder, { recursive: true, force: true });
  await rename(fresh.path, folder).catch(() => {});
  fresh.remove();
}

async function lacksLibraries(path: string): Promise<boolean> {
  const run = promisify(execFile);
  const { stdout } = await run("ldd", [path]).catch(() => ({ stdout: "not found" }));
  return stdout.includes("not found");
}
