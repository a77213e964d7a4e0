/**
 * `node scripts/build/render.ts --bundle DIR --out DIR [--verbose]`: the site's pages and files, by the code that
 * `bundle.ts` put together, from the content that `CONTENT_DIR` names.
 *
 * Says how far it is, and names the pages with `--verbose`.
 */
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { contentDirectory } from "../../src/content/directory.ts";
import { loadPartsInput } from "../../src/content/load.ts";
import { settings } from "../../src/settings/current.ts";
import { basePath } from "../../src/settings/read.ts";
import { builtParts, isOfBuiltPart } from "../../src/site/parts.ts";
import { parseOptions, readOrExit, UsageError } from "../command-line.ts";
import { startProgress } from "../progress.ts";
import { warn } from "../terminal.ts";
import { CLIENT_FOLDER } from "./bundle-folder.ts";
import { openBundle } from "./open-bundle.ts";
import { SiteFileTwice, writeSite } from "./write-site.ts";

const { bundle, out, verbose } = readOrExit(
  "用法：node scripts/build/render.ts --bundle 目录 --out 目录 [--verbose]",
  () => {
    const text = { type: "string" } as const;
    const { values } = parseOptions({ options: { bundle: text, out: text, verbose: { type: "boolean" } } });
    if (values.bundle === undefined || values.out === undefined)
      throw new UsageError("请用 --bundle 和 --out 写明目录");
    return { bundle: resolve(values.bundle), out: resolve(values.out), verbose: values.verbose ?? false };
  },
);

/** What a fault of the content or of a file says by itself; of any other error where it comes from, too. */
function told(error: Error): string {
  return error.name === "ContentError" || error instanceof SiteFileTwice
    ? error.message
    : (error.stack ?? error.message);
}

try {
  cpSync(join(bundle, CLIENT_FOLDER), out, { recursive: true });
  const code = await openBundle(bundle);
  const parts = builtParts(loadPartsInput(contentDirectory()), settings.pages);
  const routes = (await code.routes()).filter(({ route }) => isOfBuiltPart(route.route, parts));
  const files = routes.reduce((sum, { paths }) => sum + paths.length, 0);
  const progress = startProgress("渲染", files);
  const isPlaceKnown = basePath(settings) !== undefined;
  await writeSite(code, routes, { folder: out, isPlaceKnown }, (path) => {
    if (verbose) warn(path);
    else progress.done();
  });
  progress.end();
} catch (error) {
  warn(error instanceof Error ? told(error) : String(error));
  process.exitCode = 1;
}
