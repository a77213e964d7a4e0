import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { personsEnv } from "../support/build.ts";
import { allFiles, distDir } from "../support/site.ts";
import { treeDifferences } from "../support/trees.ts";

/** All that a site is rendered and indexed from; the sources and their registries aren't. */
const NEEDED = [
  ...["content", "src", "scripts", "public"],
  ...["astro.config.mjs", "package.json", "tsconfig.json", "site.yaml"],
];

test("a site is rendered and indexed from content/ alone, in the same bytes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "content-only-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of NEEDED) await cp(name, join(folder, name), { recursive: true });
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const env = { ...personsEnv(), ASTRO_TELEMETRY_DISABLED: "1" };
  const out = join(folder, "dist");
  for (const args of [
    ["node_modules/astro/bin/astro.mjs", "build", "--outDir", out],
    ["scripts/search-index.ts", "--out", out],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });
    expect(status, stderr).toBe(0);
  }
  expect(await allFiles(out)).toContain("data/sources/qingdao-2025.txt");
  expect(await treeDifferences(distDir(), out)).toEqual([]);
});
