/**
 * `node scripts/build/render.ts --bundle DIR --out DIR [--earlier FILE --told FILE] [--share N/OF] [--verbose]`: the site's pages and
 * files, by the code that `bundle.ts` put together, from the content that `CONTENT_DIR` names.
 *
 * `--earlier` holds `EarlierPages`, of which the files are taken whose inputs are the same; `--told` gets `Rendered`,
 * what is known of the files. `--share` renders only the pages of one share. Says how far it is, and names the pages with `--verbose`.
 */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contentDirectory } from "../../src/content/directory.ts";
import { loadPartsInput } from "../../src/content/load.ts";
import { settings } from "../../src/settings/current.ts";
import { basePath } from "../../src/settings/read.ts";
import { builtParts, isOfBuiltPart } from "../../src/site/parts.ts";
import { parseOptions, readOrExit, UsageError } from "../command-line.ts";
import { systemFault } from "../files/write-error.ts";
import { startProgress } from "../progress.ts";
import { warn } from "../terminal.ts";
import { CLIENT_FOLDER } from "./bundle-folder.ts";
import { LoadedFileMissing } from "./loaded-files.ts";
import { openBundle, type SiteCode } from "./open-bundle.ts";
import { keepMemories } from "./reuse/keep-memories.ts";
import { type EarlierPages, KeptPages } from "./reuse/kept-pages.ts";
import { pagesOfShare, readShare } from "./shares/share.ts";
import { SiteFileTwice, writeSite } from "./write-site.ts";

const { bundle, out, earlier, told, share, verbose } = readOrExit(
  "用法：node scripts/build/render.ts --bundle 目录 --out 目录 [--earlier 文件 --told 文件] [--share 第几份/共几份] [--verbose]",
  () => {
    const text = { type: "string" } as const;
    const { values } = parseOptions({
      options: {
        bundle: text,
        out: text,
        earlier: text,
        told: text,
        share: text,
        verbose: { type: "boolean" },
      },
    });
    if (values.bundle === undefined || values.out === undefined)
      throw new UsageError("请用 --bundle 和 --out 写明目录");
    const share = values.share === undefined ? null : readShare(values.share);
    return { ...values, share, bundle: resolve(values.bundle), out: resolve(values.out) };
  },
);

/** The pages of earlier builds, where some were handed over, and those that are to be rendered; `null` where all are. */
async function keptPages(
  code: SiteCode,
): Promise<{ kept: KeptPages | null; own: ReadonlySet<string> | null }> {
  if (earlier === undefined) return { kept: null, own: null };
  const digests = await code.pageDigests();
  return {
    kept: new KeptPages(JSON.parse(readFileSync(earlier, "utf8")) as EarlierPages, digests),
    own: share === null ? null : pagesOfShare(digests.inputs.keys(), share),
  };
}

/** What a fault of the content or of a file says by itself; of any other error but the file system's where it comes from, too. */
function sentence(error: Error): string {
  const isSaid =
    error.name === "ContentError" || error instanceof SiteFileTwice || error instanceof LoadedFileMissing;
  return isSaid ? error.message : (systemFault(error) ?? error.stack ?? error.message);
}

try {
  cpSync(join(bundle, CLIENT_FOLDER), out, { recursive: true });
  const code = await openBundle(bundle);
  const parts = builtParts(loadPartsInput(contentDirectory()), settings.pages);
  const routes = (await code.routes()).filter(({ route }) => isOfBuiltPart(route.route, parts));
  const files = routes.reduce((sum, { paths }) => sum + paths.length, 0);
  const progress = startProgress("渲染", files);
  const isPlaceKnown = basePath(settings) !== undefined;
  const { kept, own } = await keptPages(code);
  await writeSite(code, routes, { folder: out, isPlaceKnown, kept, own }, (path) => {
    if (verbose) warn(path);
    else progress.done();
  });
  if (kept !== null && told !== undefined) writeFileSync(told, JSON.stringify(kept.rendered));
  keepMemories(await code.memories());
  progress.end();
} catch (error) {
  warn(error instanceof Error ? sentence(error) : String(error));
  process.exitCode = 1;
}
