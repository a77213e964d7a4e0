/**
 * A text without the signs at its end that an expression for one character
 * matches. An expression with `+$` would try every such run inside the text
 * again from each of its characters.
 */
export function withoutTrailing(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
