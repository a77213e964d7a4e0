/**
 * `node scripts/manifest.ts --out DIR`: completes a built site: writes which publication it is into `build.json` and
 * `build.js`, and `manifest.json` with the SHA-256 of every file.
 *
 * Exit status 1: a file can't be written; 2: wrong usage.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILD_FILE, BUILD_SCRIPT } from "../src/model/build-set.ts";
import { changeBuildSet } from "./build/build-set.ts";
import { parseOptions, readOrExit, UsageError, writeOrExit } from "./command-line.ts";
import { isMarked } from "./files/owned-folder.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { say } from "./terminal.ts";
import { hashOf, hashSite, MANIFEST_FILE, printManifest } from "./verify/manifest.ts";

const out = readOrExit("用法：node scripts/manifest.ts [--out 目录]", () => {
  const { out = "dist" } = parseOptions({ options: { out: { type: "string" } } }).values;
  if (!isMarked(out, "build"))
    throw new UsageError(`--out 的目录“${out}”不是 npm run build 生成的网站；请先运行 npm run build`);
  return out;
});
const { site, files } = await hashSite(out);
writeOrExit(() => changeBuildSet(out, (set) => ({ ...set, site })));
for (const file of [BUILD_FILE, BUILD_SCRIPT]) files[file] = hashOf(readFileSync(join(out, file)));
writeOrExit(() => writeFileWhole(join(out, MANIFEST_FILE), printManifest({ site, files })));
say(`manifest: ${Object.keys(files).length} files`);
