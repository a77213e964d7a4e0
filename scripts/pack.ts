/**
 * `policy-site pack`: the edition for disks of a built site, a zip that is unpacked and opened by double click.
 *
 *     --in DIR      the built site, instead of dist/
 *     --out FILE    the archive, instead of one named after the site in its folder
 *
 * Exit status 1: the site can't be packed or the archive not be written; 2: wrong usage.
 */
import { existsSync, statSync } from "node:fs";
import { inSite } from "../src/model/site-folder.ts";
import { parseOptions, readOrExit, UsageError, usageOf, writeOrExit } from "./command-line.ts";
import { isMarked, overlap } from "./files/owned-folder.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { PackError, packSite } from "./pack/edition.ts";
import { say, warn } from "./terminal.ts";

const text = { type: "string" } as const;
const { dist, out } = readOrExit(usageOf("pack", "[--in 目录] [--out 文件.zip]"), () => {
  const { in: dist = inSite("dist"), out } = parseOptions({ options: { in: text, out: text } }).values;
  if (!isMarked(dist, "build"))
    throw new UsageError(`“${dist}”不是 npm run build 生成的网站；请先运行 npm run build`);
  if (out === undefined) return { dist, out };
  if (!out.endsWith(".zip")) throw new UsageError(`--out 应是一个 .zip 文件，不是“${out}”`);
  if (existsSync(out) && statSync(out).isDirectory())
    throw new UsageError(`--out 的“${out}”是目录，应是文件`);
  if (overlap(out, dist) === "inside")
    throw new UsageError(
      `--out 的“${out}”在所打包的网站里；请写到别处（要在网站上提供下载，见 site.yaml 的 offline.download）`,
    );
  return { dist, out };
});

try {
  const { folder, files, zip } = await packSite(dist);
  const file = out ?? inSite(`${folder}.zip`);
  writeOrExit(() => writeFileWhole(file, zip));
  say(`packed ${file}: ${files} files, ${(zip.length / 1e6).toFixed(2)} MB`);
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  warn(error.message);
  process.exitCode = 1;
}
