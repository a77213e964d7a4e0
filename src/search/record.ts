/** What search knows about one hit: a measure, or a notice's own frame and headings. */
import type { BuiltInFacet } from "../model/built-in-facets.ts";

/** A paragraph or clause in reading order. */
export interface SearchBlock {
  /** The element of the page that holds it (`c2`), or `null` for the page's top. */
  anchor: string | null;
  text: string | null;
  /** The responsibility words behind the text, as printed. */
  responsibility: string | null;
}

/** The part of a record that travels to the browser and is shown as a hit. */
export interface SearchDocument {
  kind: "measure" | "notice";
  /** The measure's or the notice's id. */
  id: string;
  /** The page's path below the site's root. */
  url: string;
  /** The number as printed; a notice's 文号. */
  label: string | null;
  title: string | null;
  /** Where the title's words end, as `src/model/word-ends.ts` prints it; `""` where there is none. */
  titleWords: string;
  blocks: SearchBlock[];
  /** Responsible units as printed, each once. */
  units: string[];
  noticeTitle: string;
  year: number | null;
  /** What the notice is and what came of it, in words; those that nobody may miss are `strong`. */
  standing: { text: string; strong: boolean }[];
  /** The last day of the notice's force and what is said of it from the next day on; `null` where it states no end. */
  validity: { until: string; past: string } | null;
  /** What is known of a notice; measures have none. */
  facts?: SearchFact[];
  /** The name of a notice's region. */
  place?: string;
  /** Ids under which it was published before. */
  formerIds?: string[];
}

/** Something that is known of a notice beside its text. */
export interface SearchFact {
  /** What it is. */
  name: string;
  text: string;
  /** An editor knows it from elsewhere; the notice's source doesn't say it. */
  byEditor?: true;
  /** The 文号 in it. */
  number?: string;
  /** The days in it, as ISO dates. */
  days?: string[];
}

/** One entry of the search index. */
export interface SearchRecord extends SearchDocument {
  filters: RecordFilters;
}

/** Ids under which a record can be found, by facet: the built-in ones, and those of the registry. */
interface RecordFilters extends Record<BuiltInFacet, string[]> {
  [facet: string]: string[];
}

/** A stretch of a record's text and where it comes from. */
export interface TextPart {
  /** Index of the block, or `-1` for the title. */
  block: number;
  role: "title" | "text" | "responsibility";
  text: string;
  /** Its place in the record's whole text. */
  offset: number;
}

/**
 * The record's whole text: what is indexed, and what a phrase must stand in.
 *
 * The title ends in a full stop, as notices print it; blocks and responsibility
 * words follow one another with line breaks, which search doesn't see.
 */
export function recordText(record: Pick<SearchDocument, "title" | "blocks">): {
  text: string;
  parts: TextPart[];
} {
  const parts: TextPart[] = [];
  let text = "";
  const add = (part: Omit<TextPart, "offset">, end: string) => {
    parts.push({ ...part, offset: text.length });
    text += part.text + end;
  };
  if (record.title !== null) add({ block: -1, role: "title", text: record.title }, "。\n");
  for (const [block, { text: words, responsibility }] of record.blocks.entries()) {
    if (words !== null) add({ block, role: "text", text: words }, "\n");
    if (responsibility !== null) add({ block, role: "responsibility", text: responsibility }, "\n");
  }
  return { text, parts };
}
