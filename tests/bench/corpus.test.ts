/** The drawn collections that the benchmarks measure: like the real one, of any size, the same at every run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawCorpus } from "../../scripts/bench/corpus/draw-corpus.ts";
import {
  convertFolder,
  type FolderResult,
  succeeded,
} from "../../scripts/converter/folder/convert-folder.ts";
import type { Measure } from "../../src/model/schema.ts";

const REAL = "tests/fixtures/site/seeds";
const MEASURES = 300;

const measuresOf = ({ notices }: FolderResult) =>
  notices.flatMap((entry) => (entry.converted === null ? [] : entry.measures));
const mean = (measures: readonly Measure[], count: (measure: Measure) => number) =>
  measures.reduce((sum, measure) => sum + count(measure), 0) / measures.length;
const characters = ({ clauses }: Measure) => clauses.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
const bodies = ({ clauses }: Measure) =>
  clauses.reduce((sum, { responsible }) => sum + responsible.length, 0);

describe("a drawn collection", () => {
  const files = drawCorpus({ seeds: REAL, measures: MEASURES, seed: 1 });
  const real = measuresOf(convertFolder({ seeds: REAL, vocabulary: `${REAL}/vocabulary`, publish: true }));
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  let result: FolderResult;
  let drawn: Measure[];

  beforeAll(() => {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    result = convertFolder({ seeds: folder, vocabulary: join(folder, "vocabulary"), publish: true });
    drawn = measuresOf(result);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("converts without an error, to as many measures as were asked for", () => {
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(succeeded(result)).toBe(true);
    expect(drawn).toHaveLength(MEASURES);
  });

  test("has one to three links a measure, of every kind", () => {
    const links = mean(drawn, (measure) => measure.links.length);
    expect(links).toBeGreaterThan(1);
    expect(links).toBeLessThan(3);
    const types = new Set(drawn.flatMap((measure) => measure.links.map(({ type }) => type)));
    expect([...types].sort()).toEqual(["derives", "sibling", "succeeds"]);
  });

  test("has measures as long as the real ones, to a fifth", () => {
    expect(mean(drawn, characters) / mean(real, characters)).toBeGreaterThan(0.8);
    expect(mean(drawn, characters) / mean(real, characters)).toBeLessThan(1.2);
    const title = (measure: Measure) => measure.title?.length ?? 0;
    expect(mean(drawn, title) / mean(real, title)).toBeGreaterThan(0.8);
    expect(mean(drawn, title) / mean(real, title)).toBeLessThan(1.2);
  });

  test("names only registered bodies, and about as many a measure", () => {
    expect(result.departments.filter(({ registered }) => !registered)).toEqual([]);
    expect(mean(drawn, bodies) / mean(real, bodies)).toBeGreaterThan(0.5);
    expect(mean(drawn, bodies) / mean(real, bodies)).toBeLessThan(2);
  });

  test("has drafts, tables, chapters and measures of several clauses", () => {
    const notices = result.notices.flatMap((entry) => (entry.converted === null ? [] : entry.notice));
    expect(new Set(notices.map(({ stage }) => stage))).toEqual(new Set(["draft", "issued"]));
    expect(notices.some(({ columns }) => columns.length > 0)).toBe(true);
    expect(drawn.some(({ section }) => section.length > 0)).toBe(true);
    expect(drawn.some(({ clauses }) => clauses.length > 1)).toBe(true);
  });

  test("is the same for the same seed, byte for byte, and another for another seed", () => {
    const again = drawCorpus({ seeds: REAL, measures: MEASURES, seed: 1 });
    expect([...again]).toEqual([...files]);
    const other = drawCorpus({ seeds: REAL, measures: MEASURES, seed: 2 });
    const texts = (all: ReadonlyMap<string, string>) =>
      [...all].filter(([path]) => path.endsWith(".txt") && !path.includes("/")).map(([, text]) => text);
    const known = new Set(texts(files));
    expect(texts(other).filter((text) => known.has(text))).toEqual([]);
  });
});
