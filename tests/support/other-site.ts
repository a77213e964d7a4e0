/** The site of another subject and another place, in `tests/fixtures/other-site`. */
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { personsEnv } from "./build.ts";
import { builtOnce } from "./built-once.ts";
import { ROOT } from "./fixture.ts";

export const OTHER_SITE = join(ROOT, "tests/fixtures/other-site");

/** Runs a command of the engine from a folder that has nothing to do with the site. */
export function runElsewhere(cwd: string, ...args: string[]) {
  const { SITE_DIR: _site, CONTENT_DIR: _content, INIT_CWD: _caller, ...env } = personsEnv();
  return spawnSync(process.execPath, [join(ROOT, "scripts/policy-site.mjs"), ...args], {
    cwd,
    encoding: "utf8",
    env,
    maxBuffer: 1 << 26,
  });
}

/** A folder in which the site lies in `county/`, built from there with `--site county`; no test may change it. */
export function otherSiteElsewhere(): Promise<string> {
  return builtOnce("other-site", async (folder) => {
    cpSync(OTHER_SITE, join(folder, "county"), { recursive: true });
    const { status, stdout, stderr } = runElsewhere(folder, "build", "--site", "county");
    if (status !== 0) throw new Error(`building ${OTHER_SITE} ended with ${status}:\n${stdout}${stderr}`);
  });
}
