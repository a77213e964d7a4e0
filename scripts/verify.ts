/**
 * `npm run verify -- URL|DIR`: whether a published copy is, file by file, what was built.
 *
 *     --manifest FILE    the manifest.json kept from the build; by default the copy's own
 *     --concurrency N    how many files are asked for at once, 8 by default
 *
 * Exit status 0: all files are as they should be; 1: some aren't, or the copy can't be read; 2: wrong usage.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { parseOptions, readOrExit, UsageError, usageOf } from "./command-line.ts";
import { allFiles } from "./inspect/dist.ts";
import { startProgress } from "./progress.ts";
import { say, warn } from "./terminal.ts";
import { compare, printFileFault } from "./verify/compare.ts";
import { MANIFEST_FILE, type Manifest, readManifest } from "./verify/manifest.ts";
import { folderCopy, hostCopy, isAddress, siteAddress, UnreachableError } from "./verify/published-copy.ts";

const USAGE = usageOf(
  "verify",
  "网址或目录 [--manifest 构建时留下的 manifest.json] [--concurrency 数目]",
).replace("[--site 网站目录] ", "");
const text = { type: "string" } as const;
const { target, kept, atOnce } = readOrExit(USAGE, () => {
  const { values, positionals } = parseOptions({
    options: { manifest: text, concurrency: text },
    allowPositionals: true,
  });
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) throw new UsageError("请给出一个网址或目录");
  const address = isAddress(target) ? siteAddress(target) : null;
  if (isAddress(target) ? address === null : !existsSync(target) || !statSync(target).isDirectory())
    throw new UsageError(`“${target}”不是网址，也不是现有的目录`);
  if (values.manifest !== undefined && !existsSync(values.manifest))
    throw new UsageError(`--manifest 的文件“${values.manifest}”不存在`);
  const atOnce = Number(values.concurrency ?? 8);
  if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > 64)
    throw new UsageError("--concurrency 须是 1 到 64 的整数");
  return { target: address ?? target, kept: values.manifest, atOnce };
});
const copy = isAddress(target) ? hostCopy(target) : folderCopy(target);

/** The manifest that the copy has itself. */
async function ownManifest(): Promise<Manifest | null> {
  const data = await copy.read(MANIFEST_FILE);
  return data === null ? null : readManifest(new TextDecoder().decode(data));
}

async function verify(): Promise<number> {
  const own = await ownManifest();
  const manifest = kept === undefined ? own : readManifest(readFileSync(kept, "utf8"));
  if (manifest === null) {
    const where = kept ?? `${target}${isAddress(target) ? "" : "/"}${MANIFEST_FILE}`;
    warn(
      `没有取到清单 ${where}，或者它不是 npm run build 写的清单；请上传整个网站，或用 --manifest 给出构建时的清单。`,
    );
    return 1;
  }
  // What a host has besides can't be listed; what it had at its last publication can be asked for.
  const others = isAddress(target) ? Object.keys(own?.files ?? {}) : await allFiles(target);
  const count = new Set([...Object.keys(manifest.files), ...others]).size;
  const progress = startProgress("核对", count);
  const faults = await compare(copy, manifest, { atOnce, others, done: () => progress.done() });
  progress.end();
  for (const fault of faults) warn(printFileFault(fault));
  if (own !== null && own.site !== manifest.site)
    warn(
      `${MANIFEST_FILE}：所核对的副本是另一次构建的（${own.site}，清单是 ${manifest.site}）；请把这次构建整个上传。`,
    );
  const total = Object.keys(manifest.files).length;
  if (faults.length === 0 && (own === null || own.site === manifest.site)) {
    say(`${target}：${total} 个文件都与清单一致（${manifest.site}）。`);
    return 0;
  }
  const of = (kind: string) => faults.filter(({ fault }) => fault === kind).length;
  warn(
    `${target}：清单 ${total} 个文件，缺 ${of("missing")} 个，不符 ${of("changed")} 个，多出 ${of("foreign")} 个。`,
  );
  return 1;
}

try {
  process.exitCode = await verify();
} catch (error) {
  if (!(error instanceof UnreachableError)) throw error;
  warn(`${error.message}；请检查网址和网络。`);
  process.exitCode = 1;
}
