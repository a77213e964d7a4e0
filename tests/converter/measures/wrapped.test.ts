/** A notice whose lines a page broke, inside words and names, reads as the one whose lines are paragraphs. */
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../../scripts/converter/measures/paragraphs.ts";
import { convert, seedBytes } from "../support.ts";

/** Breaks lines at a width as a page does: no line begins with closing punctuation. */
function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => breakLine(line.trim(), width))
    .filter((line) => line !== "")
    .join("\n");
}

function breakLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (displayWidth(rest) > width) {
    let end = 0;
    while (displayWidth(rest.slice(0, end + 1)) <= width) end += 1;
    while (end > 1 && /[，。、；：”）》,;:)]/u.test(rest[end] ?? "")) end -= 1;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...lines, rest];
}

const bare = (text: string | null) => text?.replaceAll(/\s/gu, "") ?? null;

function reading(source: string, id: string) {
  return convert(source, id).measures.map(({ front, clauses }) => ({
    key: front.key,
    title: bare(front.title),
    section: front.section.map(bare),
    clauses: clauses.map(({ text, responsibility }) => ({
      text: bare(text),
      units: responsibility?.parts.flatMap((part) =>
        typeof part === "object" && "unit" in part ? [[bare(part.unit), part.role]] : [],
      ),
    })),
  }));
}

describe.each([44, 56, 64, 76, 88])("broken at %i half characters", (width) => {
  test.each(["qingdao-2025", "qingdao-2022", "dalian-2024", "tianjin-2025-draft"])(
    "%s reads the same",
    (id) => {
      const source = new TextDecoder().decode(seedBytes(id));
      expect(reading(wrap(source, width), id)).toEqual(reading(source, id));
    },
  );
});
