/** What XML 1.0 has no way to write: most control characters, halves of characters, and two non-characters. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for an XML element or attribute; what XML can't write becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, "\ufffd").replace(/[&<>"'\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An element with attributes; its content is XML already. `null` content makes an empty element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | null = null,
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return content === null
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${content}</${name}>`;
}

/** An element that holds text only. */
export function textElement(name: string, text: string): string {
  return element(name, {}, xmlText(text));
}

/** A whole file: parts on lines of their own in a root element. */
export function xmlFile(
  root: string,
  attributes: Readonly<Record<string, string>>,
  parts: readonly string[],
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, attributes, `\n${parts.join("\n")}\n`)}\n`;
}
