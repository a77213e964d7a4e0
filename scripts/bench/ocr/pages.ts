/** Pages of real notices as a printer sets them, with the text that stands on each. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";

/** A page as it was drawn, with its text line by line. */
export interface PrintedPage {
  /** The notice's file and the page's number. */
  name: string;
  /** PNG of an A4 page. */
  png: Buffer;
  text: string;
}

/** How pages are set. */
export interface Setting {
  dpi: number;
  /** The size of the text in points: 16 is 三号, in which bodies print their documents; 12 is 小四. */
  size: number;
  /** A file of a face; without one, that of the browser. */
  font: string | null;
  /** Above the first page: who publishes it, in red, and a line below. */
  head: string | null;
}

/** A4 in CSS pixels. */
const WIDTH = 794;
const HEIGHT = 1123;
const CSS_DPI = 96;

/** Prints the first pages of a text. */
export async function printPages(
  browser: Browser,
  name: string,
  text: string,
  most: number,
  setting: Setting,
): Promise<PrintedPage[]> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    deviceScaleFactor: setting.dpi / CSS_DPI,
  });
  try {
    const page = await context.newPage();
    const paragraphs = text
      .split(/\r\n|\r|\n/u)
      .map((line) => line.replaceAll(/\s+/gu, " ").trim())
      .filter((line) => line !== "");
    await page.setContent(document(setting));
    await page.evaluate(() => globalThis.document.fonts.ready);
    const pages: PrintedPage[] = [];
    for (let rest = paragraphs; rest.length > 0 && pages.length < most; ) {
      const number = pages.length + 1;
      const taken = await fill(page, rest, number, setting.head);
      const head = number === 1 && setting.head !== null ? `${setting.head}\n` : "";
      const png = await page.screenshot({ type: "png" });
      const lines = rest.slice(0, taken);
      pages.push({ name: `${name}-${number}`, png, text: `${head}${lines.join("\n")}\n— ${number} —\n` });
      rest = rest.slice(taken);
    }
    return pages;
  } finally {
    await context.close();
  }
}

/** Puts as many paragraphs onto the page as it holds; gives how many. */
function fill(
  page: Page,
  paragraphs: readonly string[],
  number: number,
  head: string | null,
): Promise<number> {
  return page.evaluate(
    ([all, count, title]) => {
      const { document } = globalThis;
      const main = document.querySelector("main");
      const foot = document.querySelector("footer");
      if (!main || !foot) throw new Error("the page has lost its parts");
      foot.textContent = `— ${count} —`;
      main.textContent = "";
      if (count === 1 && title !== null) {
        const red = document.createElement("h1");
        red.textContent = title;
        main.append(red);
      }
      let taken = 0;
      for (const words of all) {
        const paragraph = document.createElement("p");
        paragraph.textContent = words;
        main.append(paragraph);
        if (main.scrollHeight > main.clientHeight && taken > 0) {
          paragraph.remove();
          break;
        }
        taken += 1;
      }
      return taken;
    },
    [[...paragraphs], number, head] as const,
  );
}

function document({ size, font }: Setting): string {
  const face =
    font === null
      ? ""
      : `@font-face { font-family: own; src: url(data:font/ttf;base64,${readFileSync(font).toString("base64")}); }`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
${face}
* { margin: 0; box-sizing: border-box; }
body { width: ${WIDTH}px; height: ${HEIGHT}px; background: #fff; color: #000; font: ${size}pt/1.75 own, sans-serif; position: relative; }
main { position: absolute; inset: 37mm 26mm 35mm 28mm; overflow: hidden; }
p { text-indent: 2em; text-align: justify; }
h1 { color: #e60012; font-size: 30pt; text-align: center; font-weight: 700; border-bottom: 2pt solid #e60012; margin-bottom: 12pt; }
footer { position: absolute; bottom: 25mm; width: 100%; text-align: center; font-size: 14pt; }
</style><main></main><footer></footer></html>`;
}
