import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { loadContent } from "../../src/content/load.ts";
import { documentsFile } from "../../src/data/documents.ts";
import { countFacets } from "../../src/data/facets.ts";
import { termsFile } from "../../src/data/terms.ts";
import { withdrawnFile } from "../../src/data/withdrawn.ts";
import type { Notice } from "../../src/model/schema.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { glossary } from "../../src/site/glossary.ts";
import { contentFolder } from "../support/fixture.ts";
import { distDir } from "../support/site.ts";

const content = loadContent(contentFolder());
const { notices, measures, departments, facets } = content;
const allMeasures = measures.map(({ measure }) => measure);

const read = (file: string) => readFile(join(distDir(), "data", file), "utf8");
const readJson = async (file: string): Promise<unknown> => JSON.parse(await read(file));

/** A notice as the files have it: with what was corrected of it, which here is nothing. */
const published = (notice: Notice) => ({ ...notice, corrections: [] });

/** Every JSON file with its schema and what it must hold. */
const files = [
  { file: "measures.json", schema: "measures", expected: allMeasures },
  { file: "notices.json", schema: "notices", expected: notices.map(({ notice }) => published(notice)) },
  { file: "departments.json", schema: "departments", expected: departments },
  { file: "facets.json", schema: "facets", expected: countFacets(facets, allMeasures) },
  { file: "withdrawn.json", schema: "withdrawn", expected: withdrawnFile(assembleSite(content)) },
  {
    file: "notices/qingdao-2019.json",
    schema: "withdrawn-notice",
    expected: withdrawnFile(assembleSite(content))[0],
  },
  { file: "terms.json", schema: "terms", expected: termsFile(glossary(assembleSite(content))) },
  { file: "documents.json", schema: "documents", expected: documentsFile(assembleSite(content)) },
  ...notices.map(({ notice }) => ({
    file: `notices/${notice.id}.json`,
    schema: "notice",
    expected: {
      ...published(notice),
      measures: allMeasures.filter((measure) => measure.notice === notice.id),
    },
  })),
];

