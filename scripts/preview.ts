/**
 * `policy-site preview`: the built site on a local port, as a plain host would serve it.
 *
 *     --port N     the port, 4321 by default
 *     --host H     the address to listen on, this machine's by default
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { preview } from "astro";
import { inSite } from "../src/model/site-folder.ts";
import { serverOptions } from "./build/server-options.ts";
import { readOrExit, usageOf } from "./command-line.ts";
import { ENGINE } from "./start/run.mjs";
import { warn } from "./terminal.ts";

const server = readOrExit(usageOf("preview", "[--port 端口] [--host 地址]"), () => serverOptions());
const outDir = resolve(inSite("dist"));
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
if (existsSync(outDir)) await preview({ root: ENGINE, outDir, server });
else {
  warn(`没有 ${inSite("dist")}；请先运行 npm run build`);
  process.exitCode = 1;
}
