/** In which order an editor reads what a conversion found. */
import { expect, test } from "vitest";
import { countOpen, reportFindings } from "../../scripts/findings-report.ts";
import type { FindingClass } from "../../src/model/finding-codes.ts";
import type { Finding } from "../../src/model/schema.ts";

const finding = (line: number, of: FindingClass): Finding => ({
  ...{ file: "a.txt", line, column: 1, message: "说明", measure: null },
  ...of,
});
const terms = [1, 2, 3, 4, 5].map((line) => finding(line, { severity: "info", code: "TERM_NEW" }));
const findings = [
  finding(6, { severity: "info", code: "ENTITY" }),
  ...terms,
  finding(7, { severity: "warning", code: "UNIT_UNKNOWN" }),
  finding(8, { severity: "error", code: "NO_MEASURE" }),
];

test("errors come first, then doubts; what waits for a decision is counted where there is much of it", () => {
  const { wrong, rest } = reportFindings(findings);
  expect(wrong).toEqual(["a.txt:8:1 error NO_MEASURE 说明", "a.txt:7:1 warning UNIT_UNKNOWN 说明"]);
  expect(rest).toEqual([
    "a.txt:1:1 info TERM_NEW 说明",
    "a.txt:2:1 info TERM_NEW 说明",
    "a.txt:3:1 info TERM_NEW 说明",
    "TERM_NEW 还有 2 处待决定；加 --open 逐条列出",
    "a.txt:6:1 info ENTITY 说明",
  ]);
  expect([...countOpen(findings)]).toEqual([["TERM_NEW", 5]]);
});

test("everything is listed where it is asked for", () => {
  expect(reportFindings(findings, true).rest.filter((line) => line.includes("TERM_NEW"))).toHaveLength(5);
});
