/** A large collection's index in parts answers as one scan of all texts does, and a search loads few of them. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holds, rewrite, sample } from "../../scripts/inspect/phrases.ts";
import { buildSearchIndex } from "../../scripts/search/build.ts";
import { searchFacets, searchRecords } from "../../scripts/search/records.ts";
import { loadContent, loadSearchWords } from "../../src/content/load.ts";
import { type Catalogue, type CatalogueOfParts, isInParts } from "../../src/search/catalogue.ts";
import { EngineError } from "../../src/search/engine.ts";
import { partFiles, partOfKey, partOfRecord } from "../../src/search/parts.ts";
import { createPartsEngine, type PartLoader } from "../../src/search/parts-engine.ts";
import { PlacesWriter, printPlaces, readPlaces, readPlacesPart } from "../../src/search/places-code.ts";
import { placeOf } from "../../src/search/postings.ts";
import { createSearch, type Search } from "../../src/search/query.ts";
import { recordText } from "../../src/search/record.ts";
import { createPartSuggestions } from "../../src/search/suggest-parts.ts";
import type { Vocabulary } from "../../src/search/vocabulary.ts";
import { HARD_SET, readJudgments } from "../collection/judgments.ts";
import { contentFolder } from "../support/fixture.ts";
import { REFERRING_QUERIES } from "./referring-queries.ts";
import { wholeSearch } from "./whole.ts";

const content = loadContent(contentFolder());
const records = searchRecords(content);
const texts = records.map((record) => rewrite(recordText(record).text));
const measures = records.filter(({ kind }) => kind === "measure").map((record) => recordText(record).text);
let written: string;
let folder: string;
let catalogue: CatalogueOfParts;
let vocabulary: Vocabulary;

beforeAll(async () => {
  written = await mkdtemp(join(tmpdir(), "search-parts-"));
  const { index } = await buildSearchIndex({
    records,
    outDir: written,
    facets: searchFacets(content),
    searchWords: loadSearchWords(contentFolder()),
    inParts: true,
  });
  folder = join(written, index);
  const read = async <T>(name: string) => JSON.parse(await readFile(join(folder, name), "utf8")) as T;
  const found = await read<Catalogue>("catalogue.json");
  if (!isInParts(found)) throw new Error("the index has no parts");
  catalogue = found;
  vocabulary = await read("vocabulary.json");
});

afterAll(() => rm(written, { recursive: true, force: true }));

/** A search that has loaded nothing yet, and the names of the files that it loads. */
function open(from = folder): {
  search: Search;
  loaded: string[];
  engine: ReturnType<typeof createPartsEngine>;
} {
  const loaded: string[] = [];
  const read = (name: string) => {
    loaded.push(name);
    return readFile(join(from, name));
  };
  const loader: PartLoader = {
    binary: read,
    json: async <T>(name: string) => JSON.parse((await read(name)).toString()) as T,
  };
  const own = structuredClone(catalogue);
  const engine = createPartsEngine(loader, own, vocabulary);
  return { loaded, engine, search: createSearch(engine.engine, own, vocabulary, { parts: engine.parts }) };
}

const ask = async (search: Search, text: string, filters = {}) =>
  (await search.search({ text, filters })).tiers;

describe("an index in parts", () => {
  test("finds exactly the records that hold a query of two to twelve characters", async () => {
    const { search } = open();
    const wrong: string[] = [];
    for (const query of sample(measures, 1500, 20250727)) {
      const exact = (await ask(search, query)).find(({ tier }) => tier === "exact");
      const phrase = rewrite(query);
      const wanted = texts.flatMap((text, record) => (holds(text, phrase) ? [record] : []));
      if ([...(exact?.hits ?? [])].sort((a, b) => a - b).join() !== wanted.join()) wrong.push(query);
    }
    expect(wrong).toEqual([]);
  });

  test("answers what people type in all tiers and in order as a scan of all texts does", async () => {
    const whole = wholeSearch().search;
    const { search } = open();
    const judged = [...readJudgments(), ...readJudgments(HARD_SET)];
    const typed = [...judged.map(({ query }) => query), "qingdaohaiguan", "aeo", "hg", "銀行", "96"];
    typed.push("预采定", "tiaoxiang", "qd haiguan", "连关", "青岛海官", "锂池", "天津锂店池", "dalian 进港");
    for (const query of typed) expect(await ask(search, query), query).toEqual(await ask(whole, query));
  });

  test("answers references, facts, quotes and exclusions as a scan of all texts does", async () => {
    const whole = wholeSearch().search;
    const { search } = open();
    for (const query of REFERRING_QUERIES) {
      const [own, wanted] = [await ask(search, query), await ask(whole, query)];
      expect(own, query).toEqual(wanted);
      expect(own.flatMap(({ hits }) => hits).length, query).toBeGreaterThan(0);
    }
  });

  test("answers the same whatever was asked before", async () => {
    const { search } = open();
    for (const query of ["青岛海关", "商务局怎么联系", "shangwuju", "海关", "haiguann"]) {
      const alone = await ask(open().search, query);
      expect(await ask(search, query), query).toEqual(alone);
    }
  });

  test("loads of its places and words only what a query needs, and texts only of what is shown", async () => {
    const { search, loaded, engine } = open();
    await ask(search, "锂电池");
    const all = catalogue.parts.places.length;
    expect(all).toBeGreaterThan(20);
    expect(loaded.filter((name) => name.startsWith("places/")).length).toBeLessThan(all / 2);
    expect(loaded.filter((name) => name.startsWith("texts/"))).toEqual([]);
    await engine.engine.document(0);
    expect(loaded.filter((name) => name.startsWith("texts/"))).toEqual(["texts/0.json"]);
    const before = loaded.length;
    await ask(search, "锂电池");
    expect(loaded).toHaveLength(before);
  });

  test("shows every record as it is", async () => {
    const { engine } = open().engine;
    for (const [number, { filters: _, ...document }] of records.entries())
      expect(await engine.document(number)).toEqual(document);
    await expect(engine.document(records.length)).rejects.toThrow(EngineError);
  });

  test("narrows and counts by a facet that lies apart once it is opened or chosen", async () => {
    const apart = catalogue.facets.filter((facet) => facet.apart).map(({ id }) => id);
    expect(apart).toContain("department");
    const department = searchFacets(content).find(({ id }) => id === "department");
    const [value = ""] = department?.labels.keys() ?? [];
    const request = { text: "", filters: { department: [value] } };
    const { search } = open();
    const closed = await search.search({ text: "", filters: {} });
    expect(closed.counts["department"]?.size ?? 0).toBe(0);
    const whole = await wholeSearch().search.search(request);
    expect((await search.search(request)).tiers).toEqual(whole.tiers);
    const opened = open().search;
    await opened.open("department");
    const { counts } = await opened.search({ text: "", filters: {} });
    const expected = await wholeSearch().search.search({ text: "", filters: {} });
    expect(counts["department"]).toEqual(expected.counts["department"]);
  });

  test("says that a part is missing instead of finding nothing, and finds it when it is there again", async () => {
    const { search, engine } = open();
    const part = partFiles.places(partOfKey(catalogue.parts, "锂 电"));
    const bytes = await readFile(join(folder, part));
    await rm(join(folder, part));
    await expect(ask(search, "锂电池")).rejects.toThrow(EngineError);
    await writeFile(join(folder, part), bytes);
    expect((await ask(search, "锂电池"))[0]?.hits.length).toBeGreaterThan(0);
    expect(await engine.engine.places("䶮")).toEqual([]);
  });
});

