import widthOf from "fast-string-width";
import { expect, test } from "vitest";
import { wrapped } from "../../scripts/review/wrapped.ts";

const LINE = "3.公开收费目录。进出口环节收费一律公示，目录以外不得收费。（责任单位：县贸易服务专班）";

test("a source's line goes on under its text, and none is wider than the terminal", () => {
  const lines = wrapped(`▶   10 │ ${LINE}`, 60).split("\n");
  expect(lines).toEqual([
    "▶   10 │ 3.公开收费目录。进出口环节收费一律公示，目录以外不",
    "         得收费。（责任单位：县贸易服务专班）",
  ]);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(60);
});

test("no line begins with a sign that closes, and no Latin word is parted", () => {
  expect(wrapped("一一一一一一（三）登记 vocabulary/x.yaml 补登", 17).split("\n")).toEqual([
    "一一一一一一",
    "（三）登记 ",
    "vocabulary/x.yaml",
    " 补登",
  ]);
});

test.each([8, 20, 41, 80])("in %i columns no character is lost", (columns) => {
  const text = `▶   10 │ ${LINE}\n怎么办：核对 alias\n`;
  expect(wrapped(text, columns).replaceAll(/[\n ]/g, "")).toBe(text.replaceAll(/[\n ]/g, ""));
});

test("what fits stays as it is", () => {
  expect(wrapped("       9 │ （二）降低成本\n\n怎么办：补登", 40)).toBe(
    "       9 │ （二）降低成本\n\n怎么办：补登",
  );
});
