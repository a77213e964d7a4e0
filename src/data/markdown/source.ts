import { relative } from "../../model/address.ts";
import { sourcePath } from "../../model/file-addresses.ts";
import type { NoticeRef } from "../../site/refs.ts";
import { siteStanding } from "../../site/site-standing.ts";
import { statuses } from "../../site/statuses.ts";
import { addressNotCollected, factNames } from "../../wording/common.ts";
import { markdownWords as words } from "../../wording/markdown.ts";
import { statusText } from "../../wording/statuses.ts";
import { link } from "./inline.ts";

/** What a reader must know before relying on a text: its standing, and who keeps the site. */
export function standing(notice: NoticeRef): string {
  return words.standing(statuses(notice).map(statusText), siteStanding.statement);
}

/** Where a notice's text comes from; `path` is the file that the links stand in. */
export function sourceItems({ source }: NoticeRef, path: string, lines: string | null): string[] {
  const where = link(source.file, relative(path, sourcePath(source.file)));
  return [
    `${words.sourceFile}：${where}${lines === null ? "" : `，${lines}`}`,
    `${words.sourceSha256}：${source.sha256}`,
    source.url === null ? addressNotCollected : `${factNames.address}：${link(source.url, source.url)}`,
  ];
}
