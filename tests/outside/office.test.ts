/**
 * Older Office files through a real LibreOffice (`apt-get install --no-install-recommends libreoffice-writer
 * libreoffice-calc`): LibreOffice makes them of Word documents and spreadsheets, and `add` reads them as it reads those.
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { AddError, type ExtractedFile } from "../../scripts/add/extractor.ts";
import { extractWithin } from "../../scripts/add/limits.ts";
import { findOffice } from "../../scripts/add/office/find-office.ts";
import { SAFE_SETTINGS } from "../../scripts/add/office/safe-settings.ts";
import { throughOffice } from "../../scripts/add/office/through-office.ts";
import { printCsv } from "../../src/formats/csv.ts";
import { abstractNum, docx, num, numbered, p, table } from "../add/docx-writer.ts";
import { extract, NOTICE, noticeFiles, runAddProcess, useFolder } from "../add/support.ts";
import { styled, xlsx } from "../add/xlsx-writer.ts";
import { seedBytes } from "../converter/support.ts";
import { gb18030 } from "../support/encode.ts";
import { keptFolder, temporaryFolder } from "../support/temporary.ts";

let profile = "";
beforeAll(async () => {
  profile = await keptFolder();
  mkdirSync(join(profile, "user"));
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), SAFE_SETTINGS);
});

/** A file that LibreOffice makes of another. */
async function made(bytes: Uint8Array, from: string, to: string, ...more: string[]): Promise<Uint8Array> {
  const program = findOffice();
  if (program === null) throw new Error("LibreOffice isn't installed");
  const folder = await temporaryFolder();
  writeFileSync(join(folder, `in.${from}`), bytes);
  const args = [`-env:UserInstallation=${pathToFileURL(profile)}`, "--headless", ...more, "--convert-to", to];
  spawnSync(program, [...args, "--outdir", join(folder, "out"), join(folder, `in.${from}`)], {
    stdio: "ignore",
  });
  return new Uint8Array(readFileSync(join(folder, "out", `in.${to}`)));
}

const read = throughOffice(extractWithin);
const linesOf = ({ text }: ExtractedFile) => text.trim().split("\n");

function linesOfSeed(id: string): string[] {
  return new TextDecoder()
    .decode(seedBytes(id))
    .split("\n")
    .filter((line) => line.trim() !== "");
}

const lists =
  abstractNum(0, { format: "chineseCounting", text: "%1、" }) +
  abstractNum(1, { format: "decimal", text: "%1." }) +
  num(1, 0) +
  num(2, 1);
const automatic = linesOfSeed("qingdao-2025").map((line) => {
  const [label = ""] = /^(?:\d{1,2}\.|[一二三四五六]、)/.exec(line.trim()) ?? [];
  return label === "" ? p(line) : p(line.trim().slice(label.length), numbered(label.endsWith("、") ? 1 : 2));
});
const TASKS = [
  ["序号", "工作任务", "责任单位"],
  ["1", "优化监管模式，支持企业开展试点。", "青岛海关、市商务局"],
  ["2", "深化多式联运，推广“一单制”服务。", "市交通运输局"],
];
const DOCUMENTS = {
  draft: docx(
    linesOfSeed("tianjin-2025-draft")
      .map((line) => p(line))
      .join(""),
  ),
  "notice whose numbers Word computes": docx(automatic.join(""), lists),
  "table of tasks": docx(p("2031年青岛市口岸提效任务清单") + table(TASKS) + p("")),
};

test.each([
  ["draft", "doc", "doc"],
  ["draft", "rtf", "rtf"],
  ["notice whose numbers Word computes", "doc", "wps"],
  ["notice whose numbers Word computes", "odt", "odt"],
  ["table of tasks", "doc", "doc"],
  ["table of tasks", "rtf", "rtf"],
] as const)("a %s reads the same from a .%s named .%s", async (name, format, ending) => {
  const document = DOCUMENTS[name];
  const file = await read(await made(document, "docx", format), `通知.${ending}`);
  expect(linesOf(file)).toEqual(linesOf(await extract(document, "通知.docx")));
  expect(file.original).toBe(ending);
  expect(file.notes[0]).toMatch(/^经 LibreOffice 转换后读取/);
});

test("an .rtf as Word writes it has its Chinese and the numbers that Word computes", async () => {
  const words = (text: string) =>
    [...gb18030(text)].map((byte) => `\\'${byte.toString(16).padStart(2, "0")}`).join("");
  const rtf = [
    "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}",
    "{\\*\\listtable{\\list\\listtemplateid1\\listsimple{\\listlevel\\levelnfc37\\leveljc0\\levelfollow2\\levelstartat1",
    "{\\leveltext\\'02\\'00\\'a1\\'a2;}{\\levelnumbers\\'01;}}\\listid1}}",
    "{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}",
    `\\pard\\f0 ${words("口岸提效方案")}\\par \\pard\\ls1\\ilvl0 ${words("甲的措施。")}\\par \\pard\\ls1\\ilvl0 \\u20057?\\u30340?\\par}`,
  ];
  const file = await read(new TextEncoder().encode(rtf.join("")), "通知.rtf");
  expect(linesOf(file)).toEqual(["口岸提效方案", "一、甲的措施。", "二、乙的"]);
});

