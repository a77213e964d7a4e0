import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A small folder made by hand for one test, path by path, and removed after it. */
export async function temporaryFolder(files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "policy-site-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, files);
  return folder;
}

/** A folder for all tests of a file, removed after them; to be asked for in `beforeAll`. */
export async function keptFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "policy-site-test-"));
  kept.push(folder);
  return folder;
}

const kept: string[] = [];
afterAll(async () => {
  for (const folder of kept.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Writes files into a folder, path by path. */
export async function writeFiles(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
