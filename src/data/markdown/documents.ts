/** The documents that texts name as Markdown: by who issued them, each with what is left open and all its places. */
import { escapeInline } from "../../content/escape.ts";
import { paths, relative } from "../../model/address.ts";
import {
  documentsMarkdownPath,
  measureMarkdownPath,
  noticeMarkdownPath,
} from "../../model/file-addresses.ts";
import { absolute } from "../../settings/current.ts";
import type { DocumentGroupInput, DocumentsInput, DocumentUsesInput } from "../../site/document-pages.ts";
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
import { largeWords } from "../../wording/large.ts";
import { markdownWords } from "../../wording/markdown.ts";
import { quoted } from "../../wording/quotation.ts";
import { clauseName, printedHeading } from "../../wording/sentences.ts";
import { file, heading, link, list } from "./inline.ts";

/** The list of documents; of a large collection their places, and of a long list the documents, are in files of their own. */
export function documentsMarkdown({ documents, papers, groups, large, parted }: DocumentsInput): string {
  const path = paths.documents;
  const parts = groups.map(({ group, count }) => {
    const to = documentsMarkdownPath(paths.documentGroup(group, 1));
    return `${link(documentGroupNames[group], relativeTo(path, to))}：${count}`;
  });
  return file([
    ...head(path, words.name, words.lead(documents, papers)),
    ...(parted ? [list(parts)] : groups.flatMap((part) => inGroup(part, { path, folded: large }))),
  ]);
}

/** A page of a group of a long list. */
export function documentGroupMarkdown({ group, page, pages, documents }: DocumentGroupInput): string {
  const path = paths.documentGroup(group, page);
  const to = (number: number) =>
    link(
      largeWords.page(number),
      relativeTo(path, documentsMarkdownPath(paths.documentGroup(group, number))),
    );
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return file([
    ...head(path, documentGroupNames[group], documentGroupNotes[group] ?? ""),
    ...documents.flatMap((one) => entry(one, { path, folded: true, level: 2 })),
    ...(pages > 1 ? [list(numbers.filter((number) => number !== page).map(to))] : []),
  ]);
}

/** A document of a large collection with the places that name it, or a part of these. */
export function documentUsesMarkdown({ entry: own, name, parts, part }: DocumentUsesInput): string {
  const above = paths.documentUses(own.document.id);
  const path = part === null ? above : `${above}${part.slug}/`;
  const title = words.usesOf(name) + (part === null ? "" : `：${part.label}`);
  return file([
    ...head(path, title, part === null ? `${words.places(own.times, own.measures)}。` : ""),
    ...(part === null
      ? entry(own, { path, folded: false, level: 2 })
      : [list(own.byNotice.flatMap((notice) => places(notice, path)))]),
    list(parts.map(({ label, size, to }) => `${link(label, inFile(to))}：${size}`)),
  ]);
}

/** The Markdown beside the page that a part's link leads to, with its place there. */
function inFile(to: string): string {
  const [page = "", anchor] = to.split("#");
  return `${page}index.md${anchor === undefined ? "" : `#${anchor}`}`;
}

function relativeTo(page: string, file: string): string {
  return relative(documentsMarkdownPath(page), file);
}

function head(path: string, title: string, lead: string): string[] {
  const page = absolute(path);
  return [
    heading(1, title),
    `> ${escapeInline(markdownWords.standing([], siteStanding.statement))}`,
    escapeInline(lead),
    list([`${markdownWords.page}：${link(page ?? path, page ?? relativeTo(path, path))}`]),
  ];
}

/** Where an entry stands, and whether its places have a file of their own. */
interface Standing {
  path: string;
  folded: boolean;
}

function inGroup(
  { group, documents }: { group: DocumentGroup; documents: readonly ListedDocument[] },
  standing: Standing,
): string[] {
  return [
    heading(2, documentGroupNames[group]),
    escapeInline(documentGroupNotes[group] ?? ""),
    ...documents.flatMap((one) => entry(one, { ...standing, level: 3 })),
  ];
}

function entry(
  { document, collected, byNotice, times, measures }: ListedDocument,
  { path, folded, level }: Standing & { level: 2 | 3 },
): string[] {
  const { id, title, number, issuer, doubts } = document;
  const name = documentName(document);
  const uses = documentsMarkdownPath(paths.documentUses(id));
  return [
    heading(level, title === null || number === null ? name : `${name}（${number}）`),
    ...(issuer === null ? [] : [escapeInline(words.issuedBy(issuer))]),
    ...doubts.map((doubt) => escapeInline(documentDoubts[doubt])),
    list([
      ...collected.map((notice) => words.collected + toNotice(notice, documentsMarkdownPath(path))),
      ...(folded
        ? [link(words.places(times, measures), relativeTo(path, uses))]
        : byNotice.flatMap((notice) => places(notice, path))),
    ]),
  ];
}

function places({ notice, mentions }: DocumentNotice, path: string): string[] {
  return mentions.map(({ measure, clauses, quotes, short }) => {
    const where = toNotice({ id: notice.id, title: noticeLabel(notice) }, documentsMarkdownPath(path));
    const named =
      measure === null
        ? words.around
        : link(printedHeading(measure), relativeTo(path, measureMarkdownPath(measure.notice, measure.key)));
    const notes = [...clauses.map(clauseName), ...(short ? [words.shortHere] : [])];
    const said = quotes.map((quote) => escapeInline(quoted(quote))).join("；");
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
