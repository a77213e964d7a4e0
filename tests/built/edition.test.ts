/** What is in the edition for disks of a built site. */

import { isUtf8 } from "node:buffer";
import { cpSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attribute, elements } from "../../scripts/inspect/html.ts";
import { linkFaults } from "../../scripts/inspect/links.ts";
import { policyFaults } from "../../scripts/inspect/policy.ts";
import { packSite } from "../../scripts/pack/edition.ts";
import { buildSite } from "../support/build.ts";
import { type Unpacked, unpackEdition } from "../support/edition.ts";
import { allFiles, allPages, distDir, parsePage } from "../support/site.ts";
import { keptFolder, temporaryFolder, writeFiles } from "../support/temporary.ts";

const ADDRESS = "https://policy.example.org/a/";

let edition: Unpacked;
let addressed: Unpacked;
/** A site that offers the edition, and that no browser keeps. */
let offered: string;
beforeAll(async () => {
  const folder = await keptFolder();
  edition = await unpackEdition(distDir(), join(folder, "edition"));
  const offline = { keep: false, download: true };
  const settings = { title: "汇编", description: "逐条整理。", address: ADDRESS, offline };
  await writeFiles(folder, { "site.yaml": JSON.stringify(settings) });
  const out = join(folder, "dist");
  offered = out;
  await buildSite({ out, cache: join(folder, "cache"), env: { SITE_CONFIG: join(folder, "site.yaml") } });
  addressed = await unpackEdition(out, join(folder, "addressed"));
});

test("the archive is at most 3 MB", () => {
  const megabytes = edition.packed.zip.length / 1e6;
  expect(megabytes, `${megabytes.toFixed(2)} MB`).toBeLessThanOrEqual(3);
});

test("the same site gives the same bytes, wherever it lies", async () => {
  const copy = await temporaryFolder();
  cpSync(distDir(), copy, { recursive: true });
  const { zip } = await packSite(copy);
  expect(Buffer.from(zip).equals(Buffer.from(edition.packed.zip))).toBe(true);
});

test("one folder, named after site and day, has one page to open beside the site and a text", async () => {
  expect(basename(edition.folder)).toMatch(/^跨境贸易便利化措施汇编-\d{4}-\d{2}-\d{2}$/);
  const top = (await allFiles(edition.folder)).filter((file) => !file.includes("/"));
  expect(top).toEqual(["index.html", "说明.txt"]);
});

test("the text beside it says of when and from where it is", async () => {
  const read = async ({ folder }: Unpacked) => readFile(join(folder, "说明.txt"));
  const [own, other] = [await read(edition), await read(addressed)];
  expect(isUtf8(own)).toBe(true);
  expect(own.toString()).toMatch(/收录截至：\d{4}年\d+月\d+日\r\n来自：“跨境贸易便利化措施汇编”/);
  expect(own.toString()).toContain(`版本：${edition.packed.site}\r\n`);
  expect(other.toString()).toContain(`来自：${ADDRESS}\r\n`);
});

