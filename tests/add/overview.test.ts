/** What `add` shows a clerk of a notice: its tree, its bodies, what was left out, and what to check first. */
import { expect, test } from "vitest";
import { firstChecks } from "../../scripts/add/first-checks.ts";
import { countBodies, printLeftOut, printSections } from "../../scripts/add/overview.ts";
import { convert } from "../converter/support.ts";

const NOTICE = [
  "青岛市促进外贸发展若干措施",
  "青商发〔2030〕5号",
  "一、优化通关",
  "（一）提高效率",
  "1.推行提前申报。（责任单位：青岛海关）",
  "2.推行预约查验。（责任单位：青岛海关、市商务局）",
  "（二）降低成本",
  "3.公开收费目录。（责任单位：市财政局）",
  "二、优化服务",
  "（一）设立专窗",
  "4.一窗受理。（责任单位：市商务局）",
  "青岛市商务局",
  "2030年5月6日",
].join("\n");

test("the tree has every section once, with its measures", () => {
  expect(printSections(convert(NOTICE))).toEqual([
    "一、优化通关",
    "  （一）提高效率（2 条：1、2）",
    "  （二）降低成本（1 条：3）",
    "二、优化服务",
    "  （一）设立专窗（1 条：4）",
  ]);
});

test("many measures are told by the first and the last, and a notice may have no sections", () => {
  const lines = Array.from({ length: 8 }, (_, index) => `${index + 1}.推进第${index + 1}项工作。`);
  expect(printSections(convert(["青岛市若干措施", ...lines].join("\n")))).toEqual([
    "没有分节（8 条：1 到 8）",
  ]);
});

test("bodies are counted by the clauses that name them, known ones and others", () => {
  const counted = countBodies(convert(NOTICE)).map(({ body, clauses }) => [body.shortName, clauses]);
  expect(counted).toEqual([
    ["青岛海关", 2],
    ["青岛市商务局", 2],
    ["青岛市财政局", 1],
  ]);
});

test("what isn't among the measures is said with its place and why", () => {
  const page = [NOTICE, "附件：收费目录", "收费目录", "1.仓储费"].join("\n");
  const left = printLeftOut(convert(`分享到：\n${page}`));
  expect(left).toContainEqual(expect.stringMatching(/^第 1 行：.*不是文件正文/u));
});

test("three things are to be checked first: the gravest doubt, then what the text doesn't say", () => {
  const broken = NOTICE.replace("3.公开", "5.公开")
    .replace("4.一窗", "6.一窗")
    .replace("青商发〔2030〕5号\n", "");
  const checks = firstChecks(convert(broken), ["第 3 行的上标已改写，请核对"]);
  expect(checks).toHaveLength(3);
  expect(checks[0]).toMatch(/^编号.*：第 \d+ 行，/u);
  expect(checks[1]).toBe("第 3 行的上标已改写，请核对");
  expect(checks[2]).toBe("没有看出文号：原件上有没有，是不是没有提取到");
});

test("of a notice without a doubt they are what any notice is compared by", () => {
  expect(firstChecks(convert(NOTICE), [])).toEqual([
    "措施的条数：共 4 条，首条是“1.推行提前申报”，末条是“4.一窗受理”",
    "责任单位：“青岛海关”最多，有 2 条；与原件抽两条对照",
    "标题、文号和日期：与原件逐字对照",
  ]);
});
