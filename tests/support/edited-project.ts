/** A copy of the engine with a site in it, built again and again, as it was edited and from nothing. */

import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { mkdir, rm, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { personsEnv } from "./build.ts";
import { ROOT } from "./fixture.ts";
import { treeDifferences } from "./trees.ts";

const ENGINE = ["src", "scripts", "astro.config.mjs", "package.json", "tsconfig.json"];

/** A build's end. */
export interface BuildEnd {
  status: number | null;
  output: string;
}

/** Puts engine and site into a folder. */
export async function makeProject(folder: string, site: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ENGINE) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  cpSync(site, folder, { recursive: true });
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
}

/** Builds a project into `dist/`, with what earlier builds left. */
export function buildAgain(folder: string, ...args: string[]): BuildEnd {
  return run(folder, ["scripts/build.ts", "--cache", join(folder, ".cache"), ...args]);
}

/** How `dist/` differs from the site of a build that owes nothing to another one; `null` where that can't be built. */
export async function differencesFromClean(folder: string): Promise<string[] | null> {
  const clean = await buildClean(folder);
  return clean === null ? null : treeDifferences(join(folder, "dist"), clean);
}

/** Builds a project with nothing that earlier builds left. Gives the site's folder, which stays until the next; `null` where it can't be built. */
export async function buildClean(folder: string): Promise<string | null> {
  const [dist, cache, content] = ["clean", ".clean", "clean-content"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const name of [dist, cache, content]) await rm(name, { recursive: true, force: true });
  const { status } = run(folder, [
    ...["scripts/build.ts", "--out", dist, "--cache", cache],
    ...["--content", content, "--seeds", join(folder, "seeds")],
  ]);
  for (const name of [cache, content]) await rm(name, { recursive: true, force: true });
  return status === 0 ? dist : null;
}

/** Runs a command of a project, by the name of its script. */
export function runScript(folder: string, name: string, ...args: string[]): BuildEnd {
  return run(folder, [`scripts/${name}.ts`, ...args]);
}

function run(folder: string, args: readonly string[]): BuildEnd {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...personsEnv(), SITE_DIR: folder, ASTRO_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}
