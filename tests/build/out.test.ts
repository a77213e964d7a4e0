/** A build writes only where nothing of anybody else's can be lost, and says so before it does anything. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { siteFolderFault } from "../../scripts/build/site-folder.ts";
import { isMarked, mark } from "../../scripts/files/owned-folder.ts";
import { SEEDS_FOLDER } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** A checkout that is no loss: the code, and what a person has in and beside it. */
let home: string;
const project = () => join(home, "checkout");

beforeEach(async () => {
  home = await temporaryFolder({
    "docs/thesis.md": "years of work",
    "file.txt": "a file",
    "checkout/.git/HEAD": "ref: refs/heads/main\n",
    "checkout/public/icon.svg": "",
    "checkout/src/site.ts": "",
    "checkout/tests/a.test.ts": "",
    "checkout/content/notices/a.mdx": "",
    "checkout/seeds/qingdao-2030.txt": "某市方案\n1.甲。甲的内容。\n",
    "checkout/site.yaml": "title: 汇编\ndescription: 一句话\n",
  });
  for (const name of ["scripts", "node_modules"])
    symlinkSync(join(process.cwd(), name), join(project(), name));
});

/** All files of the person, with what is in them; links are not followed. */
function everything(folder = home): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return everything(path);
    return { [path]: entry.isFile() ? readFileSync(path, "utf8") : "a link" };
  });
  return Object.assign({}, ...entries);
}

const fault = (out: string) =>
  siteFolderFault(resolve(project(), out), {
    engine: project(),
    site: project(),
    kept: [join(project(), "seeds"), join(project(), "content"), join(project(), "site.yaml")],
  });

function build(...args: string[]) {
  return spawnSync(process.execPath, ["scripts/build.ts", ...args], { cwd: project(), encoding: "utf8" });
}

test.each([
  [".", "“.”"],
  ["..", "“..”"],
  ["/", "“/”"],
  ["seeds", "“seeds”是同一处"],
  ["seeds/dist", "“seeds”重叠"],
  ["content", "“content”是同一处"],
  ["src/site", "“src”重叠（它在后者里面）"],
  ["public/site", "“public”重叠"],
  [".git", "“.git”是同一处"],
  ["../docs", "里有不是 npm run build 写出的文件（如 thesis.md）"],
  ["../file.txt", "是文件，不是目录"],
])("--out %s is refused in one sentence, and everything is as it was", (out, words) => {
  // Before the command itself is let loose on a folder, the rule must hold for it.
  expect(fault(out)).toMatch(
    /^不能构建到“.*”：构建会整个替换这个目录，而它.*；请用 --out 另给一个不存在的或空的目录/,
  );
  const before = everything();
  if (out === "/") return;
  const { status, stdout, stderr } = build("--out", out);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.split("\n")[0]).toMatch(/^不能构建到“/);
  expect(stderr).toContain(words);
  expect(stderr).not.toContain("    at ");
  expect(everything()).toEqual(before);
});

test("a content folder within the site's is refused", () => {
  const { status, stderr } = build("--out", "../site", "--content", "../site/content");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^不能构建到“\.\.\/site”：.*与“\.\.\/site\/content”重叠/);
  expect(existsSync(join(home, "site"))).toBe(false);
});

test("a folder that is absent, empty or marked will do, in the checkout and beside it", () => {
  for (const out of ["dist", "../new/deep/site", ".cache/site"]) {
    expect(fault(out)).toBe(null);
    mkdirSync(join(project(), out), { recursive: true });
    expect(fault(out)).toBe(null);
    writeFileSync(join(project(), out, "index.html"), "");
    expect(fault(out)).toContain("里有不是 npm run build 写出的文件（如 index.html）");
    mark(join(project(), out), "build");
    expect(fault(out)).toBe(null);
  }
});

test("a marked folder that is a repository, and one that another command marked, will not", () => {
  const site = join(project(), "dist");
  mkdirSync(site);
  mark(site, "screenshots");
  expect(fault("dist")).toContain("里有不是 npm run build 写出的文件");
  mark(site, "build");
  mkdirSync(join(site, ".git"));
  expect(fault("dist")).toContain("是一个 Git 仓库");
});

test("what a link points at is what counts", () => {
  symlinkSync("../docs", join(project(), "dist"));
  expect(fault("dist")).toContain("thesis.md");
  symlinkSync("seeds", join(project(), "out"));
  expect(fault("out")).toContain("是同一处");
  symlinkSync("nowhere", join(project(), "lost"));
  expect(fault("lost")).toContain("所指之处不存在");
});

test("a site that was built in dist before there were marks is known by its index, elsewhere it isn't", () => {
  for (const out of ["dist", "other"]) {
    mkdirSync(join(project(), out, "pagefind"), { recursive: true });
    writeFileSync(join(project(), out, "pagefind/catalogue.json"), "{}");
  }
  expect(fault("dist")).toBe(null);
  expect(fault("other")).toContain("或先移走那里的文件");
});

test("the mark is the same at every build, and tells whose a folder is", async () => {
  const [one, two] = [await temporaryFolder(), await temporaryFolder()];
  mark(one, "build");
  mark(two, "build");
  expect(readdirSync(one)).toEqual([".policy-site"]);
  expect(readFileSync(join(one, ".policy-site"))).toEqual(readFileSync(join(two, ".policy-site")));
  expect([isMarked(one, "build"), isMarked(one, "screenshots")]).toEqual([true, false]);
});

test("screenshots write over nobody's files, and the index goes into nothing but a built site", () => {
  const before = everything();
  for (const [script, ...args] of [
    ["screenshots", join(home, "docs")],
    ["search-index", "--out", join(home, "docs")],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^(?:不能把图存到“.*docs”：它里有不是 npm run screenshots 写出的文件|--out 的目录“.*docs”不是 npm run build 生成的网站)/,
    );
  }
  expect(everything()).toEqual(before);
});

test("a build that fails leaves the site of before and nothing beside it", () => {
  mkdirSync(join(project(), "dist"));
  mark(join(project(), "dist"), "build");
  writeFileSync(join(project(), "dist/index.html"), "the site of before");
  writeFileSync(join(project(), "seeds/qingdao-2030.yaml"), "no-such-field: 1\n");
  cpSync(join(SEEDS_FOLDER, "vocabulary"), join(project(), "seeds/vocabulary"), { recursive: true });
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain("qingdao-2030.yaml:1:");
  expect(stderr).toContain(`${join(project(), "dist")} is as it was`);
  expect(readFileSync(join(project(), "dist/index.html"), "utf8")).toBe("the site of before");
  const left = readdirSync(project()).filter((name) => name.startsWith(".dist"));
  expect([left, readdirSync(join(project(), ".cache")).filter((name) => name.startsWith("build-"))]).toEqual([
    [],
    [],
  ]);
});
