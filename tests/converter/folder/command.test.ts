/** `npm run convert` as an editor meets it: exit statuses, sentences, and what is left on disk. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { convertCommand } from "../../../scripts/convert/command.ts";
import { runCommand } from "../../support/run-command.ts";
import { ROOT } from "../support.ts";
import { NOTICE, useEditorsFolder } from "./editors-folder.ts";

const { inFolder, seed, argumentsOf, run, toContent, snapshot } = useEditorsFolder();

/** Runs the command as an editor does. */
function runProcess(...args: string[]) {
  const all = ["scripts/convert.ts", ...argumentsOf(args)];
  return spawnSync(process.execPath, all, { cwd: ROOT, encoding: "utf8" });
}

test("a collection that registers no kinds is told so in one sentence, where its bodies have any", () => {
  const own = inFolder("seeds/vocabulary");
  mkdirSync(own);
  seed(
    "qinghe-2030.txt",
    "青禾县方案\n1.甲。甲的内容。（责任单位：县某局）\n2.乙。乙的内容。（责任单位：县某局）\n",
  );
  seed("vocabulary/regions.yaml", "- { id: qinghe, name: 青禾县, names: [青禾县] }\n");
  const entry = (kind: string) =>
    seed(
      "vocabulary/departments.yaml",
      `- { id: qinghe/a, name: 青禾县某局, kind: ${kind}, local: [县某局] }\n`,
    );
  const convert = () =>
    runCommand(() =>
      convertCommand(["--seeds", inFolder("seeds"), "--content", inFolder("content")]),
    ).stderr.split("\n")[0];
  entry("commerce");
  expect(convert()).toMatch(/^没有 \S+\/vocabulary\/kinds\.yaml：单位和术语的类别都显示为“其他”；/);
  entry("other");
  expect(convert()).toMatch(/^已写入 /);
  entry("commerce");
  seed("vocabulary/kinds.yaml", "departments: [{ id: commerce, name: 商务 }]\n");
  expect(convert()).toMatch(/^已写入 /);
});

describe("as a process", () => {
  test("it gives what it found to both streams, and its exit status", () => {
    seed("qingdao-2030.txt", NOTICE);
    const good = runProcess("--content", inFolder("content"));
    expect(good.status).toBe(0);
    expect(good.stdout).toContain("qingdao-2030：措施 2 条，条款 2 条");
    expect(good.stderr).toMatch(/^qingdao-2030\.txt:1:1 warning REGION_UNKNOWN /m);
    seed("qingdao-2030.txt", "");
    expect(runProcess("--content", inFolder("content")).status).toBe(1);
    expect(runProcess("--format", "xml").status).toBe(2);
    expect(JSON.parse(runProcess("--format", "json").stdout)).toHaveProperty("notices");
  });
});

