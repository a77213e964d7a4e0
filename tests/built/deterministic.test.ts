import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildSite } from "../support/build.ts";
import { allFiles, distDir } from "../support/site.ts";
import { treeDifferences } from "../support/trees.ts";

test("two clean builds are equal to the last byte, in whatever zone and language", {
  timeout: 600_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), "site-again-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const build = async (name: string, env: Record<string, string>) => {
    const out = join(folder, name, "dist");
    await buildSite({ out, cache: join(folder, name, "cache"), env });
    return out;
  };
  // A site given by hand may be older than the sources: then both are built here.
  const first = process.env["SITE_DIST"] ? await build("first", {}) : distDir();
  const second = await build("second", { TZ: "Pacific/Kiritimati", LC_ALL: "C", LANG: "C" });
  expect(await allFiles(first)).not.toEqual([]);
  expect(await treeDifferences(first, second)).toEqual([]);
});
