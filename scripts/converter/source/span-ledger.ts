/**
 * The span ledger: the law that nothing is lost and nothing invented.
 *
 * Every character of a source belongs to exactly one span. A span either
 * refers to a field of the generated content (its characters stand there, in
 * order) or holds its characters itself. Content and ledger together give the
 * source back to the character: {@link rebuild}.
 */
import type { Mapped } from "./text.ts";

/** What a span of characters is where it stands in no field. */
export type LiteralKind =
  /** White space and line ends. */
  | "layout"
  /** Page chrome: buttons, page numbers, running heads, repeated table heads. */
  | "furniture"
  /** A sign that only separates, e.g. the full stop behind a measure's title. */
  | "marker"
  /** The rest of what a repair replaced, e.g. of a character reference. */
  | "repaired"
  /** Characters that a front-matter field states in another form, e.g. a date in a page's head. */
  | "stated";

/** Names a text in the content: a body node of the notice, or a part of a measure. */
export type FieldPath = `body/${number}` | `measure/${string}/${"label" | "title" | "text"}`;

/** A span of the source in reading order. */
export type Span =
  | { kind: LiteralKind; text: string }
  | { kind: "field"; field: FieldPath; length: number }
  /** The field holds `value` where the source has `text`, e.g. a line feed for a form feed. */
  | { kind: "repair"; field: FieldPath; text: string; value: string };

type Owner = FieldPath | LiteralKind | { field: FieldPath; value: string };

/** White space and line ends, the next-line control (U+0085) included, which no `\s` knows. */
const LAYOUT = /^[\s\u0085]*/u;

/** Collects which stage claims which character; a second claim is a fault of ours and throws. */
export class SpanLedger {
  readonly #source: string;
  readonly #owners: (Owner | undefined)[];

  constructor(source: string) {
    this.#source = source;
    this.#owners = new Array(source.length);
  }

  /** Claims the characters of a text for a field or as literal. */
  claim(owner: FieldPath | LiteralKind, text: Mapped): void {
    for (const [index, at] of text.at.entries()) {
      const before = this.#owners[at];
      if (before !== undefined)
        throw new Error(`character ${at} belongs to ${before} and cannot go to ${owner}`);
      const value = text.text[index] ?? "";
      this.#owners[at] = isField(owner) && value !== this.#source[at] ? { field: owner, value } : owner;
    }
  }

  /** Claims those of a text's characters that nobody has claimed. */
  claimRest(owner: LiteralKind, text: Mapped): void {
    for (const at of text.at) this.#owners[at] ??= owner;
  }

  /** The runs of characters that nobody has claimed and that are more than white space. */
  unclaimed(): { start: number; text: string }[] {
    const runs: { start: number; text: string }[] = [];
    for (let start = 0; start < this.#source.length; ) {
      let end = start;
      while (end < this.#source.length && this.#owners[end] === undefined) end += 1;
      const text = this.#source.slice(start, end);
      const lead = LAYOUT.exec(text)?.[0].length ?? 0;
      if (lead < text.length) runs.push({ start: start + lead, text: text.slice(lead).trim() });
      start = end + 1;
    }
    return runs;
  }

  /** All spans; unclaimed white space becomes layout. @throws where other characters are unclaimed. */
  spans(): Span[] {
    const lost = this.unclaimed()[0];
    if (lost) throw new Error(`character ${lost.start} ("${lost.text.slice(0, 20)}") belongs to no span`);
    const spans: Span[] = [];
    for (let start = 0; start < this.#source.length; ) {
      const owner = this.#owners[start] ?? "layout";
      let end = start + 1;
      while (end < this.#source.length && (this.#owners[end] ?? "layout") === owner) end += 1;
      const text = this.#source.slice(start, end);
      if (typeof owner === "object")
        spans.push({ kind: "repair", field: owner.field, text, value: owner.value });
      else if (isField(owner)) spans.push({ kind: "field", field: owner, length: text.length });
      else spans.push({ kind: owner, text });
      start = end;
    }
    return spans;
  }
}

function isField(owner: FieldPath | LiteralKind): owner is FieldPath {
  return owner.includes("/");
}

/**
 * Puts a source together again from its spans and the content's fields.
 *
 * @throws Error where a field is missing, too short, or holds characters that no span uses.
 */
export function rebuild(spans: readonly Span[], fields: ReadonlyMap<string, string>): string {
  const used = new Map<string, number>();
  const pieces = spans.map((span) => {
    if (!("field" in span)) return span.text;
    const value = fields.get(span.field);
    if (value === undefined) throw new Error(`the content has no ${span.field}`);
    const start = used.get(span.field) ?? 0;
    const end = start + (span.kind === "field" ? span.length : span.value.length);
    used.set(span.field, end);
    const text = value.slice(start, end);
    if (span.kind === "repair" && text !== span.value)
      throw new Error(`${span.field} differs from its repair`);
    if (end > value.length) throw new Error(`${span.field} is shorter than its spans`);
    return span.kind === "field" ? text : span.text;
  });
  for (const [field, value] of fields) {
    if ((used.get(field) ?? 0) !== value.length)
      throw new Error(`${field} holds characters that are not in the source`);
  }
  return pieces.join("");
}
