/** Changes of a text at places of it, all counted in the text as it was. */

/** What stands from `start` to `end` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with all changes made; they don't overlap. Those at one place follow each other as they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [changed, at] = ["", 0];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`two changes at ${edit.start}`);
    changed += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return changed + text.slice(at);
}
