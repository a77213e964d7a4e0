import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RouteData } from "astro";
import { expect, test } from "vitest";
import { KeptResponse } from "../../scripts/build/kept-response.ts";
import type { SiteCode, SiteRoute } from "../../scripts/build/open-bundle.ts";
import { KeptPages } from "../../scripts/build/reuse/kept-pages.ts";
import { writeSite } from "../../scripts/build/write-site.ts";
import type { FilesOf } from "../../src/data/text-files.ts";
import { allFiles } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** A route of pages, of files, or of files that it prints itself. */
function route(
  pattern: string,
  type: "page" | "endpoint",
  paths: string[],
  textFiles: FilesOf | null = null,
) {
  return { route: { route: pattern, type } as RouteData, paths, textFiles } satisfies SiteRoute;
}

/** Code that renders an address as a page that shows it; `missing/` isn't there. */
const code: SiteCode = {
  base: "/",
  assets: "assets",
  routes: async () => [],
  memories: async () => [],
  pageDigests: async () => ({ frame: "", inputs: new Map() }),
  render: async ({ pathname }) =>
    pathname.includes("missing")
      ? new KeptResponse("", { status: 404 })
      : new KeptResponse(
          `<link rel="stylesheet" href="/assets/a.css">${pathname.includes("moved") ? "" : '<link rel="canonical" href="x">'}${pathname}`,
        ),
};

const write = (folder: string, routes: SiteRoute[], kept: KeptPages | null = null) =>
  writeSite(code, routes, { folder, isPlaceKnown: false, kept, own: null }, () => {});

test("pages lie in folders, files where they are named, and both name the assets from where they lie", async () => {
  const folder = await temporaryFolder({ "assets/a.css": "" });
  await write(folder, [
    route("/", "page", ["/"]),
    route("/a/[b]", "page", ["/a/b/"]),
    route("/about", "page", ["/about"]),
    route("/data/[file]", "endpoint", ["/data/x.txt/"]),
    route("/404", "page", ["/404"]),
  ]);
  expect([...(await allFiles(folder))].sort()).toEqual(
    ["404.html", "a/b/index.html", "about/index.html", "assets/a.css", "data/x.txt", "index.html"].sort(),
  );
  expect(readFileSync(join(folder, "a/b/index.html"), "utf8")).toMatch(
    /href="\.\.\/\.\.\/assets\/a\.css".*\/a\/b\/$/,
  );
  expect(readFileSync(join(folder, "index.html"), "utf8")).toContain('href="assets/a.css"');
});

test("a page of wrong addresses has no folder, though pages of earlier builds are looked for", async () => {
  const folder = await temporaryFolder({ "assets/a.css": "" });
  const earlier = { objects: await temporaryFolder(), code: "", builds: [] };
  const kept = new KeptPages(earlier, { frame: "", inputs: new Map() });
  await write(folder, [route("/404", "page", ["/404"])], kept);
  expect(readdirSync(folder).sort()).toEqual(["404.html", "assets"]);
});

test("files that a route prints are written without a response, and know which pages have a canonical address", async () => {
  const folder = await temporaryFolder({ "assets/a.css": "" });
  const listing = route("/[name].txt", "endpoint", [], (pages) => [
    { params: { name: "pages" }, print: () => pages.join(" ") },
  ]);
  await write(folder, [listing, route("/[x]", "page", ["/b/", "/moved/", "/a/"])]);
  expect(readFileSync(join(folder, "pages.txt"), "utf8")).toBe("b/ a/");
});

test("a file of public/ that has the name of a page ends the build and says so", async () => {
  const folder = await temporaryFolder({ "about/index.html": "甲" });
  await expect(write(folder, [route("/about", "page", ["/about"])])).rejects.toThrow(
    "public/about/index.html：网站自己也有这个文件；请给 public/ 里的文件另起名字，或把它删去",
  );
  expect(readFileSync(join(folder, "about/index.html"), "utf8")).toBe("甲");
});

test("a page whose style sheet isn't there ends the build, which names it", async () => {
  const folder = await temporaryFolder();
  await expect(write(folder, [route("/about", "page", ["/about"])])).rejects.toThrow(
    /^网站里没有 assets\/a\.css，而页面要用它/,
  );
});

test("a page that can't be rendered ends the build and is named", async () => {
  const folder = await temporaryFolder();
  await expect(write(folder, [route("/[x]", "page", ["/missing/"])])).rejects.toThrow("/missing/");
});
