/** The XML of a Word document's parts. Names are those of the file, prefix `w:` included, as every program writes them. */
import { DOMParser } from "linkedom";

/** Parses a part. linkedom reads no external entity and no DTD. */
export function parseXml(bytes: Uint8Array): Document {
  return new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/xml") as unknown as Document;
}

/** The first child of a name. */
export function child(parent: Element | null | undefined, name: string): Element | null {
  return [...(parent?.children ?? [])].find(({ tagName }) => tagName === name) ?? null;
}

/** The children of a name. */
export function childrenNamed(parent: Element | null | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter(({ tagName }) => tagName === name);
}

/** The attribute `w:val` of a child, in which Word keeps nearly everything. */
export function valueOf(parent: Element | null | undefined, name: string): string | null {
  return child(parent, name)?.getAttribute("w:val") ?? null;
}

/** The same as a number; `null` where there is none. */
export function numberOf(parent: Element | null | undefined, name: string): number | null {
  const value = valueOf(parent, name);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Whether a property that is either on or off is on. */
export function isOn(parent: Element | null | undefined, name: string): boolean {
  const property = child(parent, name);
  return property !== null && !["0", "false", "off", "none"].includes(property.getAttribute("w:val") ?? "");
}
