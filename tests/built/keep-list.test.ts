/** The list of what a browser can keep of the built site. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { attribute, elements } from "../../scripts/inspect/html.ts";
import {
  filesOfGroup,
  filesOfPages,
  KEPT_HASH_LENGTH,
  type KeepList,
  pagesOfGroup,
  placesOfPages,
} from "../../src/model/keep-list.ts";
import { allPages, builtFile, distDir, parsePage } from "../support/site.ts";

let list: KeepList;
let code: Buffer;
beforeAll(async () => {
  code = await readFile(join(distDir(), builtFile("keepList")));
  const text = code.toString();
  list = JSON.parse(text.slice(text.indexOf("=") + 1, text.lastIndexOf(";"))) as KeepList;
});

const nameOf = (file: number) => list.files[file]?.[0] ?? "";

test("has every page and file with its size and the beginning of its SHA-256", async () => {
  const pages = (await allPages()).filter((path) => path !== "404.html");
  expect([...placesOfPages(list).keys()].sort()).toEqual(pages.sort());
  for (const [path, bytes, hash] of list.files) {
    expect((await stat(join(distDir(), path))).size, path).toBe(bytes);
    const digest = createHash("sha256")
      .update(await readFile(join(distDir(), path)))
      .digest("hex");
    expect(digest.startsWith(hash) && hash.length === KEPT_HASH_LENGTH, path).toBe(true);
  }
});

test("names for each page all scripts, style sheets and pictures that it loads, with what these import", async () => {
  for (const [path, place] of placesOfPages(list)) {
    const needs = new Set([...filesOfPages(list, [place])].map(nameOf));
    const page = await parsePage(path);
    const loaded = [
      ...elements(page, "script").map((one) => attribute(one, "src")),
      ...elements(page, "img").map((one) => attribute(one, "src")),
      ...elements(page, "link").flatMap((one) =>
        attribute(one, "rel") === "stylesheet" ? attribute(one, "href") : undefined,
      ),
    ].flatMap((address) => (address === undefined ? [] : posix.join(path, address)));
    expect([...needs], path).toEqual(expect.arrayContaining(loaded));
    for (const script of [...needs].filter((one) => one.startsWith("assets/") && one.endsWith(".js"))) {
      const text = await readFile(join(distDir(), script), "utf8");
      for (const [, name] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
        expect(needs).toContain(`assets/${name}`);
    }
  }
});

test("has for the search all texts, for the finder its data, and not the index", () => {
  const places = placesOfPages(list);
  const needs = (path: string) => [...filesOfPages(list, [places.get(path) ?? -1])].map(nameOf);
  expect(needs("search/")).toContain(builtFile("searchTexts"));
  expect(needs("finder/")).toContain(builtFile("finderData"));
  expect(list.files.filter(([path]) => path.startsWith(builtFile("searchIndex")))).toEqual([]);
});

test("has a group for all, each region and each notice, with home page and search in each", () => {
  const ids = list.groups.map(({ id }) => id);
  expect(ids[0]).toBe("all");
  expect(ids).toEqual(
    expect.arrayContaining(["region/qingdao", "notice/qingdao-2025", "notice/dalian-2024"]),
  );
  expect(pagesOfGroup(list, "all")?.size).toBe(list.pages.length);
  expect(pagesOfGroup(list, "notice/none")).toBe(null);
  for (const { id, name } of list.groups) {
    expect(name).toMatch(/\p{Script=Han}/u);
    const files = [...filesOfGroup(list, id)].map(nameOf);
    expect(files).toEqual(
      expect.arrayContaining(["index.html", "search/index.html", builtFile("searchTexts")]),
    );
  }
});

test("is at most 10 KB after gzip, since each reader fetches it", () => {
  expect(gzipSync(code).length).toBeLessThanOrEqual(10 * 1024);
});
