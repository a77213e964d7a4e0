/** A notice as Markdown: what is known of it, and its whole text in reading order with its measures in place. */
import { escapeInline, escapeText } from "../../content/escape.ts";
import { paths, relative } from "../../model/address.ts";
import { measureMarkdownPath, noticeMarkdownPath, noticePath } from "../../model/file-addresses.ts";
import type { Notice } from "../../model/schema.ts";
import { absolute } from "../../settings/current.ts";
import type { SiteNotice } from "../../site/assemble.ts";
import { notStated } from "../../site/identity.ts";
import { type ReadingItem, readingOrder } from "../../site/reading-order.ts";
import { regionName } from "../../site/regions.ts";
import { kindLabels } from "../../wording/codes.ts";
import { day, printedHeading } from "../../wording/sentences.ts";
import { file, heading, link, linkedHeading, list, paragraphs } from "./inline.ts";
import { sourceItems, sourceLines, standing } from "./source.ts";

/** The whole file. */
export function noticeMarkdown({ notice, body, measures }: SiteNotice): string {
  const path = noticeMarkdownPath(notice.id);
  // Measures stand one by one, also where the source is a table.
  const items = readingOrder(body, measures, { isTable: false, above: 2 });
  return file([
    heading(1, notice.title),
    `> ${escapeInline(standing(notice))}`,
    list([...facts(notice, path), `措施：${measures.length}条`]),
    heading(2, "全文"),
    ...items.flatMap((item) => blocks(item, notice, path)),
    heading(2, "出处"),
    list(sourceItems(notice, path, null)),
  ]);
}

function facts(notice: Notice, path: string): string[] {
  const page = paths.notice(notice.id);
  const known: [name: string, value: string | null][] = [
    ["发布机关", notice.issuers.join("、") || null],
    ["文号", notice.documentNumber],
    ["成文日期", notice.signedOn && day(notice.signedOn)],
    ["发布日期", notice.publishedOn && day(notice.publishedOn)],
    ["地区", notice.region && regionName(notice.region)],
    ["文种", kindLabels[notice.kind]],
    ["有效期", notice.effective?.quote ?? null],
    ["编号", notice.id],
  ];
  return [
    ...known.map(([name, value]) => `${name}：${value === null ? notStated : escapeInline(value)}`),
    `页面：${link(absolute(page) ?? page, absolute(page) ?? relative(path, page))}`,
    `数据：${link(`${notice.id}.json`, relative(path, noticePath(notice.id)))}`,
  ];
}

function blocks(item: ReadingItem, notice: Notice, path: string): string[] {
  if (item.type === "heading") return [heading(item.rank, item.text)];
  if (item.type === "block") {
    if (item.kind !== "commentary") return item.paragraphs.map(escapeText);
    const told = ["来源网页上的介绍文字，不是文件正文：", ...item.paragraphs];
    return [told.map((text) => `> ${escapeText(text)}`).join("\n>\n")];
  }
  const entries = item.type === "table" ? item.entries : [item.entry];
  const rank = item.type === "table" ? 3 : item.rank;
  return entries.flatMap(({ measure }) => [
    linkedHeading(
      rank,
      measure.title === null ? measure.label : printedHeading(measure),
      relative(path, measureMarkdownPath(notice.id, measure.key)),
    ),
    ...paragraphs(measure.text),
    `（来源${sourceLines(measure)}）`,
  ]);
}
