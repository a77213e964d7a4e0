import { relative } from "../../model/address.ts";
import { sourcePath } from "../../model/file-addresses.ts";
import type { Measure, Notice } from "../../model/schema.ts";
import { notStated, originalPrevails } from "../../site/identity.ts";
import { statuses } from "../../wording/sentences.ts";
import { link } from "./inline.ts";

/** What a reader must know before relying on a text: its standing, and that this is no official site. */
export function standing(notice: Notice): string {
  const words = statuses(notice).map(({ text }) => text);
  return `${words.join("；")}。本站非官方网站，${originalPrevails}。`;
}

/** Lines of a source as readers count them: `第60行`, `第49—53行`. */
export function sourceLines({ source: { lines } }: Pick<Measure, "source">): string {
  const [first, last] = lines;
  return first === last ? `第${first}行` : `第${first}—${last}行`;
}

/** Where a notice's text comes from; `path` is the file that the links stand in. */
export function sourceItems({ source }: Notice, path: string, lines: string | null): string[] {
  const where = link(source.file, relative(path, sourcePath(source.file)));
  return [
    `来源文件：${where}${lines === null ? "" : `，${lines}`}`,
    `来源文件的SHA-256：${source.sha256}`,
    `网址：${source.url === null ? notStated : link(source.url, source.url)}`,
  ];
}
