/** `npm run add` as an editor meets it: what it shows, what it leaves on disk, and its exit statuses. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readVocabulary } from "../../scripts/converter/registries/vocabulary.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { NOTICE, noticeFiles, put, ROOT, runAdd, runAddProcess, text, useFolder } from "./support.ts";

const folder = useFolder();
const page = (lines: readonly string[]) =>
  `<html><head><meta charset="utf-8"><link rel="canonical" href="https://a.gov.cn/1.html"></head><body>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`;
const PAGE = page(NOTICE);
const files = () => noticeFiles(folder.seeds());

let source: string;
beforeEach(() => {
  source = put(folder.path("通知.html"), PAGE);
});

const add = (...args: string[]) => runAdd(folder.seeds(), ...args);

describe("without --write", () => {
  test("shows what was understood and where it would go, and writes nothing", async () => {
    const { status, stdout, stderr } = await add(source);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    for (const shown of [
      "通知.html（网页）→ qingdao-2031",
      "标题：2031年青岛市口岸提效行动方案",
      "地区：青岛（qingdao）",
      "措施：3 条，条款 3 条（写明责任单位的 3 条）",
      "认得的单位：3 个：青岛海关 2 条、青岛市商务局 1 条、青岛市交通运输局 1 条",
      "没有登记的单位：1 个：市量子通关局 1 条",
      "施行、有效期：（没有看出）",
      "目录：\n  一、政策供给（2 条：1、2）\n  二、物流畅通（1 条：3）",
      "最该先核对的三处：\n  1. 没有登记的单位：第 5 行，",
      "整理记录：\n  第 5 行第 ",
      " 字，存疑（UNIT_UNKNOWN）：责任单位“市量子通关局”没有登记",
      folder.seeds("qingdao-2031.original.html"),
      "url: https://a.gov.cn/1.html",
      "尚未写入",
    ])
      expect(stdout).toContain(shown);
    expect(files()).toEqual([]);
  });

  test("shows the whole text on demand", async () => {
    expect((await add(source)).stdout).not.toContain(NOTICE.join("\n"));
    expect((await add(source, "--text")).stdout).toContain(NOTICE.join("\n"));
  });

  test("proposes registry entries that the registry takes and that know the body", async () => {
    const { stdout } = await add(source);
    const entries = stdout.slice(stdout.indexOf("- id: "), stdout.indexOf("最该先核对")).trim();
    expect(parse(entries)).toEqual([
      {
        id: "qingdao/shi-liang-zi-tong-guan-ju",
        name: "青岛市量子通关局",
        kind: "other",
        local: ["市量子通关局"],
        note: "原文只印此名，全称未经核实。",
      },
    ]);
    rmSync(folder.seeds("vocabulary"));
    mkdirSync(folder.seeds("vocabulary"));
    for (const name of ["regions.yaml", "departments.yaml"])
      put(folder.seeds(`vocabulary/${name}`), text(join(VOCABULARY, name)));
    const registry = folder.seeds("vocabulary/departments.yaml");
    put(registry, `${text(registry).trimEnd()}\n${entries}\n`);
    expect(readVocabulary(folder.seeds("vocabulary")).departments.at(-1)?.name).toBe("青岛市量子通关局");
    expect((await add(source)).stdout).toContain("没有登记的单位：0 个");
  });
});

describe("with --write", () => {
  test("puts text, original and YAML in place, which convert then reads, each in a process of its own", () => {
    expect(runAddProcess(folder.seeds(), source, "--write").status).toBe(0);
    expect(files()).toEqual(["qingdao-2031.original.html", "qingdao-2031.txt", "qingdao-2031.yaml"]);
    expect(text(folder.seeds("qingdao-2031.txt"))).toBe(`${NOTICE.join("\n")}\n`);
    expect(text(folder.seeds("qingdao-2031.original.html"))).toBe(PAGE);
    const yaml: unknown = parse(text(folder.seeds("qingdao-2031.yaml")));
    expect(yaml).toEqual({
      url: "https://a.gov.cn/1.html",
      addedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const args = ["--seeds", folder.seeds(), "--vocabulary", VOCABULARY, "--format", "json"];
    const converted = spawnSync(process.execPath, ["scripts/convert.ts", ...args], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect(converted.status).toBe(0);
    const report = JSON.parse(converted.stdout) as { notices: { id: string; measures: unknown[] }[] };
    expect(report.notices.map(({ id, measures }) => [id, measures.length])).toEqual([["qingdao-2031", 3]]);
  });

  test("keeps a text as it is, byte for byte, without an original", async () => {
    const bytes = Buffer.from(`\ufeff${NOTICE.join("\r\n")}`, "utf16le");
    expect((await add(put(folder.path("a.txt"), bytes), "--write")).status).toBe(0);
    expect(files()).toEqual(["qingdao-2031.txt", "qingdao-2031.yaml"]);
    expect(readFileSync(folder.seeds("qingdao-2031.txt"))).toEqual(bytes);
  });

  test("overwrites nothing unasked, and says how to ask", async () => {
    put(folder.seeds("qingdao-2031.yaml"), "addedOn: 2030-01-01\n");
    put(folder.seeds("qingdao-2031.txt"), `${NOTICE.join("\n")}\n`);
    const before = text(folder.seeds("qingdao-2031.txt"));
    const { status, stderr } = await add(source, "--write");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^“通知\.html”不能存为 qingdao-2031：.*已经存在（2031年青岛市口岸提效行动方案）；.*--force.*--id/m,
    );
    expect(files()).toEqual(["qingdao-2031.txt", "qingdao-2031.yaml"]);
    expect(text(folder.seeds("qingdao-2031.txt"))).toBe(before);
  });

  test("with --force replaces text and original, and keeps what an editor has stated", async () => {
    put(folder.seeds("qingdao-2031.txt"), NOTICE.join("\n").replace("1.优化", "1.旧的"));
    put(folder.seeds("qingdao-2031.yaml"), "review: { by: 张三, on: 2030-01-01 }\n");
    put(folder.seeds("qingdao-2031.original.pdf"), "旧的原件");
    const { status, stdout } = await add(source, "--write", "--force");
    expect(status).toBe(0);
    expect(stdout).toContain("原有的 qingdao-2031.yaml 保留不动");
    expect(files()).toEqual(["qingdao-2031.original.html", "qingdao-2031.txt", "qingdao-2031.yaml"]);
    expect(text(folder.seeds("qingdao-2031.txt"))).toBe(`${NOTICE.join("\n")}\n`);
    expect(text(folder.seeds("qingdao-2031.yaml"))).toContain("张三");
  });

  test("gives another notice of the same region and year a suffix", async () => {
    put(folder.seeds("qingdao-2031.txt"), NOTICE.join("\n").replace("提效", "提质"));
    expect((await add(source, "--write")).status).toBe(0);
    expect(files()).toContain("qingdao-2031-plan.txt");
  });

  test("gives a draft the draft's id", async () => {
    const draft = put(folder.path("稿.html"), page(NOTICE.with(1, "（征求意见稿）")));
    expect((await add(draft, "--write")).status).toBe(0);
    expect(files()).toContain("qingdao-2031-draft.txt");
  });
});

describe("a notice that doesn't say where or when", () => {
  const nowhere = page(NOTICE.map((line) => line.replaceAll("青岛", "某").replace("2031", "某")));

  test("gets no id, and the editor is told to name one", async () => {
    const { status, stderr } = await add(put(folder.path("无.html"), nowhere));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^“无\.html”的文字里看不出地区和年份，不能拟定编号；请用 --id 指明/m);
    expect(stderr).toContain("提取出的文字：");
  });

  test("has its region stated in the YAML where the id says it", async () => {
    const file = put(folder.path("无.html"), nowhere);
    expect((await add(file, "--write", "--id", "tianjin-2031", "--url", "https://b.gov.cn/")).status).toBe(0);
    expect(parse(text(folder.seeds("tianjin-2031.yaml")))).toMatchObject({
      region: "tianjin",
      url: "https://b.gov.cn/",
    });
  });

  test("may lie in a region that isn't registered: the editor is told, and the YAML doesn't state it", async () => {
    const file = put(folder.path("无.html"), nowhere);
    const { status, stdout } = await add(file, "--write", "--id", "nowhere-2031");
    expect(status).toBe(0);
    expect(stdout).toContain("编号里的地区“nowhere”没有登记，暂无地区；请核对后补进 vocabulary/regions.yaml");
    expect(parse(text(folder.seeds("nowhere-2031.yaml")))).not.toHaveProperty("region");
  });

  test.each([
    ["长阳土家族自治县", "changyang"],
    ["湖北省长阳土家族自治县", "changyang"],
    ["阿荣旗", "arong"],
    ["青岛市市南区", "shinan"],
  ])("of %s, which every collection knows, is proposed as %s without an entry", async (place, id) => {
    const file = put(folder.path("县.html"), page(NOTICE.map((line) => line.replaceAll("青岛市", place))));
    const { status, stdout } = await add(file);
    expect(status).toBe(0);
    expect(stdout).toContain(`→ ${id}-2031`);
    expect(stdout).not.toContain("regions.yaml");
  });

  test.each([
    ["烟台市牟平经济开发区", "muping-yantai", "牟平", "牟平经济开发区", "yantai"],
    ["云岭市", "yunling", "云岭", "云岭市", "national"],
  ])(
    "of %s, which isn't registered, is proposed as %s with an entry",
    async (place, id, name, full, parent) => {
      const file = put(folder.path("县.html"), page(NOTICE.map((line) => line.replaceAll("青岛市", place))));
      const { status, stdout } = await add(file);
      expect(status).toBe(0);
      expect(stdout).toContain(`→ ${id}-2031`);
      const entry = stdout.slice(stdout.indexOf(`- id: ${id}\n`)).split(/\n\n/u)[0] ?? "";
      expect(parse(entry)).toEqual([{ id, name, parent, names: [full] }]);
    },
  );
});
