/**
 * Scans are read by the real engine, which is fetched once into a folder of its own: `npm install` of the two optional
 * packages. `UPDATE=1` writes anew what it saw, for the tests that have no engine.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installCommand } from "../../scripts/add/ocr/packages.ts";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { npmCommand } from "../../scripts/npm-command.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { COLUMNS, LETTER, type Printed, TABLE } from "../support/printed-pages.ts";
import { scannedPdf } from "../support/scanned-pdf.ts";
import { copyProject, ROOT } from "./copy.ts";

const folder = mkdtempSync(join(tmpdir(), "policy-site-ocr-"));
let project: string;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  project = copyProject();
  const [program, args] = npmCommand(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  execFileSync(program, args, { cwd: project });
  const words = installCommand().split(" ").slice(1);
  const [npm, install] = npmCommand([...words, "--ignore-scripts", "--no-audit", "--no-fund"]);
  execFileSync(npm, install, { cwd: project });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(project, { recursive: true, force: true });
});

/** A page as a scanner sees it at some dots an inch. */
async function scan({ html }: Printed, dpi = 200): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: 794, height: 1123 },
    deviceScaleFactor: dpi / 96,
  });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    return await page.screenshot({ type: "jpeg", quality: 85 });
  } finally {
    await context.close();
  }
}

async function pdfOf(pages: readonly Printed[]): Promise<Uint8Array> {
  const pictures = await Promise.all(
    pages.map(async (page) => {
      const jpeg = await scan(page);
      const { width, height } = await loadImage(jpeg);
      return { jpeg, width, height };
    }),
  );
  return scannedPdf(pictures);
}

const bare = (words: string) => words.replaceAll(/\s/gu, "");

/** What `npm run add -- FILE --text` prints, and how it ends. */
function add(name: string, bytes: Uint8Array, ...more: string[]) {
  const seeds = join(folder, "seeds");
  mkdirSync(seeds, { recursive: true });
  if (!existsSync(join(seeds, "vocabulary"))) symlinkSync(VOCABULARY, join(seeds, "vocabulary"), "junction");
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const args = ["scripts/add.ts", path, "--text", ...more, "--seeds", seeds];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" });
  return { status, stdout, stderr, seeds };
}

describe("the real engine", () => {
  test("reads a scanned document: red head, seal and page numbers", async () => {
    const { status, stdout, stderr } = add("通知.pdf", await pdfOf(LETTER));
    expect(status, stderr).toBe(0);
    for (const line of LETTER.flatMap(({ says }) => says)) expect(bare(stdout)).toContain(bare(line));
    expect(stdout).toContain("文字由图片识别（PP-OCRv4");
    expect(stdout).toMatch(/页眉、页脚、页码 2 行已去掉/u);
    expect(stdout).toContain("第 2 页的红色印章没有识别");
  });

  test("reads a photograph of two columns, one after the other", async () => {
    const { status, stdout, stderr } = add("两栏.jpg", await scan(COLUMNS), "--id", "qingdao-2031");
    expect(status, stderr).toBe(0);
    expect(bare(stdout)).toContain(bare(COLUMNS.says.join("")));
  });

  test("reads a ruled table cell by cell", async () => {
    const { stdout, stderr } = add("分工.jpg", await scan(TABLE), "--id", "qingdao-2031");
    expect(bare(stdout + stderr)).toContain(bare(TABLE.says.join("")));
  });

  test("reads a page that lies on its head or side", async () => {
    const image = await loadImage(await scan(LETTER[0] as Printed));
    const canvas = createCanvas(image.height, image.width);
    const context = canvas.getContext("2d");
    context.translate(image.height, 0);
    context.rotate(Math.PI / 2);
    context.drawImage(image, 0, 0);
    const { stdout } = add("横.png", canvas.toBuffer("image/png"));
    expect(bare(stdout)).toContain(bare(LETTER[0]?.says.at(-1) ?? "-"));
    expect(stdout).toContain("放倒了，已转正后识别");
  });
});

test("what the engine sees is what the tests without it were given", async () => {
  const script = join(project, "record.ts");
  writeFileSync(script, RECORD);
  for (const [name, page] of [
    ["letter-1", LETTER[0]],
    ["letter-2", LETTER[1]],
    ["columns", COLUMNS],
    ["table", TABLE],
  ] as const) {
    const picture = join(folder, `${name}.jpg`);
    writeFileSync(picture, await scan(page as Printed));
    const seen = execFileSync(process.execPath, [script, picture], {
      cwd: project,
      encoding: "utf8",
      maxBuffer: 64e6,
    });
    const path = join(ROOT, "tests/add/ocr/seen", `${name}.json`);
    if (process.env.UPDATE === "1") writeFileSync(path, seen);
    const text = (json: string) =>
      (JSON.parse(json) as { lines: { signs: { text: string }[] }[] }).lines.map(({ signs }) =>
        signs.map((sign) => sign.text).join(""),
      );
    expect(text(seen)).toEqual(text(readFileSync(path, "utf8")));
  }
});

const RECORD = `import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openEngine } from "./scripts/add/ocr/engine.ts";
import { prepare } from "./scripts/add/ocr/prepare.ts";
import { rulesOf } from "./scripts/add/ocr/rules.ts";
const { createCanvas, loadImage } = createRequire(import.meta.url)("@napi-rs/canvas");
const image = await loadImage(readFileSync(process.argv[2]));
const canvas = createCanvas(image.width, image.height);
const context = canvas.getContext("2d");
context.drawImage(image, 0, 0);
const { grey, stamps } = prepare(context.getImageData(0, 0, image.width, image.height));
const engine = await openEngine("page");
const round = (value) => Math.round(value * 1000) / 1000;
const lines = (await engine.read(grey)).map(({ signs, top, bottom }) => ({
  top: round(top), bottom: round(bottom),
  signs: signs.map(({ text, sure, left, right }) => ({ text, sure: round(sure), left: round(left), right: round(right) })),
}));
process.stdout.write(JSON.stringify({ engine: engine.name, picture: { width: grey.width, height: grey.height }, stamps, rules: rulesOf(grey), lines }) + "\\n");
process.exit(0);
`;