describe.each([
  ["without an address", () => edition],
  ["with an address", () => addressed],
])("%s", (_, editionOf) => {
  test("every page of the site is in it, but for that of wrong addresses and that of keeping the site", async () => {
    const pages = (await allPages()).filter((path) => !["404.html", "offline/"].includes(path));
    expect(pages.length).toBeGreaterThan(200);
    expect(await allPages(editionOf().site)).toEqual(expect.arrayContaining(pages));
  });

  test("every address leads to a file of it, and every fragment to its place", async () => {
    expect(await linkFaults(editionOf().site, { onDisk: true })).toEqual([]);
  });

  test("no page needs a module, and the policy of each is as strict as before but that a form leads to a file", async () => {
    const faults: string[] = [];
    const { site } = editionOf();
    for (const path of await allPages(site)) {
      const page = await parsePage(path, site);
      const scripts = elements(page, "script");
      expect(
        scripts.some((one) => attribute(one, "src")?.includes("assets/view.")),
        path,
      ).toBe(true);
      if (scripts.some((one) => attribute(one, "type") === "module")) faults.push(`${path}: a module`);
      const own = policyFaults(page).filter((fault) => fault !== "trusts file: in form-action");
      faults.push(...own.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test("data, feeds, Markdown, the index and what is for hosts are left out", async () => {
    const files = await allFiles(editionOf().site);
    expect(files.filter((file) => /\.(?:md|json|csv|xml|wasm|pf_\w+)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith("data/"))).toEqual(["data/index.html"]);
    expect(files.filter((file) => file.startsWith("pagefind/")).sort()).toEqual([
      expect.stringMatching(/^pagefind\/asked\.[0-9a-f]+\.js$/),
      expect.stringMatching(/^pagefind\/texts\.[0-9a-f]+\.js$/),
    ]);
    expect(files).toContain("third-party-notices.txt");
  });

  test("whose works are in it is said with each licence's text or, where the licence lets it, its address", async () => {
    const { site } = editionOf();
    const [, ...works] = (await readFile(join(site, "third-party-notices.txt"), "utf8")).split(/^=+ \* =+$/m);
    const names = works.map((work) => /^\n(\S+(?: \(Rust\))?) /.exec(work)?.[1]);
    expect(names).toEqual(expect.arrayContaining(["fflate", "pagefind", "minicbor (Rust)", "std (Rust)"]));
    for (const work of works) {
      expect(work).toMatch(
        /^Licence: [^\n]*\b(?:MIT|BSD-3-Clause|BlueOak-1\.0\.0|OFL-1\.1|ISC|Apache-2\.0)\b/m,
      );
      expect(work).toMatch(/copyright|<https:\/\/blueoakcouncil\.org\/license\/1\.0\.0>/i);
    }
  });
});

test("what is left out leads to the published site where its address is known, and else is no link and says so", async () => {
  const link = (text: string, { site }: Unpacked) =>
    parsePage("data/", site).then((page) =>
      elements(page, "a").find((one) =>
        one.childNodes.some((node) => "value" in node && node.value === text),
      ),
    );
  const led = await link("measures.json", addressed);
  expect(led && attribute(led, "href")).toBe(`${ADDRESS}data/measures.json`);
  expect(await link("measures.json", edition)).toBe(undefined);
  const page = await readFile(join(edition.site, "data/index.html"), "utf8");
  expect(page).toContain("measures.json</span>（离线版未收）");
});

describe("a site whose settings offer the edition, and let no browser keep the site", () => {
  test("has it as a file that is in the manifest and the same as is packed afterwards", async () => {
    const zip = await readFile(join(offered, "offline.zip"));
    expect(zip.equals(Buffer.from((await packSite(offered)).zip))).toBe(true);
    const { files } = JSON.parse(await readFile(join(offered, "manifest.json"), "utf8")) as {
      files: Record<string, { bytes: number }>;
    };
    expect(files["offline.zip"]?.bytes).toBe(zip.length);
  });

  test("offers it on a page that every page links to, and names nothing else there", async () => {
    const page = await parsePage("offline/", offered);
    const links = elements(page, "a").map((one) => attribute(one, "href"));
    expect(links).toContain("../offline.zip");
    expect(elements(page).some((one) => attribute(one, "data-keeping") !== undefined)).toBe(false);
    const measure = await readFile(join(offered, "measures/qingdao-2025/14/index.html"), "utf8");
    expect(measure).toContain('href="../../../offline/"');
  });

  test("starts no worker, and has the one that removes what was kept", async () => {
    const files = await allFiles(offered);
    expect(files.filter((file) => /visited-page|keep-list|webmanifest$/.test(file))).toEqual([]);
    const worker = await readFile(join(offered, "sw.js"), "utf8");
    expect(worker).toContain("unregister");
    expect(worker).not.toContain("respondWith");
    expect(await readFile(join(offered, "index.html"), "utf8")).not.toContain("manifest");
  });
});
