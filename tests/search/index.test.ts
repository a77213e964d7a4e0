import { readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSearchIndex } from "../../scripts/search/build.ts";
import { searchFacets, searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { fromRuns, toRuns } from "../../src/model/runs.ts";
import { type Catalogue, valuesOf, wordsOf } from "../../src/search/catalogue.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { contentFolder } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { noFilters, recordOf } from "./scan-engine.ts";

const content = loadContent(contentFolder());
const words = (text: string) => tokenise(text).map((token) => token.text);

async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const read = async (path: string): Promise<[string, string]> => [
    path.slice(folder.length),
    (await readFile(path)).toString("base64"),
  ];
  return new Map(await Promise.all(paths.sort().map(read)));
}

/** The folder of what is written for these records, and the index's own folder in it. */
async function build(records: readonly SearchRecord[]): Promise<{ folder: string; index: string }> {
  const folder = await temporaryFolder();
  const { index } = await buildSearchIndex({ records, outDir: folder });
  return { folder, index: resolve(folder, index) };
}

test.each([false, true])("an index says how far it is, two steps a record; in parts: %s", async (inParts) => {
  const records = searchRecords(content);
  let steps = 0;
  await buildSearchIndex({ records, inParts, outDir: await temporaryFolder(), told: () => (steps += 1) });
  expect(steps).toBe(2 * records.length);
});

describe("the records of the content", () => {
  const records = searchRecords(content);

  test("are all measures, then all notices", () => {
    const ids = [
      ...content.measures.map(({ measure }) => measure.id),
      ...content.notices.map(({ notice }) => notice.id),
    ];
    expect(records.map(({ id }) => id)).toEqual(ids);
  });

  test("hold every word of a measure's title and text, in its order", () => {
    for (const { measure } of content.measures) {
      const record = records.find(({ id }) => id === measure.id);
      const printed = measure.title === null ? measure.text : `${measure.title}。\n${measure.text}`;
      expect(record && words(recordText(record).text)).toEqual(words(printed));
    }
  });

  test("hold a notice's title, 文号 and headings", () => {
    for (const { notice, body } of content.notices) {
      const record = records.find(({ id }) => id === notice.id);
      const text = record ? recordText(record).text : "";
      const headings = body.flatMap((node) => (node.type === "heading" ? [node.text] : []));
      for (const part of [notice.title, notice.documentNumber ?? "", ...headings])
        expect(text).toContain(part);
    }
  });

  test("name each department that can be filtered by", () => {
    const labels = searchFacets(content).find(({ id }) => id === "department")?.labels;
    for (const id of records.flatMap(({ filters }) => filters.department))
      expect(labels?.get(id)).toBeTruthy();
  });
});

describe("the index", () => {
  test("is the same to the byte whenever it is built", async () => {
    const records = searchRecords(content);
    const [one, other] = [await build(records), await build(records)];
    expect(await filesIn(one.folder)).toEqual(await filesIn(other.folder));
  });

  test("ships what the browser loads and nothing else", async () => {
    const { folder, index } = await build([recordOf("a", "锂电池。")]);
    const unhashed = (await readdir(folder)).map((name) => name.replace(/^(texts)\.[0-9a-f]{15}\./, "$1."));
    expect(unhashed.sort()).toEqual([basename(index), "texts.bin", "texts.js"]);
    const names = [...(await filesIn(index)).keys()];
    expect(names.map((name) => name.replace(/und_[0-9a-f]+/, "und"))).toEqual([
      "/catalogue.json",
      "/fragment/und.pf_fragment",
      "/index/und.pf_index",
      "/pagefind-entry.json",
      "/pagefind.js",
      "/pagefind.und.pf_meta",
      "/titles.json",
      "/vocabulary.json",
      "/wasm.unknown.pagefind",
    ]);
  });

  test("lies under names that change with what it holds", async () => {
    const namesOf = async (text: string) =>
      (await readdir((await build([recordOf("a", text)])).folder)).sort();
    const [one, again, other] = [
      await namesOf("锂电池。"),
      await namesOf("锂电池。"),
      await namesOf("锂电瓶。"),
    ];
    expect(again).toEqual(one);
    expect(one.filter((name) => other.includes(name))).toEqual([]);
  });

  test("carries a record to the browser as it is, whatever stands in it", async () => {
    const { filters: _, ...record } = recordOf(
      "a",
      `<b>"&amp;lt;" ' \\ \t两  格\u3000\u3000\n\n___PAGEFIND_ANCHOR___ 𠮷`,
    );
    const { index: folder } = await build([{ ...record, filters: _ }]);
    const [name = ""] = await readdir(join(folder, "fragment"));
    const fragment = gunzipSync(await readFile(join(folder, "fragment", name))).toString();
    const { anchors } = JSON.parse(fragment.slice("pagefind_dcd".length)) as { anchors: { title: string }[] };
    expect(JSON.parse(anchors[0]?.title ?? "")).toEqual({ number: 0, document: record });
  });

  test("refuses a notice before a measure", async () => {
    const records = [recordOf("n", "甲。", { kind: "notice" }), recordOf("m", "乙。")];
    await expect(build(records)).rejects.toThrow("all measures must come before all notices");
  });
});

describe("the catalogue", () => {
  test("knows every word and who holds each facet's value", async () => {
    const filters = { ...noFilters, region: ["qingdao"], year: ["2025"] };
    const { index: folder } = await build([recordOf("a", "9610模式。"), recordOf("b", "锂。", { filters })]);
    const catalogue = JSON.parse(await readFile(join(folder, "catalogue.json"), "utf8")) as Catalogue;
    expect([...wordsOf(catalogue)].sort()).toEqual(["9610", "。", "式", "模", "锂"].sort());
    expect(valuesOf(catalogue, "region")).toEqual([{ value: "qingdao", label: "qingdao", runs: [1, 1] }]);
    expect([catalogue.measures, catalogue.records]).toEqual([2, 2]);
  });

  test("gives any set of records back", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(fromRuns(toRuns(sorted))).toEqual(sorted);
      }),
    );
  });
});
