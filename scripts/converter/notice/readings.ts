/**
 * Where a notice's measures stand: in its body, in a table of it, or in an
 * annex that a covering letter brings.
 *
 * Each reading is tried; where more than one finds measures, what the titles
 * say decides, then who names units. That a choice was made is told with both
 * counts, and an editor can state it (`measures:` in the notice's YAML).
 */
import { type NumberingOptions, type Outlined, outline } from "../measures/outline.ts";
import { isHeadedBy } from "../measures/outline-nodes.ts";
import { findUnnumbered, outlineUnnumbered } from "../measures/unnumbered.ts";
import type { Editorial } from "../registries/sidecar.ts";
import { type Annex, annexTitle, splitAnnexes } from "../source/annexes.ts";
import { ConversionError, type Note, type Staged } from "../source/findings.ts";
import { type Line, withoutNumber } from "../source/line.ts";
import { readMarker } from "../source/markers.ts";
import { type FlatTable, readFlatTable } from "../source/table-heads.ts";
import { takeTables } from "./body-tables.ts";
import {
  type Candidate,
  candidate,
  choiceNote,
  chooseReading,
  levelNote,
  sidecarOf,
} from "./choose-reading.ts";
import type { Reading } from "./reading.ts";

/** What editors state about the measures' place. */
type Stated = Pick<Editorial, "measures" | "numbering"> & Partial<Pick<Editorial, "sections">>;

/** Reads where the measures stand. @throws ConversionError where there are none, or not where the editor says */
export function readStructure(
  lines: readonly Line[],
  { measures: stated, numbering, sections = [] }: Stated,
  file: string,
): Reading {
  const style = numbering === null ? null : (readMarker(`${numbering}甲`)?.style ?? null);
  const { body, annexes, resumed, unlabelled } = splitAnnexes(lines);
  if (stated === "unnumbered") return unnumbered(body, annexes, lines);
  const numbers = { style, sections };
  const found: Candidate[] = [
    ...readBody(body, annexes, numbers),
    ...annexes.flatMap((annex, index) => readAnnexAsNotice(annex, index, body, annexes, numbers)),
  ];
  if (stated !== null) {
    const chosen = found.find(
      ({ name }) => name === stated || (stated === "annex" && name.startsWith("annex-")),
    );
    if (!chosen) throw notAsStated(stated, found, lines);
    checkSections(chosen.reading, sections);
    return chosen.reading;
  }
  const choice = chooseReading(found);
  if (!choice) throw noMeasure(lines, file);
  checkSections(choice.chosen.reading, sections);
  const { reading } = choice.chosen;
  const level = levelNote(reading.outline, file);
  const notes = [
    ...reading.notes,
    ...choiceNote(choice, file),
    ...level,
    ...resumed.map(resumedNote),
    ...unlabelled.map(unlabelledNote),
  ];
  return { ...reading, notes };
}

/** @throws ConversionError where no heading begins as an editor states */
function checkSections({ outline: { entries }, lines }: Reading, sections: readonly string[]): void {
  const missing = sections.find((section) => !entries.some((entry) => isHeadedBy(entry, section)));
  if (missing === undefined) return;
  const message = `说明中的 sections 写了“${missing}”，文件中没有以它开头的带编号的标题；请照原文写标题的开头，编号在内`;
  throw new ConversionError("NO_MEASURE", message, lines[0]?.text.start ?? 0);
}

/** Says where the body was taken to go on behind an annex. */
function resumedNote({ text }: Line): Note {
  const words = [...text.text].slice(0, 16).join("");
  const message = `附件之后正文的编号接着往下，自“${words}”起读作正文，不算在附件里；请核对`;
  return { at: text.start, severity: "warning", code: "READING_CHOSEN", message };
}

/** Says what was taken for an annex, though nothing calls it one. */
function unlabelledNote({ text }: Line): Note {
  const words = [...text.text].slice(0, 20).join("");
  const message = `“${words}”及其下文字没有写明是附件，看位置读作附件，不算措施；请核对，确是附件，可在来源中这一行之前加一行“附件”`;
  return { at: text.start, severity: "warning", code: "READING_CHOSEN", message };
}

