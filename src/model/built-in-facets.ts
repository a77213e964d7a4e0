/**
 * The facets that no registry has, since notices and departments tell them. The
 * registry's own facets stand between those `before` and those `after`, where
 * it gives no other order.
 */
export const BUILT_IN_FACETS = [
  { id: "region", place: "before", folded: false },
  { id: "year", place: "before", folded: false },
  { id: "notice", place: "after", folded: true },
  { id: "stage", place: "after", folded: true },
  { id: "kind", place: "after", folded: true },
  { id: "department", place: "after", folded: true },
] as const;
export type BuiltInFacet = (typeof BUILT_IN_FACETS)[number]["id"];

/** The one of them that the finder asks for, behind the registry's questions. */
export const REGION = "region" satisfies BuiltInFacet;
