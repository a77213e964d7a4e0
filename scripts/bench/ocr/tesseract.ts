/** The other engine that was tried: tesseract.js with the Chinese model of its own package, for comparison only. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Grey, resized } from "../../add/ocr/grey.ts";
import type { Engine, SeenLine } from "../../add/ocr/seen.ts";

/** What is used of it. */
interface Tesseract {
  createWorker(language: string, mode: number, options: object): Promise<Worker>;
}
interface Worker {
  setParameters(parameters: Record<string, string>): Promise<void>;
  recognize(picture: Buffer, options: object, output: object): Promise<{ data: { blocks: Block[] } }>;
  terminate(): Promise<void>;
}
interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}
interface Block {
  paragraphs: {
    lines: { bbox: Box; words: { symbols: { text: string; confidence: number; bbox: Box }[] }[] }[];
  }[];
}

/** It reads best at about 300 dpi: an A4 page is then so wide. */
const WIDTH = 2480;

/** Opens it. @throws where the packages aren't installed */
export async function tesseract(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const { createWorker } = require("tesseract.js") as Tesseract;
  const model = process.env.TESSERACT_MODEL ?? "4.0.0_best_int";
  const langPath = join(dirname(require.resolve("@tesseract.js-data/chi_sim")), model);
  const worker = await createWorker("chi_sim", 1, { langPath, cacheMethod: "none", gzip: true });
  await worker.setParameters({ tessedit_pageseg_mode: process.env.TESSERACT_PSM ?? "3" });
  return {
    name: `tesseract.js, chi_sim ${model}`,
    async read(page) {
      const larger: Grey = resized(page, Math.max(1, WIDTH / Math.min(page.width, page.height)));
      const factor = larger.width / page.width;
      const picture = Buffer.concat([
        Buffer.from(`P5\n${larger.width} ${larger.height}\n255\n`),
        larger.data,
      ]);
      const { data } = await worker.recognize(picture, {}, { blocks: true, text: false });
      return data.blocks.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) =>
          lines.map(({ bbox, words }): SeenLine => {
            const symbols = words.flatMap((word) => word.symbols);
            return {
              signs: symbols.map(({ text, confidence, bbox: own }) => ({
                text,
                sure: confidence / 100,
                left: own.x0 / factor,
                right: own.x1 / factor,
              })),
              top: bbox.y0 / factor,
              bottom: bbox.y1 / factor,
            };
          }),
        ),
      );
    },
    close: () => worker.terminate(),
  };
}
