/** One file of settings, and a sentence with its place for every mistake in it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { checkPublic } from "../../scripts/build/public-folder.ts";
import { printFinding } from "../../scripts/converter/source/findings.ts";
import { YamlError } from "../../src/model/yaml.ts";
import { checkProse } from "../../src/settings/own-prose.ts";
import { basePath, readSettings, unsetNotices } from "../../src/settings/read.ts";
import { Settings } from "../../src/settings/schema.ts";
import { checkTheme } from "../../src/settings/theme.ts";
import { personsEnv } from "../support/build.ts";
import { ROOT } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";

const least = "title: 汇编\ndescription: 一句话\n";

async function read(yaml: string): Promise<Settings> {
  return readSettings(join(await temporaryFolder({ "site.yaml": yaml }), "site.yaml"));
}

/** The sentence of a mistake, without the folder that the test made. */
async function mistake(yaml: string): Promise<string> {
  const folder = await temporaryFolder({ "site.yaml": yaml });
  try {
    return `no mistake: ${JSON.stringify(readSettings(join(folder, "site.yaml")))}`;
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return printFinding(error.finding).replace(`${folder}/`, "");
  }
}

test("the committed settings are right, and explain and document every field", () => {
  expect(() => readSettings("site.yaml")).not.toThrow();
  const [yaml, readme] = ["site.yaml", "README.md"].map((file) => readFileSync(file, "utf8"));
  const names = Object.keys(Settings.shape);
  expect(names).toContain("address");
  for (const name of names) {
    expect(yaml).toMatch(new RegExp(`^#.*\\n${name}:`, "m"));
    expect(readme).toContain(`| \`${name}`);
  }
});

test("title and description are enough; what is left empty is null", async () => {
  expect(await read(`${least}address:\nfooter:\n  icp:\nlicence:\n  name:\n  url:\n`)).toEqual({
    title: "汇编",
    description: "一句话",
    subject: null,
    purpose: null,
    official: false,
    statement: null,
    address: null,
    base: null,
    feedback: null,
    footer: { text: null, icp: null, police: null },
    operator: { name: null, contact: null },
    repository: null,
    licence: null,
    logo: { file: null, dark: null },
    colours: {
      ...{ accent: null, ink: null, paper: null },
      dark: { accent: null, ink: null, paper: null },
    },
    searches: [],
    regionQuestion: null,
    offline: { keep: true, download: false },
    pages: { topics: true, terms: true, documents: true, compare: true, overview: true, finder: true },
    language: "zh-CN",
  });
});

test("everything can be set", async () => {
  const yaml = `${least}address: https://example.org/policy/
base: /policy/
feedback: "https://example.org/form?page={page}&text={sentence}"
footer:
  text: 说明
  icp: 鲁ICP备12345678号-1
  police: 鲁公网安备37020002000001号
operator:
  name: 某单位
  contact: 0532-12345678
repository: https://example.org/code
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
language: zh-CN
`;
  const settings = await read(yaml);
  expect(settings.licence).toEqual({
    name: "CC BY 4.0",
    url: "https://creativecommons.org/licenses/by/4.0/",
  });
  expect(settings.footer.icp).toBe("鲁ICP备12345678号-1");
  expect(settings.operator.contact).toBe("0532-12345678");
});

test.each([
  ["adress: x", "site.yaml:3:9", "adress"],
  ["address: example.org", "site.yaml:3:10", "不是完整的网址"],
  ["address: http://example.org/", "site.yaml:3:10", "应以 https:// 开头，不能是 http://"],
  ["address: https://example.org", "site.yaml:3:10", "应以 / 结尾，即“https://example.org/”"],
  ["address: https://example.org/policy", "site.yaml:3:10", "应以 / 结尾，即“https://example.org/policy/”"],
  ["address: https://example.org/?a=/", "site.yaml:3:10", "不能带 ? 或 #"],
  ["address: https://EXAMPLE.org/", "site.yaml:3:10", "即“https://example.org/”"],
  ["address: https://name:word@example.org/", "site.yaml:3:10", "用户名和密码"],
  ["base: policy", "site.yaml:3:7", "应以 / 开头、以 / 结尾"],
  ["address: https://example.org/a/\nbase: /b/", "site.yaml:4:7", "与 address 里的路径“/a/”不同"],
  ["feedback: http://example.org/?p={page}", "site.yaml:3:11", "应是 https:// 开头的网址"],
  ["feedback: https://example.org/form", "site.yaml:3:11", "应在传递页面地址的地方写 {page}"],
  ['feedback: "mailto:a@example.org?body={pages}"', "site.yaml:3:11", "没有“{pages}”这个记号"],
  ['feedback: "javascript:alert(1)//{page}"', "site.yaml:3:11", "应是 https:// 开头的网址"],
  ['feedback: "https://{page}/"', "site.yaml:3:11", "应是 https:// 开头的网址"],
  ["footer:\n  icp: 12345678", "site.yaml:4:8", "应照备案结果填写"],
  ["footer:\n  police: 鲁公网安备1号", "site.yaml:4:11", "应照备案结果填写"],
  ["footer: 说明", "site.yaml:3:9", "“footer”不符合要求"],
  ["repository: git@example.org:code", "site.yaml:3:13", "“repository”不符合要求"],
  ["licence:\n  name: CC BY 4.0", "site.yaml:4:3", "要么都填，要么都不填"],
  ["official: 是", "site.yaml:3:11", "应是 true（是）或 false（否）"],
  ["official: true", "site.yaml:1:1", "official 为 true 时，须写明主办单位"],
  ["official: true\noperator:\n  contact: 电话", "site.yaml:5:3", "须写明主办单位"],
  ["statement: 本站非官方网站。", "site.yaml:3:12", "末尾不写句号"],
  ["searches: 锂电池", "site.yaml:3:11", "应是一列词"],
  ["searches: [甲, 甲]", "site.yaml:3:11", "有重复的词"],
  ["pages:\n  finder: 不要", "site.yaml:4:11", "应是 true（是）或 false（否）"],
  ["pages:\n  search: false", "site.yaml:4:11", "search"],
  ["language: 中文", "site.yaml:3:11", "应是语言代码"],
  ["footer: [", "site.yaml:4:1", "YAML 格式有误"],
  ["title: 又一个", "site.yaml:3:1", "YAML 格式有误"],
])("%s is refused at its place with what is expected", async (line, place, words) => {
  const sentence = await mistake(`${least}${line}\n`);
  expect(sentence.split("\n")).toHaveLength(1);
  expect(sentence).toContain(place);
  expect(sentence).toContain(words);
});

