/** A page's structured data: schema.org terms as JSON-LD, in one block that nothing can break out of. */
import type { Node } from "./terms.ts";

/** Prints nodes as one JSON-LD graph, as it stands in the page; `null` where there are none. */
export function dataBlock(nodes: readonly Node[]): string | null {
  return nodes.length === 0 ? null : printData({ "@context": "https://schema.org", "@graph": nodes });
}

/** JSON for a script element: whatever a text holds, no tag or comment can begin or end in it. */
function printData(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The fields of an object that say something. */
export type Stated<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

/** An object without its fields that say nothing: `null`, `undefined` and empty lists. */
export function stated<T extends object>(fields: T): Stated<T> {
  const given = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given) as Stated<T>;
}
