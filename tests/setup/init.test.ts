/** `policy-site` as it is first met: its list of commands, their help, and a site begun by `init`. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../../scripts/commands.mjs";
import { siteFiles } from "../../scripts/init/files.ts";
import { withScripts } from "../../scripts/init/npm-scripts.ts";
import { readSettings } from "../../src/settings/read.ts";
import { personsEnv } from "../support/build.ts";
import { ROOT } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** A person calls the command, and not npm, which says where it was called from. */
const { INIT_CWD: _caller, npm_package_json: _manifest, ...env } = personsEnv();

function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "scripts/policy-site.mjs"), ...args],
    { cwd, encoding: "utf8", env },
  );
  return { status, stdout, stderr };
}

const USAGE = /^用法：npm run init -- 目录 .*\n$/m;
/** The files of a folder, without what Node keeps for the next command. */
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".cache"))
    .sort();

test("policy-site without a command, or with one that there isn't, lists the commands", async () => {
  const folder = await temporaryFolder();
  const asked = run(folder, "--help");
  expect(asked).toMatchObject({ status: 0, stderr: "" });
  for (const [name, { summary }] of Object.entries(COMMANDS))
    expect(asked.stdout).toMatch(new RegExp(`^  ${name} +${summary}$`, "m"));
  expect(run(folder)).toEqual({ status: 2, stdout: "", stderr: asked.stdout });
  expect(run(folder, "publish")).toEqual({
    status: 2,
    stdout: "",
    stderr: `没有命令“publish”。\n\n${asked.stdout}`,
  });
});

test.skipIf(process.platform === "win32")(
  "policy-site in a folder that is gone says so in one sentence",
  () => {
    const script = 'cd "$(mktemp -d)" && rmdir "$PWD" && exec "$0" "$1" convert';
    const words = [script, process.execPath, join(ROOT, "scripts/policy-site.mjs")];
    const { status, stderr } = spawnSync("sh", ["-c", ...words], { encoding: "utf8", env });
    expect([status, stderr]).toEqual([1, "当前目录已被移走或删去；请换到一个现有的目录后再运行。\n"]);
  },
);

test.each(Object.keys(COMMANDS))(
  "policy-site %s --help says what it does and how it is called, anywhere",
  async (name) => {
    const folder = await temporaryFolder();
    const { status, stdout, stderr } = run(folder, name, "--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n")[0]).toBe(`${name}：${COMMANDS[name]?.summary}`);
    expect(stdout).toMatch(new RegExp(`^　或：policy-site ${name}( |$)`, "m"));
    expect(files(folder)).toEqual([]);
  },
);

test("init asks nothing where there is no terminal, and its notice converts without a finding", async () => {
  const folder = await temporaryFolder();
  const begun = run(folder, "init", "site");
  expect(begun).toMatchObject({ status: 0, stderr: "" });
  expect(begun.stdout).toMatch(/^已新建 site：10 个文件，其中 seeds\/shili-2025\.txt 是样例。接下来：\n/);
  const steps = [...begun.stdout.matchAll(/^ {2}(\d)\. .*：node (\S+) (\w+) --site site/gm)];
  expect(steps.map(([, number, program, command]) => [number, program, command])).toEqual([
    ["1", join(ROOT, "scripts/policy-site.mjs"), "dev"],
    ["2", join(ROOT, "scripts/policy-site.mjs"), "add"],
    ["3", join(ROOT, "scripts/policy-site.mjs"), "build"],
  ]);
  const converted = run(folder, "convert", "--site", "site");
  expect(converted).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/^已写入 site\/content\/：.*\n$/),
  });
  expect(converted.stdout).toBe("shili-2025：措施 3 条，条款 3 条（写明责任单位的 3 条），责任单位 2 个\n");
  expect(readdirSync(join(folder, "site/content/departments/shili")).sort()).toEqual([
    "government-services.mdx",
    "market-regulation.mdx",
  ]);
});

test("git keeps a new site's files to the byte, whatever line ends it writes elsewhere", async () => {
  const folder = await temporaryFolder();
  expect(run(folder, "init", ".").status).toBe(0);
  for (const place of [folder, ROOT])
    expect(readFileSync(join(place, ".gitattributes"), "utf8")).toMatch(/^\* -text$/m);
});

test("what its operator says stands in the settings and registries, whatever characters it has", async () => {
  const folder = await temporaryFolder();
  const title = '平湖县：优化"营商"环境 # 文件';
  const operator = "平湖县: 行政审批局";
  const options = ["--title", title, "--region", "平湖县", "--official", "--operator", operator];
  expect(run(folder, "init", ".", ...options).status).toBe(0);
  expect(readSettings(join(folder, "site.yaml"))).toMatchObject({
    title,
    official: true,
    operator: { name: operator },
  });
  const departments = readFileSync(join(folder, "seeds/vocabulary/departments.yaml"), "utf8");
  expect(departments).toContain("#   local: [县政务服务局]");
  expect(run(folder, "convert").stdout).toBe(
    "pinghu-2025：措施 3 条，条款 3 条（写明责任单位的 3 条），责任单位 2 个\n",
  );
});

test.each([
  ["南京市鼓楼区", "gulou-nanjing"],
  ["阿克苏地区", "akesu"],
])("a site of %s has the id that every collection knows, and nothing to register", async (region, id) => {
  const folder = await temporaryFolder();
  expect(run(folder, "init", ".", "--region", region).status).toBe(0);
  expect(parse(readFileSync(join(folder, "seeds/vocabulary/regions.yaml"), "utf8"))).toBeNull();
  expect(run(folder, "convert")).toMatchObject({
    status: 0,
    stdout: `${id}-2025：措施 3 条，条款 3 条（写明责任单位的 3 条），责任单位 2 个\n`,
  });
  expect(readdirSync(join(folder, "content/departments", id)).sort()).toEqual([
    "government-services.mdx",
    "market-regulation.mdx",
  ]);
});

