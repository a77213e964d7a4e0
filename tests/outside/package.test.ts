/**
 * A site of one's own on a machine that has nothing but Node 20.20 and its npm: the engine comes as the tarball of `npm
 * pack`, and a later one takes an earlier one's place.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../scripts/commands.mjs";
import { parseHtml, textOf } from "../../scripts/inspect/html.ts";
import { copyProject, ROOT } from "./copy.ts";
import { fetchNode, fetchNpm, type Ran } from "./npm.ts";
import {
  copySite,
  edit,
  type Machine,
  npm,
  pack,
  policySite,
  startPolicySite,
  tarballFiles,
  textsOf,
} from "./package.ts";

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
const OTHER_SITE = join(ROOT, "tests/fixtures/other-site");
const PORT = 47_311;
const tools = mkdtempSync(join(tmpdir(), "policy-site-package-"));

/** What the earlier version tells of a measure without units, in other words. */
const [earlierWords, words] = ["原文没有责任单位", "原文 4 条措施都没有写明责任单位"];

let machine: Machine;
let tarball: string;
/** The tarball of an earlier version. */
let earlier: string;

beforeAll(() => {
  machine = { node: fetchNode("20.20.2", tools), npm: fetchNpm("10.8.2", tools) };
  const project = copyProject();
  tarball = pack(machine, project, tools);
  rmSync(project, { recursive: true });
  earlier = earlierTarball();
});
afterAll(() => rmSync(tools, { recursive: true, force: true }));

/** The earlier version: another number, another form of content, other words in findings and on the home page. */
function earlierTarball(): string {
  const project = copyProject();
  edit(join(project, "package.json"), `"version": "${version}"`, '"version": "0.0.1"');
  const folderRoom = join(project, "scripts/converter/folder");
  edit(
    join(folderRoom, "mdx.ts"),
    "const fields = Object.entries(front).map(",
    "const [id, ...others] = Object.entries(front);\n  const fields = [id!, ...others.reverse()].map(",
  );
  edit(join(folderRoom, "content-files.ts"), "JSON.stringify(value, null, 2)", "JSON.stringify(value)");
  edit(
    join(folderRoom, "content-files.ts"),
    'files.set("derived/moved.json"',
    'files.set("derived/earlier.json", json([]));\n  files.set("derived/moved.json"',
  );
  edit(
    join(project, "scripts/converter/notice/unit-findings.ts"),
    "原文 ${all} 条措施都没有写明责任单位",
    earlierWords,
  );
  edit(join(project, "src/wording/site-parts.ts"), "怎样整理，有哪些局限", "早先的说法");
  const packed = pack(machine, project, tools);
  rmSync(project, { recursive: true });
  return packed;
}

/** An empty folder, in which a tarball is installed. */
function installed(name: string, from: string, ...options: string[]): string {
  const folder = join(tools, name);
  mkdirSync(folder, { recursive: true });
  expectDone(npm(machine, folder, "install", "--no-audit", "--no-fund", ...options, from));
  return folder;
}

/** Fails with what a program printed where it failed. */
function expectDone(ran: Ran): Ran {
  expect(ran.status, `${ran.stdout}\n${ran.stderr}`).toBe(0);
  return ran;
}

