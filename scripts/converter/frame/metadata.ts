/** The metadata table of a portal's page, read as fields with their evidence. */
import { Mapped } from "../source/text.ts";
import { bareTitle, DOCUMENT_NUMBER } from "./frame-lines.ts";
import type { MetadataField } from "./metadata-labels.ts";
import type { MetadataPair } from "./metadata-pairs.ts";
import { bodiesOf, readMetadataDay } from "./metadata-values.ts";

/** A value of a field with the printed words that state it. */
export interface Stated<T> {
  value: T;
  /** The printed label and value. */
  quote: string;
  /** The source offset of the label. */
  at: number;
}

/** What a page's metadata state; `null` where they don't. */
export interface Metadata {
  title: Stated<string> | null;
  issuers: Stated<string[]> | null;
  documentNumber: Stated<string> | null;
  signedOn: Stated<string> | null;
  publishedOn: Stated<string> | null;
  effectiveFrom: Stated<string> | null;
  effectiveTo: Stated<string> | null;
  term: Stated<string> | null;
  status: Stated<string> | null;
}

/** A label, a colon or a tab, and the value. */
export function paragraphOf({ label, separator, value }: MetadataPair): Mapped {
  const isBare = value.length === 0 && separator.text === "\t";
  return Mapped.join(isBare ? [label] : [label, separator, value]);
}

/** What a page's metadata tables state, each field by the first label that states it. */
export function readMetadata(pairs: readonly MetadataPair[]): Metadata {
  const first = <T>(field: MetadataField, read: (value: string) => T | null): Stated<T> | null => {
    for (const pair of pairs) {
      if (pair.field !== field || pair.value.length === 0) continue;
      const value = read(pair.value.text);
      if (value !== null) return { value, quote: quoteOf(pair), at: pair.label.start };
    }
    return null;
  };
  const words = (value: string) =>
    /[\p{L}\p{N}]/u.test(value) && !/^(?:无|暂无|空)$/u.test(value) ? value : null;
  return {
    title: first("title", (value) => bareTitle(value)),
    issuers: first("issuers", (value) => {
      const bodies = bodiesOf(value);
      return bodies.length > 0 ? bodies : null;
    }),
    documentNumber:
      first("documentNumber", words) ??
      // 文件编号 is a catalogue's number as often as the notice's own, which its form shows.
      first("catalogue", (value) => (DOCUMENT_NUMBER.test(value.trim()) ? value.trim() : null)),
    signedOn: first("signedOn", readMetadataDay),
    publishedOn: first("publishedOn", readMetadataDay),
    effectiveFrom: first("effectiveFrom", readMetadataDay),
    effectiveTo:
      first("effectiveTo", readMetadataDay) ??
      // 有效（有效期至2033年4月30日）
      first("status", (value) =>
        readMetadataDay(/(?:有效期至|有效至|截至|截止)([^（）()]+)/u.exec(value)?.[1] ?? ""),
      ),
    term: first("term", words),
    status: first("status", words),
  };
}

/** The printed words of a label and its value. */
function quoteOf(pair: MetadataPair): string {
  return paragraphOf(pair).text.replace("\t", " ");
}
