/** What docs/editing.md shows of an addition is what the command prints of such a document. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteFiles } from "../../scripts/init/files.ts";
import { docx, p } from "./docx-writer.ts";
import { put, ROOT, runAdd, useFolder } from "./support.ts";

const folder = useFolder();

const NOTICE = [
  "分享到：",
  "白石县商务局文件",
  "白商发〔2026〕5号",
  "白石县促进外贸发展若干措施",
  "一、优化通关",
  "（一）提高效率",
  "1.推行提前申报。推广进口货物“提前申报”，口岸通关时间压缩到20小时以内。（责任单位：县商务局）",
  "2.推行预约查验。对鲜活农产品预约查验、即到即查。（责任单位：县商务局、县财政局）",
  "（二）降低成本",
  "3.公开收费目录。进出口环节收费一律公示，目录以外不得收费。（责任单位：县贸易服务专班）",
  "二、优化服务",
  "4.一窗受理。设立外贸服务窗口，一次办结。（责任单位：县商务局）",
  "本措施自2026年6月1日起施行，有效期至2028年12月31日。",
  "白石县商务局",
  "2026年5月6日",
  "附件",
  "收费目录",
  "码头作业费：每箱500元。",
];

test("the page's example is printed line by line", async () => {
  const guide = readFileSync(join(ROOT, "docs/editing.md"), "utf8");
  const [, example = ""] = /\n## 读到了什么\n\n```\n(.*?)```\n/su.exec(guide) ?? [];
  // The registries of a new site of that county.
  const wishes = { title: "白石县外贸政策", region: "白石县", official: null, today: "2026-11-28" };
  mkdirSync(folder.seeds("vocabulary"));
  for (const [path, content] of siteFiles(wishes, "baishi"))
    if (path.startsWith("seeds/vocabulary/")) put(folder.path(path), content);
  const file = put(folder.path("通知.docx"), docx(NOTICE.map((line) => p(line)).join("")));
  const { stdout } = await runAdd(folder.seeds(), file);
  const printed = stdout.split("\n");
  const shown = example.split("\n").filter((line) => line !== "" && !line.startsWith("（这里还有"));
  expect(shown.length).toBeGreaterThan(25);
  // The command that is typed next names files by their paths, in another folder here.
  for (const line of shown.filter((one) => !one.startsWith("  npm run add"))) expect(printed).toContain(line);
});