describe("the tarball", () => {
  test("has what the commands need, and nothing of this collection or of the engine's own keeping", () => {
    const files = tarballFiles(tarball);
    expect(basename(tarball)).toBe(`policy-site-${version}.tgz`);
    const tops = [...new Set([...files.keys()].map((path) => path.split("/")[0]))].sort();
    expect(tops).toEqual([
      ...["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "astro.config.mjs", "docs"],
      ...["package.json", "scripts", "seeds", "src", "tsconfig.json"],
    ]);
    expect([...files.keys()].filter((path) => path.startsWith("seeds/"))).toEqual([
      "seeds/vocabulary/traditional.txt",
    ]);
    for (const { module } of Object.values(COMMANDS))
      expect(files.has(`scripts/${module}`), module).toBe(true);
    for (const path of ["docs/own-site.md", "scripts/init/template/gitignore", "scripts/start/stripped.json"])
      expect(files.has(path), path).toBe(true);
    const own = /^scripts\/(?:bench|lock|lighthouse|screenshots|prepack)(?:\.ts$|\/)|\.test\.ts$/;
    expect([...files.keys()].filter((path) => own.test(path))).toEqual([]);
    const large = [...files].filter(([, bytes]) => bytes > 100_000).map(([path]) => path);
    expect(large).toEqual(["scripts/start/stripped.json"]);
    const bytes = [...files.values()].reduce((sum, one) => sum + one, 0);
    console.log(`${files.size} files, ${(bytes / 1e6).toFixed(1)} MB unpacked`);
    // Sources, and nearly half of it the same without types for Node that reads none.
    expect(bytes).toBeLessThan(8e6);
  });
});

describe("in an empty folder", () => {
  let folder: string;
  const run = (...args: string[]) => policySite(machine, folder, ...args);
  const built = (path: string) => readFileSync(join(folder, "dist", path), "utf8");

  beforeAll(() => {
    // A name as people give them, of signs that addresses take for something else; given when all is installed, since
    // npm 10 itself finds no tarball from a folder with a `#` (npm 11 does).
    folder = join(tools, "自家 #1 100%");
    renameSync(installed("自家", tarball), folder);
  });

  test("a command says in one sentence that there is no site yet", () => {
    expect(run("build")).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "这里不是网站目录（没有 site.yaml）；请用 --site 给出网站目录，或运行 policy-site init 目录 新建一个。\n",
    });
    expect(run("--version").stdout).toBe(`${version}\n`);
  });

  test("init begins a site that builds at once", () => {
    const { stdout } = expectDone(run("init", ".", "--region", "平湖县", "--title", "平湖县政策"));
    const steps = [...stdout.matchAll(/^ {2}\d\. .*：(npm run .*)$/gm)].map(([, command]) => command);
    expect(steps).toEqual(["npm run dev", "npm run add -- 通知.docx", "npm run build"]);
    expectDone(npm(machine, folder, "run", "build"));
    expect(built("index.html")).toContain("平湖县政策");
    expect(textOf(parseHtml(built("measures/pinghu-2025/1/index.html")))).toContain("推行预约办理");
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toContain("node_modules/");
  });

  test("add takes a notice in, convert and build show it, and check finds all as it should be", () => {
    const notice =
      "平湖县2026年优化政务服务实施方案\n\n1.推行上门办。对行动不便的居民上门办理。（责任单位：平湖县政务服务局）\n2.推行免申即享。符合条件的直接兑现。（责任单位：平湖县政务服务局）\n";
    writeFileSync(join(folder, "notice.txt"), notice);
    expect(expectDone(run("add", "notice.txt")).stdout).toContain("pinghu-2026");
    expect(existsSync(join(folder, "seeds/pinghu-2026.txt"))).toBe(false);
    expectDone(run("add", "notice.txt", "--write"));
    expectDone(run("convert"));
    expectDone(run("ids"));
    expectDone(run("build"));
    expect(textOf(parseHtml(built("measures/pinghu-2026/1/index.html")))).toContain("推行上门办");
    expect(expectDone(run("check")).stdout).toMatch(/^全部合格/m);
  });

  test("preview serves the site, and verify finds folder and host as they were built", async () => {
    expect(expectDone(run("verify", "dist")).stdout).toMatch(/ 个文件都与清单一致/);
    const preview = startPolicySite(machine, folder, "preview", "--port", String(PORT));
    try {
      const address = `http://localhost:${PORT}/`;
      await expect.poll(() => reached(address), { timeout: 60_000, interval: 500 }).toBe(true);
      expect(await (await fetch(`${address}measures/pinghu-2026/1/`)).text()).toContain("推行上门办");
      expect(expectDone(run("verify", address)).stdout).toMatch(/ 个文件都与清单一致/);
    } finally {
      process.kill(-(preview.pid ?? 0), "SIGTERM");
    }
    writeFileSync(join(folder, "dist/about/index.html"), "");
    expect(run("verify", "dist").status).toBe(1);
  });

  test("a second site beside it is built by --site, from any folder", () => {
    expectDone(run("init", "second", "--region", "云岭县"));
    const { stdout } = expectDone(policySite(machine, join(folder, "seeds"), "build", "--site", "../second"));
    expect(stdout).toMatch(/^built /m);
    expect(existsSync(join(folder, "second/dist/measures/yunling-2025/1/index.html"))).toBe(true);
    expectDone(npm(machine, join(folder, "second"), "run", "convert"));
  });
});

