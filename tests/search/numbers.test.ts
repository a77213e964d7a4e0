import { describe, expect, test } from "vitest";
import { isSaid, readDay } from "../../src/search/numbers.ts";
import { tokenise } from "../../src/search/tokenise.ts";

describe("a day", () => {
  const dayIn = (text: string) =>
    readDay(
      tokenise(text).map((token) => token.text),
      0,
    )?.day ?? null;

  test.each([
    ...["2024年5月31日", "2024年05月31日", "2024-05-31", "2024-5-31", "2024.5.31", "2024/5/31", "20240531"],
    ...[
      "二〇二四年五月三十一日",
      "2024 年 5 月 31 日",
      "２０２４年５月３１日",
      "24年5月31日",
      "2024年5月31号",
    ],
  ])("%s is read as it is written", (text) => {
    expect(dayIn(text)).toEqual({ year: 2024, month: 5, day: 31 });
  });

  test("can be said without its year or its day", () => {
    expect(dayIn("5月31日")).toEqual({ year: null, month: 5, day: 31 });
    for (const text of ["2024年5月", "2024-05", "2024.5", "2024/05"])
      expect(dayIn(text), text).toEqual({ year: 2024, month: 5, day: null });
    expect(isSaid("2024-05-31", { year: null, month: 5, day: 31 })).toBe(true);
    expect(isSaid("2024-05-31", { year: 2024, month: 5, day: null })).toBe(true);
    expect(isSaid("2024-05-31", { year: 2024, month: 5, day: 30 })).toBe(false);
  });

  test.each(["2024年", "13月1日", "2024年5个月", "5月底", "24小时", "2024-26", "9610", "20241399", "2.0"])(
    "%s is none",
    (text) => {
      expect(dayIn(text)).toBeNull();
    },
  );
});
