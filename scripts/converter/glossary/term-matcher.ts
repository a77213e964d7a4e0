/**
 * Finds a vocabulary's words in a text in one pass: at every character only
 * the words that begin with it are tried, the longest first, so that cost grows
 * with the text and hardly with the vocabulary. Matches never overlap.
 */

/** A word to find. */
export interface Form {
  text: string;
  /** Whose word it is. */
  term: string;
  /** Only between quotation marks: elsewhere its characters mean something else (海关检疫 holds 关检). */
  quoted: boolean;
}

/** A word found. */
export interface Match {
  term: string;
  start: number;
  text: string;
}

const OPENING = '“「『"';
const CLOSING = '”」』"';
const LATIN = /[A-Za-z0-9]/;

/** Gives the function that finds all matches of a text in reading order. */
export function termMatcher(forms: readonly Form[]): (text: string) => Match[] {
  const byFirst = new Map<number, Form[]>();
  for (const form of [...forms].sort((a, b) => b.text.length - a.text.length)) {
    const first = form.text.charCodeAt(0);
    const own = byFirst.get(first);
    if (own) own.push(form);
    else byFirst.set(first, [form]);
  }
  return (text) => {
    const found: Match[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const form = byFirst.get(text.charCodeAt(at))?.find((one) => stands(one, text, at));
      if (form === undefined) continue;
      found.push({ term: form.term, start: at, text: form.text });
      at += form.text.length - 1;
    }
    return found;
  };
}

function stands({ text: word, quoted }: Form, text: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + word.length);
  if (quoted) return before !== "" && after !== "" && OPENING.includes(before) && CLOSING.includes(after);
  // AEO is no part of AEOS, nor 9610 of 96101.
  const goesOn = (inside: string, outside: string) => LATIN.test(inside) && LATIN.test(outside);
  return !goesOn(word.charAt(0), before) && !goesOn(word.charAt(word.length - 1), after);
}
