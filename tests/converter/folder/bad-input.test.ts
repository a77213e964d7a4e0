/** What an editor is told of sources that can't be converted. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { NOTICE, useEditorsFolder } from "./editors-folder.ts";

const { inFolder, seed, toContent, snapshot } = useEditorsFolder();

/** Nine times nine times nine …: a file of 400 characters that says 43 million values. */
const BOMB = `a: &a [${Array(9).fill("x").join()}]\n${[..."bcdefgh"]
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join()}]\n`)
  .join("")}`;

describe("bad input ends in one sentence with its place, exit 1, and nothing written", () => {
  test.each([
    ["an empty file", "qingdao-2030.txt", "", /^qingdao-2030\.txt:1:1 error EMPTY_FILE 文件是空的/m],
    ["white space only", "qingdao-2030.txt", "\n \n", /:1:1 error EMPTY_FILE /m],
    [
      "a picture",
      "qingdao-2030.txt",
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      /error NOT_TEXT .*npm run add/m,
    ],
    ["bytes in no encoding", "qingdao-2030.txt", Buffer.from("ff80ff81fe82", "hex"), /error NOT_TEXT /m],
    [
      "text with a zero byte",
      "qingdao-2030.txt",
      "某市方案\n一、总\0则",
      /^qingdao-2030\.txt:2:4 error NOT_TEXT /m,
    ],
    [
      "a notice without a measure",
      "qingdao-2030.txt",
      "某市方案\n只有一段话。\n",
      /:1:1 error NO_MEASURE 没有找到措施/m,
    ],
    ["a file name that is no id", "某市方案.txt", NOTICE, /^某市方案\.txt:1:1 error ID_FORM .*shili-2025/m],
    [
      "a file name with a line feed",
      "qingdao\n-2030.txt",
      NOTICE,
      /^qingdao\S+-2030\.txt:1:1 error ID_FORM /m,
    ],
  ])("%s", (_, file, content, sentence) => {
    seed(file, content);
    const { status, stderr } = toContent();
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
    expect(readdirSync(inFolder())).toEqual(["seeds"]);
  });

  test.each([
    ["a folder", "qingdao-2030.txt", (path: string) => mkdirSync(path), /是目录，不是文件/],
    ["a link to nothing", "qingdao-2030.txt", (path: string) => symlinkSync("nowhere", path), /是断开的链接/],
    ["a link to itself", "qingdao-2030.txt", (path: string) => symlinkSync(path, path), /是绕回自己的链接/],
    ["a pipe", "qingdao-2030.txt", (path: string) => execFileSync("mkfifo", [path]), /是管道、套接字或设备/],
    [
      "a text in capitals",
      "QINGDAO-2030.TXT",
      (path: string) => writeFileSync(path, NOTICE),
      /改名为 qingdao-2030\.txt/,
    ],
    [
      "a sidecar of another ending",
      "qingdao-2030.yml",
      (path: string) => writeFileSync(path, ""),
      /改名为 qingdao-2030\.yaml/,
    ],
    [
      "an original that is a folder",
      "dalian-2030.original.html",
      (path: string) => mkdirSync(path),
      /是目录，不是文件/,
    ],
  ])("%s among the sources", (_, file, make, sentence) => {
    seed("dalian-2030.txt", NOTICE);
    make(inFolder("seeds", file));
    const { status, stderr } = toContent();
    expect(stderr).toMatch(sentence);
    expect(stderr.trim()).toMatch(new RegExp(`^${file}:1:1 error SOURCE_UNREAD [^\n]*$`));
    expect(status).toBe(1);
    expect(readdirSync(inFolder())).toEqual(["seeds"]);
  });

  test("a name with a line feed behind its ending", () => {
    seed("dalian-2030.txt", NOTICE);
    seed("qingdao-2030.txt\n", NOTICE);
    const { status, stderr } = toContent();
    expect(stderr).toMatch(
      /^qingdao-2030\.txt\S+:1:1 error SOURCE_UNREAD [^\n]*请改名为 qingdao-2030\.txt\n$/,
    );
    expect(status).toBe(1);
  });

  test.each([
    ["aliases that multiply", BOMB, /^qingdao-2030\.yaml:2:8 error YAML YAML 的别名（\*）展开后过大/m],
    ["an alias of nothing", "region: *nowhere\n", /^qingdao-2030\.yaml:1:9 error YAML /m],
    ["broken YAML", "region: [\n", /^qingdao-2030\.yaml:2:1 error YAML YAML 格式有误/m],
    ["an unknown field", "region: qingdao\nregoin: a\n", /^qingdao-2030\.yaml:1:1 error YAML .*regoin/m],
    ["a wrong date", "addedOn: 2025-13-40\n", /^qingdao-2030\.yaml:1:10 error YAML “addedOn”不符合要求/m],
    [
      "an unregistered region",
      "addedOn: 2025-01-01\nregion: atlantis\n",
      /^qingdao-2030\.yaml:2:1 error YAML 地区“atlantis”没有登记/m,
    ],
    [
      "a field given twice",
      "region: qingdao\nregion: dalian\n",
      /^qingdao-2030\.yaml:2:1 error YAML YAML 格式有误/m,
    ],
    [
      "a relation without evidence",
      "relations:\n  - relation: followedBy\n",
      /^qingdao-2030\.yaml:2:5 error YAML “relations\.0\.evidence”/m,
    ],
    [
      "a replaced notice that isn't there",
      "replaces: [dalian-1999]\n",
      /error YAML replaces 中的“dalian-1999”/m,
    ],
    ["an address that would run", "url: javascript:alert(1)\n", /^qingdao-2030\.yaml:1:6 error YAML “url”/m],
  ])("%s", (_, yaml, sentence) => {
    seed("qingdao-2030.txt", NOTICE);
    seed("qingdao-2030.yaml", yaml);
    const { status, stderr } = toContent();
    expect(stderr).toMatch(sentence);
    expect(status).toBe(1);
    expect(readdirSync(inFolder())).toEqual(["seeds"]);
  });

  test("leaves the content of before, byte for byte", () => {
    seed("qingdao-2030.txt", NOTICE);
    toContent();
    const before = snapshot();
    seed("qingdao-2031.txt", "");
    expect(toContent().status).toBe(1);
    expect(snapshot()).toEqual(before);
  });
});
