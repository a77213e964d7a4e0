/** `npm run withdraw`: a text leaves what is published as a whole, or nothing happens; and it can be taken back. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { recoverNoticeFiles } from "../../scripts/add/notice-files.ts";
import { type FolderResult, succeeded } from "../../scripts/converter/folder/convert-folder.ts";
import type { Moved, Withdrawals } from "../../src/content/derived.ts";
import { gb18030, utf16 } from "../support/encode.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { convert, makeSeeds, PLAN, publish, put, tree, withdraw } from "./collection.ts";

let seeds: string;
beforeEach(async () => {
  const folder = await temporaryFolder();
  // What is kept between runs lies in the site's folder.
  vi.stubEnv("SITE_DIR", folder);
  seeds = join(folder, "sources");
  makeSeeds(seeds);
});

const WHY = ["--reason", "发布机关撤回", "--date", "2031-05-06", "--by", "张三"];
const derived = <T>({ files }: FolderResult, name: string): T =>
  JSON.parse(String(files.get(`derived/${name}.json`))) as T;
/** Everything that a conversion gives, as one text. */
const allText = ({ files }: FolderResult) => [...files].map(([path, text]) => `${path}\n${text}`).join("\n");

describe("a withdrawn notice", () => {
  test("leaves the sources with all that belongs to it, and the rest converts as before", () => {
    put(seeds, "vocabulary/reviews/qingdao-2030.yaml", "measures: {}\n");
    put(seeds, "vocabulary/asked/qingdao-2030.yaml", '"1": []\n');
    const before = tree(seeds);
    expect(withdraw(seeds, "qingdao-2030", ...WHY)).toMatchObject({ status: 0, stderr: "" });
    const after = tree(seeds);
    const own = [
      ...["qingdao-2030.txt", "qingdao-2030.yaml", "qingdao-2030.original.html"],
      ...["vocabulary/reviews/qingdao-2030.yaml", "vocabulary/asked/qingdao-2030.yaml"],
    ];
    for (const file of own) {
      expect(after[file], file).toBeUndefined();
      expect(after[`withdrawn/qingdao-2030/${file}`], file).toBe(before[file]);
    }
    const result = convert(seeds);
    expect(succeeded(result)).toBe(true);
    expect(result.notices.map(({ id }) => id)).toEqual(["dalian-2031"]);
  });

  test("leaves none of its text in the content, only what it was, when and why it went", () => {
    withdraw(seeds, "qingdao-2030", ...WHY);
    const result = convert(seeds);
    for (const line of PLAN.split("\n").slice(2)) {
      const words = line.slice(2, 10);
      if (words.length === 8) expect(allText(result), words).not.toContain(words);
    }
    expect(derived<Withdrawals>(result, "withdrawn")).toEqual([
      {
        ...{
          id: "qingdao-2030",
          kind: "notice",
          notice: "qingdao-2030",
          title: "青岛市优化口岸服务行动方案",
        },
        ...{ documentNumber: "青口岸发〔2030〕8号", issuers: [], region: "qingdao", place: "青岛" },
        ...{ signedOn: null, publishedOn: null, addedOn: "2030-02-03" },
        ...{ withdrawnOn: "2031-05-06", by: "张三", reason: "发布机关撤回" },
        measureIds: ["qingdao-2030-1", "qingdao-2030-2", "qingdao-2030-3"],
      },
    ]);
    expect(derived<Moved>(result, "moved").map(({ id, to, title }) => [id, to, title])).toEqual(
      ["1", "2", "3"].map((key) => [`qingdao-2030-${key}`, null, null]),
    );
  });

  test("stays the one that others name and that they replace", () => {
    withdraw(seeds, "qingdao-2030", ...WHY);
    const [notice] = convert(seeds).notices;
    expect(notice?.converted && notice.notice.replaces).toEqual(["qingdao-2030"]);
  });

  test("keeps what it replaced replaced", () => {
    withdraw(seeds, "dalian-2031", ...WHY);
    const [notice] = convert(seeds).notices;
    expect(notice?.converted && notice.notice.replacedBy).toBe("dalian-2031");
  });

  test("keeps its measures' ids, also those that nobody had entered yet", () => {
    rmSync(join(seeds, "vocabulary/ids.yaml"));
    withdraw(seeds, "qingdao-2030", ...WHY);
    expect(derived<Moved>(convert(seeds), "moved").map(({ id }) => id)).toEqual(
      ["1", "2", "3"].map((key) => `qingdao-2030-${key}`),
    );
  });

  test("never gives its ids to another text", () => {
    withdraw(seeds, "qingdao-2030", ...WHY);
    put(seeds, "qingdao-2030.txt", "青岛市另一方案\n一、总则\n1.甲。甲的内容。\n");
    const result = convert(seeds);
    expect(result.findings).toMatchObject([
      { file: "vocabulary/ids.yaml", severity: "error", code: "ID_WITHDRAWN" },
    ]);
    expect(result.files.size).toBe(0);
  });

  test("lets decisions about it rest: links, reviews and definitions of terms are no faults", () => {
    const link = "measures: [qingdao-2030-1, dalian-2031-1], type: sibling, verdict: accepted, reason: 同";
    put(seeds, "vocabulary/links.yaml", `links:\n  - { ${link} }\n`);
    const defined = "defined: { measure: qingdao-2030-1, quote: 优化出口锂电池检验监管模式 }";
    put(
      seeds,
      "vocabulary/terms.yaml",
      `- words: [预约查验]\n  term: { id: booking, kind: inspection, full: 出口锂电池检验, ${defined} }\n`,
    );
    withdraw(seeds, "qingdao-2030", ...WHY);
    put(seeds, "vocabulary/reviews/qingdao-2030.yaml", "measures: {}\n");
    const result = convert(seeds);
    expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result.findings.map(({ code }) => code)).not.toContain("LINK_UNKNOWN");
    expect(derived<{ definition: unknown; full: unknown }[]>(result, "terms")).toMatchObject([
      { definition: null, full: null },
    ]);
  });
});

