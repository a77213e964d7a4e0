/** The pages that show what a collection has in common, and how each of their kinds is made. */
import { pairCsv } from "../../../src/data/comparison-csv.ts";
import { familyMarkdown, pairMarkdown } from "../../../src/data/markdown/comparison.ts";
import {
  documentGroupMarkdown,
  documentsMarkdown,
  documentUsesMarkdown,
} from "../../../src/data/markdown/documents.ts";
import { strengthMarkdown } from "../../../src/data/markdown/strength.ts";
import { pagesOf } from "../../../src/inputs/inputs.ts";
import type { Site } from "../../../src/site/assemble.ts";

/** Makes the inputs of a kind's pages with the texts beside them; gives how many pages there are. */
type Make = (site: Site) => number;

/** By name, in the order in which they are shown. */
export const comparedPages: Readonly<Record<string, Make>> = {
  compare: (site) => pagesOf("compare", site).length,
  pairs: (site) => {
    const pages = pagesOf("pair", site);
    for (const { input } of pages) {
      pairMarkdown(input);
      pairCsv(input);
    }
    return pages.length + pagesOf("reverse", site).length;
  },
  families: (site) => {
    const pages = pagesOf("family", site);
    for (const { input } of pages) familyMarkdown(input);
    return pages.length;
  },
  documents: (site) => {
    const [lists, groups, uses] = [
      pagesOf("documents", site),
      pagesOf("documentGroup", site),
      pagesOf("documentUses", site),
    ];
    for (const { input } of lists) documentsMarkdown(input);
    for (const { input } of groups) documentGroupMarkdown(input);
    for (const { input } of uses) documentUsesMarkdown(input);
    return lists.length + groups.length + uses.length;
  },
  // A value's page and that of its strengths are made from the same entries.
  "topics and strengths": (site) => {
    const strengths = pagesOf("strength", site);
    for (const { input } of strengths) strengthMarkdown(input);
    return strengths.length + pagesOf("topic", site).length + pagesOf("topicPart", site).length;
  },
};
