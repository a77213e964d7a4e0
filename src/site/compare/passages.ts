import type { Clause } from "../../model/schema.ts";

/** A sentence of a clause, or a part that a semicolon ends: the smallest text that can correspond to another. */
export interface Passage {
  /** The clause that it stands in. */
  clause: string;
  text: string;
}

/** Up to and with the sign that ends it and the quotation marks or brackets behind that; a line's end ends it as well. */
const PASSAGE = /[^。；;！？\n]+(?:[。；;！？]+[”’」』）)]*)?/gu;

/** The passages of a measure's clauses, in reading order; who is responsible is none of them. */
export function passagesOf(clauses: readonly Pick<Clause, "id" | "text">[]): Passage[] {
  return clauses.flatMap(({ id, text }) =>
    [...(text ?? "").matchAll(PASSAGE)].flatMap(([passage]) => {
      const trimmed = passage.trim();
      return HAS_WORDS.test(trimmed) ? [{ clause: id, text: trimmed }] : [];
    }),
  );
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
