import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { mark } from "../../scripts/files/owned-folder.ts";
import { personsEnv } from "../support/build.ts";
import { contentFolder, ROOT } from "../support/fixture.ts";
import { allFiles, distDir } from "../support/site.ts";
import { treeDifferences } from "../support/trees.ts";

/** All that a site is rendered and indexed from; the sources and their registries aren't. */
const NEEDED = [
  ...["src", "scripts", "public", "prose"],
  ...["astro.config.mjs", "package.json", "tsconfig.json"],
];

test("a site is rendered and indexed from content/ alone, in the same bytes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "content-only-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of NEEDED) cpSync(name, join(folder, name), { recursive: true });
  cpSync(contentFolder(), join(folder, "content"), { recursive: true });
  cpSync(join(ROOT, "tests/fixtures/site/site.yaml"), join(folder, "site.yaml"));
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const env = { ...personsEnv(), ASTRO_TELEMETRY_DISABLED: "1" };
  const out = join(folder, "dist");
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });
    expect(status, stderr).toBe(0);
  };
  const bundle = join(folder, "bundle");
  run("scripts/build/bundle.ts", "--out", bundle);
  run("scripts/build/render.ts", "--bundle", bundle, "--out", out);
  mark(out, "build");
  run("scripts/search-index.ts", "--out", out);
  run("scripts/manifest.ts", "--out", out);
  expect(await allFiles(out)).toContain("data/sources/qingdao-2025.txt");
  expect(await treeDifferences(distDir(), out)).toEqual([]);
});
