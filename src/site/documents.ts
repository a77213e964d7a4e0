/** The documents that texts name, as pages list them: by who issued them, each with the measures that name it. */
import type { DocumentUse, NamedDocument, Notice } from "../model/schema.ts";
import { documentWords as words } from "../wording/documents.ts";
import type { Site } from "./assemble.ts";
import { groupBy } from "./group-by.ts";
import { once } from "./once.ts";
import { inPinyinOrder } from "./pinyin-order.ts";
import { type MeasureRef, measureRef, type NoticeRef, noticeRef } from "./refs.ts";

/** A measure that names a document, or the words around a notice's measures. */
export interface DocumentMention {
  /** `null` outside the measures. */
  measure: MeasureRef | null;
  /** The clauses that name it, where the measure has others too. */
  clauses: string[];
  /** The sentences that name it, each once. */
  quotes: string[];
  /** Only a short name stands here that the notice explains elsewhere. */
  short: boolean;
}

/** A notice's mentions of a document. */
export interface DocumentNotice {
  notice: NoticeRef;
  mentions: DocumentMention[];
}

/** A document with all places that name it. */
export interface ListedDocument {
  document: NamedDocument;
  /** The notices of the collection that it is or, where several have its title, may be. */
  collected: Pick<Notice, "id" | "title">[];
  /** In the site's order. */
  byNotice: DocumentNotice[];
  /** How often it is named, and by how many measures. */
  times: number;
  measures: number;
}

/** The groups of the list, in its order; papers and other names between the same marks come last. */
const DOCUMENT_GROUPS = [
  "state",
  "department",
  "place",
  "international",
  "unstated",
  "short",
  "paper",
  "other",
] as const;
export type DocumentGroup = (typeof DOCUMENT_GROUPS)[number];

/** The group in which a document is listed. */
export function groupOf({ kind, origin, doubts }: NamedDocument): DocumentGroup {
  if (kind !== "document") return kind;
  if (doubts.includes("shortName")) return "short";
  return origin ?? "unstated";
}

/** What a document is called: its title between its marks, else its number. */
export function documentName({ title, number }: Pick<NamedDocument, "title" | "number">): string {
  return title === null ? (number ?? "") : words.titleAsPrinted(title);
}

/** All documents in pinyin order with their places, put together in one pass over the notices. */
export const listedDocuments = once((site: Site): ListedDocument[] => {
  const titles = new Map(site.notices.map(({ notice }) => [notice.id, notice.title]));
  const places = new Map<string, { byNotice: DocumentNotice[]; times: number }>();
  for (const { notice, measures, cited } of site.notices) {
    const byKey = new Map(measures.map(({ measure }) => [measure.key, measure]));
    for (const [document, uses] of groupBy(cited, (use) => use.document)) {
      const own = places.get(document) ?? { byNotice: [], times: 0 };
      const mentions = [...groupBy(uses, ({ measure }) => measure)].map(([key, some]) =>
        mention(some, key === null ? undefined : byKey.get(key)),
      );
      own.byNotice.push({ notice: noticeRef(notice), mentions });
      own.times += uses.length;
      places.set(document, own);
    }
  }
  const listed = site.documents.flatMap((document): ListedDocument[] => {
    const own = places.get(document.id);
    if (own === undefined) return [];
    const collected = document.notices.flatMap((id) => {
      const title = titles.get(id);
      return title === undefined ? [] : { id, title };
    });
    const mentions = own.byNotice.flatMap(({ mentions }) => mentions);
    return [
      { document, collected, ...own, measures: mentions.filter(({ measure }) => measure !== null).length },
    ];
  });
  return inPinyinOrder(listed, ({ document }) => document.title ?? document.number ?? "");
});

function mention(
  uses: readonly DocumentUse[],
  measure: (MeasureRef & { clauses: readonly unknown[] }) | undefined,
): DocumentMention {
  const clauses =
    measure && measure.clauses.length > 1 ? new Set(uses.flatMap(({ clause }) => clause ?? [])) : [];
  return {
    measure: measure === undefined ? null : measureRef(measure),
    clauses: [...clauses],
    quotes: [...new Set(uses.map(({ quote }) => quote))],
    short: uses.every(({ declaredShort }) => declaredShort),
  };
}

/** The documents of each group that has any, in the groups' order. */
export function documentGroups(
  documents: readonly ListedDocument[],
): { group: DocumentGroup; documents: ListedDocument[] }[] {
  const groups = groupBy(documents, ({ document }) => groupOf(document));
  return DOCUMENT_GROUPS.flatMap((group) => {
    const own = groups.get(group);
    return own === undefined ? [] : { group, documents: own };
  });
}

/** A document as a page names it whose text names it. */
export interface NamedHere {
  title: string | null;
  number: string | null;
  doubts: NamedDocument["doubts"];
  /** Where it is listed, below the site's root. */
  to: string;
  collected: Pick<Notice, "id" | "title">[];
  /** Something is known of it that these words don't say, or not known. */
  hasRemark: boolean;
}

const byId = once(
  (site: Site): ReadonlyMap<string, ListedDocument> =>
    new Map(listedDocuments(site).map((entry) => [entry.document.id, entry])),
);

/** The documents that some mentions name, each once, in the order in which they come first; papers are none. */
export function namedHere(site: Site, uses: readonly DocumentUse[]): NamedHere[] {
  if (!site.parts.has("documents")) return [];
  const known = byId(site);
  return [...groupBy(uses, ({ document }) => document)].flatMap(([id, own]): NamedHere[] => {
    const entry = known.get(id);
    if (entry === undefined || entry.document.kind !== "document") return [];
    const { document, collected } = entry;
    const { title, number, doubts } = document;
    const isAllSaid = own.some((use) => !use.declaredShort && use.number === number);
    const hasRemark = doubts.length > 0 || collected.length > 0 || !isAllSaid;
    return [{ title, number, doubts, to: site.documentPath(id), collected, hasRemark }];
  });
}