describe("a part that isn't what was written", () => {
  test("is refused wherever it was cut off or whatever stands in its place", async () => {
    const bytes = await readFile(join(folder, partFiles.places(partOfKey(catalogue.parts, "锂 电"))));
    expect(readPlacesPart(bytes).size).toBeGreaterThan(0);
    for (let end = 0; end < bytes.length; end += 1)
      expect(() => readPlacesPart(bytes.subarray(0, end)), `cut at ${end}`).toThrow(RangeError);
    expect(() => readPlacesPart(new TextEncoder().encode("<!doctype html><title>首页</title>"))).toThrow(
      RangeError,
    );
  });
});

describe("suggestions from parts", () => {
  const suggestions = () =>
    createPartSuggestions(vocabulary, catalogue, async (name) =>
      JSON.parse(await readFile(join(folder, name), "utf8")),
    );

  test.each([
    ["跨境", "跨境电商"],
    ["kuajing", "跨境电商"],
    ["青岛市商", "青岛市商务局"],
    ["qingdaoshishang", "青岛市商务局"],
  ])("%s is completed to %s", async (typed, wanted) => {
    const found = await suggestions().complete(typed);
    expect(found.map(({ text }) => text)).toContain(wanted);
  });

  test("are every title, for what it begins with", async () => {
    const { complete } = suggestions();
    for (const { title } of records) {
      const found = await complete(title ?? "");
      if (title !== null) expect(found).toContainEqual({ text: title, kind: "title" });
    }
  });

  test("are terms for a single character, and nothing for none", async () => {
    const found = await suggestions().complete("跨");
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["term"]));
    expect(await suggestions().complete("")).toEqual([]);
  });

  test("are offered near a query that found nothing", async () => {
    expect((await suggestions().near("青岛商务厅")).length).toBeGreaterThan(0);
  });
});

describe("places as bytes", () => {
  const anyPlaces = fc
    .uniqueArray(fc.tuple(fc.nat(2 ** 20), fc.nat(2 ** 20)), { selector: ([a, b]) => `${a} ${b}` })
    .map((all) => all.sort(([a, b], [c, d]) => a - c || b - d));

  test("come back as they were", () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const writer = new PlacesWriter();
        for (const [record, position] of places) writer.add(record, position);
        expect(readPlaces(writer.written())).toEqual(places.map(([record, at]) => placeOf(record, at)));
      }),
    );
  });

  test("lie in a part under their keys, and bytes that end too early are an error", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.uint8Array()), (entries) => {
        const bytes = printPlaces(Object.entries(entries));
        expect(Object.fromEntries(readPlacesPart(bytes))).toEqual(
          Object.fromEntries(Object.entries(entries)),
        );
      }),
    );
    const bytes = printPlaces([["锂", Uint8Array.of(2, 0)]]);
    expect(() => readPlacesPart(bytes.subarray(0, -1))).toThrow(RangeError);
  });

  test("are found by the part whose first key is the last that isn't behind theirs", () => {
    const directory = { places: ["b", "d", "f"], texts: [2, 1] };
    expect(["a", "b", "c", "d", "z"].map((key) => partOfKey(directory, key))).toEqual([0, 0, 0, 1, 2]);
    expect([0, 1, 2, 3].map((record) => partOfRecord(directory, record))).toEqual([
      { part: 0, place: 0 },
      { part: 0, place: 1 },
      { part: 1, place: 0 },
      null,
    ]);
  });
});
