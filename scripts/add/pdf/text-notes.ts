/** What an editor is told of a text layer, of PDFs and OFD files alike. */
import type { Opened } from "./open.ts";

/** Sentences on what was left out of a text layer, and on what was changed. */
export function textNotes({ radicals, slanted }: Pick<Opened, "radicals" | "slanted">): string[] {
  return [
    slanted > 0 ? `倾斜的文字（多为水印）${slanted} 处没有提取` : "",
    radicals > 0 ? `部首字符 ${radicals} 个已改为通用汉字（如“⻓”改为“长”）` : "",
  ].filter((note) => note !== "");
}
