/** Tables with a 序号 become one cell a line, as the converter reads them. */
import { describe, expect, test } from "vitest";
import { extract, linesOf, page } from "./support.ts";

describe("a page's tables with a 序号", () => {
  const table = (rows: string) => page(`<div><p>青岛市任务表</p><table>${rows}</table></div>`);
  const row = (tag: string, ...cells: string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;

  test("have one cell a line, with broken cells put together and empty ones dashed", async () => {
    const body = table(
      row("th", "序 号", "任务", "责任单位") +
        row("td", "1", "<p>甲的内容，</p><p>很长的内容。</p>", "青岛海关") +
        row("td", "2", "乙的内容<br>很长的内容。", "&nbsp;"),
    );
    const { text, notes } = await extract(body, "a.html");
    expect(text.trim().split("\n")).toEqual([
      "青岛市任务表",
      "序号",
      "任务",
      "责任单位",
      "1",
      "甲的内容，很长的内容。",
      "青岛海关",
      "2",
      "乙的内容很长的内容。",
      "—",
    ]);
    expect(notes.join()).toContain("空的单元格 1 个");
  });

  test("say a merged cell's words in every row that it covers", async () => {
    const body = table(
      row("td", "序号", "任务", "责任单位") +
        '<tr><td>1</td><td>甲的内容，很长的内容。</td><td rowspan="2">青岛海关</td></tr>' +
        row("td", "2", "乙的内容，很长的内容。"),
    );
    expect((await linesOf(body, "a.html")).slice(-3)).toEqual(["2", "乙的内容，很长的内容。", "青岛海关"]);
  });

  test("name the columns below a head of two rows", async () => {
    const body = table(
      '<tr><td rowspan="2">序号</td><td rowspan="2">任务</td><td colspan="2">责任单位</td></tr>' +
        row("td", "牵头单位", "配合单位") +
        row("td", "1", "甲的内容，很长的内容。", "青岛海关", "市商务局"),
    );
    expect((await linesOf(body, "a.html")).slice(1, 5)).toEqual([
      "序号",
      "任务",
      "责任单位牵头单位",
      "责任单位配合单位",
    ]);
  });
});
