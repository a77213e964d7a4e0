/** `npm run correct`: what an editor corrected of a published notice is recorded with the measures that it concerns. */
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CONTENT_FOLDERS } from "../../scripts/converter/folder/content-files.ts";
import { succeeded } from "../../scripts/converter/folder/convert-folder.ts";
import { replaceFiles } from "../../scripts/files/file-set.ts";
import type { Corrections } from "../../src/content/derived.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { convert, correct, makeSeeds, PLAN, put, tree, withdraw } from "./collection.ts";

let folder: string;
let seeds: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  vi.stubEnv("SITE_DIR", folder);
  seeds = join(folder, "seeds");
  makeSeeds(seeds);
  replaceFiles(join(folder, "content"), convert(seeds).files, CONTENT_FOLDERS);
});

const WHY = ["--reason", "“压缩”更正为“缩短”", "--date", "2031-05-06"];
const CORRECTED = PLAN.replace("压缩", "缩短");
const corrections = () =>
  JSON.parse(String(convert(seeds).files.get("derived/corrections.json"))) as Corrections;

test("the corrected measures are those that differ from what was converted last", () => {
  put(seeds, "qingdao-2030.txt", CORRECTED);
  expect(correct(seeds, "qingdao-2030", ...WHY, "--by", "李四")).toMatchObject({ status: 0, stderr: "" });
  expect(corrections()).toEqual({
    "qingdao-2030": [
      { on: "2031-05-06", by: "李四", reason: "“压缩”更正为“缩短”", measures: ["qingdao-2030-1"] },
    ],
  });
});

test("whoever has converted since names them", () => {
  put(seeds, "qingdao-2030.txt", CORRECTED);
  replaceFiles(join(folder, "content"), convert(seeds).files, CONTENT_FOLDERS);
  const before = tree(seeds);
  const { status, stderr } = correct(seeds, "qingdao-2030", ...WHY);
  expect(status).toBe(1);
  expect(stderr).toContain("请改用措施编号写明更正了哪几条（如 qingdao-2030-1）");
  expect(tree(seeds)).toEqual(before);
  expect(correct(seeds, "qingdao-2030-1", "qingdao-2030-3", ...WHY).status).toBe(0);
  expect(corrections()["qingdao-2030"]?.[0]?.measures).toEqual(["qingdao-2030-1", "qingdao-2030-3"]);
});

test("of what stands around the measures none is named", () => {
  put(seeds, "qingdao-2030.txt", PLAN.replace("8号", "9号"));
  expect(correct(seeds, "qingdao-2030", "--notice-only", ...WHY).status).toBe(0);
  expect(corrections()["qingdao-2030"]?.[0]?.measures).toEqual([]);
});

test("the latest stands first, and a notice's own day is none of another's", () => {
  correct(seeds, "qingdao-2030-1", ...WHY);
  correct(seeds, "qingdao-2030-2", "--reason", "又一处", "--date", "2031-07-08");
  correct(seeds, "dalian-2031-1", "--reason", "录入有误", "--date", "2031-06-07");
  const days = Object.entries(corrections()).map(([id, own]) => [id, own.map(({ on }) => on)]);
  expect(Object.fromEntries(days)).toEqual({
    "qingdao-2030": ["2031-07-08", "2031-05-06"],
    "dalian-2031": ["2031-06-07"],
  });
});

test("a measure corrected beyond recognition keeps its id once it is said", () => {
  put(
    seeds,
    "qingdao-2030.txt",
    PLAN.replace(/2\..*\n/u, "2.配备自助终端。大厅摆放机器，全年无休打印单证。\n"),
  );
  expect(convert(seeds).findings.map(({ code }) => code)).toEqual(["ID_CHANGED"]);
  expect(correct(seeds, "qingdao-2030-2", ...WHY).status).toBe(0);
  expect(succeeded(convert(seeds))).toBe(true);
});

describe("nothing is written, and one sentence says why", () => {
  const mistakes: [args: string[], status: number, sentence: string][] = [
    [WHY, 2, "请写明更正了哪份文件或哪几条措施，如 shili-2025、shili-2025-3"],
    [["qingdao-2030-1"], 2, "请用 --reason 写明更正的原因，页面上照登"],
    [["qingdao-2099", ...WHY], 1, "没有编号为 qingdao-2099 的文件；现有 dalian-2031、qingdao-2030"],
    [
      ["qingdao-2030-9", ...WHY],
      1,
      "qingdao-2030 没有第 9 条措施，编号“qingdao-2030-9”有误；它的措施是 1、2、3",
    ],
    [
      ["qingdao-2030-1", "dalian-2031-1", ...WHY],
      1,
      "dalian-2031-1 不在 qingdao-2030 里；一次只登记一份文件的更正",
    ],
  ];
  test.each(mistakes)("%j", (args, status, sentence) => {
    const before = tree(seeds);
    const ran = correct(seeds, ...args);
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status, stdout: "" });
    expect(ran.stderr.split("\n")[0]).toBe(sentence);
    expect(tree(seeds)).toEqual(before);
  });

  test("of a correction that is recorded already, and of what was withdrawn", () => {
    correct(seeds, "qingdao-2030-1", ...WHY);
    expect(correct(seeds, "qingdao-2030-1", ...WHY).stderr).toBe(
      "qingdao-2030 的这次更正已经登记过，没有再登记；登记的是另一次更正的，请写明另外的日期或缘由\n",
    );
    withdraw(seeds, "qingdao-2030", ...WHY);
    expect(correct(seeds, "qingdao-2030-1", ...WHY).stderr).toBe("qingdao-2030 已经撤下，没有文字可更正\n");
    expect(corrections()).toEqual({});
  });
});

test("a correction of what isn't there is an error at its line", () => {
  correct(seeds, "qingdao-2030-1", ...WHY);
  const ledger = tree(seeds)["vocabulary/ids.yaml"] ?? "";
  put(
    seeds,
    "vocabulary/ids.yaml",
    Buffer.from(ledger.replace('measures: ["qingdao-2030-1"]', 'measures: ["qingdao-2030-7"]'), "latin1"),
  );
  expect(convert(seeds).findings).toMatchObject([{ severity: "error", code: "ID_VANISHED" }]);
  expect(convert(seeds).findings[0]?.message).toBe(
    "qingdao-2030 没有更正所说的措施 qingdao-2030-7；请改正编号",
  );
});
