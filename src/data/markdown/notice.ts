/** A notice as Markdown: what is known of it, and its whole text in reading order with its measures in place. */
import { escapeInline, escapeText } from "../../content/escape.ts";
import { paths, relative } from "../../model/address.ts";
import { measureMarkdownPath, noticeMarkdownPath, noticePath } from "../../model/file-addresses.ts";
import { absolute } from "../../settings/current.ts";
import { chineseCitation, citationText } from "../../site/citation.ts";
import type { NoticePageInput } from "../../site/notice-pages.ts";
import { type ReadingItem, readingOrder } from "../../site/reading-order.ts";
import type { PlacedNotice } from "../../site/refs.ts";
import { relationWords } from "../../site/relation-words.ts";
import { kindLabels, relationLabels } from "../../wording/codes.ts";
import { editorsNote, factNames, headings, labels, notStated } from "../../wording/common.ts";
import { documentWords } from "../../wording/documents.ts";
import { markdownWords as words } from "../../wording/markdown.ts";
import { noticeWords } from "../../wording/notice.ts";
import { count, day, lineRange, printedHeading } from "../../wording/sentences.ts";
import { partNames } from "../../wording/site-parts.ts";
import { correctionWords } from "../../wording/withdrawn.ts";
import { correctionItems, withdrawnItems } from "./corrections.ts";
import { namedItems } from "./documents.ts";
import { file, heading, link, linkedHeading, list, paragraphs, section, table } from "./inline.ts";
import { sourceItems, standing } from "./source.ts";

/** The whole file. */
export function noticeMarkdown({ notice, body, measures, withdrawn, named }: NoticePageInput): string {
  const path = noticeMarkdownPath(notice.id);
  const page = paths.notice(notice.id);
  const changes = [...withdrawnItems(withdrawn), ...correctionItems(notice.corrections)];
  // Measures stand one by one, also where the source is a table.
  const items = readingOrder(body, measures, { isTable: false, above: 2 });
  return file([
    heading(1, notice.title),
    `> ${escapeInline(standing(notice))}`,
    list([...facts(notice, path), `${partNames.measures}：${count(measures.length)}`]),
    ...section(correctionWords.heading, changes),
    heading(2, headings.wholeText),
    ...items.flatMap((item) => blocks(item, notice, path)),
    ...section(documentWords.name, namedItems(named, path)),
    heading(2, headings.provenance),
    list(sourceItems(notice, path, null)),
    heading(2, labels.citation),
    escapeText(citationText(chineseCitation({ notice, measure: null, address: absolute(page) }))),
  ]);
}

function facts(notice: PlacedNotice, path: string): string[] {
  const page = paths.notice(notice.id);
  const facts: [name: string, value: string | null][] = [
    [factNames.issuers, notice.issuers.join("、") || null],
    [factNames.documentNumber, notice.documentNumber],
    [factNames.signedOn, notice.signedOn && day(notice.signedOn)],
    [factNames.publishedOn, notice.publishedOn && day(notice.publishedOn)],
    [labels.region, notice.place],
    [factNames.kind, kindLabels[notice.kind]],
    [factNames.effective, notice.effective?.quote ?? null],
    [factNames.id, notice.id],
  ];
  return [
    ...facts.map(([name, value]) => `${name}：${value === null ? notStated : escapeInline(value)}`),
    ...notice.relations.map((relation) => {
      const { name, about } = relationWords(relation);
      const other =
        relation.notice === null
          ? escapeInline(name)
          : link(name, relative(path, paths.notice(relation.notice)));
      const remark = escapeInline(`${about}。${editorsNote}：${relation.evidence}`);
      return `${relationLabels[relation.relation]}：${other}${remark}`;
    }),
    `${words.page}：${link(absolute(page) ?? page, absolute(page) ?? relative(path, page))}`,
    `${partNames.data}：${link(`${notice.id}.json`, relative(path, noticePath(notice.id)))}`,
  ];
}

function blocks(item: ReadingItem, notice: PlacedNotice, path: string): string[] {
  if (item.type === "heading") return [heading(item.rank, item.text)];
  if (item.type === "block") {
    if (item.kind !== "commentary") return item.paragraphs.map(escapeText);
    const told = [words.commentary, ...item.paragraphs];
    return [told.map((text) => `> ${escapeText(text)}`).join("\n>\n")];
  }
  if (item.type === "annex") return [heading(item.rank, item.lines.join(" ") || noticeWords.untitledTable)];
  if (item.type === "table") return [table(item.rows)];
  const entries = item.type === "measures" ? item.entries : [item.entry];
  const rank = item.type === "measures" ? 3 : item.rank;
  return entries.flatMap(({ measure }) => [
    linkedHeading(
      rank,
      measure.title === null ? measure.label : printedHeading(measure),
      relative(path, measureMarkdownPath(notice.id, measure.key)),
    ),
    ...paragraphs(measure.text),
    `（${noticeWords.sourcePlace(lineRange(measure.source.lines))}）`,
  ]);
}
