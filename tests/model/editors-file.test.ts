/** What editors write is read in the encoding that their program saved it in, or refused at its place; it is never guessed or left out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { convertFolder } from "../../scripts/converter/folder/convert-folder.ts";
import { readEditorsFile, YamlError } from "../../src/model/yaml.ts";
import { NOTICE } from "../add/support.ts";
import { gb18030, utf16 } from "../support/encode.ts";
import { VOCABULARY } from "../support/fixture.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yaml-"));
  writeFileSync(join(folder, "qingdao-2031.txt"), NOTICE.join("\n"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SIDECAR = "review: { by: 张三丰, on: 2031-05-06 } # 已核对\n";

/** The notice's review and the findings on files beside it. */
function converted() {
  const [entry] = convertFolder({ seeds: folder, vocabulary: VOCABULARY, publish: false }).notices;
  return entry?.converted
    ? { review: entry.notice.review }
    : {
        errors: entry?.findings.map(
          ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
        ),
      };
}

test.each([
  ["UTF-8", Buffer.from(SIDECAR)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${SIDECAR}`)],
  ["GB18030", gb18030(SIDECAR)],
  ["UTF-16LE", utf16(SIDECAR)],
  ["UTF-16BE", utf16(SIDECAR, { big: true })],
  ["UTF-16LE without a byte order mark", utf16(SIDECAR, { mark: false })],
])("a sidecar in %s gives its reviewer's name", (_, bytes) => {
  writeFileSync(join(folder, "qingdao-2031.yaml"), bytes);
  expect(converted()).toEqual({ review: { by: "张三丰", on: "2031-05-06" } });
});

test.each([
  ["Latin-1", Buffer.from("addedOn: 2031-05-06\nurl: caf\xe9\n", "latin1"), "2:9"],
  ["torn UTF-8", Buffer.concat([Buffer.from("# 注\nreview: { by: 张"), Buffer.from([0xe4, 0xb8])]), "2:16"],
  ["Big5 or any other bytes", Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xff, 0x0a]), "1:4"],
])("a sidecar in %s is refused where its bytes can't be read", (_, bytes, place) => {
  writeFileSync(join(folder, "qingdao-2031.yaml"), bytes);
  expect(converted()).toEqual({
    errors: [
      `qingdao-2031.yaml:${place} 文件的字节不是可识别的文字编码（UTF-8、UTF-16 或 GB18030）；请用记事本打开，核对后另存为 UTF-8`,
    ],
  });
});

test("a sidecar that can't be opened is an error, not a missing one", () => {
  mkdirSync(join(folder, "qingdao-2031.yaml"));
  expect(converted()).toEqual({ errors: ["qingdao-2031.yaml:1:1 是目录，不是文件；请核对路径与权限"] });
});

test("only a file that isn't there is none", () => {
  expect(readEditorsFile(join(folder, "none.yaml"), "none.yaml")).toBeNull();
  expect(() => readEditorsFile(folder, "folder")).toThrow(YamlError);
});

test("a registry in GB18030 knows its bodies", () => {
  mkdirSync(join(folder, "vocabulary"));
  const put = (name: string, words: string) =>
    writeFileSync(join(folder, "vocabulary", name), gb18030(words));
  put("regions.yaml", "- { id: qingdao, name: 青岛, names: [青岛] }\n");
  put("departments.yaml", "- { id: qingdao/customs, name: 青岛海关, kind: customs }\n");
  const { notices, findings } = convertFolder({
    seeds: folder,
    vocabulary: join(folder, "vocabulary"),
    publish: false,
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const [entry] = notices;
  expect(
    entry?.converted?.departments.filter(({ registered }) => registered).map(({ name }) => name),
  ).toEqual(["青岛海关"]);
});
