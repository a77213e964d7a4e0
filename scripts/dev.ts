/**
 * `policy-site dev`: the site while editing. What changes in the sources and registries is converted, and open pages
 * load again.
 *
 *     --port N     the port, 4321 by default
 *     --host H     the address to listen on, this machine's by default
 */
import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { join, resolve } from "node:path";
import { type AstroInlineConfig, dev } from "astro";
import { inSite } from "../src/model/site-folder.ts";
import { publicFolder } from "./build/public-folder.ts";
import { serverOptions } from "./build/server-options.ts";
import { readOrExit, siteSeeds, usageOf, writeOrExit } from "./command-line.ts";
import { ENGINE } from "./start/run.mjs";
import { warn } from "./terminal.ts";

/** An editor's saving comes as several changes within this of one another; in milliseconds. */
const TOGETHER = 300;

const server = readOrExit(usageOf("dev", "[--port 端口] [--host 地址]"), () => serverOptions());
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

/** Converts as `policy-site convert` does; what is wrong stands in the terminal, and the pages stay as they are. */
function convert(): Promise<number | null> {
  const child = spawn(process.execPath, [join(ENGINE, "scripts/convert.ts")], { stdio: "inherit" });
  return new Promise((done) => child.on("exit", done));
}

/** Converts after a change, one conversion at a time. */
function convertOnChange(folder: string): void {
  let soon: NodeJS.Timeout | undefined;
  let running = Promise.resolve<number | null>(0);
  watch(folder, { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      running = running.then(convert);
    }, TOGETHER);
  });
}

// Whoever names a folder of content keeps it by other means.
const convertsItself = process.env["CONTENT_DIR"] === undefined && existsSync(siteSeeds());
if (convertsItself && (await convert()) !== 0 && !existsSync(inSite("content"))) {
  warn("来源没有转换成功，没有内容可看；请先解决上面的问题");
  process.exit(1);
}
const inline: AstroInlineConfig = {
  root: ENGINE,
  publicDir: writeOrExit(() => publicFolder(resolve(inSite(".cache/public")))),
  server,
};
await dev(inline);
if (convertsItself) convertOnChange(siteSeeds());
