import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Finding } from "../../src/model/schema.ts";
import { findingGroups, findingLabels } from "../../src/site/finding-labels.ts";

/** Codes of the editors' table; those of its last lines stop a conversion or are no notice's, so that no page has them. */
const documented = [...readFileSync("CONTRIBUTING.md", "utf8").matchAll(/^\| ((?:`[A-Z_]+` ?)+) *\| (.*)$/gm)]
  .filter(([, , meaning = ""]) => !/错误|content\//.test(meaning))
  .flatMap(([, codes = ""]) => [...codes.matchAll(/`([A-Z_]+)`/g)].map(([, code = ""]) => code));

const finding = (code: string, severity: Finding["severity"]): Finding => ({
  file: "a.txt",
  line: 1,
  column: 1,
  severity,
  code,
  message: code,
  measure: null,
});

test("every kind of finding that a page can show has words", () => {
  expect(documented.length).toBeGreaterThan(12);
  expect(documented.filter((code) => findingLabels[code] === undefined)).toEqual([]);
});

test("findings are grouped by kind, the gravest first, and a kind without words still has its severity", () => {
  const found = findingGroups([
    finding("LINE_JOINED", "info"),
    finding("SYMBOL_LOST", "warning"),
    finding("LINE_JOINED", "info"),
    finding("NEW_KIND", "warning"),
  ]);
  expect(found.map(({ name, findings }) => [name, findings.length])).toEqual([
    ["存疑：疑似丢失的符号", 1],
    ["存疑", 1],
    ["说明：换行已接合", 2],
  ]);
});
