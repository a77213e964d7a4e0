/** One entry a field: page, Markdown and CSV show whatever the list of particulars has. */
import { expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { columns } from "../../src/data/csv.ts";
import { particularItems } from "../../src/data/markdown/subject.ts";
import { Measure, Particulars } from "../../src/model/schema.ts";
import { particularFields } from "../../src/site/particular-fields.ts";
import { particularFacts } from "../../src/site/side-facts.ts";
import { contentFolder } from "../support/fixture.ts";

const measures = loadContent(contentFolder()).measures.map(({ measure }) => measure);
const fields = Object.keys(Particulars.shape);

test("every particular of the schema is a field of measures and is shown, in the schema's order", () => {
  expect(Object.keys(Measure.shape)).toEqual(expect.arrayContaining(fields));
  expect(particularFields.map(({ field }) => field)).toEqual(fields);
  expect(new Set(particularFields.map(({ name }) => name)).size).toBe(fields.length);
});

test("every field of a measure has a column of measures.csv, in the schema's order", () => {
  const names = columns.map(({ name }) => name);
  expect(names.filter((name) => fields.includes(name))).toEqual(fields);
  const stems = new Set(names.map((name) => name.split(".")[0]));
  // The bodies and deadlines of clauses have columns of their own names.
  expect(Object.keys(Measure.shape).filter((field) => field !== "clauses" && !stems.has(field))).toEqual([]);
});

test("page, Markdown and CSV say the same of each measure, and that the text says nothing where it does", () => {
  let said = 0;
  for (const measure of measures) {
    const facts = particularFacts(measure);
    const items = particularItems(measure, "m/index.md", "m/");
    expect(facts.map(({ name }) => name)).toEqual(particularFields.map(({ name }) => name));
    for (const [index, { name, values }] of facts.entries()) {
      const own = items.filter((item) => item.startsWith(`${name}：`));
      expect(own).toHaveLength(Math.max(1, values.length));
      expect(own[0]?.includes("原文未载明")).toBe(values.length === 0);
      const column = columns.find((one) => one.name === fields[index]);
      const lines = column?.value(measure).split("\n").filter(Boolean) ?? [];
      expect(lines).toHaveLength(values.length);
      for (const [at, { text, href }] of values.entries()) {
        expect(lines[at]).toContain(text);
        expect(own[at]?.includes(`m/${href}`) ?? false).toBe(
          href !== undefined && measure.clauses.length > 1,
        );
      }
      said += values.length;
    }
  }
  expect(said).toBeGreaterThan(50);
});
