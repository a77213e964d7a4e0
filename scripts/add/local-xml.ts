/** XML whose prefixes programs choose as they like, as in spreadsheets and OFD: only what follows them counts. */
import { parseXml } from "./docx/xml.ts";

/** The root of a part; `null` where there is no such part. */
export function rootOf(bytes: Uint8Array | undefined): Element | null {
  return bytes ? parseXml(bytes).documentElement : null;
}

/** An element's name without its prefix. */
export function localName({ tagName }: Element): string {
  return tagName.slice(tagName.indexOf(":") + 1);
}

/** The children of a name. */
export function childrenOf(parent: Element | null | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((element) => localName(element) === name);
}

/** The first child of a name. */
export function childOf(parent: Element | null | undefined, name: string): Element | null {
  return childrenOf(parent, name)[0] ?? null;
}

/** A whole number of an attribute; `null` where there is none. */
export function numberOf(element: Element | null, name: string): number | null {
  const value = element?.getAttribute(name) ?? "";
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Whether an attribute says yes. */
export function isSet(element: Element | null, name: string): boolean {
  return ["1", "true", "on"].includes(element?.getAttribute(name) ?? "");
}

/** The value of an attribute of any prefix, as `r:id`. */
export function attributeOf(element: Element, local: string): string | null {
  const found = [...element.attributes].find(({ name }) => name === local || name.endsWith(`:${local}`));
  return found?.value ?? null;
}
