/** A stretch of a clause between commas, within one sentence. */
export interface Segment {
  text: string;
  /** Where it starts in the clause's text, in UTF-16 units. */
  at: number;
  /** The sign behind it: a comma, the end of its sentence, or `""` at the end of the text. */
  end: string;
}

const OPENING = "（(《“[【";
const CLOSING = "）)》”]】";

/** A text cut at its commas and sentence ends; commas within brackets and quotation marks cut nothing. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let start = 0;
  let depth = 0;
  const cut = (end: number, sign: string) => {
    found.push({ text: text.slice(start, end), at: start, end: sign });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if ("。；;\n".includes(sign)) {
      // A sentence never ends inside a bracket that was forgotten.
      depth = 0;
      cut(at, sign);
    } else if (depth === 0 && "，,".includes(sign)) cut(at, ",");
  }
  if (start < text.length) cut(text.length, "");
  return found;
}