describe("a good source", () => {
  test("is converted: exit 0, a line a finding, a summary a notice", () => {
    seed("qingdao-2030.txt", NOTICE);
    const { status, stdout, stderr } = toContent();
    expect(status).toBe(0);
    expect(stdout).toContain("qingdao-2030：措施 2 条，条款 2 条");
    expect(stderr).toMatch(/^qingdao-2030\.txt:1:1 warning REGION_UNKNOWN /m);
    expect(readdirSync(inFolder("content"))).toEqual(["derived", "measures", "notices", "sources"]);
  });

  test("gives the same bytes every time", () => {
    seed("qingdao-2030.txt", NOTICE);
    toContent();
    const first = snapshot();
    rmSync(inFolder("content"), { recursive: true });
    toContent();
    expect(snapshot()).toEqual(first);
    expect(first.size).toBeGreaterThan(3);
  });

  test.each([
    ["UTF-16LE with a mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16LE without one", (text: string) => Buffer.from(text, "utf16le")],
    ["UTF-16BE with a mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["UTF-8 with CRLF", (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["UTF-8 with CR", (text: string) => Buffer.from(text.replaceAll("\n", "\r"))],
  ])("in %s reads the same", (_, encode) => {
    const text =
      "测试市方案\n一、总则\n1.甲。甲的内容，\n续行。\n责任单位：青岛海关\n2.乙。乙的内容。\n责任单位：青岛海关\n";
    seed("qingdao-2030.txt", text);
    const plain = report().notices[0]?.measures;
    expect(plain).toHaveLength(2);
    seed("qingdao-2030.txt", encode(text));
    expect(report().notices[0]?.measures).toEqual(plain);
  });

  test("in GB18030 reads the same", () => {
    // "某市方案\n一、总则\n1.甲。甲的内容。\n2.乙。乙的内容。\n" in GB18030, made with iconv.
    const hex =
      "c4b3cad0b7bdb0b80ad2bba1a2d7dcd4f20a312ebcd7a1a3bcd7b5c4c4dac8dda1a30a322ed2d2a1a3d2d2b5c4c4dac8dda1a30a";
    seed("qingdao-2030.txt", Buffer.from(hex, "hex"));
    const [notice] = report().notices;
    expect(notice?.source.encoding).toBe("GB18030");
    expect(notice?.measures.map(({ title, text }) => [title, text])).toEqual([
      ["甲", "甲的内容。"],
      ["乙", "乙的内容。"],
    ]);
  });
});

describe("a content folder", () => {
  const content = (name: string) => inFolder("content", name);
  const put = (name: string, text: string) => {
    mkdirSync(dirname(content(name)), { recursive: true });
    writeFileSync(content(name), text);
  };

  test.each([
    "notices/备忘.txt",
    "notices/notes.mdx",
    "notices/drafts/qingdao-2030.mdx",
    "measures/qingdao-2030/图.png",
    "departments/list.csv",
    "derived/notes.md",
    "sources/备忘.txt",
  ])("with somebody's own %s in it is left alone, in one sentence that says what to do", (name) => {
    seed("qingdao-2030.txt", NOTICE);
    toContent();
    put(name, "---\ntitle: 备忘\n---\n");
    seed("qingdao-2030.txt", NOTICE.replace("乙的内容", "乙的新内容"));
    const before = snapshot();
    const { status, stderr } = toContent();
    expect(status).toBe(1);
    expect(stderr).toContain(`${content(name)} 不是本命令写出的文件，而 `);
    expect(stderr).toMatch(/由本命令整个管理；请把它移到别处后再运行\n$/);
    expect(snapshot()).toEqual(before);
  });

  test("that is somebody's own project is left alone, whatever is called derived or notices there", () => {
    seed("qingdao-2030.txt", NOTICE);
    put("derived/results.json", "{}");
    expect(toContent().status).toBe(1);
    expect([...snapshot().values()]).toEqual(["{}"]);
  });

  test("loses what it has of a notice that is gone, keeps what systems leave, and may be named with a slash", () => {
    seed("qingdao-2030.txt", NOTICE);
    seed("qingdao-2031.txt", NOTICE);
    toContent();
    put("notices/.DS_Store", "");
    put("README.md", "by hand");
    rmSync(inFolder("seeds/qingdao-2031.txt"));
    expect(run("--content", `${inFolder("content")}/`).status).toBe(0);
    const left = [...snapshot().keys()].map((path) => relative(inFolder("content"), path));
    expect(left).toEqual(
      expect.arrayContaining(["README.md", "notices/.DS_Store", "notices/qingdao-2030.mdx"]),
    );
    expect(left.filter((path) => path.includes("2031"))).toEqual([]);
  });

  test("that is a file is named in one sentence", () => {
    seed("qingdao-2030.txt", NOTICE);
    writeFileSync(inFolder("content"), "");
    const { status, stderr } = toContent();
    expect(status).toBe(1);
    expect(stderr).toContain(`没有写入 ${inFolder("content")}：`);
    expect(stderr).not.toContain("    at ");
  });
});

describe("--check", () => {
  test("writes nothing, and fails where content is not what the seeds give", () => {
    seed("qingdao-2030.txt", NOTICE);
    const check = () => run("--content", inFolder("content"), "--check");
    expect(check().status).toBe(1);
    expect(readdirSync(inFolder())).toEqual(["seeds"]);
    toContent();
    expect(check().status).toBe(0);
    seed("qingdao-2030.txt", NOTICE.replace("乙的内容", "乙的新内容"));
    const { status, stderr } = check();
    expect(status).toBe(1);
    expect(stderr).toMatch(/measures\/qingdao-2030\/2\.mdx:1:1 error STALE .*npm run convert/);
  });
});

describe("--format json", () => {
  test("prints one object, takes any file name, and writes nothing", () => {
    seed("某市 方案.txt", NOTICE);
    const { notices } = report();
    expect(notices).toMatchObject([
      { id: "某市 方案", region: null, measures: [{ id: "某市 方案-1", title: "甲" }, { title: "乙" }] },
    ]);
    expect(readdirSync(inFolder())).toEqual(["seeds"]);
  });

  test("keeps a notice that failed in the list, with no measures and its error, and exits 1", () => {
    seed("a.txt", NOTICE);
    seed("b.txt", "");
    const { status, stdout } = run("--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      notices: [
        { id: "a" },
        {
          id: "b",
          measures: [],
          findings: [{ file: "b.txt", line: 1, column: 1, severity: "error", code: "EMPTY_FILE" }],
        },
      ],
    });
  });
});

test.each([
  ["an unknown option", ["--colour"]],
  ["an unknown format", ["--format", "xml"]],
  ["a folder that isn't there", ["--seeds", "/nowhere"]],
  ["other sources over the site's own content", []],
])("%s is wrong usage: exit 2 and how to use it", (_, args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain("用法：npm run convert");
});

interface Reported {
  notices: { id: string; source: { encoding: string }; measures: { title: string; text: string }[] }[];
}

function report(): Reported {
  return JSON.parse(run("--format", "json").stdout) as Reported;
}
