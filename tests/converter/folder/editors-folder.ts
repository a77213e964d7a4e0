/** A folder as an editor has it, with notices in `seeds/`, on which a test runs `npm run convert`. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach } from "vitest";
import { convertCommand } from "../../../scripts/convert/command.ts";
import { copyNotices } from "../../support/copy-notices.ts";
import { runCommand } from "../../support/run-command.ts";

export const NOTICE = "某市方案\n一、总则\n1.甲。甲的内容。\n2.乙。乙的内容。\n";

/** Makes such a folder for each test of a file, and removes it after it. */
export function useEditorsFolder() {
  let folder: string;
  /** The fixture site's registries without what is kept of its notices. */
  let vocabulary: string;
  beforeAll(() => {
    const seeds = mkdtempSync(join(tmpdir(), "registries-"));
    copyNotices(seeds, []);
    vocabulary = join(seeds, "vocabulary");
    return () => rmSync(seeds, { recursive: true, force: true });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "convert-"));
    mkdirSync(join(folder, "seeds"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** The folder, or a path in it. */
  const inFolder = (...parts: string[]) => join(folder, ...parts);
  const seed = (file: string, content: string | Uint8Array) =>
    writeFileSync(inFolder("seeds", file), content);
  const argumentsOf = (args: readonly string[]) => [
    ...["--seeds", inFolder("seeds"), "--vocabulary", vocabulary],
    ...args,
  ];
  /** Runs the command in this process. */
  const run = (...args: string[]) => runCommand(() => convertCommand(argumentsOf(args)));
  const toContent = () => run("--content", inFolder("content"));

  /** All files below the content folder with their bytes. */
  const snapshot = (): Map<string, string> => {
    const files = readdirSync(inFolder("content"), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return new Map(
      files
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [file, readFileSync(file, "utf8")]),
    );
  };
  return { inFolder, seed, argumentsOf, run, toContent, snapshot };
}
