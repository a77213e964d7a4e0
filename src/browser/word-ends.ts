/** Names in lists that scripts make, whose lines end between words as in those that pages bring. */
import { cutAt } from "../model/word-ends.ts";
import { element } from "./dom.ts";

/** A name whose words end as {@link cutAt} reads it. */
export function cutName(name: string, ends: string): (Node | string)[] {
  return cutAt(ends, [name]).flatMap(withBreaks);
}

/** The parts of a name with a `wbr`, which is no character, between them. */
export function withBreaks(parts: readonly string[]): (Node | string)[] {
  return parts.flatMap((part, at) => (at > 0 ? [element("wbr", {}), part] : part));
}
