/**
 * `node scripts/manifest.ts --out DIR`: completes a built site: writes which publication it is into `build.json` and
 * `build.js`, makes the edition for disks where the settings offer it, and writes `manifest.json` with the SHA-256 of every file.
 *
 * Exit status 1: a file can't be written; 2: wrong usage.
 */
import { readSettings, settingsFile } from "../src/settings/read.ts";
import { makeOffered } from "./build/offered.ts";
import { writeManifest } from "./build/write-manifest.ts";
import { exitUnwritten, parseOptions, readOrExit, UsageError } from "./command-line.ts";
import { isMarked } from "./files/owned-folder.ts";
import { say } from "./terminal.ts";

const out = readOrExit("用法：node scripts/manifest.ts [--out 目录]", () => {
  const { out = "dist" } = parseOptions({ options: { out: { type: "string" } } }).values;
  if (!isMarked(out, "build"))
    throw new UsageError(`--out 的目录“${out}”不是 npm run build 生成的网站；请先运行 npm run build`);
  return out;
});

try {
  const { files } = await writeManifest(out, () => makeOffered(out, readSettings(settingsFile())));
  say(`manifest: ${Object.keys(files).length} files`);
} catch (error) {
  exitUnwritten(error);
}
