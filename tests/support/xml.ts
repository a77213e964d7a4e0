import { SaxesParser } from "saxes";

/** An element of an XML file. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text in it, its children's included. */
  text: string;
}

/** Reads XML strictly; throws with the place where it is not well formed. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, fragment: false });
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(source).close();
  const [only] = root.children;
  if (only === undefined) throw new Error("no root element");
  return only;
}

/** All elements of a name, in order. */
export function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...named(child, name),
  ]);
}

/** The texts of an element's own children of a name. */
export function texts(element: XmlElement, name: string): string[] {
  return element.children.filter((child) => child.name === name).map(({ text }) => text);
}
