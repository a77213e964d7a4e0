/** `llms.txt` (llmstxt.org): what the site holds and where a language model finds it as text. */
import { escapeInline, escapeText } from "../content/escape.ts";
import { paths } from "../model/address.ts";
import { dataFiles, measureMarkdownPath, noticeMarkdownPath } from "../model/file-addresses.ts";
import { absolute, settings } from "../settings/current.ts";
import type { Site } from "../site/assemble.ts";
import { siteStanding } from "../site/site-standing.ts";
import { statuses } from "../site/statuses.ts";
import { all, labels } from "../wording/common.ts";
import { llmsWords as words } from "../wording/markdown.ts";
import { partNames } from "../wording/site-parts.ts";
import { statusText } from "../wording/statuses.ts";
import { file, heading, link, list } from "./markdown/inline.ts";

/** The whole file. Its links are whole where the site has an address, else relative to the site's root. */
export function llmsText({
  notices,
  departments,
  parts,
}: Pick<Site, "notices" | "departments" | "parts">): string {
  const to = (name: string, path: string, about: string) =>
    `${link(name, absolute(path) ?? path)}: ${escapeInline(about)}`;
  const total = notices.reduce((sum, { measures }) => sum + measures.length, 0);
  const example = notices[0]?.measures[0]?.measure;
  return file([
    heading(1, settings.title),
    `> ${escapeInline(settings.description)}`,
    ...[
      words.sizes(notices.length, total, departments.size, siteStanding.statement),
      words.citing(example?.id ?? null),
      words.markdown(example === undefined ? null : measureMarkdownPath(example.notice, example.key)),
    ].map(escapeText),
    heading(2, partNames.notices),
    list(
      notices.map(({ notice, measures }) =>
        to(
          notice.title,
          noticeMarkdownPath(notice.id),
          [words.wholeNotice(measures.length), ...statuses(notice).map(statusText)].join("；"),
        ),
      ),
    ),
    heading(2, partNames.data),
    list([
      to("measures.json", dataFiles.measures, words.measuresJson),
      to("notices.json", dataFiles.notices, all.notices),
      to("departments.json", dataFiles.departments, all.departments),
      to(words.dataPage, paths.data, words.aboutDataPage),
    ]),
    heading(2, "Optional"),
    list([
      to(all.measures, paths.measures, words.byNotice),
      ...(parts.has("departments") ? [to(partNames.departments, paths.departments, words.byRegion)] : []),
      to(partNames.about, paths.about, labels.howItIsMade),
    ]),
  ]);
}
