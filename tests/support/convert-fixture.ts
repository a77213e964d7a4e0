/** Converts the fixture site's seeds once for the tests that build no site. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { CONTENT_FOLDERS } from "../../scripts/converter/folder/content-files.ts";
import { convertFolder, succeeded } from "../../scripts/converter/folder/convert-folder.ts";
import { printFinding } from "../../scripts/converter/source/findings.ts";
import { replaceFiles } from "../../scripts/files/file-set.ts";

const SEEDS = join(import.meta.dirname, "../fixtures/site/seeds");

/** Projects of one run load this module each; what they share lies with their process. */
const run = globalThis as { fixtureContent?: Promise<string> };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  run.fixtureContent ??= convert();
  const folder = await run.fixtureContent;
  project.provide("fixtureContent", folder);
  return async () => {
    delete run.fixtureContent;
    await rm(folder, { recursive: true, force: true });
  };
}

/** Gives the folder of the fixture's content. */
async function convert(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "fixture-content-"));
  const result = convertFolder({ seeds: SEEDS, vocabulary: join(SEEDS, "vocabulary"), publish: true });
  if (!succeeded(result))
    throw new Error(`the fixture can't be converted:\n${result.findings.map(printFinding).join("\n")}`);
  replaceFiles(folder, result.files, CONTENT_FOLDERS);
  return folder;
}
