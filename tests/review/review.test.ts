/** `npm run review` as an editor meets it: each doubtful place beside its line, and what is written of the answers. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { reviewCommand } from "../../scripts/review/command.ts";
import type { Prompter } from "../../scripts/review/prompter.ts";
import { runWaitingCommand } from "../support/run-command.ts";
import { temporaryFolder } from "../support/temporary.ts";

const TEXT = [
  "青岛市促进外贸发展若干措施",
  "1.推行提前申报。（责任单位：青岛海关）",
  "3.推行预约查验。（责任单位：市量子通关局）",
  "4.公开收费目录。（责任单位：市财政局）",
].join("\n");
const YAML = "# 来自网页\nurl: https://a.gov.cn/1.html\nstage: { value: issued, evidence: 页面所载 }\n";
const KINDS = "departments: [{ id: science, name: 科技 }, { id: customs, name: 海关 }]\n";

const site = (files: Record<string, string> = {}) =>
  temporaryFolder({
    "qingdao-2031.txt": TEXT,
    "qingdao-2031.yaml": YAML,
    "vocabulary/kinds.yaml": KINDS,
    "vocabulary/departments.yaml": "# 登记\n",
    ...files,
  });

/** An editor who answers so, in this order; `null` breaks off. What was shown and asked is taken down. */
function editor(...answers: (string | null)[]) {
  const shown: string[] = [];
  const asked: string[] = [];
  const left = [...answers];
  const next = (message: string) => {
    asked.push(message);
    if (left.length === 0) throw new Error(`no answer to: ${message}`);
    return left.shift() ?? null;
  };
  const prompter: Prompter = {
    show: (title, lines) => void shown.push(`${title}\n${lines}`),
    choose: async (message, choices) => {
      const answer = next(message);
      if (answer === null) return null;
      const choice = choices.find(({ value }) => value === answer);
      if (!choice) throw new Error(`“${answer}” isn't among ${choices.map(({ value }) => value).join(", ")}`);
      return choice.value;
    },
    ask: async (message, proposed, fault) => {
      const answer = next(message);
      const words = answer === "=" ? proposed : answer;
      if (words !== null && fault(words) !== null) throw new Error(`${words}: ${fault(words)}`);
      return words;
    },
  };
  return { prompter, shown, asked, left };
}

const review = (seeds: string, prompter: Prompter | null, ...options: string[]) =>
  runWaitingCommand(() => reviewCommand(["qingdao-2031", "--seeds", seeds, ...options], prompter));
const yamlOf = (seeds: string) => readFileSync(join(seeds, "qingdao-2031.yaml"), "utf8");

test("each doubtful place stands beside its line, with what is wrong and what to do", async () => {
  const seeds = await site();
  const { prompter, shown } = editor("later", "later");
  expect(await review(seeds, prompter)).toMatchObject({ status: 0, stderr: "" });
  expect(shown).toHaveLength(2);
  expect(shown[0]).toContain("1/2 编号");
  expect(shown[0]).toContain("qingdao-2031.txt:3:1");
  expect(shown[0]).toContain("     2 │ 1.推行提前申报。");
  expect(shown[0]).toContain("▶    3 │ 3.推行预约查验。");
  expect(shown[0]).toContain("     4 │ 4.公开收费目录。");
  expect(shown[0]).toContain("怎么办：");
  expect(shown[1]).toContain("责任单位“市量子通关局”没有登记");
});

test.each([
  [
    "is a folder",
    { "qingdao-2031.yaml/x": "" },
    /^qingdao-2031\.yaml:1:1 error YAML 是目录，不是文件；请核对路径与权限$/,
  ],
  ["has a mistake", { "qingdao-2031.yaml": "url: 网页\n" }, /^qingdao-2031\.yaml:1:6 error /],
])("a YAML that %s ends the walk before anything is asked", async (_what, files, sentence) => {
  const seeds = await temporaryFolder({
    "qingdao-2031.txt": TEXT,
    "vocabulary/kinds.yaml": KINDS,
    ...files,
  });
  for (const prompter of [null, editor().prompter]) {
    const { status, stdout, stderr } = await review(seeds, prompter);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    const [finding, end] = stderr.trim().split("\n");
    expect(finding).toMatch(sentence);
    expect(end).toBe("qingdao-2031 的编者说明或核对有误，不能转换；请先改正");
  }
});

