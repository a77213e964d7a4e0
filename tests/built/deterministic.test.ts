/** The same sources give the same site: in whatever folder, time zone and language, and from `content/` alone. */
import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { mark } from "../../scripts/files/owned-folder.ts";
import { buildSite, personsEnv } from "../support/build.ts";
import { contentFolder, ROOT, SEEDS_FOLDER } from "../support/fixture.ts";
import { allFiles, distDir } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { treeDifferences } from "../support/trees.ts";

/** All that a site is rendered and indexed from; the sources and their registries aren't. */
const NEEDED = [
  ...["src", "scripts", "public", "prose"],
  ...["astro.config.mjs", "package.json", "tsconfig.json"],
];
const ELSEWHERE = { TZ: "Pacific/Kiritimati", LC_ALL: "C", LANG: "C" };

test("converted, rendered and indexed step by step from content/ alone, in another zone and language, a site is equal to the last byte", {
  timeout: 600_000,
}, async () => {
  const folder = await temporaryFolder();
  const env = { ...personsEnv(), ASTRO_TELEMETRY_DISABLED: "1", ...ELSEWHERE };
  const run = (cwd: string, ...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });
    expect(status, stderr).toBe(0);
  };
  const content = join(folder, "content");
  run(ROOT, "scripts/convert.ts", "--seeds", SEEDS_FOLDER, "--content", content);
  expect(await treeDifferences(contentFolder(), content)).toEqual([]);

  for (const name of NEEDED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  cpSync(join(ROOT, "tests/fixtures/site/site.yaml"), join(folder, "site.yaml"));
  await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const [bundle, out] = [join(folder, "bundle"), join(folder, "dist")];
  run(folder, "scripts/build/bundle.ts", "--out", bundle);
  run(folder, "scripts/build/render.ts", "--bundle", bundle, "--out", out);
  mark(out, "build");
  run(folder, "scripts/search-index.ts", "--out", out);
  run(folder, "scripts/manifest.ts", "--out", out);
  expect(await allFiles(out)).toContain("data/sources/qingdao-2025.txt");
  expect(await treeDifferences(await firstBuild(), out)).toEqual([]);
});

/** The site of one build; a site given by hand may be older than the sources. */
async function firstBuild(): Promise<string> {
  if (!process.env["SITE_DIST"]) return distDir();
  const folder = await temporaryFolder();
  await buildSite({ out: join(folder, "dist"), cache: join(folder, "cache") });
  return join(folder, "dist");
}
