/**
 * `node scripts/manifest.ts --out DIR`: completes a built site: writes which publication it is into `build.json` and
 * `build.js`, makes the edition for disks where the settings offer it, and writes `manifest.json` with the SHA-256 of every file.
 *
 * Exit status 1: a file can't be written; 2: wrong usage.
 */
import { join } from "node:path";
import { OFFLINE_ZIP } from "../src/model/offline-files.ts";
import { readSettings, settingsFile } from "../src/settings/read.ts";
import { writeManifest } from "./build/write-manifest.ts";
import { exitUnwritten, parseOptions, readOrExit, UsageError } from "./command-line.ts";
import { isMarked } from "./files/owned-folder.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { say, warn } from "./terminal.ts";

const out = readOrExit("用法：node scripts/manifest.ts [--out 目录]", () => {
  const { out = "dist" } = parseOptions({ options: { out: { type: "string" } } }).values;
  if (!isMarked(out, "build"))
    throw new UsageError(`--out 的目录“${out}”不是 npm run build 生成的网站；请先运行 npm run build`);
  return out;
});

/** The edition for disks, where the settings offer it. */
async function offered(): Promise<string[]> {
  if (!readSettings(settingsFile()).offline.download) return [];
  // What packs takes a second to load.
  const { PackError, packSite } = await import("./pack/edition.ts");
  const { zip } = await packSite(out).catch((error: unknown) => {
    if (!(error instanceof PackError)) throw error;
    warn(error.message);
    process.exit(1);
  });
  writeFileWhole(join(out, OFFLINE_ZIP), zip);
  return [OFFLINE_ZIP];
}

try {
  const { files } = await writeManifest(out, offered);
  say(`manifest: ${Object.keys(files).length} files`);
} catch (error) {
  exitUnwritten(error);
}