test.each(["title:\ndescription: 一句话", "description: 一句话"])(
  "a site must have a title: %s",
  async (yaml) => {
    expect(await mistake(yaml)).toContain("“title”不符合要求：应是一段文字");
  },
);

test("a settings file that isn't there is named", () => {
  expect(() => readSettings("no-such.yaml")).toThrow("没有这个设置文件");
});

test.each([
  ["build", ["--out", "dist"]],
  ["check", []],
  ["dev", []],
])("a mistake stops %s before anything is written or looked at", async (name, more) => {
  const folder = await temporaryFolder({
    ...{ "site.yaml": `${least}address: http://example.org/\n`, "content/a.mdx": "" },
    "seeds/a.txt": "",
  });
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, `scripts/${name}.ts`), ...more],
    {
      ...{ encoding: "utf8", cwd: folder },
      env: { ...personsEnv(), SITE_DIR: folder },
    },
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr.trim()).toBe(
    "site.yaml:3:10 error YAML “address”不符合要求：应以 https:// 开头，不能是 http://；请对照文件里的说明改正",
  );
  const left = readdirSync(folder, { recursive: true }).sort();
  expect(left).toEqual(["content", "content/a.mdx", "seeds", "seeds/a.txt", "site.yaml"]);
});

test("the base follows from the address, and BASE_PATH wins", async () => {
  vi.stubEnv("BASE_PATH", undefined);
  expect(basePath(await read(least))).toBeUndefined();
  expect(basePath(await read(`${least}base: /own/\n`))).toBe("/own/");
  const settings = await read(`${least}address: https://example.org/policy/\n`);
  expect(basePath(settings)).toBe("/policy/");
  vi.stubEnv("BASE_PATH", "/other/");
  expect(basePath(settings)).toBe("/other/");
  vi.unstubAllEnvs();
});

test("a build is told what it leaves out for want of a setting, and what has no effect, a sentence each", async () => {
  const told = async (yaml: string) => unsetNotices(await read(least + yaml), "site.yaml");
  expect(await told("")).toEqual([
    expect.stringMatching(/^site\.yaml 没有填 address.*sitemap\.xml/),
    expect.stringMatching(/^site\.yaml 没有填 feedback.*报告错误/),
  ]);
  const address = "address: https://example.org/\n";
  expect(await told(address)).toEqual([expect.stringContaining("feedback")]);
  const feedback = "feedback: https://example.org/report?p={page}\n";
  expect(await told(address + feedback)).toEqual([]);
  expect(await told(`address: https://example.org/policy/\n${feedback}`)).toEqual([
    expect.stringMatching(/^网站在子路径 \/policy\/ 下.*https:\/\/example\.org\/robots\.txt/),
  ]);
});

test.each([
  ["a folder", (path: string) => mkdirSync(path), "是目录，不是文件"],
  ["a broken link", (path: string) => symlinkSync("nowhere", path), "是断开的链接"],
])(
  "%s by the name of a style sheet or a text of one's own is said in one sentence",
  async (_, make, problem) => {
    const folder = await temporaryFolder({ "prose/about.mdx": "" });
    vi.stubEnv("SITE_DIR", folder);
    make(join(folder, "theme.css"));
    expect(checkTheme).toThrow(`${folder}/theme.css ${problem}`);
    rmSync(join(folder, "prose/about.mdx"));
    make(join(folder, "prose/about.mdx"));
    expect(checkProse).toThrow(`${folder}/prose/about.mdx ${problem}`);
  },
);

test("aliases that multiply without bound are refused at their place", async () => {
  const lists = [..."abcdefgh"].map((name, index, names) => {
    const item = index === 0 ? "x" : `*${names[index - 1]}`;
    return `${name}: &${name} [${Array(9).fill(item).join()}]`;
  });
  expect(await mistake(`${least}${lists.join("\n")}\n`)).toMatch(
    /^site\.yaml:4:8 error YAML YAML 的别名（\*）展开后过大[^\n]*；请[^\n]+$/,
  );
});

test("what can't be published as it is, among the files to be published, is said in one sentence", async () => {
  const folder = await temporaryFolder({ "public/a.txt": "", "public/b/c.txt": "" });
  vi.stubEnv("SITE_DIR", folder);
  symlinkSync(join(folder, "public/b"), join(folder, "public/d"));
  checkPublic();
  for (const [to, problem] of [
    ["nowhere", "是断开的链接"],
    ["e", "是绕回自己的链接"],
  ] as const) {
    symlinkSync(to, join(folder, "public/b/e"));
    expect(() => checkPublic()).toThrow(new RegExp(`public/b/e ${problem}[^\\n]*；请[^\\n]+$`));
    rmSync(join(folder, "public/b/e"));
  }
});
