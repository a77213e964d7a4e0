import { describe, expect, test } from "vitest";
import { startProgress } from "../../scripts/progress.ts";

/** Tells of work of `total` steps that take `each` milliseconds. */
function told(total: number, each: number, isTTY: boolean): string {
  let at = 0;
  let text = "";
  const progress = startProgress("渲染", total, { isTTY, write: (more: string) => (text += more) }, () => at);
  for (let step = 0; step < total; step += 1) {
    at += each;
    progress.done();
  }
  progress.end();
  return text;
}

describe("long work", () => {
  test("is told of in one line that moves on a terminal and is gone at the end", () => {
    const lines = told(100, 100, true).split("\r\u001b[2K");
    expect(lines[1]).toBe("渲染：20/100（20%），还需约 8 秒");
    expect(lines.at(-2)).toBe("渲染：98/100（98%），还需约 1 秒");
    expect(lines.at(-1)).toBe("");
    expect(lines.length).toBeLessThan(50);
  });

  test("is told of in a plain line every ten seconds where there is no terminal", () => {
    expect(told(400, 100, false)).toBe(
      [
        "渲染：20/400（5%），还需约 38 秒",
        "渲染：120/400（30%），还需约 28 秒",
        "渲染：220/400（55%），还需约 18 秒",
        "渲染：320/400（80%），还需约 8 秒",
        "",
      ].join("\n"),
    );
  });

  test("isn't told of where it is soon done, or done with its only step, however long that took", () => {
    expect(told(100, 10, true) + told(100, 10, false)).toBe("");
    expect(told(1, 60_000, true) + told(1, 60_000, false)).toBe("");
  });
});
