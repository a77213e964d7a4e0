import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { distDir } from "../support/site.ts";

const KB = 1024;

test.each([
  ["data.js", 25],
  ["finder.js", 8],
])("finder/%s is at most %d KB on the wire", async (name, most) => {
  const size = gzipSync(await readFile(join(distDir(), "finder", name))).length;
  expect(size).toBeLessThanOrEqual(most * KB);
});

test("the data of a small collection is one file", async () => {
  const files = await readdir(join(distDir(), "finder"), { recursive: true });
  expect(files.sort()).toEqual(["data.js", "finder.js", "index.html", "large.js", "start.js"]);
});