test("what was checked is written down and not asked again, and the YAML's own words stay", async () => {
  const seeds = await site();
  await review(seeds, editor("checked", "later").prompter);
  expect(yamlOf(seeds)).toMatch(/^# 来自网页\nurl: https:\/\/a\.gov\.cn\/1\.html\n/);
  expect(parse(yamlOf(seeds)).checked).toMatchObject([
    { code: "NUMBER_GAP", words: "3.推行预约查验。（责任单位：市量子通关局）" },
  ]);
  const { prompter, shown } = editor("later");
  await review(seeds, prompter);
  expect(shown).toHaveLength(1);
  expect(shown[0]).toContain("1/1 没有登记的单位");
  // Unless it is asked for, or the line was mended since.
  expect((await review(seeds, null, "--all")).stdout).toContain("存疑 2 处");
  writeFileSync(join(seeds, "qingdao-2031.txt"), TEXT.replace("3.推行预约查验", "3.推行预约检查"));
  expect((await review(seeds, null)).stdout).toContain("存疑 2 处");
});

test("a body is registered with its name and kind, and the notice then has it", async () => {
  const seeds = await site();
  const { prompter } = editor("later", "body", "=", "science");
  const { stdout } = await review(seeds, prompter);
  expect(stdout).toContain("vocabulary/departments.yaml");
  const registry = readFileSync(join(seeds, "vocabulary/departments.yaml"), "utf8");
  expect(registry).toMatch(/^# 登记\n/);
  expect(parse(registry)).toEqual([
    {
      id: "qingdao/shi-liang-zi-tong-guan-ju",
      name: "青岛市量子通关局",
      kind: "science",
      local: ["市量子通关局"],
    },
  ]);
  expect((await review(seeds, null)).stdout).toContain("存疑 1 处");
});

test("what the source must be mended in is listed with its place at the end", async () => {
  const seeds = await site();
  const { stdout } = await review(seeds, editor("mend", "later").prompter);
  expect(stdout).toContain(`要改来源的：${join(seeds, "qingdao-2031.txt:3")}`);
  expect(yamlOf(seeds)).toBe(YAML);
});

describe("who compared the whole is asked", () => {
  test("where every place was checked, and stands in the YAML", async () => {
    const seeds = await site();
    const { prompter } = editor("checked", "checked", "王核对");
    await review(seeds, prompter);
    expect(parse(yamlOf(seeds)).review).toMatchObject({ by: "王核对" });
  });

  test("not where any place is left open", async () => {
    const { prompter, asked } = editor("checked", "later");
    await review(await site(), prompter);
    expect(asked).toEqual(["怎样处理", "怎样处理"]);
  });
});

test("what neither text nor editor says is asked for: the stage with its evidence, and the address", async () => {
  const seeds = await site({ "qingdao-2031.yaml": "addedOn: 2031-01-02\n" });
  const { prompter } = editor("later", "later", "draft", "网页标题写有“公开征求意见”", "https://b.gov.cn/2");
  await review(seeds, prompter);
  expect(parse(yamlOf(seeds))).toEqual({
    addedOn: "2031-01-02",
    stage: { value: "draft", evidence: "网页标题写有“公开征求意见”" },
    url: "https://b.gov.cn/2",
  });
});

test("a region that the text doesn't show can be stated, by an id that there is", async () => {
  const seeds = await site({ "qingdao-2031.txt": TEXT.replace("青岛市", "") });
  const { prompter } = editor("region", "nowhere");
  await expect(review(seeds, prompter)).rejects.toThrow("没有这个地区编号");
  await review(seeds, editor("region", "qingdao", "stop").prompter);
  expect(parse(yamlOf(seeds)).region).toBe("qingdao");
});

test("stopping keeps what was decided; breaking off writes nothing", async () => {
  const seeds = await site();
  await review(seeds, editor("checked", "stop").prompter);
  expect(parse(yamlOf(seeds)).checked).toHaveLength(1);
  const other = await site();
  expect(await review(other, editor("checked", null).prompter)).toMatchObject({
    ...{ status: 1, stdout: expect.stringContaining("已取消，什么都没有写入") },
  });
  expect(yamlOf(other)).toBe(YAML);
});

test("without a terminal the places are listed", async () => {
  const { status, stdout } = await review(await site(), null);
  expect(status).toBe(0);
  expect(stdout).toContain("▶    3 │ 3.推行预约查验。");
  expect(stdout).toContain("qingdao-2031：存疑 2 处；在终端里运行，可以逐处处理");
});

test("a notice that isn't there is said in one sentence", async () => {
  const seeds = await site();
  const { status, stderr } = await runWaitingCommand(() =>
    reviewCommand(["qingdao-2099", "--seeds", seeds], null),
  );
  expect(status).toBe(2);
  expect(stderr).toContain(`没有 ${join(seeds, "qingdao-2099.txt")}；请写 seeds/ 里一份文件的编号`);
});

test("registries that aren't where they should be are said before the places", async () => {
  const bare = await temporaryFolder({ "qingdao-2031.txt": TEXT });
  expect((await review(bare, null)).stderr).toMatch(/^[^\n]*没有[^\n]*vocabulary[^\n]*\n$/);
});

test("what stops it before it asks, or as it writes, is said in one sentence each", async () => {
  const wrong = await review(await site({ "vocabulary/facets.yaml": "a: [" }), null);
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toMatch(
    /^vocabulary\/facets\.yaml:1:\d+ error [^\n]+\n登记有误，不能转换；请先改正\n$/,
  );
  const seeds = await site({ ".add.lock": String(process.ppid) });
  const { prompter } = editor("checked", "later");
  const busy = await review(seeds, prompter);
  expect(busy.status, busy.stderr).toBe(1);
  expect(busy.stderr).toMatch(/^[^\n]+：另一个命令（进程 \d+）正在写入；[^\n]+\n$/);
  expect(yamlOf(seeds)).toBe(YAML);
});
