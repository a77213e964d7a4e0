import { expect, test } from "vitest";
import type { FindingCode } from "../../src/model/finding-codes.ts";
import type { Finding } from "../../src/model/schema.ts";
import { findingGroups } from "../../src/site/finding-labels.ts";

const finding = (code: FindingCode, severity: Finding["severity"]): Finding => ({
  file: "a.txt",
  line: 1,
  column: 1,
  severity,
  code,
  message: code,
  measure: null,
});

test("findings are grouped by kind, the gravest first", () => {
  const found = findingGroups([
    finding("LINE_JOINED", "info"),
    finding("SYMBOL_LOST", "warning"),
    finding("LINE_JOINED", "info"),
    finding("UNIT_NONE", "warning"),
  ]);
  expect(found.map(({ name, findings }) => [name, findings.length])).toEqual([
    ["存疑：疑似丢失的符号", 1],
    ["存疑：没有写明责任单位", 1],
    ["说明：换行已接合", 2],
  ]);
});
