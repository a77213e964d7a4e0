/** A notice's body in reading order: its frame, its headings, and where its measures stand. */
import type { BlockKind, BodyNode } from "../../../src/content/document.ts";
import { type Closing, isClosingTitle } from "../frame/effective.ts";
import type { OutlineNode } from "../measures/entries.ts";
import { isFullLine, joinParagraphs, paragraphs } from "../measures/paragraphs.ts";
import type { Annex } from "../source/annexes.ts";
import type { Note } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { readMarker } from "../source/markers.ts";
import { pushAll } from "../source/push-all.ts";
import type { FieldPath, SpanLedger } from "../source/span-ledger.ts";
import { splitTables, type Table, tableText } from "../source/tables.ts";
import type { Mapped } from "../source/text.ts";
import { mentionsResponsibility, startsResponsibility } from "../units/responsibility.ts";

/** What a line in brackets of its own says of the notice (（2026年3月1日公布 自2026年5月1日起施行）), a part each. */
function remarksIn(line: Mapped): Closing[] {
  if (!/^[（(][^（）()]*[）)]$/u.test(line.text)) return [];
  const parts = [...line.text.matchAll(/[^（）()\s，,；;]+/gu)];
  return parts.map(({ 0: words, index }) => {
    const text = line.slice(index, index + words.length);
    return { text, closes: true, titled: true };
  });
}

/** Builds the notice's body in reading order and enters its texts in the ledger. */
export class BodyBuilder {
  readonly nodes: BodyNode[] = [];
  readonly notes: Note[] = [];
  /** Texts outside the measures that may say from when the notice is in force, the last first. */
  readonly closings: Closing[] = [];
  readonly #headings = new Map<number, string>();
  readonly #source: string;
  readonly #ledger: SpanLedger;
  readonly #width: number | null;
  #position = 0;

  constructor(source: string, ledger: SpanLedger, width: number | null) {
    this.#source = source;
    this.#ledger = ledger;
    this.#width = width;
  }

  joined(lines: readonly Line[]): Mapped[] {
    const { value, notes } = paragraphs(lines);
    pushAll(this.notes, notes);
    return value;
  }

  block(kind: BlockKind, pieces: readonly Mapped[]): void {
    const text = joinParagraphs(this.#source, pieces);
    if (text.length === 0) return;
    this.#claim(text);
    this.nodes.push({ type: "block", kind, text: text.text });
    const above = this.nodes.at(-2);
    const titled = above?.type === "heading" && isClosingTitle(above.text);
    const closes = kind === "closing" || kind === "cover" || titled;
    if (closes || kind === "text" || kind === "preamble") this.closings.unshift({ text, closes, titled });
    if (kind === "preamble" || kind === "subtitle" || kind === "contact")
      for (const piece of pieces) this.closings.unshift(...remarksIn(piece));
  }

  node(node: OutlineNode): void {
    const position = this.#position++;
    if (node.type === "measure") {
      this.nodes.push({ type: "measure", key: node.key });
      return;
    }
    const { heading, rest } = this.#splitHeading(node.entry.lines);
    this.#claim(heading);
    this.#headings.set(position, heading.text);
    this.nodes.push({ type: "heading", level: node.level, text: heading.text });
    this.closings.unshift({ text: heading, closes: false });
    this.block("text", rest);
  }

  /** An annex: what names it, its paragraphs and its tables. */
  annex({ number, heading, lines }: Annex): void {
    const title = joinParagraphs(
      this.#source,
      heading.map(({ text }) => text),
    );
    this.#claim(title);
    this.nodes.push({ type: "annex", number, text: title.text });
    for (const part of splitTables(lines)) {
      if (part.type === "prose") this.block("annex", this.#ownLines(part.lines));
      else this.#table(part);
    }
  }

  #table(table: Table): void {
    const text = tableText(this.#source, table);
    this.#claim(text);
    for (const head of table.heads) this.#ledger.claim("furniture", head);
    this.nodes.push({ type: "table", rows: text.text.split("\n").map((row) => row.split("\t")) });
  }

  /** An annex's lines are entries of lists as often as text: only what a page broke at its width is joined. */
  #ownLines(lines: readonly Line[]): Mapped[] {
    const groups: Line[][] = [];
    for (const line of lines) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      const isBroken =
        before !== undefined &&
        this.#width !== null &&
        isFullLine(before.text.text, this.#width) &&
        !line.afterBlank;
      if (group && isBroken && readMarker(line.text.text) === null) group.push(line);
      else groups.push([line]);
    }
    return groups.flatMap((group) => this.joined(group));
  }

  /** The heading at a position of the outline. */
  headingText(position: number): string {
    const text = this.#headings.get(position);
    if (text === undefined) throw new Error(`no heading at ${position}`);
    return text;
  }

  /** A heading ends with its line, unless the page broke it there, or with its first sentence where text follows it. */
  #splitHeading(lines: readonly Line[]): { heading: Mapped; rest: Mapped[] } {
    const [first, ...others] = lines;
    if (!first) throw new Error("a heading has a line");
    const isFull = this.#width !== null && isFullLine(first.text.text, this.#width);
    const [heading = first.text, ...rest] = isFull
      ? this.joined(lines)
      : [first.text, ...this.joined(others)];
    const stop = heading.text.search(/[。！？]/u) + 1;
    if (stop === 0 || stop === heading.length) return { heading, rest };
    // Units behind a heading's full stop are still said of all that stands below it.
    const behind = heading.text.slice(stop).trim();
    if (startsResponsibility(behind) && mentionsResponsibility(behind)) return { heading, rest };
    return { heading: heading.slice(0, stop), rest: [heading.slice(stop).trim(), ...rest] };
  }

  #claim(text: Mapped): void {
    const field: FieldPath = `body/${this.nodes.length}`;
    this.#ledger.claim(field, text);
  }
}