/** The body by its numbers, and by its table. */
function readBody(body: readonly Line[], annexes: readonly Annex[], numbers: NumberingOptions): Candidate[] {
  const found: Candidate[] = [];
  const { lines, tables } = takeTables(body, (rest) => outline(rest, numbers)?.value.entries ?? []);
  const byNumbers = outline(lines, numbers);
  if (byNumbers) {
    const reading = readingOf(byNumbers, lines, [...tables, ...annexes]);
    found.push(candidate("body", "正文", reading, null));
  }
  const table = readFlatTable(body);
  const rows = table.columns.length > 0 ? outline(table.lines, { isTable: true }) : null;
  if (rows) found.push(candidate("table", "正文中的表格", tableReading(table, rows, annexes), null));
  return found;
}

/** An annex as the notice itself, what stands before it being its covering letter. */
function readAnnexAsNotice(
  annex: Annex,
  index: number,
  body: readonly Line[],
  annexes: readonly Annex[],
  numbers: NumberingOptions,
): Candidate[] {
  const own = [...annex.heading.map(withoutNumber), ...annex.lines];
  const others = annexes.filter((other) => other !== annex);
  const table = readFlatTable(own);
  const rows = table.columns.length > 0 ? outline(table.lines, { isTable: true }) : null;
  const byNumbers = rows ? null : outline(own, numbers);
  const found = rows ? tableReading(table, rows, others) : byNumbers && readingOf(byNumbers, own, others);
  const reading = found && withCover(found, body.map(withoutNumber));
  if (!reading) return [];
  const shown = `附件${annex.number ?? ""}${quoted(annexTitle(annex))}`;
  return [candidate(`annex-${index + 1}`, shown, reading, annex)];
}

/** A reading with its covering letter before it. */
function withCover(reading: Reading, cover: readonly Line[]): Reading {
  const { outline: found, lines } = reading;
  return {
    ...reading,
    lines: [...cover, ...lines],
    outline: { ...found, opening: [...cover, ...found.opening] },
  };
}

function quoted(words: string): string {
  return words === "" ? "" : `“${words}”`;
}

function readingOf(
  { value, notes }: Staged<Outlined>,
  lines: readonly Line[],
  annexes: readonly Annex[],
): Reading {
  return {
    outline: value,
    lines: [...lines],
    columns: [],
    heads: [],
    separators: [],
    annexes: [...annexes],
    notes,
  };
}

function tableReading(
  table: FlatTable,
  { value, notes }: Staged<Outlined>,
  annexes: readonly Annex[],
): Reading {
  const { lines, columns, heads, separators } = table;
  return {
    outline: value,
    lines,
    columns,
    heads,
    separators,
    annexes: [...annexes],
    notes: [...table.notes, ...notes],
  };
}

/** Measures without numbers, where an editor says that they are. */
function unnumbered(body: readonly Line[], annexes: readonly Annex[], lines: readonly Line[]): Reading {
  const found = outlineUnnumbered(body);
  if (!found) throw notAsStated("unnumbered", [], lines);
  return {
    outline: found,
    lines: [...body],
    columns: [],
    heads: [],
    separators: [],
    annexes: [...annexes],
    notes: [],
  };
}

function notAsStated(stated: string, found: readonly Candidate[], lines: readonly Line[]): ConversionError {
  const names = found.map(({ name, shown, measures }) => `${name}（${shown} ${measures} 条）`).join("、");
  return new ConversionError(
    "NO_MEASURE",
    `按说明中的 measures: ${stated} 没有找到措施；${names === "" ? "文件中没有成序列的编号" : `可写的有 ${names}`}`,
    lines[0]?.text.start ?? 0,
  );
}

function noMeasure(lines: readonly Line[], file: string): ConversionError {
  const proposal = findUnnumbered(lines);
  const [first] = proposal;
  const expected = "没有找到措施：应有成序列的编号（如“1.”“（一）”“第一条”）";
  const words = first?.line.text.text.slice(0, first.length).trim();
  const kind = first && first.length < first.line.text.length ? "短语起头的段落" : "短标题下接正文";
  const message = first
    ? `${expected}；有 ${proposal.length} 处像是没有编号的措施（${kind}），首处为“${words}”；确是措施，请在 ${sidecarOf(file)} 写 measures: unnumbered`
    : `${expected}；请核对文字是否完整`;
  return new ConversionError("NO_MEASURE", message, first?.line.text.start ?? lines[0]?.text.start ?? 0);
}
