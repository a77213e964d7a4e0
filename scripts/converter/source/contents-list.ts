/** A table of contents before the notice: its lines come again as headings, and would be taken for them. */
import { withoutTrailing } from "../../../src/model/trailing.ts";
import type { Line } from "./line.ts";
import type { Mapped } from "./text.ts";

/** Takes the lines below 目录 out that stand again further down. */
export function takeContentsList(lines: readonly Line[]): { lines: Line[]; contents: Mapped[] } {
  const start = lines.findIndex(({ text }) => /^目\s*[录錄]$/u.test(text.text));
  if (start < 0) return { lines: [...lines], contents: [] };
  const heads = new Map<string, number>();
  for (const [index, { text }] of lines.entries()) heads.set(entryText(text.text), index);
  let end = start + 1;
  while (end < lines.length) {
    const text = entryText(lines[end]?.text.text ?? "");
    const again = heads.get(text) ?? -1;
    const goesOnLater =
      again > end || lines.slice(end + 1).some((line) => text.length > 3 && line.text.text.startsWith(text));
    if (!goesOnLater) break;
    end += 1;
  }
  const contents = lines.slice(start, end).map(({ text }) => text);
  return { lines: [...lines.slice(0, start), ...lines.slice(end)], contents };
}

/** An entry without its dots and page number. */
function entryText(text: string): string {
  return withoutTrailing(withoutTrailing(text, /\d/u), /[\s.．…·—-]/u);
}
