/** Finds what a page's markup uses beyond the promised browsers. */
import type { DefaultTreeAdapterMap } from "parse5";
import { html } from "parse5";
import { elements } from "../../../scripts/inspect/html.ts";
import { type Gap, lackedBy, lookUp } from "./compat.ts";

type Document = DefaultTreeAdapterMap["document"];

/** Every element, attribute and named value that a promised browser lacks, once a page. */
export function markupGaps(document: Document, file: string): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { tagName, attrs, namespaceURI } of elements(document)) {
    const root = namespaceURI === html.NS.SVG ? "svg" : "html";
    const own = [root, "elements", tagName];
    const uses = attrs.flatMap(({ name, value }) => {
      const known = [
        [...own, name],
        [root, "global_attributes", name],
      ].filter((path) => lookUp(path));
      const values = value.toLowerCase().split(/\s+/);
      const named = known.flatMap((path) => values.map((one) => [...path, one]));
      // The kinds of input and button are features of their own.
      const kinds = name === "type" ? values.map((one) => [...own, `type_${one}`]) : [];
      return [...known, ...[...named, ...kinds].filter((path) => lookUp(path)?.__compat)];
    });
    for (const path of [own, ...uses]) {
      const missing = lackedBy(lookUp(path)) ?? [];
      const feature = path.join(".");
      if (missing.length > 0) gaps.set(feature, { feature, place: file, text: `<${tagName}>`, missing });
    }
  }
  return [...gaps.values()];
}
