/**
 * How many characters of scanned notices are recognised wrongly: pages of the collection's notices, printed by the
 * bundled browser, spoiled as scanners and telephones do, and read as `npm run add` reads them.
 *
 * `--notices 5` how many of them, `--pages 1` how many pages of each; `--dpi 300,150`; `--ways clean,skewed`; `--size 16,12` in points, and `--font FILE`
 * another face beside that of the browser, as often as wanted: notices take turns with both; `--keep DIR` writes the pages, what was read and what should have been;
 * `--engine tesseract` reads with tesseract.js instead, where it is installed, for comparison.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { DOUBTFUL } from "../add/ocr/doubts.ts";
import { openEngine } from "../add/ocr/engine.ts";
import { recognisePage } from "../add/ocr/recognise.ts";
import type { Engine } from "../add/ocr/seen.ts";
import { orderPage } from "../add/pdf/order.ts";
import { read } from "../converter/source/read.ts";
import { launchBrowser } from "../inspect/browser.ts";
import { alignedErrors, countedCharacters } from "./ocr/errors.ts";
import { type PrintedPage, printPages } from "./ocr/pages.ts";
import { SPOILS, spoil } from "./ocr/spoil.ts";
import { tesseract } from "./ocr/tesseract.ts";

export const onlyByName = true;

/** What stands above the first page in red. */
const HEAD = "人民政府办公厅文件";

interface Sum {
  pages: number;
  characters: number;
  wrong: number;
  /** How sure the engine was of those of the wrong ones that can be seen in what was read, and of all. */
  wrongSure: number[];
  allSure: number[];
  seconds: number;
}

const sumOf = (): Sum => ({ pages: 0, characters: 0, wrong: 0, wrongSure: [], allSure: [], seconds: 0 });

export async function run(args: string[]): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ notices: text, pages: text, dpi: text, ways: text, size: text, keep: text, engine: text },
      font: { type: "string", multiple: true },
    },
  });
  const list = (words: string | undefined, usual: string) => (words ?? usual).split(",");
  const engine = values.engine === "tesseract" ? await tesseract() : await openEngine("bench");
  console.log(engine.name);
  const all = sumOf();
  const sums = new Map<string, Sum>();
  const fonts = [null, ...(values.font ?? [])];
  const sizes = list(values.size, "16,12").map(Number);
  const [notices, most] = [Number(values.notices ?? 5), Number(values.pages ?? 1)];
  const ways = list(values.ways, Object.keys(SPOILS).join(","));
  // A notice after the other in all ways, so that a run which is broken off has compared like with like.
  for (let notice = 0; notice < notices; notice += 1)
    for (const dpi of list(values.dpi, "300,150").map(Number))
      for (const page of await printedPages({ dpi, sizes, fonts, notice, most }))
        for (const way of ways) {
          const sum = sumOf();
          await measure(page, way, engine, sum, values.keep, `${dpi}-${way}`);
          print(`${page.name}, ${dpi} dpi, ${way}`, sum);
          const key = `${dpi} dpi, ${way}`;
          const known = sums.get(key) ?? sumOf();
          add(known, sum);
          sums.set(key, known);
          add(all, sum);
        }
  console.log("\nall notices together");
  for (const [key, sum] of sums) print(key, sum);
  console.log("\nwhat would be marked, by how sure the engine must be");
  for (const threshold of [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99])
    print(String(threshold), all, threshold);
  await engine.close();
}

interface Printing {
  dpi: number;
  sizes: readonly number[];
  fonts: readonly (string | null)[];
  /** Which of the notices, from 0. */
  notice: number;
  most: number;
}

async function printedPages({ dpi, sizes, fonts, notice, most }: Printing): Promise<PrintedPage[]> {
  const name = readdirSync("seeds")
    .filter((file) => file.endsWith(".txt"))
    .sort()[notice];
  if (name === undefined) return [];
  const browser = await launchBrowser();
  try {
    const { text } = read(readFileSync(join("seeds", name))).value;
    const font = fonts[notice % fonts.length] ?? null;
    const size = sizes[Math.floor(notice / fonts.length) % sizes.length] ?? 16;
    return await printPages(browser, basename(name, ".txt"), text, most, { dpi, size, font, head: HEAD });
  } finally {
    await browser.close();
  }
}

async function measure(
  { name, png, text }: PrintedPage,
  way: string,
  engine: Engine,
  sum: Sum,
  keep: string | undefined,
  set: string,
): Promise<void> {
  const picture = await spoil(png, way);
  const image = await loadImage(picture);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const start = performance.now();
  const colours = context.getImageData(0, 0, image.width, image.height);
  const { page } = await recognisePage(colours, engine);
  const lines = orderPage(page).lines;
  sum.seconds += (performance.now() - start) / 1000;
  const got = lines.map((line) => line.text).join("\n");
  const sure = lines.flatMap((line) => [...(line.sure ?? []), 1]);
  const counted = countedCharacters(got);
  const at = [...got].flatMap((sign, index) => (/\s/u.test(sign) ? [] : [index]));
  const { wrong, places } = alignedErrors(countedCharacters(text), counted);
  const sureOf = (place: number) => sure[at[place] ?? -1] ?? 1;
  sum.pages += 1;
  sum.characters += countedCharacters(text).length;
  sum.wrong += wrong;
  sum.wrongSure.push(...places.map(sureOf));
  sum.allSure.push(...counted.map((_, place) => sureOf(place)));
  if (keep === undefined) return;
  mkdirSync(keep, { recursive: true });
  const path = join(keep, `${name}-${set}`);
  writeFileSync(`${path}.img`, picture);
  writeFileSync(`${path}.read.txt`, got);
  writeFileSync(`${path}.true.txt`, text);
}

function add(to: Sum, more: Sum): void {
  to.pages += more.pages;
  to.characters += more.characters;
  to.wrong += more.wrong;
  to.seconds += more.seconds;
  to.wrongSure.push(...more.wrongSure);
  to.allSure.push(...more.allSure);
}

function print(what: string, sum: Sum, threshold = DOUBTFUL): void {
  const { pages, characters, wrong, wrongSure, allSure, seconds } = sum;
  const below = (list: readonly number[]) => list.filter((sure) => sure < threshold).length;
  const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(2)}%`;
  console.log(
    `${what}: ${pages} pages, ${characters} characters, wrong ${wrong} (${percent(wrong, characters)}); ` +
      `marked as doubtful ${below(allSure)} (${percent(below(allSure), characters)}), of the ${wrongSure.length} wrong ones that were read ${below(wrongSure)}; ` +
      `${(seconds / pages).toFixed(1)} s a page`,
  );
}
