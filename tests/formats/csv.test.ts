import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guard } from "../../src/formats/csv.ts";

describe("cells of measures.csv", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["＝SUM(A1)", "'＝SUM(A1)"],
    ["+86", "'+86"],
    ["-", "'-"],
    ["@cmd", "'@cmd"],
    ["\tx", "'\tx"],
    ["2-3", "'2-3"],
    ["'quoted", "''quoted"],
    ["14.", "'14."],
    ["007", "'007"],
    ["1E5", "'1E5"],
    ["12:30", "'12:30"],
    ["0.50", "'0.50"],
    ["１２", "'１２"],
    ["(1)", "'(1)"],
    ["（１）", "'（１）"],
    [" 3", "' 3"],
    ["1 1/2", "'1 1/2"],
    ["5 %", "'5 %"],
    ["￥5", "'￥5"],
    ["1月2日", "'1月2日"],
    ["2025年3月1日", "'2025年3月1日"],
    ["9时30分", "'9时30分"],
    ["True", "'True"],
    ["12345678901234567890", "'12345678901234567890"],
    ["2025", "2025"],
    ["0.5", "0.5"],
    ["14.支持", "14.支持"],
    ["（一）", "（一）"],
    ["12b", "12b"],
    ["2025年3月1日前", "2025年3月1日前"],
    ["青岛海关", "青岛海关"],
    ["", ""],
  ])("%j is written as %j", (value, written) => {
    expect(guard(value)).toBe(written);
  });

  test("one apostrophe taken off gives every value back", () => {
    const starts = fc.constantFrom("", "=", "+", "-", "@", "'", "''", "＝", "\t", "\r", "2-3", "1/2", "3.");
    fc.assert(
      fc.property(starts, fc.string(), (start, rest) => {
        expect(guard(start + rest).replace(/^'/, "")).toBe(start + rest);
      }),
    );
  });
});
