import { loadSite } from "../site/site.ts";
import { inputDigest } from "./digest.ts";
import { type PageKind, pageKinds, pagesOf } from "./inputs.ts";

/** Pages on which an operator's own text stands, which may name any number of the collection. */
const WITH_PROSE: ReadonlySet<PageKind> = new Set(["home"]);

/** What a build must know of the pages that it may take from an earlier one. */
export interface PageDigests {
  /** What stands on every page, whatever its input: the parts of the site that the header names. */
  frame: string;
  /** The digest of each page's input by its path; without the pages that show more than their input. */
  inputs: ReadonlyMap<string, string>;
}

/** The digests of a build's pages. */
export function pageDigests(): PageDigests {
  const kinds = pageKinds.filter((kind) => !WITH_PROSE.has(kind));
  const pages = kinds.flatMap((kind) =>
    pagesOf(kind).map(({ path, input }) => [path, inputDigest(input)] as const),
  );
  return { frame: inputDigest([...loadSite().parts]), inputs: new Map(pages) };
}
