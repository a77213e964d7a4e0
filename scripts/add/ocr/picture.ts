/** Scans and photographs of single pages: the text is recognised, with how sure that is. */
import { AddError, type Extracted, type Extractor, textOfLines } from "../extractor.ts";
import { layOut, orderNotes, tornNotes } from "../pdf/lay-out.ts";
import { type CanvasPackage, loadCanvas } from "./canvas.ts";
import { recognisedLines } from "./doubts.ts";
import { openEngine } from "./engine.ts";
import { imageSize } from "./image-size.ts";
import { oddPages, recognisedNotes } from "./notes.ts";
import { recognisePage } from "./recognise.ts";
import type { Engine } from "./seen.ts";
import type { Colours } from "./stamps.ts";
import { saysWhereTaken } from "./taken-at.ts";

/** A telephone's largest pictures have fewer pixels; a page at 600 dpi has 35 million. */
const MOST_PIXELS = 64_000_000;
/** A page that is narrower than this shows no characters. */
const LEAST_SIDE = 200;

const OTHER = "请用看图程序另存为 .png 或 .jpg 后再添加";

/** Reads a picture with an engine, which is opened when the first one comes. */
export function pictureExtractor(open: (file: string) => Promise<Engine> = openEngine): Extractor {
  return {
    extensions: ["png", "jpg", "jpeg", "webp", "gif", "bmp"],
    async extract(bytes, file, _given, tell): Promise<Extracted> {
      const size = imageSize(bytes);
      if (size === null) throw new AddError(file, "是图片，但格式不能读取，或文件不完整", OTHER);
      const { width, height, kind } = size;
      if (width * height > MOST_PIXELS)
        throw new AddError(
          file,
          `是 ${width}×${height} 的图片，超过 ${MOST_PIXELS / 1_000_000} 百万像素`,
          "请用看图程序缩小到 300 dpi（A4 约 2480×3508）后再添加",
        );
      if (Math.min(width, height) < LEAST_SIDE)
        throw new AddError(
          file,
          `是 ${width}×${height} 的图片，太小，看不清文字`,
          "请用 300 dpi 重新扫描后再添加",
        );
      tell?.(1, 1);
      const engine = await open(file);
      try {
        const colours = await decode(bytes, file, loadCanvas(file));
        const read = await recognisePage(colours, engine);
        const laidOut = layOut([read.page]);
        const lines = laidOut.ordered.flatMap((one) => one.lines);
        const recognised = { engine: engine.name, pages: [1], lines: recognisedLines(lines) };
        return {
          text: textOfLines(lines.map(({ text }) => text)),
          notes: [
            ...recognisedNotes(recognised, 1, oddPages(new Map([[1, read]]))),
            ...(saysWhereTaken(bytes)
              ? ["照片里记有拍摄地点，原件会原样公开；不宜公开的，请先用看图程序去掉再添加"]
              : []),
            ...tornNotes(laidOut),
            ...orderNotes(laidOut),
          ],
          url: null,
          ending: kind,
          recognised,
        };
      } finally {
        await engine.close();
      }
    },
  };
}

/** The picture's pixels, on white where it is transparent. @throws AddError where it is torn */
async function decode(
  bytes: Uint8Array,
  file: string,
  { createCanvas, loadImage }: CanvasPackage,
): Promise<Colours> {
  try {
    const image = await loadImage(bytes);
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, image.width, image.height);
    context.drawImage(image, 0, 0, image.width, image.height);
    return context.getImageData(0, 0, image.width, image.height);
  } catch {
    throw new AddError(file, "是图片，但文件不完整，不能读取", "请重新扫描或下载后再添加");
  }
}
