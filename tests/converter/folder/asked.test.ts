/** How people ask for measures: kept a file a notice, checked at its place, and handed to the search. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { printForm } from "../../../scripts/asked/form.ts";
import { unasked } from "../../../scripts/converter/folder/asked.ts";
import { convertFolder, type FolderResult } from "../../../scripts/converter/folder/convert-folder.ts";
import { SearchWords } from "../../../src/content/derived.ts";
import { temporaryFolder } from "../../support/temporary.ts";

const NOTICE = "某市口岸方案\n1.甲。支持锂电池出口。\n2.乙。减少查验。";
const FILE = "vocabulary/asked/qingdao-2030.yaml";

async function converted(files: Record<string, string>): Promise<FolderResult> {
  const seeds = await temporaryFolder({
    "qingdao-2030.txt": NOTICE,
    "vocabulary/regions.yaml": "- { id: qingdao, name: 青岛 }\n",
    ...files,
  });
  return convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true });
}

function mistakes({ findings }: FolderResult): string[] {
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

describe("phrasings", () => {
  test("come to the search by the ids of their measures; a measure without any has no entry", async () => {
    const result = await converted({ [FILE]: '"1":\n  - 充电宝 怎么出口\n  - "9610"\n"2": []\n' });
    expect(mistakes(result)).toEqual([]);
    const words = SearchWords.parse(JSON.parse(String(result.files.get("derived/search-words.json"))));
    expect(words.asked).toEqual({ "qingdao-2030-1": ["充电宝 怎么出口", "9610"] });
    const notices = result.notices.flatMap((notice) => (notice.converted ? [notice] : []));
    expect(unasked(result.registries, notices)).toEqual([{ measure: "qingdao-2030-2", file: FILE }]);
  });

  test("of a collection that has none are none", async () => {
    const result = await converted({});
    const words = SearchWords.parse(JSON.parse(String(result.files.get("derived/search-words.json"))));
    expect(words.asked).toEqual({});
  });

  test.each([
    ["a measure that there isn't", '"1": []\n"7":\n  - 充电宝怎么出口\n', "3:3", "没有第 7 条措施"],
    ["a phrasing with a sign", '"1":\n  - 充电宝怎么出口？\n', "2:5", "不写标点"],
    ["a phrasing too short", '"1":\n  - 电芯\n', "2:5", "4 到 30 个字"],
    ["a phrasing too long", `"1":\n  - ${"长".repeat(31)}\n`, "2:5", "4 到 30 个字"],
    ["a number without quotes", '"1":\n  - 9610\n', "2:5", "加引号"],
    ["one that stands twice", '"1":\n  - 充电宝怎么出口\n  - 充电宝怎么出口\n', "3:5", "写了两次"],
    ["a key that is none", '"第一条": []\n', "1:8", "不是条号"],
    ["broken YAML", '"1": [\n', "", "YAML 格式有误"],
  ])("with a mistake stop the conversion at its place: %s", async (_, yaml, place, problem) => {
    const found = mistakes(await converted({ [FILE]: yaml }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${FILE}:${place}`);
    expect(found[0]).toContain(problem);
  });

  test("of a notice that there isn't are a mistake", async () => {
    const found = mistakes(await converted({ "vocabulary/asked/qingdao-2031.yaml": '"1": []\n' }));
    expect(found).toEqual([
      expect.stringMatching(/^vocabulary\/asked\/qingdao-2031\.yaml:1:1 seeds\/ 里没有这些问法所说的文件/),
    ]);
  });

  test("of what was withdrawn rest", async () => {
    const withdrawn = (id: string) =>
      `measures: {}\nwithdrawn:\n  - { id: ${id}, on: 2030-01-01, reason: 撤回, title: 某市方案 }\n`;
    const found = await converted({
      [FILE]: '"7":\n  - 充电宝怎么出口\n',
      "vocabulary/ids.yaml": withdrawn("qingdao-2030-7"),
    });
    expect(mistakes(found).filter((one) => one.startsWith("vocabulary/asked"))).toEqual([]);
  });
});

test("the form has the words of each measure as comments, and is read as it is printed", async () => {
  const result = await converted({});
  const [notice] = result.notices.flatMap((one) => (one.converted ? [one] : []));
  const form = printForm(notice?.measures ?? [], "某市口岸方案");
  expect(form).toContain('# 甲：支持锂电池出口。\n"1": []\n');
  expect(form.split("\n").filter((line) => line.startsWith("# "))).toHaveLength(5);
  const filled = await converted({ [FILE]: form });
  expect(mistakes(filled)).toEqual([]);
  expect(readFileSync(new URL("../../../scripts/commands.mjs", import.meta.url), "utf8")).toContain("asked:");
});
