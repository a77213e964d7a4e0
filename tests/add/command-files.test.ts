/** `npm run add` with several files, with files that it can't add, and used wrongly. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readPlaces } from "../../src/content/places.ts";
import { column, pdf, SCANNED, wordsPage } from "./pdf-writer.ts";
import {
  NOTICE,
  noticeFiles,
  PARAGRAPHS,
  page,
  put,
  runAdd,
  runAddProcess,
  text,
  useFolder,
} from "./support.ts";

const folder = useFolder();
const PAGE = page(PARAGRAPHS);
const files = () => noticeFiles(folder.seeds());
const add = (...args: string[]) => runAdd(folder.seeds(), ...args);

let source: string;
beforeEach(() => {
  source = put(folder.path("通知.html"), PAGE);
});

describe("several files", () => {
  test("are each told of; those that can't be added don't keep the others back, in a process of its own", () => {
    const scanned = put(folder.path("扫描.pdf"), pdf([SCANNED]));
    const other = put(
      folder.path("另.pdf"),
      pdf([wordsPage(column(NOTICE.map((line) => line.replace("2031", "2032"))))]),
    );
    const { status, stdout, stderr } = runAddProcess(
      folder.seeds(),
      source,
      scanned,
      folder.path("没有.txt"),
      other,
      "--write",
    );
    expect(status).toBe(1);
    expect(stderr.split("\n").filter((line) => line.startsWith("["))).toEqual([
      "[1/4] 通知.html …",
      "[2/4] 扫描.pdf …",
      "[3/4] 没有.txt …",
      "[4/4] 另.pdf …",
    ]);
    // Which of the two depends on whether what recognises text is installed.
    expect(stderr).toMatch(/^“扫描\.pdf”(?:是图片或扫描件，.*没有安装；请运行|.*没有认出文字)/m);
    expect(stderr).toContain("“没有.txt”不存在；");
    expect(stdout.split("\n")).toContain("已添加 2 个文件，2 个不能添加");
    expect(files().filter((name) => name.endsWith(".txt"))).toEqual(["qingdao-2031.txt", "qingdao-2032.txt"]);
  });

  test("of one notice don't take each other's place", async () => {
    const again = put(folder.path("再.html"), PAGE);
    const { status, stderr } = await add(source, again, "--write", "--force");
    expect(status).toBe(1);
    expect(stderr).toContain("与本次添加的另一个文件编号相同（qingdao-2031）");
  });
});

test("a notice gets no id that was withdrawn, and none can be given it", async () => {
  const entry = '{ id: "qingdao-2031", reason: "发布机关撤回", title: "青岛市旧方案" }';
  mkdirSync(join(folder.seeds(), "vocabulary"), { recursive: true });
  put(join(folder.seeds(), "vocabulary/ids.yaml"), `withdrawn:\n  - ${entry}\n`);
  const stated = await add(source, "--id", "qingdao-2031", "--write", "--force");
  expect(stated.status).toBe(1);
  expect(stated.stderr).toContain("这个编号的文件已经撤下（发布机关撤回），编号不再给别的文件");
  expect(files()).toEqual([]);
  expect((await add(source, "--write")).status).toBe(0);
  expect(files().some((name) => /^qingdao-2031-[a-z]+\.txt$/.test(name))).toBe(true);
});

test("a text without measures is refused, and shown", async () => {
  const { status, stderr } = await add(put(folder.path("闲话.txt"), "青岛市闲话\n没有编号的文字。\n"));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^“闲话\.txt”提取出的文字不能转换（没有找到措施/m);
  expect(stderr).toContain("│ 没有编号的文字。");
});

test.each([
  ["no file", []],
  ["an unknown option", ["a.txt", "--wat"]],
  ["one id for two files", ["a.txt", "b.txt", "--id", "qingdao-2031"]],
  ["one address for two files", ["a.txt", "b.txt", "--url", "https://a.gov.cn/"]],
  ["an id of the wrong form", ["a.txt", "--id", "青岛2031"]],
  ["an address that is none", ["a.txt", "--url", "javascript:alert(1)"]],
])("wrong usage exits with 2: %s", async (_, args) => {
  const { status, stdout, stderr } = await add(...args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("用法：npm run add -- [--site 网站目录] 文件或网址…");
});

describe("where lines stand in the original", () => {
  const placesOf = (id: string) => readPlaces(folder.seeds(), id, () => text(folder.seeds(`${id}.txt`)));

  test("is kept of a PDF by page and height, for every line of its text", async () => {
    const [head = "", ...rest] = NOTICE;
    const other = put(folder.path("另.pdf"), pdf([wordsPage(column([head])), wordsPage(column(rest))]));
    expect((await add(other, "--write")).status).toBe(0);
    const lines = text(folder.seeds("qingdao-2031.txt")).trimEnd().split("\n");
    const places = placesOf("qingdao-2031");
    expect(places?.unit).toBe("page");
    let before = 0;
    for (const [index, line] of lines.entries()) {
      if (line === "") continue;
      const place = places?.byLine[index + 1] ?? 0;
      expect(Math.floor(place), line).toBe(line === head ? 1 : 2);
      // One line below another stands further down.
      expect(place, line).toBeGreaterThan(before);
      before = place;
    }
  });

  test("isn't made up where a document has neither pages nor paragraphs of its own", async () => {
    expect((await add(source, "--write")).status).toBe(0);
    expect(placesOf("qingdao-2031")).toBeNull();
  });
});
