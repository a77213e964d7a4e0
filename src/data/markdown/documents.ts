/** The documents that texts name as Markdown: by who issued them, each with what is left open and all its places. */
import { escapeInline } from "../../content/escape.ts";
import { paths, relative } from "../../model/address.ts";
import {
  documentsMarkdownPath,
  measureMarkdownPath,
  noticeMarkdownPath,
} from "../../model/file-addresses.ts";
import { absolute } from "../../settings/current.ts";
import {
  type DocumentGroup,
  type DocumentNotice,
  documentName,
  type ListedDocument,
  type NamedHere,
} from "../../site/documents.ts";
import { noticeLabel } from "../../site/notice-label.ts";
import { siteStanding } from "../../site/site-standing.ts";
import {
  documentDoubts,
  documentGroupNames,
  documentGroupNotes,
  documentWords as words,
} from "../../wording/documents.ts";
import { markdownWords } from "../../wording/markdown.ts";
import { clauseName, printedHeading } from "../../wording/sentences.ts";
import { file, heading, link, list } from "./inline.ts";

const path = documentsMarkdownPath;

/** The whole file: every document with all its places, however large the collection is. */
export function documentsMarkdown(
  groups: readonly { group: DocumentGroup; documents: readonly ListedDocument[] }[],
): string {
  const listed = groups.flatMap(({ documents }) => documents);
  const documents = listed.filter(({ document }) => document.kind === "document").length;
  const page = absolute(paths.documents);
  return file([
    heading(1, words.name),
    `> ${escapeInline(markdownWords.standing([], siteStanding.statement))}`,
    escapeInline(words.lead(documents, listed.length - documents)),
    list([
      `${markdownWords.page}：${link(page ?? paths.documents, page ?? relative(path, paths.documents))}`,
    ]),
    ...groups.flatMap(({ group, documents: own }) => [
      heading(2, documentGroupNames[group]),
      escapeInline(documentGroupNotes[group] ?? ""),
      ...own.flatMap(entry),
    ]),
  ]);
}

function entry({ document, collected, byNotice }: ListedDocument): string[] {
  const { title, number, issuer, doubts } = document;
  const name = documentName(document);
  return [
    heading(3, title === null || number === null ? name : `${name}（${number}）`),
    ...(issuer === null ? [] : [escapeInline(words.issuedBy(issuer))]),
    ...doubts.map((doubt) => escapeInline(documentDoubts[doubt])),
    list([
      ...collected.map((notice) => words.collected + toNotice(notice, path)),
      ...byNotice.flatMap(places),
    ]),
  ];
}

function places({ notice, mentions }: DocumentNotice): string[] {
  return mentions.map(({ measure, clauses, quotes, short }) => {
    const where = toNotice({ id: notice.id, title: noticeLabel(notice) }, path);
    const named =
      measure === null
        ? words.around
        : link(printedHeading(measure), relative(path, measureMarkdownPath(measure.notice, measure.key)));
    const notes = [...clauses.map(clauseName), ...(short ? [words.shortHere] : [])];
    const said = quotes.map((quote) => escapeInline(`“${quote}”`)).join("；");
    return `${where}，${named}${notes.length === 0 ? "" : `（${notes.join("，")}）`}：${said}`;
  });
}

function toNotice({ id, title }: ListedDocument["collected"][number], from: string): string {
  return link(title, relative(from, noticeMarkdownPath(id)));
}

/** The documents that a text names, as its own file lists them; `from` is that file. */
export function namedItems(named: readonly NamedHere[], from: string): string[] {
  return named.map((document) => {
    const { title, number, doubts, collected, to } = document;
    const notes = [
      ...(title === null || number === null ? [] : [escapeInline(number)]),
      ...collected.map((notice) => words.collected + toNotice(notice, from)),
      ...doubts.map((doubt) => escapeInline(documentDoubts[doubt])),
    ];
    const name = link(documentName(document), relative(from, to));
    return notes.length === 0 ? name : `${name}（${notes.join("；")}）`;
  });
}
