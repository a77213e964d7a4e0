/** A notice's notes as findings: few, ranked, each with its place and its measure. */
import type { Finding } from "../../../src/model/schema.ts";
import type { ReadMeasure } from "../measures/read-measure.ts";
import { locate, type Note } from "../source/findings.ts";
import type { LineIndex } from "../source/line-index.ts";

/** More joins than these are a page's line breaks, told once; the ledger has each. */
const TOLD_JOINS = 12;

function foldJoins(notes: readonly Note[]): Note[] {
  const joins = notes.filter(({ code }) => code === "LINE_JOINED");
  const [first] = joins;
  if (!first || joins.length <= TOLD_JOINS) return [...notes];
  const message = `按版面断开的 ${joins.length} 行已接合，首处为${first.message.replace(/^.*：/u, "")}`;
  return [...notes.filter(({ code }) => code !== "LINE_JOINED"), { ...first, message }];
}

const SEVERITIES = ["error", "warning", "info"];

/** Findings of several stages, the gravest first; those of one severity keep their order. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Findings, the gravest first, then by place, each with the measure it stands in. */
export function toFindings(
  notes: readonly Note[],
  file: string,
  places: LineIndex,
  measures: readonly ReadMeasure[],
): Finding[] {
  const inside = (at: number) =>
    measures.find(({ label, text }) => label.start <= at && text.length > 0 && at < text.end)?.key ?? null;
  return foldJoins(notes)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.at - b.at)
    .map((note) => locate(note, file, places, inside(note.at)));
}