describe("the data files", () => {
  test.each(files)("$file holds the content, keys in order, indented by two", async ({ file, expected }) => {
    expect(await read(file)).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  test.each(files)("$file fits its own JSON Schema", async ({ file, schema }) => {
    const json = (await readJson(`schema/${schema}.json`)) as Parameters<typeof z.fromJSONSchema>[0];
    expect(z.fromJSONSchema(json).safeParse(await readJson(file)).error).toBeUndefined();
  });

  test("the JSON Schema refuses further fields and empty texts", async () => {
    const json = (await readJson("schema/measures.json")) as Parameters<typeof z.fromJSONSchema>[0];
    const schema = z.fromJSONSchema(json);
    const [measure] = allMeasures;
    expect(schema.safeParse([{ ...measure, extra: 1 }]).success).toBe(false);
    expect(schema.safeParse([{ ...measure, label: "" }]).success).toBe(false);
  });

  test("hold the sources to the byte, with their SHA-256", async () => {
    for (const { notice } of notices) {
      const bytes = await readFile(join(distDir(), "data/sources", notice.source.file));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(notice.source.sha256);
    }
  });
});

describe("measures.csv", () => {
  test("begins with a BOM, quotes every cell and reads back as the content", async () => {
    const text = await read("measures.csv");
    expect(text.startsWith('\u{FEFF}"id","notice",')).toBe(true);
    const [names = [], ...rows] = parseCsv(text.slice(1));
    expect(rows).toHaveLength(allMeasures.length);
    for (const [index, measure] of allMeasures.entries()) {
      const row = Object.fromEntries(names.map((name, at) => [name, rows[index]?.[at] ?? ""]));
      expect(fromRow(row)).toEqual({
        ...measure,
        clauses: measure.clauses
          .filter(({ responsible }) => responsible.length > 0)
          .map(({ id, responsible }) => ({ id, responsible })),
      });
    }
  });

  test("has no cell that a spreadsheet takes for a formula", async () => {
    const cells = parseCsv((await read("measures.csv")).slice(1), (cell) => cell).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });
});

/** Rows of cells; the guard in front of a cell is taken off as the data page says. */
function parseCsv(text: string, unguard = (cell: string) => cell.replace(/^'/, "")): string[][] {
  const rows: string[][] = [];
  for (const line of text.matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)) {
    const cells = [...(line[1] ?? "").matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)];
    rows.push(cells.map(([, cell = ""]) => unguard(cell.replaceAll('""', '"'))));
  }
  return rows;
}

/** A measure as far as a row holds it. */
function fromRow(row: Record<string, string>): unknown {
  const cell = (name: string) => row[name] ?? "";
  const lines = (name: string) => (cell(name) === "" ? [] : cell(name).split("\n"));
  const clauses: { id: string; responsible: unknown[] }[] = [];
  for (const line of lines("responsible")) {
    const [, id = "", role, from, department, name] = /^(\S+) (\S+) (\S+) (\S+) (.*)$/.exec(line) ?? [];
    if (clauses.at(-1)?.id !== id) clauses.push({ id, responsible: [] });
    clauses.at(-1)?.responsible.push({ department, name, role, from });
  }
  const facets: Record<string, string[]> = {};
  for (const [facet = "", value = ""] of lines("facets").map((line) => line.split("/"))) {
    facets[facet] = [...(facets[facet] ?? []), value];
  }
  const evidence: { facet: string; value: string; status: string; quotes: unknown[] }[] = [];
  for (const line of lines("evidence")) {
    const [, facet = "", value = "", status = "", clause, text] =
      /^([^/]+)\/(\S+) (\S+) (\S+) (.*)$/.exec(line) ?? [];
    const last = evidence.at(-1);
    if (last?.facet !== facet || last.value !== value) evidence.push({ facet, value, status, quotes: [] });
    evidence.at(-1)?.quotes.push({ clause: clause === "title" ? null : clause, text });
  }
  const amount = (words: string | undefined) => {
    const [, number, unit] = /^([\d.]+)([a-z]+)$/.exec(words ?? "") ?? [];
    return { number: number === undefined ? null : Number(number), unit: unit ?? null };
  };
  const promises = lines("promises").map((line) => {
    const [, clause, kind, comparator, before, after, sought, quote] =
      /^(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (.*)$/.exec(line) ?? [];
    const [from, to] = [amount(before), amount(after)];
    return {
      ...{ clause: clause === "title" ? null : clause, quote, kind, comparator },
      ...{
        from: from.number,
        fromUnit: from.unit,
        to: to.number,
        unit: to.unit,
        sought: sought === "sought",
      },
    };
  });
  const quoted = (name: string) =>
    lines(name).map((line) => {
      const [, clause, quote] = /^(\S+) (.*)$/.exec(line) ?? [];
      return { clause: clause === "title" ? null : clause, quote };
    });
  const phones = lines("phones").map((line) => {
    const [, clause, numbers = "", quote] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
    return { clause: clause === "title" ? null : clause, quote, numbers: numbers.split(",") };
  });
  return {
    id: cell("id"),
    notice: cell("notice"),
    key: cell("key"),
    label: cell("label"),
    title: cell("title") || null,
    text: cell("text"),
    section: lines("section"),
    clauses,
    source: {
      file: cell("source.file"),
      lines: [Number(cell("source.firstLine")), Number(cell("source.lastLine"))],
    },
    facets,
    evidence,
    promises,
    conditions: quoted("conditions"),
    limits: quoted("limits"),
    places: quoted("places"),
    phones,
    links: lines("links").map((line) => {
      const [, type, direction, scope, status, score, measure = "", reason] =
        /^(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) (.*)$/.exec(line) ?? [];
      const source = lines("links.source").find((entry) => entry.startsWith(`${measure} `));
      const name = source?.slice(measure.length + 1) ?? null;
      return { type, direction, measure, scope, score: Number(score), reason, source: name, status };
    }),
    url: cell("url"),
  };
}