test("init replaces nothing, and leaves the README that a folder has", async () => {
  const folder = await temporaryFolder({ "README.md": "mine\n", ".gitignore": "*.bak\n" });
  const begun = run(folder, "init", ".");
  expect(begun.stdout).toMatch(/样例；已有的 README\.md 没有动；已有的 \.gitignore 没有动。/);
  expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("mine\n");
  const before = files(folder);
  expect(run(folder, "init", ".", "--region", "平湖县")).toEqual({
    status: 1,
    stdout: "",
    stderr: "“.”里已有 site.yaml，不会覆盖；请另给一个目录，或先移走它\n",
  });
  expect(files(folder)).toEqual(before);
});

test("a site that init was killed in is completed where it was decided, and else begun anew", async () => {
  const decided = {
    ".init/journal.json": '{ "write": ["site.yaml"], "remove": [] }',
    ".init/0": "title: 甲\n",
  };
  const folder = await temporaryFolder(decided);
  expect(run(folder, "init", ".").stderr).toMatch(/^“\.”里已有 site\.yaml，不会覆盖；/);
  expect(readdirSync(folder)).toEqual(["site.yaml"]);
  const other = await temporaryFolder({ ".init/0": "title: 甲\n", ".init.lock": "999999999" });
  expect(run(other, "init", ".").status).toBe(0);
  expect(readdirSync(other).filter((name) => name.startsWith(".init"))).toEqual([]);
});

test.each([
  [[], "应给出一个目录"],
  [["a", "b"], "应给出一个目录"],
  [["a", "--official"], "--official 要同 --operator 主办单位 一起用：页面上要写明由谁主办"],
  [["a", "--official", "--unofficial", "--operator", "某局"], "--official 和 --unofficial 只能写一个"],
  [["a", "--title", " "], "--title 不能是空的"],
  [["a", "--region"], "选项 --region 后面要有值"],
  [["a", "--place", "平湖县"], "没有选项 --place"],
])("init %j is refused with one sentence and the usage", async (args, sentence) => {
  const folder = await temporaryFolder();
  const { status, stdout, stderr } = run(folder, "init", ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr.split("\n")[0]).toBe(sentence);
  expect(stderr).toMatch(USAGE);
  expect(files(folder)).toEqual([]);
});

test.each([
  ["site.yaml", ["--region", "平湖县"], "“site.yaml”是文件，不是目录；请另给一个目录"],
  ["a", ["--region", "——"], "地区“——”不能用作编号；请写中文名称，如 --region 示例市"],
])("init %s %j is refused with one sentence", async (name, options, sentence) => {
  const folder = await temporaryFolder({ "site.yaml": "" });
  expect(run(folder, "init", name, ...options)).toEqual({ status: 1, stdout: "", stderr: `${sentence}\n` });
  expect(files(folder)).toEqual(["site.yaml"]);
});

test("a folder that isn't a site's is named in one sentence with what to do", async () => {
  const folder = await temporaryFolder({ "empty/note.txt": "" });
  expect(run(folder, "build", "--site", "empty")).toEqual({
    status: 1,
    stdout: "",
    stderr: `“${join(folder, "empty")}”不是网站目录：里面没有 site.yaml；请用 --site 给出网站目录，或运行 policy-site init empty 新建。\n`,
  });
  expect(run(folder, "build", "--site", "none").stderr).toBe(
    `--site 的目录“${join(folder, "none")}”不存在；请给出网站目录，或运行 policy-site init none 新建。\n`,
  );
  expect(run(folder, "build", "--site").stderr).toBe("选项 --site 后面要有网站目录\n");
});

test("a site whose settings are a broken link is taken for no other site", async () => {
  const folder = await temporaryFolder({ "seeds/a.txt": "" });
  symlinkSync(join(folder, "nowhere"), join(folder, "site.yaml"));
  const { status, stderr } = run(folder, "build");
  expect([status, stderr]).toEqual([
    1,
    "site.yaml:1:1 error YAML 是断开的链接，所指的文件不在；请核对路径与权限\n",
  ]);
});

test("a site's package.json gets a script for each command, and keeps what it has", async () => {
  const folder = await temporaryFolder();
  const made = JSON.parse(withScripts(folder) ?? "");
  const commands = Object.keys(COMMANDS).filter((name) => name !== "init");
  expect(made).toEqual({
    private: true,
    scripts: Object.fromEntries(commands.map((name) => [name, `policy-site ${name}`])),
  });
  const own = { name: "ours", scripts: { build: "make" }, dependencies: { "policy-site": "file:x.tgz" } };
  const other = await temporaryFolder({ "package.json": JSON.stringify(own) });
  const kept = JSON.parse(withScripts(other) ?? "");
  expect(kept).toEqual({ ...own, scripts: { ...made.scripts, build: "make" } });
  expect(withScripts(await temporaryFolder({ "package.json": "{" }))).toBe(null);
});

test("every file of a new site is filled in", () => {
  const wishes = { title: "某县政策", region: "平湖县", official: null, today: "2030-01-02" };
  for (const [path, text] of siteFiles(wishes, "pinghu"))
    expect(text, path).not.toMatch(/\{\{|\bundefined\b/);
  expect(existsSync(join(ROOT, "docs/own-site.md"))).toBe(true);
});
