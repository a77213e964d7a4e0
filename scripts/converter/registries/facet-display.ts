/** How readers meet the facets: what `facets.yaml` says of filters, questions, topic pages and the overview. */
import type { FacetDisplay } from "../../../src/content/derived.ts";
import { BUILT_IN_FACETS } from "../../../src/model/built-in-facets.ts";
import type { FacetVocabulary } from "./facets.ts";

/** The facets that can be filtered by, where the registry gives no order. */
function unordered({ facets }: FacetVocabulary): FacetDisplay["filters"] {
  const builtIn = (side: (typeof BUILT_IN_FACETS)[number]["place"]) =>
    BUILT_IN_FACETS.filter(({ place }) => place === side).map(({ id, folded }) => ({ facet: id, folded }));
  const own = facets
    .filter(({ filter }) => filter !== "none")
    .map(({ id, filter }) => ({ facet: id, folded: filter === "folded" }));
  return [...builtIn("before"), ...own, ...builtIn("after")];
}

/** The filters in the registry's order; one that it doesn't list follows the one that it would follow without an order. */
function orderedFilters(vocabulary: FacetVocabulary): FacetDisplay["filters"] {
  const all = unordered(vocabulary);
  const ordered = vocabulary.filters.flatMap((id) => all.find(({ facet }) => facet === id) ?? []);
  for (const [place, filter] of all.entries()) {
    if (ordered.includes(filter)) continue;
    const before = all[place - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, filter);
  }
  return ordered;
}

/** What pages, search and finder show of the facets, in their order. */
export function facetDisplay(vocabulary: FacetVocabulary): FacetDisplay {
  const { facets } = vocabulary;
  const ids = (holds: (facet: FacetVocabulary["facets"][number]) => boolean) =>
    facets.filter(holds).map(({ id }) => id);
  return {
    filters: orderedFilters(vocabulary),
    questions: facets.flatMap(({ id, question }) => (question === null ? [] : { facet: id, text: question })),
    topics: ids(({ topics }) => topics),
    overview: ids(({ overview }) => overview),
    sought: facets.flatMap(({ id, values }) =>
      values.filter(({ sought }) => sought).map((value) => `${id}/${value.id}`),
    ),
  };
}
