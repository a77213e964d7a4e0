/**
 * `npm run join -- DIR…`: the one site of which `npm run build -- --part` made the shares in the folders.
 *
 *     --out, --seeds, --content, --cache, --frozen, --verbose    as of npm run build
 *
 * The shares' files are put among those that builds keep, each proven by its sum; then the site is built, which takes
 * them as it takes what an earlier build left, and makes the rest: the list pages that no share has, search and data. So
 * the site is that of one build, to the byte.
 *
 * Exit status 0: joined; 1: a folder is no share of this site, or the build failed; 2: wrong usage.
 */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { inSite } from "../src/model/site-folder.ts";
import { settingsFile } from "../src/settings/read.ts";
import { codeDigest, digestOfFiles } from "./build/reuse/digests.ts";
import { rememberShares } from "./build/shares/remember-shares.ts";
import { checkShares, readShareFolder, ShareError } from "./build/shares/share-folder.ts";
import {
  existingFolder,
  parseOptions,
  readOrExit,
  siteSeeds,
  UsageError,
  usageOf,
  writeOrExit,
} from "./command-line.ts";
import { writing } from "./files/write-error.ts";
import { ENGINE } from "./start/run.mjs";
import { say, warn } from "./terminal.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const USAGE = usageOf(
  "join",
  "目录… [--out 目录] [--seeds 目录] [--content 目录] [--frozen] [--cache 目录] [--verbose]",
);
const { folders, out, seeds, cache, building } = readOrExit(USAGE, () => {
  const { values, positionals } = parseOptions({
    allowPositionals: true,
    options: { out: text, seeds: text, content: text, cache: text, frozen: flag, verbose: flag },
  });
  if (positionals.length === 0) throw new UsageError("请给出 npm run build -- --part 生成的各个目录");
  const { seeds = siteSeeds(), out = inSite("dist"), cache = inSite(".cache") } = values;
  const building = Object.entries(values).flatMap(([name, value]) =>
    typeof value === "string" ? [`--${name}`, value] : [`--${name}`],
  );
  return {
    folders: positionals.map((folder) => existingFolder(null, folder)),
    ...{
      out: resolve(out),
      seeds: resolve(existingFolder("--seeds", seeds)),
      cache: resolve(cache),
      building,
    },
  };
});

try {
  const shares = folders.map(readShareFolder);
  const config = resolve(settingsFile());
  const code = codeDigest(ENGINE, config);
  checkShares(shares, { code, sources: digestOfFiles([seeds]) });
  const files = writeOrExit(() =>
    writing(cache, () => rememberShares(shares, { kept: join(cache, "kept"), out })),
  );
  say(`已核对 ${shares.length} 份，共 ${files} 个文件`);
} catch (error) {
  if (!(error instanceof ShareError)) throw error;
  warn(error.message);
  process.exit(1);
}
const { status, error } = spawnSync(process.execPath, [join(ENGINE, "scripts/build.ts"), ...building], {
  stdio: "inherit",
});
if (error) throw error;
process.exitCode = status ?? 1;
