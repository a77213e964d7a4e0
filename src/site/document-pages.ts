/** What the pages of the documents that texts name show. */
import type { Site } from "./assemble.ts";
import {
  type DocumentGroup,
  documentGroups,
  documentName,
  type ListedDocument,
  listedDocuments,
} from "./documents.ts";
import { isLarge, type PortionRef, portions } from "./portions.ts";

/** A list holds no more documents than this; of more, each group has pages of its own. */
const MOST_DOCUMENTS = 250;

/** A group of documents; of a long list only how many it has. */
interface ListedGroup {
  group: DocumentGroup;
  count: number;
  documents: ListedDocument[];
}

/** What the list of documents shows; of a large collection the places stand on pages of their own. */
export interface DocumentsInput {
  /** Of documents, and of papers and other names between the same marks. */
  documents: number;
  papers: number;
  groups: ListedGroup[];
  /** The places are listed elsewhere. */
  large: boolean;
  /** So are the documents. */
  parted: boolean;
}

/** What a page of a group of documents shows. */
export interface DocumentGroupInput {
  group: DocumentGroup;
  page: number;
  pages: number;
  documents: ListedDocument[];
}

/** What the page of a document shows, or a part of the places that name it. */
export interface DocumentUsesInput {
  /** Its places are those that this page lists. */
  entry: ListedDocument;
  name: string;
  parts: PortionRef[];
  /** The part that the page is. */
  part: { slug: string; label: string } | null;
}

/** Whether the documents of each group are listed on pages of their own. */
function isParted(site: Site): boolean {
  return isLarge(site) && listedDocuments(site).length > MOST_DOCUMENTS;
}

const folded = (entry: ListedDocument): ListedDocument => ({ ...entry, byNotice: [] });

/** The list's input. */
export function documentsInput(site: Site): DocumentsInput {
  const all = listedDocuments(site);
  const large = isLarge(site);
  const parted = isParted(site);
  const documents = all.filter(({ document }) => document.kind === "document").length;
  return {
    ...{ documents, papers: all.length - documents, large, parted },
    groups: documentGroups(all).map(({ group, documents: own }) => ({
      group,
      count: own.length,
      documents: parted ? [] : large ? own.map(folded) : own,
    })),
  };
}

/** The pages of a long list's groups; none of another. */
export function documentGroupInputs(site: Site): DocumentGroupInput[] {
  if (!site.parts.has("documents") || !isParted(site)) return [];
  return documentGroups(listedDocuments(site)).flatMap(({ group, documents }) => {
    const pages = Math.ceil(documents.length / MOST_DOCUMENTS);
    return Array.from({ length: pages }, (_, index) => ({
      ...{ group, page: index + 1, pages },
      documents: documents.slice(index * MOST_DOCUMENTS, (index + 1) * MOST_DOCUMENTS).map(folded),
    }));
  });
}

/** One input a document of a large collection, and one a part of the places that name it; none of another. */
export function documentUsesInputs(site: Site): DocumentUsesInput[] {
  if (!isLarge(site) || !site.parts.has("documents")) return [];
  return listedDocuments(site).flatMap((entry): DocumentUsesInput[] => {
    const name = documentName(entry.document);
    const { pages, refs } = portions(entry.byNotice, ({ mentions }) => mentions.length);
    const whole = { entry: pages.length > 0 ? folded(entry) : entry, name, parts: refs, part: null };
    return [
      whole,
      ...pages.map(({ slug, label, groups }) => ({
        entry: { ...entry, byNotice: groups },
        ...{ name, parts: [], part: { slug, label } },
      })),
    ];
  });
}
