/**
 * What commands print. A source's own control characters would move the cursor,
 * recolour or rename the terminal, or hide what a finding says: they are shown
 * by their numbers instead.
 */

/** Controls, directions and line ends other than `\n`; a tab is harmless. */
const UNSAFE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that a terminal prints as it is: `ESC` is `\u001b`. Line ends of Windows and Unix are line feeds. */
export function visible(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(UNSAFE, numbered).replaceAll(LONE_SURROGATE, numbered);
}

/** The same in one line. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll("\n", "\\n");
}

/** JSON for a terminal or a file: the same value, with what a terminal would act on escaped. */
export function visibleJson(value: unknown): string {
  return visible(JSON.stringify(value, null, 2));
}

/** Prints to standard output. */
export function say(text: string): void {
  console.log(visible(text));
}

/** Prints to standard error. */
export function warn(text: string): void {
  console.error(visible(text));
}

function numbered(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
