/** Names in lists that scripts make, whose lines end between words as in those that pages bring. */
import { cutAt } from "../model/word-ends.ts";
import { element } from "./dom.ts";

/** A name with a `wbr`, which is no character, wherever a word ends; `make` puts a piece's parts together. */
export function withWordEnds(
  printed: string,
  pieces: readonly string[],
  make: (parts: (Node | string)[], piece: number) => (Node | string)[] = (parts) => parts,
): (Node | string)[] {
  return cutAt(printed, pieces).flatMap((parts, piece) =>
    make(
      parts.flatMap((part, at) => (at > 0 ? [element("wbr", {}), part] : part)),
      piece,
    ),
  );
}
