/** What the pages of named documents are, in schema.org's terms. */

import { paths } from "../model/address.ts";
import { absolute } from "../settings/current.ts";
import { documentName, type ListedDocument } from "../site/documents.ts";
import { collectionPage, type Entry } from "./collection.ts";
import { stated } from "./graph.ts";
import type { CollectionPage, CreativeWork } from "./terms.ts";

/** A list of documents, or of pages that list them. */
export function documentCollection(page: {
  path: string;
  name: string;
  description: string;
  entries: readonly (ListedDocument | Extract<Entry, { path: string }>)[];
}): CollectionPage {
  const entries = page.entries.map((entry): Entry => ("path" in entry ? entry : { thing: work(entry) }));
  return collectionPage({ ...page, entries });
}

/**
 * A document by its name and number as the texts print them. Its address is that of its page where the collection has
 * it beyond doubt.
 */
export function work({ document, collected }: ListedDocument): CreativeWork {
  const { title, number } = document;
  const [only, ...others] = collected;
  const address = only === undefined || others.length > 0 ? null : absolute(paths.notice(only.id));
  return {
    "@type": "CreativeWork",
    ...stated({ "@id": address }),
    name: documentName(document),
    ...stated({ identifier: title === null ? null : number }),
  };
}
