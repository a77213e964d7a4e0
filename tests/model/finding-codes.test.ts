import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type FindingCode, findingKinds } from "../../src/model/finding-codes.ts";
import { Finding } from "../../src/model/schema.ts";
import { severityLabels } from "../../src/wording/codes.ts";

const GUIDE = "CONTRIBUTING.md";
/** The editors' table: its title, and all rows below it. */
const TABLE = /(?<=\*\*整理记录的类别\*\*\n\n)(?:\|.*\n)+/u;

/** How wide a text is printed: a Han character or a full-width sign takes two columns. */
const width = (text: string) => text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);

function printTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? "")))) ?? [];
  const line = (cells: readonly string[], fill: string) =>
    `| ${cells.map((cell, column) => cell + fill.repeat((widths[column] ?? 0) - width(cell))).join(" | ")} |\n`;
  const [head = [], ...body] = rows;
  return [
    line(head, " "),
    line(
      head.map(() => ""),
      "-",
    ),
    ...body.map((row) => line(row, " ")),
  ].join("");
}

test("the editors' guide explains every kind of finding, and no other (UPDATE=1 writes its table)", () => {
  const rows = Object.entries(findingKinds).map(([code, { severities, meaning, remedy }]) => [
    `\`${code}\``,
    severities.map((severity) => severityLabels[severity]).join("、"),
    meaning,
    remedy,
  ]);
  const expected = printTable([["类别", "级别", "意思", "怎么办"], ...rows]);
  const guide = readFileSync(GUIDE, "utf8");
  if (process.env["UPDATE"]) writeFileSync(GUIDE, guide.replace(TABLE, expected));
  expect(TABLE.exec(readFileSync(GUIDE, "utf8"))?.[0]).toBe(expected);
});

test("the data's check refuses a code that isn't in the list, and a severity that a code doesn't have", () => {
  const finding = { file: "a.txt", line: 1, column: 1, message: "说明", measure: null };
  const codes = Object.keys(findingKinds) as FindingCode[];
  for (const code of codes) {
    for (const severity of findingKinds[code].severities)
      expect(Finding.safeParse({ ...finding, code, severity }).success).toBe(true);
  }
  expect(Finding.safeParse({ ...finding, code: "NEW_KIND", severity: "info" }).success).toBe(false);
  expect(Finding.safeParse({ ...finding, code: "LINE_JOINED", severity: "error" }).success).toBe(false);
});
