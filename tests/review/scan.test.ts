/** A scan from its file to a page: added, doubted, compared, and only then checked. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { addCommand } from "../../scripts/add/command.ts";
import type { Extract } from "../../scripts/add/extractor.ts";
import { pdfExtractor } from "../../scripts/add/pdf/pdf.ts";
import { convertFolder } from "../../scripts/converter/folder/convert-folder.ts";
import { reviewCommand } from "../../scripts/review/command.ts";
import type { Prompter } from "../../scripts/review/prompter.ts";
import { engineOf, line } from "../add/ocr/engine.ts";
import { pdf, SCANNED } from "../add/pdf-writer.ts";
import { runWaitingCommand } from "../support/run-command.ts";
import { temporaryFolder } from "../support/temporary.ts";

const SEEN = [
  line("青岛市促进外贸发展若干措施", 200),
  line("1.推行提前申报。（责任单位：青岛海关）", 400, (at) => (at === 4 ? 0.6 : 0.99)),
  line("2.公开收费目录。（责任单位：青岛海关）", 600),
];

const extract: Extract = async (bytes, file) => {
  const read = await pdfExtractor(engineOf([SEEN]).open).extract(bytes, file);
  return { ...read, original: "pdf", kind: "PDF" };
};

const convert = (seeds: string) => {
  const { notices } = convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true });
  const [entry] = notices;
  if (!entry || entry.converted === null) throw new Error(JSON.stringify(entry));
  return entry.notice;
};

test("what was doubted must be compared before the notice counts as checked", async () => {
  const seeds = await temporaryFolder({
    "vocabulary/kinds.yaml": "departments: [{ id: customs, name: 海关 }]\n",
    "vocabulary/departments.yaml": "# 登记\n",
  });
  const file = join(seeds, "..", `${"扫描"}-${process.pid}.pdf`);
  writeFileSync(file, pdf([SCANNED]));
  const added = await runWaitingCommand(() =>
    addCommand([file, "--write", "--id", "qingdao-2031", "--seeds", seeds], extract),
  );
  expect(added, added.stderr).toMatchObject({ status: 0 });
  expect(added.stdout).toContain("识别存疑的字：第 2 行");
  const record = JSON.parse(readFileSync(join(seeds, "qingdao-2031.original.recognised.json"), "utf8"));
  expect(record).toMatchObject({ engine: "试验 1.0", pages: [1] });
  expect(record.lines[1]).toEqual(["1.推行提前申报。（责任单位：青岛海关）", 97, [[4, 60]]]);

  // Whoever signs, the page stays unchecked while something is doubtful.
  const yaml = join(seeds, "qingdao-2031.yaml");
  const own = parse(readFileSync(yaml, "utf8"));
  writeFileSync(yaml, stringify({ ...own, review: { by: "张三", on: "2031-05-06" } }));
  const before = convert(seeds);
  expect([before.review, before.source.recognised]).toEqual([null, "试验 1.0"]);
  expect(before.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["SCAN_READ", "SCAN_DOUBT", "SCAN_UNCONFIRMED"]),
  );

  const shown: string[] = [];
  const prompter: Prompter = {
    show: (title, lines) => void shown.push(`${title}\n${lines}`),
    choose: async (_message, choices) => choices.find(({ value }) => value === "checked")?.value ?? null,
    ask: async () => "",
  };
  const walked = await runWaitingCommand(() => reviewCommand(["qingdao-2031", "--seeds", seeds], prompter));
  const doubt = shown.find((one) => one.includes("识别存疑的字")) ?? "";
  expect(doubt, walked.stderr).toContain("“1.推行［提］前申报。”（60%）");
  expect(doubt).toContain("原件第1页");
  writeFileSync(
    yaml,
    stringify({
      ...parse(readFileSync(yaml, "utf8")),
      checked: [{ code: "SCAN_DOUBT", words: "1.推行提前申报。（责任单位：青岛海关）", on: "2031-05-06" }],
    }),
  );
  const after = convert(seeds);
  expect(after.review).toEqual({ by: "张三", on: "2031-05-06" });
  expect(after.findings.map(({ code }) => code)).not.toContain("SCAN_DOUBT");
}, 60_000);