async function reached(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

test("an install without the editors' tools builds, and says what the others need", () => {
  const folder = installed("publisher", tarball, "--omit=peer");
  copySite(OTHER_SITE, folder);
  expectDone(policySite(machine, folder, "build"));
  for (const name of ["add", "check"]) {
    const { status, stdout, stderr } = policySite(machine, folder, name);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(
      /^没有安装 \S+，这个命令需要完整的安装；请运行 npm install，不加 --omit=peer。\n$/,
    );
  }
});

describe("an upgrade from an earlier version", () => {
  let folder: string;
  let before: Published;

  interface Published {
    content: Map<string, string>;
    ids: string;
    /** The addresses that readers and programs have: every file whose name no build gives. */
    addresses: string[];
    /** Data files and feeds, by their paths. */
    data: Map<string, string>;
    /** What stands in the `main` of pages, by their paths. */
    pages: Map<string, string>;
  }

  function published(): Published {
    const dist = [...textsOf(join(folder, "dist"))].filter(
      ([path]) => !/^(?:assets|pagefind|finder\/data)\b/.test(path),
    );
    const ofKind = (kind: RegExp) => dist.filter(([path]) => kind.test(path));
    return {
      content: textsOf(join(folder, "content")),
      ids: readFileSync(join(folder, "seeds/vocabulary/ids.yaml"), "utf8"),
      addresses: dist.map(([path]) => path),
      data: new Map(ofKind(/^(?:data\/.*\.(?:json|csv|txt)|feeds\/.*|sitemap\.xml|.*\.md)$/)),
      pages: new Map(ofKind(/^(?:measures|notices|departments)\/.*\.html$/).map(mainOf)),
    };
  }

  function mainOf([path, html]: [string, string]): [string, string] {
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    return [path, textOf(parseHtml(main))];
  }

  beforeAll(() => {
    folder = installed("upgraded", earlier);
    copySite(OTHER_SITE, folder);
    mkdirSync(join(folder, "prose"));
    writeFileSync(join(folder, "prose/home.mdx"), "本县消防文件，火警请拨119。\n");
    writeFileSync(join(folder, "theme.css"), ":root { --gap: 2px; }\n");
    expect(policySite(machine, folder, "--version").stdout).toBe("0.0.1\n");
    expectDone(policySite(machine, folder, "convert"));
    expectDone(policySite(machine, folder, "ids"));
    // Published, and then withdrawn: its address must stay, too.
    edit(
      join(folder, "seeds/qinghe-2029.txt"),
      "\n4.上门指导。对小餐饮、小旅馆等场所，每年至少上门指导1次。\n",
      "",
    );
    const ids = join(folder, "seeds/vocabulary/ids.yaml");
    const withdrawn = 'withdrawn:\n  - { id: qinghe-2029-4, reason: "更正中删去" }\n';
    writeFileSync(ids, `${readFileSync(ids, "utf8").replace(/^withdrawn: *\[\]\n/m, "")}${withdrawn}`);
    expectDone(policySite(machine, folder, "build"));
    before = published();
    expectDone(npm(machine, folder, "install", "--no-audit", "--no-fund", tarball));
  });

  test("the earlier version made other content and other pages", () => {
    expect(policySite(machine, folder, "--version").stdout).toBe(`${version}\n`);
    expect(before.content.has("derived/earlier.json")).toBe(true);
    expect(before.content.get("derived/qinghe-2031-draft.json")).toContain(earlierWords);
    expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toContain("早先的说法");
    const checked = policySite(machine, folder, "convert", "--check");
    expect(checked.status).toBe(1);
    expect(`${checked.stdout}${checked.stderr}`).toContain(
      "与 seeds/ 不符；请运行 npm run convert 并提交结果",
    );
  });

  test("content is what the new version makes of the sources, and ids, addresses, data and texts are as they were", () => {
    expectDone(policySite(machine, folder, "build"));
    const after = published();
    expect(after.content.has("derived/earlier.json")).toBe(false);
    expect(after.content).not.toEqual(before.content);
    const fresh = join(tools, "fresh");
    copySite(join(folder, "seeds"), join(fresh, "seeds"));
    copySite(join(folder, "site.yaml"), join(fresh, "site.yaml"));
    expectDone(policySite(machine, folder, "convert", "--site", fresh));
    expect(after.content).toEqual(textsOf(join(fresh, "content")));

    expect(after.ids).toBe(before.ids);
    expect(after.addresses).toEqual(before.addresses);
    expect(after.addresses).toEqual(
      expect.arrayContaining([
        ...["measures/qinghe-2029/1/index.html", "measures/qinghe-2029/4/index.html"],
        ...["notices/qinghe-2029/index.md", "feeds/all.xml", "data/measures.json"],
      ]),
    );
    const inNewWords = (texts: Map<string, string>) =>
      new Map([...texts].map(([path, text]) => [path, text.replaceAll(earlierWords, words)]));
    expect(after.data).toEqual(inNewWords(before.data));
    expect(after.pages).toEqual(inNewWords(before.pages));
    expect([...before.data.values()].some((text) => text.includes(earlierWords))).toBe(true);
    expect(after.pages.size).toBeGreaterThan(12);
  });

  test("the pages are the new version's, with the site's own texts, and the collection passes its check", () => {
    const home = readFileSync(join(folder, "dist/index.html"), "utf8");
    expect(home).toContain("怎样整理，有哪些局限");
    expect(home).not.toContain("早先的说法");
    expect(home).toContain("本县消防文件，火警请拨119。");
    expect(expectDone(policySite(machine, folder, "check")).stdout).toMatch(/^全部合格/m);
  });
});
