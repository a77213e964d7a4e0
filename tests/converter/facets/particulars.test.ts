/**
 * What measures say of conditions, time limits, places and telephones.
 * `particulars.json` holds the quotes of all measures, read one by one against
 * their texts; `UPDATE=1 npm run vitest -- particulars` writes it anew, to be read
 * again. Sentences stand in `tests/converter/fixtures/particulars/`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readParticulars } from "../../../scripts/converter/facets/particulars.ts";
import { searchRecords } from "../../../scripts/search/records.ts";
import { loadContent } from "../../../src/content/load.ts";
import type { Measure } from "../../../src/model/schema.ts";
import { recordText } from "../../../src/search/record.ts";
import { contentFolder } from "../../support/fixture.ts";
import { processorTime } from "../../support/processor-time.ts";
import { convert } from "../support.ts";

const content = loadContent(contentFolder());
const measures = content.measures.map(({ measure }) => measure);
const READ = join(import.meta.dirname, "particulars.json");
const KINDS = ["conditions", "limits", "places", "phones"] as const;

/** Every quote of a measure. */
const quotes = (measure: Measure) => KINDS.flatMap((kind) => measure[kind]);

test("all measures say what was read in them, and no more", () => {
  const found = Object.fromEntries(
    measures.flatMap((measure) => {
      const own = KINDS.flatMap((kind) => {
        const texts = measure[kind].map(({ clause, quote }) => `${clause ?? "title"} ${quote}`);
        return texts.length > 0 ? [[kind, texts] as const] : [];
      });
      return own.length > 0 ? [[measure.id, Object.fromEntries(own)] as const] : [];
    }),
  );
  if (process.env["UPDATE"] === "1") writeFileSync(READ, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(readFileSync(READ, "utf8")));
});

test("a quote is its clause's own words, to the character", () => {
  for (const measure of measures) {
    for (const { clause, quote } of quotes(measure)) {
      const own = measure.clauses.find(({ id }) => id === clause);
      const words = clause === null ? measure.title : `${own?.text}\n${own?.responsibilityText}`;
      expect(words, measure.id).toContain(quote);
    }
  }
});

test("a promise of a time limit has its words among the limits", () => {
  const kinds = new Set(["limit", "immediate", "window"]);
  const timed = measures.flatMap(({ id, limits, promises }) =>
    promises.filter(({ kind }) => kinds.has(kind)).map((promise) => ({ id, limits, promise })),
  );
  expect(timed.length).toBeGreaterThan(10);
  for (const { id, limits, promise } of timed) {
    const own = limits.filter(
      ({ clause, quote }) => clause === promise.clause && quote.includes(promise.quote),
    );
    expect(own, `${id} ${promise.quote}`).toHaveLength(1);
  }
});

test("a search for a quote can find its measure: search knows the same words", () => {
  const texts = new Map(searchRecords(content).map((record) => [record.id, recordText(record).text]));
  for (const measure of measures)
    for (const { quote } of quotes(measure)) expect(texts.get(measure.id), measure.id).toContain(quote);
});

test("a title and a deadline among the responsibility words state limits, too", () => {
  const { derived } = convert(
    "某市方案\n1.出口退税3个工作日内办结。推进建设，6月底前见效。（责任单位：市商务局；完成时限：2025年12月底前）\n2.乙。乙。",
    "qingdao-2030",
  );
  expect(derived.particulars["1"]?.limits).toEqual([
    { clause: null, quote: "出口退税3个工作日内办结" },
    { clause: "c1", quote: "6月底前见效" },
    { clause: "c1", quote: "2025年12月底前" },
  ]);
  expect(derived.promises["1"]).toMatchObject([{ clause: null, kind: "limit", to: 3, unit: "workday" }]);
  expect(derived.particulars["2"]).toMatchObject({ conditions: [], limits: [], places: [], phones: [] });
});

test("words said twice in a clause are quoted once", () => {
  const { derived } = convert("某市方案\n1.甲。即报即批，好。即报即批，好。\n2.乙。乙。", "qingdao-2030");
  expect(derived.particulars["1"]?.limits).toEqual([{ clause: "c1", quote: "即报即批" }]);
});

test("a clause of many thousand times and telephones is read in the time of its length", () => {
  const front = { id: "a-1", notice: "a", key: "1", label: "1.", title: null, section: [] };
  const time = (length: number) => {
    const text = "拨打12345热线，3个工作日内办结，符合条件的企业，".repeat(length);
    const clause = { id: "c1", runOn: false, text, responsibility: null, trailing: "" };
    const start = processorTime();
    const { particulars } = readParticulars({
      front: { ...front, source: { file: "a.txt", lines: [1, 1] } },
      clauses: [clause],
    });
    expect(particulars.phones).toEqual([{ clause: "c1", quote: "12345热线", numbers: ["12345"] }]);
    return processorTime() - start;
  };
  /** The shortest of three: what else the machine does only makes a time longer. */
  const shortest = (length: number) => Math.min(...Array.from({ length: 3 }, () => time(length)));
  time(1000);
  // Quadratic, it would take 64 times as long.
  expect(shortest(16_000)).toBeLessThan(500 + 25 * shortest(2000));
});
