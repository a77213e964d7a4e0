/** An address that was published keeps a page that points on, after an editor's correction took its measure away. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPublishedIds } from "../../scripts/converter/registries/published-ids.ts";
import { printPublishedIds } from "../../scripts/converter/registries/published-ids-print.ts";
import { buildSite } from "../support/build.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { warmCache } from "../support/site.ts";

const NOTICE = [
  "青岛市方案",
  "一、任务",
  "1.推进申报。引导企业提前申报。",
  "2.优化查验。推行预约查验。",
].join("\n");

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "moved-"));
  const seeds = join(folder, "seeds");
  mkdirSync(seeds);
  // Reviews of notices that aren't here would be errors.
  mkdirSync(join(seeds, "vocabulary"));
  for (const name of ["regions.yaml", "departments.yaml"]) {
    cpSync(join(VOCABULARY, name), join(seeds, "vocabulary", name));
  }
  writeFileSync(join(seeds, "qingdao-2030.txt"), NOTICE);
  const published = (words: string) => ({ words, sketch: "" });
  const ledger = {
    ...readPublishedIds(null).value,
    measures: { "qingdao-2030-3": published("优化引航"), "qingdao-2030-4": published("减少单证") },
    moved: [{ id: "qingdao-2030-3", to: "qingdao-2030-2", reason: "更正中并入第2条。" }],
    withdrawn: [{ id: "qingdao-2030-4", reason: "更正中删去。" }],
  };
  writeFileSync(join(seeds, "vocabulary/ids.yaml"), printPublishedIds(ledger));
  const args = ["--seeds", seeds, "--content", join(folder, "content")];
  await buildSite({ out: join(folder, "dist"), cache: await warmCache(join(folder, "cache")), args });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (key: string) =>
  readFileSync(join(folder, "dist/measures/qingdao-2030", key, "index.html"), "utf8");

test("a measure that moved says why and leads to where it stands now", () => {
  const html = page("3");
  expect(html).toContain("更正中并入第2条。");
  expect(html).toContain("优化引航");
  expect(html).toMatch(/href="[./]*measures\/qingdao-2030\/2\/"/);
});

test("a measure that was withdrawn says why, and where to look on", () => {
  const html = page("4");
  expect(html).toContain("这条措施已撤下");
  expect(html).toContain("更正中删去。");
  expect(html).toMatch(/href="[./]*search\/"/);
});

test("neither is found by search, listed or indexed by others", () => {
  for (const key of ["3", "4"]) expect(page(key)).toMatch(/<meta name="robots" content="noindex"/);
  const data = JSON.parse(readFileSync(join(folder, "dist/data/measures.json"), "utf8")) as { id: string }[];
  expect(data.map(({ id }) => id)).toEqual(["qingdao-2030-1", "qingdao-2030-2"]);
});