describe("a withdrawn measure", () => {
  const texts: [name: string, encode: (text: string) => Uint8Array][] = [
    ["UTF-8", (text) => Buffer.from(text)],
    ["UTF-8 with the line ends of Windows", (text) => Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["GB18030", gb18030],
    ["UTF-16LE", (text) => utf16(text)],
    ["UTF-16BE", (text) => utf16(text, { big: true })],
  ];
  test.each(texts)("leaves its notice's source and no other word of it: %s", (_, encode) => {
    put(seeds, "qingdao-2030.txt", encode(PLAN));
    const before = convert(seeds);
    expect(withdraw(seeds, "qingdao-2030-2", ...WHY)).toMatchObject({ status: 0, stderr: "" });
    const after = convert(seeds);
    expect(succeeded(after)).toBe(true);
    const measures = (result: FolderResult) =>
      result.notices.flatMap((one) =>
        one.converted ? one.measures.map(({ id, title, text }) => [id, title, text]) : [],
      );
    expect(measures(after)).toEqual(measures(before).filter(([id]) => id !== "qingdao-2030-2"));
    expect(allText(after)).not.toContain("邮轮直供");
    expect(derived<Withdrawals>(after, "withdrawn")).toMatchObject([
      { id: "qingdao-2030-2", kind: "measure", notice: "qingdao-2030", measureIds: ["qingdao-2030-2"] },
    ]);
  });

  test("takes the original along, which holds its words", () => {
    withdraw(seeds, "qingdao-2030-2", ...WHY);
    expect(existsSync(join(seeds, "qingdao-2030.original.html"))).toBe(false);
    expect(existsSync(join(seeds, "withdrawn/qingdao-2030-2/qingdao-2030.original.html"))).toBe(true);
  });

  test("is refused where other words stand on its lines, and nothing is written", () => {
    put(
      seeds,
      "dalian-2031.txt",
      "大连市口岸措施\n一、总则\n1.推行预约查验。企业可以预约。2.公开收费。现场公开目录。\n3.设立专窗。受理申请。\n",
    );
    rmSync(join(seeds, "vocabulary/ids.yaml"));
    publish(seeds);
    const before = tree(seeds);
    const { status, stderr } = withdraw(seeds, "dalian-2031-1", ...WHY);
    expect({ status, lines: stderr.trim().split("\n").length }).toEqual({ status: 1, lines: 1 });
    expect(stderr).toContain("别处的读法也会变；请先自己在 seeds/dalian-2031.txt 里删去它的文字");
    expect(tree(seeds)).toEqual(before);
  });

  test("that an editor took out of the source already is only entered", () => {
    put(seeds, "qingdao-2030.txt", PLAN.replace(/2\..*\n.*\n/u, ""));
    expect(withdraw(seeds, "qingdao-2030-2", ...WHY).status).toBe(0);
    expect(existsSync(join(seeds, "withdrawn"))).toBe(false);
    expect(succeeded(convert(seeds))).toBe(true);
  });
});

describe("taken back", () => {
  test.each(["qingdao-2030", "qingdao-2030-2", "dalian-2031-2"])("%s is to the byte what it was", (id) => {
    const before = tree(seeds);
    expect(withdraw(seeds, id, ...WHY).status).toBe(0);
    expect(tree(seeds)).not.toEqual(before);
    expect(withdraw(seeds, id, "--undo")).toMatchObject({ status: 0, stderr: "" });
    expect(tree(seeds)).toEqual(before);
  });

  test("a measure isn't, where its source was changed meanwhile", () => {
    withdraw(seeds, "qingdao-2030-2", ...WHY);
    put(
      seeds,
      "qingdao-2030.txt",
      readFileSync(join(seeds, "qingdao-2030.txt"), "utf8").replace("促进", "推进"),
    );
    const before = tree(seeds);
    const { status, stderr } = withdraw(seeds, "qingdao-2030-2", "--undo");
    expect(status).toBe(1);
    expect(stderr).toContain("seeds/qingdao-2030.txt 在撤下之后又有改动");
    expect(tree(seeds)).toEqual(before);
  });

  test("a notice whose files are gone is once its source lies in its place again", () => {
    const source = readFileSync(join(seeds, "qingdao-2030.txt"));
    withdraw(seeds, "qingdao-2030", ...WHY);
    rmSync(join(seeds, "withdrawn"), { recursive: true });
    expect(withdraw(seeds, "qingdao-2030", "--undo")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("请先把 qingdao-2030.txt 放回 seeds/"),
    });
    writeFileSync(join(seeds, "qingdao-2030.txt"), source);
    expect(withdraw(seeds, "qingdao-2030", "--undo").status).toBe(0);
    expect(succeeded(convert(seeds))).toBe(true);
  });

  test("is said how to be done, of the same sources", () => {
    const { stdout } = withdraw(seeds, "qingdao-2030", ...WHY);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
      `要恢复：npm run withdraw -- qingdao-2030 --undo --seeds ${seeds}`,
    );
  });

  test("a measure waits for its notice", () => {
    withdraw(seeds, "qingdao-2030-2", ...WHY);
    withdraw(seeds, "qingdao-2030", ...WHY);
    expect(withdraw(seeds, "qingdao-2030-2", "--undo").stderr).toContain("所在的 qingdao-2030 也已撤下");
    expect(withdraw(seeds, "qingdao-2030", "--undo").status).toBe(0);
    expect(withdraw(seeds, "qingdao-2030-2", "--undo").status).toBe(0);
    expect(readFileSync(join(seeds, "qingdao-2030.txt"), "utf8")).toBe(PLAN);
  });
});

