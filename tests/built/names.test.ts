/** Names of files and folders that any host takes, and that caches can't mix up. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentHash, hashedName } from "../../src/model/content-hash.ts";
import { allFiles, builtFile, distDir } from "../support/site.ts";

const read = (file: string) => readFile(join(distDir(), file));

test("no file and no folder begins with a low line, and .nojekyll is there", async () => {
  const files = await allFiles();
  expect(files.filter((file) => /(?:^|\/)_/.test(file))).toEqual([]);
  expect(files).toContain(".nojekyll");
});

test("no two names differ in capitals only, and what programs name has none", async () => {
  const files = await allFiles();
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
  const named = files.filter((file) => /^(?:assets|pagefind|finder)\//.test(file));
  expect(named.filter((file) => file !== file.toLowerCase())).toEqual([]);
});

test("texts, the finder's data and classic scripts carry the hash of their contents in their names", async () => {
  const names = [
    "searchTexts",
    "searchPacked",
    "searchAsked",
    "searchPackedAsked",
    "searchPackedRare",
    "searchScript",
    "finderData",
    "finderScript",
    "finderExport",
    "finderLarge",
  ] as const;
  for (const name of names) {
    const path = builtFile(name);
    expect(path).toBe(hashedName(path.replace(/\.[0-9a-f]{15}\./, "."), await read(path)));
  }
});

test("the index's folder carries the hash of all that lies in it, and nothing lies beside it unnamed", async () => {
  const folder = builtFile("searchIndex");
  const files = (await allFiles()).filter((file) => file.startsWith("pagefind/"));
  const beside = files.filter((file) => !file.startsWith(folder));
  const packed = ["searchPacked", "searchPackedAsked", "searchPackedRare"] as const;
  const named = ([...packed, "searchScript", "searchTexts", "searchAsked"] as const).map((name) =>
    builtFile(name),
  );
  expect(beside.sort()).toEqual(named.sort());
  const parts: (string | Buffer)[] = [];
  for (const file of files.filter((one) => one.startsWith(folder)))
    parts.push(file.slice(folder.length), await read(file));
  expect(folder).toBe(`pagefind/${contentHash(...parts)}/`);
});

test("scripts and style sheets of pages have a hash in their names", async () => {
  const files = (await allFiles()).filter((file) => file.startsWith("assets/"));
  expect(files.length).toBeGreaterThan(10);
  expect(
    files.filter((file) => !/^assets\/(?:[a-z-]+\.)?(?:[0-9a-z_-]{8}|[0-9a-f]{15})\.(?:js|css)$/.test(file)),
  ).toEqual([]);
});

test("no page names the file that says what belongs together, nor anything that it names", async () => {
  const paths = (["searchIndex", "searchTexts", "searchPacked", "searchAsked", "finderData"] as const).map(
    (name) => builtFile(name),
  );
  for (const page of (await allFiles()).filter((file) => file.endsWith(".html"))) {
    const html = (await read(page)).toString();
    for (const name of ["build.json", "build.js", ...paths]) expect(html, page).not.toContain(name);
  }
});
