/** A notice's source files, and its source text line by line. */
import { originalPrevails } from "./common.ts";

/** In which third of a page something stands; nothing where that isn't known. */
function partOfPage(above: number): string {
  if (above === 0) return "";
  return above < 1 / 3 ? "上部" : above < 2 / 3 ? "中部" : "下部";
}

export const sourceWords = {
  asReceived: (encoding: string) => `${encoding}，收到时的原样`,
  original: "原件",
  /** A place in the original. */
  places: {
    page: ({ page, above }: { page: number; above: number }) => `原件第${page}页${partOfPage(above)}`,
    paragraph: (paragraph: number) => `原件第${paragraph}段`,
  },
  doubts: "存疑之处",
  extracted: "来源文本由它提取",
  /** Behind an original that is a picture. */
  recognised: (engine: string) => `来源文本由图片识别：${engine}`,
  /** Before the type of a file that is published inside a zip. */
  packed: "压缩包，内为收到时的",
  comparison: "逐行对照",
  numbered: "来源文本逐行编号",
  bytes: (bytes: number) => `${bytes}字节`,
  title: (notice: string) => `来源文本：${notice}`,
  description: (notice: string) => `${notice}收到时的原样，逐行编号。`,
  lead: (notice: string) =>
    `《${notice}》的文字收到时的原样，空格与换行未动，行号为本站所加；${originalPrevails}。`,
};