describe("nothing is written, and one sentence says why", () => {
  const mistakes: [args: string[], status: number, sentence: string][] = [
    [[], 2, "请写明要撤下的文件或措施的编号，如 shili-2025"],
    [["qingdao-2030"], 2, "请用 --reason 写明撤下的原因，页面上照登"],
    [["qingdao-2030", "--reason", " "], 2, "请用 --reason 写明撤下的原因，页面上照登"],
    [["qingdao-2030", "--reason", "甲\n乙"], 2, "--reason 只能写一行"],
    [["qingdao-2030", "dalian-2031", ...WHY], 2, "一次只能撤下一个编号，多余的是 dalian-2031"],
    [
      ["qingdao-2030", "--reason", "甲", "--date", "2031-02-30"],
      2,
      "--date 应为日期，如 2026-11-27，不能是“2031-02-30”",
    ],
    [["qingdao-2030", "--undo", "--by", "甲"], 2, "--undo 是恢复，不能同 --by 一起用"],
    [["青岛", ...WHY], 1, "“青岛”不是文件或措施的编号；文件如 shili-2025，措施如 shili-2025-14"],
    [["qingdao-2031", ...WHY], 1, "没有编号为 qingdao-2031 的文件；现有 dalian-2031、qingdao-2030"],
    [
      ["qingdao-2031-2", ...WHY],
      1,
      "没有编号为 qingdao-2031 的文件，也就没有措施 qingdao-2031-2；现有 dalian-2031、qingdao-2030",
    ],
    [
      ["qingdao-2030-9", ...WHY],
      1,
      "qingdao-2030 没有第 9 条措施，编号“qingdao-2030-9”有误；它的措施是 1、2、3",
    ],
    [["qingdao-2030", "--undo"], 1, "qingdao-2030 没有撤下，不必恢复；没有撤下过文件或措施"],
  ];
  test.each(mistakes)("%j", (args, status, sentence) => {
    const before = tree(seeds);
    const ran = withdraw(seeds, ...args);
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status, stdout: "" });
    expect(ran.stderr.split("\n")[0]).toBe(sentence);
    expect(tree(seeds)).toEqual(before);
  });

  test("of what was withdrawn before", () => {
    withdraw(seeds, "qingdao-2030", ...WHY);
    const before = tree(seeds);
    expect(withdraw(seeds, "qingdao-2030", ...WHY).stderr).toBe(
      "qingdao-2030 已于 2031-05-06 撤下（发布机关撤回），不必再撤；要恢复请运行 npm run withdraw -- qingdao-2030 --undo\n",
    );
    expect(withdraw(seeds, "qingdao-2030-2", ...WHY).stderr).toContain("qingdao-2030-2 已随 qingdao-2030 于");
    expect(tree(seeds)).toEqual(before);
  });

  test("of a collection that can't be converted", () => {
    put(seeds, "dalian-2031.yaml", "region: nowhere\n");
    const before = tree(seeds);
    const { status, stderr } = withdraw(seeds, "qingdao-2030", ...WHY);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dalian-2031\.yaml:1:1 error .*\n来源现在就不能转换；.*没有改动任何文件\n$/u);
    expect(tree(seeds)).toEqual(before);
  });
});

test("what a killed run had decided is completed by the next conversion, and what it hadn't is gone", () => {
  const before = tree(seeds);
  withdraw(seeds, "qingdao-2030", ...WHY);
  const after = tree(seeds);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  const removed = Object.keys(before).filter((path) => after[path] === undefined);
  rmSync(seeds, { recursive: true });
  for (const [path, text] of Object.entries(before)) put(seeds, path, Buffer.from(text, "latin1"));
  for (const [index, path] of changed.entries())
    put(seeds, `.add/${index}`, Buffer.from(after[path] ?? "", "latin1"));
  recoverNoticeFiles(seeds);
  expect(tree(seeds)).toEqual(before);
  for (const [index, path] of changed.entries())
    put(seeds, `.add/${index}`, Buffer.from(after[path] ?? "", "latin1"));
  put(seeds, ".add/journal.json", JSON.stringify({ write: changed, remove: removed }));
  recoverNoticeFiles(seeds);
  expect(tree(seeds)).toEqual(after);
});
