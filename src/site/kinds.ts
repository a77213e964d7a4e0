/** The kinds of departments and terms, as pages list and name them. */
import type { Kinds } from "../content/derived.ts";
import { otherKindLabel } from "../wording/codes.ts";

/** A kind with its name. */
export interface NamedKind {
  id: string;
  name: string;
}

/** What every collection has besides its own kinds, and what stands for those that it doesn't register. */
const OTHER = { id: "other", name: otherKindLabel, authority: false };

/** The kinds of departments in the order of the pages. */
export function departmentKinds({ departments }: Kinds): Kinds["departments"] {
  return [...departments, OTHER];
}

/** The kinds of terms in the order of the pages. */
export function termKinds({ terms }: Kinds): NamedKind[] {
  return [...terms, OTHER];
}

/** The kind of an id among those that pages have. */
export function kindOf<Kind extends NamedKind>(kinds: readonly Kind[], id: string): Kind | typeof OTHER {
  return kinds.find((kind) => kind.id === id) ?? OTHER;
}
