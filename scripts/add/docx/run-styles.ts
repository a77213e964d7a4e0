/** What a run looks like: its own properties, those of its style, of its paragraph's, and the document's. */
import { child, childrenNamed, valueOf } from "./xml.ts";

/** Looks up run properties through the styles of a document. */
export class RunStyles {
  readonly #styles = new Map<string, Element>();
  readonly #defaults: Element | null;
  readonly #defaultStyle: string | null = null;
  readonly #known = new Map<string, Element | null>();

  constructor(styles: Document | null) {
    for (const style of childrenNamed(styles?.documentElement, "w:style")) {
      const id = style.getAttribute("w:styleId");
      if (id === null) continue;
      this.#styles.set(id, style);
      const isDefault = ["1", "true", "on"].includes(style.getAttribute("w:default") ?? "");
      if (isDefault && style.getAttribute("w:type") === "paragraph") this.#defaultStyle = id;
    }
    const defaults = child(styles?.documentElement, "w:docDefaults");
    this.#defaults = child(child(defaults, "w:rPrDefault"), "w:rPr");
  }

  /** The property that holds for a run, e.g. `w:vertAlign`; `null` where none is stated. */
  property(run: Element, paragraph: Element | null, name: string): Element | null {
    const own = child(run, "w:rPr");
    const style = valueOf(child(paragraph, "w:pPr"), "w:pStyle") ?? this.#defaultStyle;
    return (
      child(own, name) ??
      this.#ofStyle(valueOf(own, "w:rStyle"), name) ??
      this.#ofStyle(style, name) ??
      child(this.#defaults, name)
    );
  }

  /** Whether a property that is either on or off is on for a run. */
  isOn(run: Element, paragraph: Element | null, name: string): boolean {
    const property = this.property(run, paragraph, name);
    return property !== null && !["0", "false", "off", "none"].includes(property.getAttribute("w:val") ?? "");
  }

  #ofStyle(id: string | null, name: string): Element | null {
    if (id === null) return null;
    const key = `${id} ${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const chain = new Set<string>();
    let found: Element | null = null;
    for (let at: string | null = id; at !== null && !chain.has(at) && !found; ) {
      chain.add(at);
      const style = this.#styles.get(at);
      found = child(child(style, "w:rPr"), name);
      at = valueOf(style, "w:basedOn");
    }
    this.#known.set(key, found);
    return found;
  }
}
