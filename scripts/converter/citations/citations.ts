/**
 * The documents that notices name, joined over all notices: by 文号 where it is
 * printed, else by title. What the texts leave open is said of the document and decided nowhere.
 */
import { createHash } from "node:crypto";
import type { NamedDocuments } from "../../../src/content/derived.ts";
import type { DocumentDoubt, DocumentUse, NamedDocument } from "../../../src/model/schema.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import type { RegionEntry } from "../registries/all-regions.ts";
import { letters } from "../source/sketch.ts";
import { documentNumbers } from "./document-numbers.ts";
import { noticeMentions, type PlacedMention } from "./notice-mentions.ts";
import { originFinder } from "./origin.ts";

/** The notices with their mentions, and what they mention. */
export interface Citations {
  notices: ConvertedNotice[];
  documents: NamedDocuments;
}

/** A mention with what tells which document it means. */
interface Meant {
  notice: ConvertedNotice;
  mention: PlacedMention;
  title: string | null;
  number: string | null;
  /** A short name that its notice doesn't explain. */
  isShort: boolean;
}

/** Finds all documents that the notices name. */
export function citeDocuments(
  notices: readonly ConvertedNotice[],
  regions: readonly RegionEntry[],
): Citations {
  const meant = notices.flatMap((notice) =>
    noticeMentions(notice).map((mention): Meant => {
      const { title, number } = mention.declared ?? mention;
      const isShort = mention.declared === null && mention.isShort && number === null;
      return { notice, mention, title, number: number ?? mention.number, isShort };
    }),
  );
  const printed = printedTogether(meant);
  const byKey = new Map<string, Meant[]>();
  for (const one of meant) {
    const key = keyOf(one, printed);
    const own = byKey.get(key);
    if (own) own.push(one);
    else byKey.set(key, [one]);
  }
  const tell = documentTeller(notices, regions, printed);
  const documents = new Map([...byKey].map(([key, own]) => [key, tell(idOf(key), own)]));
  const uses = new Map<ConvertedNotice, DocumentUse[]>();
  for (const one of meant) {
    const document = documents.get(keyOf(one, printed));
    if (document === undefined) continue;
    const own = uses.get(one.notice);
    if (own) own.push(useOf(one, document));
    else uses.set(one.notice, [useOf(one, document)]);
  }
  return {
    notices: notices.map((notice) => ({
      ...notice,
      derived: { ...notice.derived, documents: uses.get(notice) ?? [] },
    })),
    documents: [...documents.values()],
  };
}

/** Which titles and numbers are printed together anywhere. */
interface PrintedTogether {
  /** By a title's letters. */
  numbers: ReadonlyMap<string, ReadonlySet<string>>;
  /** The letters of the first title that is printed with a number. */
  titles: ReadonlyMap<string, string>;
}

function printedTogether(meant: readonly Meant[]): PrintedTogether {
  const numbers = new Map<string, Set<string>>();
  const titles = new Map<string, string>();
  for (const { title, number } of meant) {
    if (title === null || number === null) continue;
    const name = letters(title);
    const own = numbers.get(name);
    if (own) own.add(number);
    else numbers.set(name, new Set([number]));
    if (!titles.has(number)) titles.set(number, name);
  }
  return { numbers, titles };
}

/**
 * What tells a document from others. Equal numbers are one document, and so are equal titles of which one number
 * at most is printed anywhere; a title with several numbers is several documents. It is known by its title where it
 * can, so that it keeps its id when a text more prints its number. A short name means something in its own notice only.
 */
function keyOf({ notice, title, number, isShort }: Meant, { numbers, titles }: PrintedTogether): string {
  if (isShort) return `short ${notice.document.front.id} ${title}`;
  const numbersOf = (name: string) => [...(numbers.get(name) ?? [])];
  const name = title === null ? null : letters(title);
  const [only, ...others] = name === null ? [] : numbersOf(name);
  const known = number ?? (others.length === 0 ? only : undefined);
  if (known === undefined) return `title ${name}`;
  const first = titles.get(known);
  return first === undefined || numbersOf(first).length > 1 ? `number ${known}` : `title ${first}`;
}

function idOf(key: string): string {
  return `d-${createHash("sha256").update(key).digest("hex").slice(0, 8)}`;
}

/** Gives the function that tells of a document what its mentions say. */
function documentTeller(
  notices: readonly ConvertedNotice[],
  regions: readonly RegionEntry[],
  { numbers }: PrintedTogether,
): (id: string, own: readonly Meant[]) => NamedDocument {
  const originOf = originFinder(regions);
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]));
  const collected = collectedNotices(notices);
  return (id, own) => {
    const titled = own.find(({ title }) => title !== null)?.mention;
    const title = (titled?.declared ?? titled)?.title ?? null;
    const number = own.find((one) => one.number !== null)?.number ?? null;
    const issuer = own.flatMap(({ mention }) => mention.declared?.issuer ?? mention.issuer ?? [])[0] ?? null;
    const isShort = own.some((one) => one.isShort);
    const kinds = new Set(own.map(({ mention }) => (mention.declared ?? mention).kind));
    const regionsOf = new Set(own.map(({ notice }) => notice.document.front.region));
    const isNamedLocally = [...regionsOf].every((region) => region !== null && parents.get(region) != null);
    const origin = isShort ? null : originOf({ title, number, issuer, isNamedLocally });
    const found = isShort ? [] : collected({ title, number });
    const doubts: [DocumentDoubt, boolean][] = [
      ["shortName", isShort],
      ["numberOnly", title === null && found.length === 0],
      ["severalNumbers", title !== null && number === null && (numbers.get(letters(title))?.size ?? 0) > 1],
      [
        "titleOnly",
        number === null &&
          origin === null &&
          found.length === 0 &&
          regionsOf.size > 1 &&
          kinds.has("document"),
      ],
      ["severalNotices", found.length > 1],
    ];
    return {
      id,
      // One text that calls it a document is enough.
      kind: kinds.has("document") ? "document" : kinds.has("paper") ? "paper" : "other",
      ...{ title, number, issuer, origin, notices: found },
      doubts: doubts.flatMap(([doubt, holds]) => (holds ? doubt : [])),
    };
  };
}

/** Gives the function that finds the notices of the collection that a document is: by number, else by title. */
function collectedNotices(
  notices: readonly ConvertedNotice[],
): (document: { title: string | null; number: string | null }) => string[] {
  const byNumber = new Map<string, string[]>();
  const byTitle = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string, id: string) => {
    const own = to.get(key);
    if (own === undefined) to.set(key, [id]);
    else if (!own.includes(id)) own.push(id);
  };
  const numberOf = new Map<string, string | null>();
  for (const { document } of notices) {
    const { id, title, coverTitle, documentNumber } = document.front;
    const number = documentNumber === null ? null : (documentNumbers(documentNumber)[0]?.number ?? null);
    numberOf.set(id, number);
    if (number !== null) add(byNumber, number, id);
    for (const name of [title, coverTitle]) if (name !== null) add(byTitle, letters(name), id);
  }
  return ({ title, number }) => {
    const ids = number === null ? undefined : byNumber.get(number);
    if (ids !== undefined) return ids;
    const same = title === null ? [] : (byTitle.get(letters(title)) ?? []);
    // A notice with another number is another document.
    return number === null ? same : same.filter((id) => numberOf.get(id) === null);
  };
}

function useOf({ mention }: Meant, { id }: NamedDocument): DocumentUse {
  const { measure, clause, at, text, number, quote, declared } = mention;
  return { document: id, measure, clause, at, text, number, quote, declaredShort: declared !== null };
}
