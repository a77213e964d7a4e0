/** How strongly each place promises something, as Markdown: the sentence, the table, the measures. */
import { escapeInline } from "../../content/escape.ts";
import { paths, relative } from "../../model/address.ts";
import { measureMarkdownPath } from "../../model/file-addresses.ts";
import { absolute } from "../../settings/current.ts";
import { siteStanding } from "../../site/site-standing.ts";
import type { StrengthPage } from "../../site/strength-places.ts";
import { labels } from "../../wording/common.ts";
import { markdownWords } from "../../wording/markdown.ts";
import { quoted } from "../../wording/quotation.ts";
import { printedHeading } from "../../wording/sentences.ts";
import { strengthWords as words } from "../../wording/strength.ts";
import { valueHeading } from "../../wording/topics.ts";
import { file, heading, link, list, table } from "./inline.ts";

/** The whole file. */
export function strengthMarkdown(page: StrengthPage): string {
  const { facet, value, sentences, columns, rows, details } = page;
  const path = paths.strength(facet.id, value.id);
  const address = absolute(path);
  return file([
    heading(1, words.title(valueHeading(value, facet))),
    `> ${escapeInline(markdownWords.standing([], siteStanding.statement))}`,
    escapeInline(sentences.join("")),
    table([
      [labels.region, ...columns, labels.total, words.promises],
      ...rows.map(({ place, counts, measures, promises }) => [
        place,
        ...counts.map((count) => String(count.measures)),
        String(measures),
        promises.join("；") || words.none,
      ]),
    ]),
    escapeInline(words.rule),
    list([`${markdownWords.page}：${link(address ?? path, address ?? relative(path, path))}`]),
    ...details.flatMap(({ place, groups }) => [
      heading(2, place),
      ...groups.flatMap(({ strength, entries }) => [
        heading(3, strength),
        list(
          entries.map(({ measure, notice, quotes, promises }) => {
            const to = relative(path, measureMarkdownPath(measure.notice, measure.key));
            const said = [
              ...quotes.map((quote) => quoted(quote)),
              ...promises.map(({ text, quote }) => `${text}（${quoted(quote)}）`),
            ];
            return `${link(printedHeading(measure), to)}（${escapeInline(notice)}）${said.length === 0 ? "" : `：${escapeInline(said.join("；"))}`}`;
          }),
        ),
      ]),
    ]),
  ]);
}
