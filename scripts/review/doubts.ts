/** A notice's doubtful places, each with the lines around it in the source. */
import { type FindingCode, findingKinds, isOpen } from "../../src/model/finding-codes.ts";
import type { Finding } from "../../src/model/schema.ts";
import { type Checked, lineWords } from "../converter/registries/sidecar.ts";

/** A doubtful place. */
export interface Doubt {
  finding: Finding;
  /** The line's first words, by which the place is known again in a source that was mended elsewhere. */
  words: string;
  /** The place with its lines, as an editor reads it. */
  shown: string;
}

const AROUND = 1;
/** A line is shown so far; the place itself is never cut off. */
const WIDTH = 76;

/**
 * The doubtful places of a source in its order: errors and warnings, but for what only waits for a decision elsewhere
 * (links, terms, facets). Those that an editor has checked are left out.
 *
 * @param place where the original has a finding's line, in words; empty where nobody knows
 */
export function doubtsOf(
  findings: readonly Finding[],
  source: string,
  checked: readonly Checked[],
  place: (finding: Finding) => string = () => "",
): Doubt[] {
  const lines = source.split(/\r\n|\r|\n/);
  return findings
    .filter(({ severity, code }) => severity !== "info" && !isOpen(code))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map((finding) => ({
      finding,
      words: lineWords(lines[finding.line - 1] ?? ""),
      // A place in what an editor stated beside the text has no line there.
      shown: show(finding, finding.file.endsWith(".txt") ? lines : [], place(finding)),
    }))
    .filter(({ finding, words }) => !checked.some((one) => one.code === finding.code && one.words === words));
}

function show(
  { file, line, column, code, message }: Finding,
  lines: readonly string[],
  place: string,
): string {
  const shown = [];
  for (let at = Math.max(1, line - AROUND); at <= Math.min(lines.length, line + AROUND); at += 1) {
    const mark = at === line ? "▶" : " ";
    shown.push(`${mark} ${String(at).padStart(4)} │ ${cut(lines[at - 1] ?? "", at === line ? column : 1)}`);
  }
  const remedy = findingKinds[code as FindingCode].remedy.replaceAll("`", "");
  return [`${file}:${line}:${column}${place}`, ...shown, "", message, `怎么办：${remedy}`].join("\n");
}

/** So much of a line as shows a column. */
function cut(line: string, column: number): string {
  const characters = [...line];
  const start = column > WIDTH - 10 ? column - WIDTH / 2 : 0;
  const end = start + WIDTH;
  return `${start > 0 ? "…" : ""}${characters.slice(start, end).join("")}${end < characters.length ? "…" : ""}`;
}
