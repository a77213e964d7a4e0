import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { BuildFiles } from "../../src/model/build-set.ts";
import { builtFile, distDir } from "../support/site.ts";

const KB = 1024;

test.each([
  ["finderData", 25],
  // Nine and a half for the finder, one for loading only what belongs together.
  ["finderScript", 10.5],
  // Half of it packs the Word document; it comes when a reader asks for a file.
  ["finderExport", 11],
] satisfies [keyof BuildFiles, number][])("%s is at most %s KB on the wire", async (name, most) => {
  const size = gzipSync(await readFile(join(distDir(), builtFile(name)))).length;
  expect(size).toBeLessThanOrEqual(most * KB);
});

test("the data of a small collection is one file", async () => {
  const names = (["finderData", "finderScript", "finderExport", "finderLarge"] as const).map((name) =>
    basename(builtFile(name)),
  );
  const files = await readdir(join(distDir(), "finder"), { recursive: true });
  expect(files.sort()).toEqual([...names, "index.html"].sort());
});
