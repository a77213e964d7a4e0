/** Pages that are lists: what they list, in its order. */

import { absolute, settings } from "../settings/current.ts";
import { stated } from "./graph.ts";
import type { CollectionPage, CreativeWork, ItemList, Legislation, ListItem } from "./terms.ts";

/** An entry of a list: a thing that is told in full, or the name of a page. */
export type Entry = { thing: Legislation | CreativeWork } | { name: string; path: string };

/** A list of everything that the page shows, as the page's main matter. */
export function collectionPage(page: {
  path: string;
  name: string;
  description: string;
  entries: readonly Entry[];
}): CollectionPage {
  const url = absolute(page.path);
  const list: ItemList = {
    "@type": "ItemList",
    numberOfItems: page.entries.length,
    ...stated({ itemListElement: page.entries.map(listed) }),
  };
  return {
    "@type": "CollectionPage",
    ...stated({ "@id": url, url }),
    name: page.name,
    description: page.description,
    inLanguage: settings.language,
    mainEntity: list,
  };
}

function listed(entry: Entry, index: number): ListItem | Legislation | CreativeWork {
  return "thing" in entry
    ? entry.thing
    : {
        "@type": "ListItem",
        position: index + 1,
        name: entry.name,
        ...stated({ url: absolute(entry.path) }),
      };
}