describe("a spreadsheet of tasks reads the same", () => {
  const styles =
    '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31" applyNumberFormat="1"/></cellXfs>';
  const sheet = xlsx(
    [
      {
        name: "任务",
        rows: [
          ["2031年青岛市口岸提效任务清单"],
          ["序号", "工作任务", "责任单位", "完成时限"],
          ["一、优化通关"],
          [1, "优化监管模式，支持企业开展试点。", "青岛海关", styled(48029, 1)],
          [2, "深化多式联运，推广“一单制”服务。", null, "2031年12月"],
          [3, "不示人的。", null, null],
        ],
        merges: ["A1:D1", "A3:D3", "C4:C5"],
        hiddenRows: [6],
      },
    ],
    { styles },
  );

  test.each([
    ["xls", "xls"],
    ["xls", "et"],
    ["ods", "ods"],
  ])("from a .%s named .%s", async (format, ending) => {
    const file = await read(await made(sheet, "xlsx", format), `任务.${ending}`);
    expect(linesOf(file)).toEqual(linesOf(await extract(sheet, "任务.xlsx")));
    expect(linesOf(file)).toContain("2031年6月30日");
    expect(file.original).toBe(ending);
    expect(file.notes.join()).toContain("隐藏（或筛选掉）的行 1 行");
  });
});

const folder = useFolder();

test("the command adds a .doc as an editor runs it, and leaves nothing in their own folders", async () => {
  const bytes = await made(docx(NOTICE.map((line) => p(line)).join("")), "docx", "doc");
  const home = await temporaryFolder();
  vi.stubEnv("HOME", home);
  onTestFinished(() => void vi.unstubAllEnvs());
  mkdirSync(folder.path("in"));
  writeFileSync(folder.path("in/通知.doc"), bytes);
  const { status, stdout, stderr } = runAddProcess(folder.seeds(), folder.path("in/通知.doc"), "--write");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("通知.doc（旧格式的 Word 文档）→ qingdao-2031");
  expect(new Uint8Array(readFileSync(folder.seeds("qingdao-2031.original.doc")))).toEqual(bytes);
  expect(noticeFiles(folder.seeds())).toContain("qingdao-2031.original.places.json");
  expect(readdirSync(home)).toEqual([]);
});

test("a file that names pictures and texts elsewhere has nothing fetched", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urn = "urn:oasis:names:tc:opendocument:xmlns";
  const names = `xmlns:office="${urn}:office:1.0" xmlns:text="${urn}:text:1.0" xmlns:draw="${urn}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`;
  const picture = `<draw:frame text:anchor-type="as-char"><draw:image xlink:href="${host}/a.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>`;
  const section = `<text:section text:name="a"><text:section-source xlink:type="simple" xlink:href="${host}/a.odt"/></text:section>`;
  const media = "application/vnd.oasis.opendocument.text";
  const bytes = zipSync({
    mimetype: [strToU8(media), { level: 0 }],
    "content.xml": strToU8(
      `<office:document-content ${names} office:version="1.2"><office:body><office:text>${section}<text:p>1.甲的内容。${picture}</text:p></office:text></office:body></office:document-content>`,
    ),
    "META-INF/manifest.xml": strToU8(
      `<manifest:manifest xmlns:manifest="${urn}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${media}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ),
  });
  expect(linesOf(await read(bytes, "通知.odt"))).toEqual(["1.甲的内容。"]);
  expect(asked).toEqual([]);
});

test.each([
  ["cut short", (bytes: Uint8Array) => bytes.slice(0, 3000)],
  [
    "with nothing behind its head",
    (bytes: Uint8Array) => bytes.map((byte, index) => (index < 1536 ? byte : 0)),
  ],
])("a .doc %s is refused in one sentence", async (_, harm) => {
  const bytes = await made(docx(NOTICE.map((line) => p(line)).join("")), "docx", "doc");
  const outcome: unknown = await read(harm(bytes), "坏.doc").catch((thrown: unknown) => thrown);
  expect(outcome).toBeInstanceOf(AddError);
  expect((outcome as Error).message).toMatch(/^“坏\.doc”[^\n。]+；[^\n。]+$/u);
});

/** Comma, quotes, UTF-8, from the first line, by Chinese habits, quoted cells read as any, special numbers found. */
const AS_ANY = "--infilter=CSV:44,34,76,1,,2052,false,true,false";

test("what a table prints stays what it is in a spreadsheet program: labels, days, shares, truth values", async () => {
  const cells = [
    "3.",
    "(1)",
    "（1）",
    "007",
    "1E5",
    "2-3",
    "1 1/2",
    "5 %",
    "3月1日",
    "2025年3月1日",
    "12:30",
    "TRUE",
  ];
  const typesOf = async (csv: string) => {
    const sheet = await made(strToU8(csv), "csv", "fods", AS_ANY);
    return [...new TextDecoder().decode(sheet).matchAll(/office:value-type="(\w+)"/g)].map(
      ([, type]) => type,
    );
  };
  // Unguarded, the program takes nearly all of them for something else.
  const bare = await typesOf(cells.map((cell) => `"${cell}"\r\n`).join(""));
  expect(bare.filter((type) => type !== "string").length).toBeGreaterThan(8);
  expect(await typesOf(printCsv(cells.map((cell) => [cell])))).toEqual(cells.map(() => "string"));
  expect(await typesOf(printCsv([["14"]]))).toEqual(["float"]);
});
