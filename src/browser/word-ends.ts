/** Names in lists that scripts make, whose lines end between words as in those that pages bring. */
import { cutAt } from "../model/word-ends.ts";
import { element } from "./dom.ts";

/** A piece of a name; marked where it is what was looked for. */
interface Piece {
  text: string;
  mark?: boolean;
}

/**
 * The pieces of a name with a `wbr`, which is no character, wherever a word ends. One before a mark stands outside it: the
 * styles know by it that the text around is a name.
 */
export function withWordEnds(printed = "", ...pieces: readonly Piece[]): (Node | string)[] {
  const texts = pieces.map(({ text }) => text);
  return cutAt(printed, texts).flatMap((parts, place) => {
    const [first, ...rest] = parts.flatMap((part, at) => [
      ...(at > 0 ? [element("wbr", {})] : []),
      ...(part === "" ? [] : [part]),
    ]);
    if (first === undefined) return [];
    if (!pieces[place]?.mark) return [first, ...rest];
    return parts[0] === "" ? [first, element("mark", {}, ...rest)] : [element("mark", {}, first, ...rest)];
  });
}
