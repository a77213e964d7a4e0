/** Names in lists that scripts make, whose lines end between words as in those that pages bring. */
import { element } from "./dom.ts";

/** The parts of a name with a `wbr`, which is no character, between them. */
export function withBreaks(parts: readonly string[]): (Node | string)[] {
  return parts.flatMap((part, at) => (at > 0 ? [element("wbr", {}), part] : part));
}
