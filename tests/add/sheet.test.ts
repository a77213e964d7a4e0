/** A spreadsheet of tasks gives the lines that the same table in a Word document gives. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { showNumber } from "../../scripts/add/sheet/number-format.ts";
import { docx, p, table } from "./docx-writer.ts";
import { extract, linesOf, noticeFiles, put, runAdd, text, useFolder } from "./support.ts";
import { styled, xlsx } from "./xlsx-writer.ts";

const TITLE = "2031年青岛市口岸提效任务清单";
const HEAD = ["序号", "工作任务", "责任单位", "完成时限"];
const TASKS = [
  ["1", "优化监管模式，支持企业开展试点。", "青岛海关、市商务局", "2031年6月"],
  ["2", "深化多式联运，推广“一单制”服务。", "市交通运输局", "2031年12月"],
];

describe("a table of tasks", () => {
  const rows = [[TITLE], HEAD, ...TASKS.map(([number, ...others]) => [Number(number), ...others])];

  test("is read as the same table in a Word document", async () => {
    const lines = await linesOf(xlsx([{ rows, merges: ["A1:D1"] }]), "清单.xlsx");
    expect(lines).toEqual(await linesOf(docx(p(TITLE) + table([HEAD, ...TASKS])), "清单.docx"));
    expect(lines).toEqual([TITLE, ...HEAD, ...TASKS.flat()]);
  });

  const folder = useFolder();
  test("becomes measures, and the spreadsheet is kept as it came", async () => {
    const bytes = xlsx([{ rows, merges: ["A1:D1"] }]);
    const source = put(folder.path("清单.xlsx"), bytes);
    const { status, stdout } = await runAdd(folder.seeds(), source, "--write");
    expect(status).toBe(0);
    expect(stdout).toContain("清单.xlsx（电子表格）→ qingdao-2031");
    expect(stdout).toContain("措施：2 条，条款 2 条（写明责任单位的 2 条）");
    expect(noticeFiles(folder.seeds())).toEqual([
      "qingdao-2031.original.xlsx",
      "qingdao-2031.txt",
      "qingdao-2031.yaml",
    ]);
    expect(text(folder.seeds("qingdao-2031.txt"))).toContain("优化监管模式");
  });

  test("may have sections in rows of their own, merged or not, and cells over several rows", async () => {
    const sections = xlsx([
      {
        rows: [
          HEAD,
          ["一、优化通关"],
          [1, "甲的任务。", "市商务局", "2031年"],
          [2, "乙的任务。", null, null],
          ["二、优化服务"],
          [3, "丙的任务。", "市财政局", null],
        ],
        merges: ["A2:D2", "C3:C4"],
      },
    ]);
    const { text: read, notes } = await extract(sections, "清单.xlsx");
    expect(read.trim().split("\n")).toEqual([
      ...HEAD,
      "一、优化通关",
      ...["1", "甲的任务。", "市商务局", "2031年"],
      ...["2", "乙的任务。", "市商务局", "—"],
      "二、优化服务",
      ...["3", "丙的任务。", "市财政局", "—"],
    ]);
    expect(notes).toContain("表格中合并的单元格 1 个，所跨的每一行都写上了它的文字；请核对");
  });

  test("may have a head of two rows", async () => {
    const rows = [
      ["序号", "任务", "责任单位", null],
      [null, null, "牵头", "配合"],
      [1, "甲。", "市商务局", "市财政局"],
    ];
    const merges = ["A1:A2", "B1:B2", "C1:D1"];
    expect(await linesOf(xlsx([{ rows, merges }]), "a.xlsx")).toEqual([
      ...["序号", "任务", "责任单位牵头", "责任单位配合"],
      ...["1", "甲。", "市商务局", "市财政局"],
    ]);
  });

  test("with a cell over more rows than any reader's span keeps its columns", async () => {
    const many = Array.from({ length: 450 }, (_, index) => [
      index + 1,
      `任务${index + 1}。`,
      index === 0 ? "市商务局" : null,
    ]);
    const read = await linesOf(xlsx([{ rows: [HEAD.slice(0, 3), ...many], merges: ["C2:C451"] }]), "长.xlsx");
    expect(read.slice(-3)).toEqual(["450", "任务450。", "市商务局"]);
    expect(read.filter((line) => line === "市商务局")).toHaveLength(450);
  });
});

describe("cells", () => {
  const cellsOf = async (
    inner: Parameters<typeof xlsx>[1],
    ...cells: Parameters<typeof xlsx>[0][number]["rows"][number]
  ) =>
    extract(
      xlsx(
        [
          {
            rows: [
              ["序号", ...cells.map((_, index) => `栏${index}`)],
              [1, ...cells],
            ],
          },
        ],
        inner,
      ),
      "a.xlsx",
    );

  test("share strings, whose readings and struck out words aren't theirs", async () => {
    const strings =
      '<si><r><t>甲的</t></r><r><rPr><strike/></rPr><t>旧</t></r><r><t>任务</t></r><rPh sb="0" eb="1"><t>jiǎ</t></rPh></si><si><t>第一行\n第二行_x000D_</t></si>';
    const shared = (index: number) => ({ attributes: 't="s"', inner: `<v>${index}</v>` });
    const { text: read, notes } = await cellsOf({ strings }, shared(0), shared(1));
    expect(read.trim().split("\n").slice(-2)).toEqual(["甲的任务", "第一行第二行"]);
    expect(notes.join()).toContain("划去的文字 1 处没有提取");
  });

  test("show dates and numbers by their formats", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月底前&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
    const { text: read } = await cellsOf({ styles }, styled(48029, 1), styled(48029, 2), styled(0.125, 3));
    expect(read.trim().split("\n").slice(-3)).toEqual(["2031年6月30日", "2031年6月底前", "12.50%"]);
  });

  test("whose number or formula can't be shown are told with their places", async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="12"/></cellXfs>';
    const formula = { attributes: "", inner: "<f>A1</f>" };
    const { text: read, notes } = await cellsOf({ styles }, styled(0.5, 1), formula);
    expect(read.trim().split("\n").slice(-2)).toEqual(["0.5", "—"]);
    expect(notes).toContain("没有算出结果的公式 1 处（C2）没有文字；请对照原件补入");
    expect(notes).toContain("单元格的数字格式 1 处认不出，照存储的数写出（B2“0.5”）；请对照原件改正");
  });

  test("that aren't shown are left out, and the editor is told", async () => {
    const { text: read, notes } = await extract(
      xlsx([
        {
          rows: [
            [...HEAD.slice(0, 2), "内部备注"],
            [1, "甲。", "勿外传"],
            [2, "筛掉的。", null],
            [3, "丙。", null],
          ],
          hiddenRows: [3],
          hiddenColumns: [3],
        },
        { name: "草稿", state: "hidden", rows: [["不要"]] },
        { name: "空表", rows: [] },
      ]),
      "a.xlsx",
    );
    expect(read.trim().split("\n")).toEqual(["序号", "工作任务", "1", "甲。", "3", "丙。"]);
    expect(notes).toContain("隐藏（或筛选掉）的行 1 行、列 1 列没有提取；请核对");
    expect(notes).toContain("隐藏的工作表 “草稿” 没有提取；请核对");
  });

  test("of several sheets follow each other", async () => {
    const sheet = (name: string, first: number) => ({
      name,
      rows: [HEAD.slice(0, 2), [first, `任务${first}。`]],
    });
    const { text: read, notes } = await extract(xlsx([sheet("一", 1), sheet("二", 2)]), "a.xlsx");
    expect(
      read
        .trim()
        .split("\n")
        .filter((line) => line.startsWith("任务")),
    ).toEqual(["任务1。", "任务2。"]);
    expect(notes).toContain("工作表 2 张，依次读取：“一”、“二”；请核对是否同一份文件");
  });
});

test.each([
  [48029, "yyyy/m/d", "2031/6/30"],
  [48029.75, "yyyy-mm-dd hh:mm", "2031-06-30 18:00"],
  [48029, "[$-804]yyyy年m月", "2031年6月"],
  [48029, "yyyy.mm", "2031.06"],
  [48029, "[DBNum1]yyyy年m月", null],
  [60, "yyyy/m/d", null],
  [1234.5, "#,##0.00", "1,234.50"],
  [7, '000"号"', "007号"],
  [-3, "0;-0", "-3"],
  [0.1 + 0.2, "General", "0.3"],
  [13800138000, "General", "13800138000"],
  [0.5, "# ?/?", null],
  [5, '0"个"', "5个"],
])("the number %s in the format %s is shown as %s", (value, format, shown) => {
  expect(showNumber(value, format, false)).toBe(shown);
});

describe("a spreadsheet that can't be read ends in one sentence", () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const error: unknown = await extract(bytes, "表.xlsx").catch((thrown: unknown) => thrown);
    return (error as Error).message;
  };

  test("without a workbook", async () => {
    expect(await refusal(zipSync({ "xl/x.xml": strToU8("<a/>") }))).toMatch(/^“表\.xlsx”里没有工作表；/);
  });

  test("that inflates to more than any notice has", async () => {
    const bytes = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(70_000_000).fill(0x20),
    });
    expect(await refusal(bytes)).toContain("解压后超过 64 MB");
  });

  test("whose cells lie so far apart that no table is as large", async () => {
    const many = Array.from(
      { length: 800 },
      (_, index) => `<row r="${index * 9 + 1}"><c r="${letters(index)}${index * 9 + 1}"><v>1</v></c></row>`,
    );
    const sheet = `<worksheet><sheetData>${many.join("")}</sheetData></worksheet>`;
    expect(await refusal(xlsx([{ rows: [] }], { more: { "xl/worksheets/sheet1.xml": sheet } }))).toContain(
      "表格过大",
    );
  });

  test("without words", async () => {
    expect(await refusal(xlsx([{ rows: [] }]))).toContain("里没有文字");
  });
});

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
