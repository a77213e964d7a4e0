import { cpSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kindOf } from "../../scripts/inspect/kinds.ts";
import { loadContent } from "../../src/content/load.ts";
import { inputDigest } from "../../src/inputs/digest.ts";
import { pageKinds, pagesOf } from "../../src/inputs/inputs.ts";
import { measureMarkdownPath } from "../../src/model/file-addresses.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { renderSite } from "../support/build.ts";
import { contentFolder } from "../support/fixture.ts";
import { distDir, readPage } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** The digest of every page's input, by path. */
function digests(content: string): Map<string, string> {
  const site = assembleSite(loadContent(content));
  return new Map(
    pageKinds.flatMap((kind) =>
      pagesOf(kind, site).map(({ path, input }) => [path, inputDigest(input)] as const),
    ),
  );
}

test("pages of equal inputs have equal bytes, whatever else of the collection changed", async () => {
  const folder = await temporaryFolder();
  const content = join(folder, "content");
  const gone = "dalian-2024";
  cpSync(contentFolder(), content, { recursive: true });
  for (const path of [`notices/${gone}.mdx`, `measures/${gone}`, `derived/${gone}.json`])
    await rm(join(content, path), { recursive: true });
  const out = join(folder, "dist");
  await renderSite({ content, out, work: folder });
  const [before, after] = [digests(contentFolder()), digests(content)];
  const equal = [...after].filter(([path, digest]) => before.get(path) === digest).map(([path]) => path);
  const other = [...after].filter(([path, digest]) => before.get(path) !== digest).map(([path]) => path);
  expect(equal.length).toBeGreaterThan(100);
  expect(other.length).toBeGreaterThan(20);
  const differing: string[] = [];
  for (const path of equal) {
    const [, notice = "", key = ""] = path.split("/");
    const twins = kindOf(path) === "measure" ? [measureMarkdownPath(notice, key)] : [];
    for (const file of [path, ...twins])
      if ((await readPage(file)) !== (await readPage(file, out))) differing.push(file);
  }
  expect(differing).toEqual([]);
  expect(await readPage("", out)).not.toBe(await readPage("", distDir()));
});
