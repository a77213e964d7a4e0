/**
 * `policy-site dev`: the site while editing. What changes in sources, registries, settings and texts of one's own is
 * converted and shown; a mistake stands over the last good page. Search and finder work as in the built site.
 *
 *     --port N     the port, 4321 by default
 *     --host H     the address to listen on, this machine's by default
 *     --open PATH  opens a browser at a page, as /notices/
 */
import { existsSync, watch } from "node:fs";
import { join, resolve } from "node:path";
import { type AstroInlineConfig, dev } from "astro";
import { inSite, siteFolder } from "../src/model/site-folder.ts";
import { YamlError } from "../src/model/yaml.ts";
import { checkProse } from "../src/settings/own-prose.ts";
import { ProseError } from "../src/settings/prose.ts";
import { readSettings, settingsFile } from "../src/settings/read.ts";
import { folderNameFault, NOT_SERVED } from "./build/folder-name.ts";
import { publicFolder } from "./build/public-folder.ts";
import { serverOptions } from "./build/server-options.ts";
import { readOrExit, siteSeeds, usageOf, writeOrExit } from "./command-line.ts";
import { printFinding } from "./converter/source/findings.ts";
import { Conversions } from "./dev/conversions.ts";
import { liveSite } from "./dev/live-site.ts";
import { openPage } from "./dev/open-page.ts";
import { SearchFiles } from "./dev/search-files.ts";
import { workFolder } from "./files/work-folder.ts";
import { settingsOrExit } from "./settings-or-exit.ts";
import { ENGINE } from "./start/run.mjs";
import { say, warn } from "./terminal.ts";

const { open, ...server } = readOrExit(usageOf("dev", "[--port 端口] [--host 地址] [--open 页面]"), () =>
  serverOptions({ opens: true }),
);
const nameFault = folderNameFault("dev", [ENGINE, siteFolder()], NOT_SERVED);
if (nameFault !== null) {
  warn(nameFault);
  process.exit(1);
}
// Astro, which reads them first, would say where in the program they are read.
settingsOrExit();
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

const search = new SearchFiles(writeOrExit(() => workFolder("dev", inSite(".cache"))).path);
const live = liveSite(search);
const conversions = new Conversions();

// Whoever names a folder of content keeps it by other means.
const convertsItself = process.env["CONTENT_DIR"] === undefined && existsSync(siteSeeds());
const first = convertsItself ? await conversions.convert() : null;
if (first !== null && first.status !== 0 && !existsSync(inSite("content"))) {
  warn("来源没有转换成功，没有内容可看；请先解决上面的问题");
  process.exit(1);
}
live.show(first?.problems ?? []);
const inline: AstroInlineConfig = {
  root: ENGINE,
  publicDir: writeOrExit(() => publicFolder(resolve(inSite(".cache/public")))),
  server,
  integrations: [live.integration],
};
const { address } = await dev(inline);
if (open !== undefined) {
  const page = `http://localhost:${address.port}${open}`;
  say(`请看 ${page}；看完按 Ctrl+C`);
  openPage(page, () => warn(`打不开浏览器；请在浏览器里打开 ${page}`));
}
if (convertsItself) {
  conversions.convertOnChange(siteSeeds(), ({ status, problems }) => {
    if (status === 0) search.expire();
    live.show(problems);
  });
}
watchOwn();

/** Shows changed settings and texts of one's own; a mistake in them stands over the page, which stays as it was. */
function watchOwn(): void {
  const renew = () => {
    const problem = ownProblem();
    live.show(problem === null ? [] : [problem]);
    if (problem !== null) return warn(problem);
    search.expire();
    void live.renew();
  };
  let soon: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(soon);
    soon = setTimeout(renew, 100);
  };
  const settings = resolve(settingsFile());
  for (const path of [join(settings, ".."), resolve(inSite("prose"))]) {
    if (!existsSync(path)) continue;
    watch(path, (_event, name) => {
      if (path.endsWith("prose") || (name !== null && join(path, name) === settings)) later();
    });
  }
}

/** What is wrong with settings or texts of one's own, in one sentence. */
function ownProblem(): string | null {
  try {
    readSettings(settingsFile());
    checkProse();
    return null;
  } catch (error) {
    if (error instanceof YamlError) return printFinding({ ...error.finding, file: settingsFile() });
    if (error instanceof ProseError) return error.message;
    throw error;
  }
}
