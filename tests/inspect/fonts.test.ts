/** What the tests' browser shows and prints, on a machine without fonts as on any other. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { openPdf } from "../../scripts/add/pdf/open.ts";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { SEEDS_FOLDER } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A browser started where fontconfig knows of no font at all. */
async function launchWithoutFonts(): Promise<Browser> {
  const folder = await temporaryFolder({ "fonts.conf": "<fontconfig></fontconfig>" });
  vi.stubEnv("FONTCONFIG_FILE", join(folder, "fonts.conf"));
  const bare = await launchBrowser().finally(() => vi.unstubAllEnvs());
  onTestFinished(() => bare.close());
  return bare;
}

async function show(browser: Browser, body: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.setContent(`<!doctype html><html lang="zh-CN"><meta charset="utf-8">${body}`);
  return page;
}

/** The darkness of each pixel of an element's screenshot, 0 to 255, row by row. */
async function ink(page: Page, selector: string): Promise<number[]> {
  const picture = (await page.locator(selector).screenshot({ type: "png" })).toString("base64");
  return page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return Array.from({ length: data.length / 4 }, (_, at) => 255 - (data[at * 4] ?? 255));
  }, picture);
}

/** In how many of its pixels one picture is clearly darker or lighter than another. */
const differing = (one: number[], other: number[]) =>
  one.filter((dark, at) => Math.abs(dark - (other[at] ?? 0)) > 128).length;

test("a browser started without any font shows Han characters, each in its own shape", async () => {
  const cell = (id: string, text: string) => `<p id=${id}>${text}`;
  const page = await show(
    await launchWithoutFonts(),
    // U+E000 is of no font, and is shown as the box for what is missing.
    `<style>p { font: 64px/1 serif; width: 1em; height: 1em; margin: 0; background: #fff; color: #000 }</style>
${cell("blank", "")}${cell("missing", "\u{e000}")}${cell("qing", "青")}${cell("dao", "岛")}${cell("guo", "國")}`,
  );
  const [blank, missing, ...han] = await Promise.all(
    ["#blank", "#missing", "#qing", "#dao", "#guo"].map((cell) => ink(page, cell)),
  );
  if (blank === undefined || missing === undefined) throw new Error("no picture");
  expect(blank).toHaveLength(64 * 64);
  expect(differing(missing, blank)).toBeGreaterThan(0);
  for (const [at, shape] of han.entries()) {
    expect(differing(shape, blank)).toBeGreaterThan(300);
    expect(differing(shape, missing)).toBeGreaterThan(300);
    for (const other of han.slice(at + 1)) expect(differing(shape, other)).toBeGreaterThan(300);
  }
});

test("a browser started without any font prints Han characters that can be read and found", async () => {
  const text = "责任单位：青岛海关、國務院，Qingdao Customs 2025年";
  const page = await show(await launchWithoutFonts(), `<p>${text}<p><b>跨境贸易便利化</b>`);
  const { pages } = await openPdf(await page.pdf(), "a page");
  const printed = pages.flatMap(({ fragments }) => fragments.map(({ text }) => text)).join("");
  const bare = (text: string) => text.replaceAll(/\s/gu, "");
  expect(bare(printed)).toBe(bare(`${text}跨境贸易便利化`));
});

test("a text is set in the packaged face whatever family it asks for, bold in its bold", async () => {
  const families = ["serif", "sans-serif", "monospace", "'Songti SC'", "'DejaVu Sans'", "'Noto Sans CJK SC'"];
  const page = await show(
    browser,
    families
      .map((family) => `<p style="font-family: ${family}"><span>青岛 Qingdao 12</span><b>青岛 Qingdao</b>`)
      .join(""),
  );
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  for (const [selector, face] of [
    ["span", "NotoSansSC-Regular"],
    ["b", "NotoSansSC-Bold"],
  ] as const) {
    const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
    expect(nodeIds).toHaveLength(families.length);
    for (const [at, nodeId] of nodeIds.entries()) {
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      expect(
        fonts.map(({ postScriptName }) => postScriptName),
        families[at],
      ).toEqual([face]);
    }
  }
});

/** The level 1 and level 2 characters of GB 2312, rows 16 to 87. */
function gb2312(): string {
  const bytes = Array.from({ length: 72 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  ).flat(2);
  return new TextDecoder("gb2312").decode(new Uint8Array(bytes)).replaceAll(/\P{Script=Han}/gu, "");
}

/** All that the notices and the registries are written with. */
async function seeds(): Promise<string> {
  const files = await readdir(SEEDS_FOLDER, { recursive: true });
  const texts = files.filter((name) => /\.(?:txt|yaml)$/.test(name));
  return (await Promise.all(texts.map((name) => readFile(join(SEEDS_FOLDER, name), "utf8")))).join("");
}

test.each([400, 700])("in weight %i no character of GB 2312 or of the seeds is missing", async (weight) => {
  expect(gb2312()).toHaveLength(6763);
  const wanted = new Set(`${gb2312()}${await seeds()}`.replaceAll(/[\s\p{C}]/gu, ""));
  // The traditional characters that search knows are among the seeds.
  expect(wanted).toContain("關");
  const page = await show(browser, "");
  const missing = await page.evaluate(
    ({ weight, characters }) => {
      const context = new OffscreenCanvas(24, 24).getContext("2d", { willReadFrequently: true });
      if (context === null) throw new Error("no canvas");
      context.font = `${weight} 20px serif`;
      const shape = (character: string) => {
        context.clearRect(0, 0, 24, 24);
        context.fillText(character, 2, 20);
        return context.getImageData(0, 0, 24, 24).data.toString();
      };
      const box = shape("\u{e000}");
      return characters.filter((character) => shape(character) === box);
    },
    { weight, characters: ["\u{e001}", ...wanted] },
  );
  expect(missing).toEqual(["\u{e001}"]);
});
