/** Texts in quotation marks, wherever the site puts one between them. */

/** A text as it stands within quotation marks: its own become single ones (GB/T 15834—2011, 4.8.3.3). */
export function quotedInside(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’");
}

/** A text in quotation marks. */
export function quoted(text: string): string {
  return `“${quotedInside(text)}”`;
}
