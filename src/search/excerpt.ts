/** What is shown of a hit: its title and the sentence around the first match, with every match marked. */
import { merge, occurrences, type Range } from "./match.ts";
import { recordText, type SearchDocument, type TextPart } from "./record.ts";
import { tokenise } from "./tokenise.ts";

/** A piece of original text; never markup. */
export interface Segment {
  text: string;
  mark: boolean;
}

export interface Excerpt {
  title: Segment[] | null;
  /** The element to land on: that of the first match outside the title, else `null`. */
  anchor: string | null;
  /** The block that is shown. */
  block: number | null;
  segments: Segment[];
}

/** A sentence longer than this is cut around its first match. */
const LONGEST = 140;
/** Characters kept before the first match of a sentence that is cut. */
const LEAD = 40;
const SENTENCE_END = /[。！？!?\n]/;

/**
 * The excerpt of a record for some phrases, given as tokens; that of a block, where its element is asked for.
 *
 * Where only the title matches, or nothing does, the text's first sentence is
 * shown unmarked. What runs over the border of words is only marked where nothing else is.
 */
export function excerpt(
  document: SearchDocument,
  phrases: readonly (readonly string[])[],
  isOverBorder: (phrase: number, position: number) => boolean = () => false,
  wanted: string | null = null,
): Excerpt {
  const { text, parts } = recordText(document);
  const tokens = tokenise(text);
  const all = phrases.map((phrase) => occurrences(tokens, phrase));
  const words = all.map((ranges, phrase) => ranges.filter(({ at }) => !isOverBorder(phrase, at)));
  const each = words.some(({ length }) => length > 0) ? words : all;
  const found = merge(each.flat());
  const title = parts.find(({ role }) => role === "title");
  const body = parts.filter(({ role }) => role !== "title");
  const asked =
    wanted === null
      ? undefined
      : body.find(({ block, role }) => role === "text" && document.blocks[block]?.anchor === wanted);
  const hit = asked ?? fullest(body, each);
  const shown = hit ?? body[0];
  return {
    title:
      title === undefined
        ? null
        : segments(title.text, within(found, title), { start: 0, end: title.text.length }),
    anchor: hit === undefined ? null : (document.blocks[hit.block]?.anchor ?? null),
    block: shown === undefined || shown.block < 0 ? null : shown.block,
    segments:
      shown === undefined
        ? []
        : sentence(
            shown.text,
            within(found, shown),
            each.map((ranges) => within(ranges, shown)),
          ),
  };
}

/** The part that holds the most of the phrases, the first of those that are alike. */
function fullest(parts: readonly TextPart[], each: readonly (readonly Range[])[]): TextPart | undefined {
  let best: { part: TextPart; held: number } | undefined;
  for (const part of parts) {
    const held = each.filter((ranges) => within(ranges, part).length > 0).length;
    if (held > (best?.held ?? 0)) best = { part, held };
  }
  return best?.part;
}

/** The ranges that fall into a part, in its own offsets. */
function within(ranges: readonly Range[], { offset, text }: TextPart): Range[] {
  return ranges
    .map(({ start, end }) => ({
      start: Math.max(start - offset, 0),
      end: Math.min(end - offset, text.length),
    }))
    .filter(({ start, end }) => start < end);
}

/** The sentence that holds the most of the phrases, the first of those that are alike. */
function sentence(text: string, marks: readonly Range[], each: readonly (readonly Range[])[]): Segment[] {
  let first: Range = marks[0] ?? { start: 0, end: 0 };
  let { start, end } = around(text, first);
  let most = 0;
  for (const mark of marks) {
    const bounds = around(text, mark);
    const inside = (range: Range) => range.start >= bounds.start && range.end <= bounds.end;
    const held = each.filter((ranges) => ranges.some(inside)).length;
    if (held <= most) continue;
    most = held;
    first = mark;
    ({ start, end } = bounds);
  }
  const cut = { start, end };
  if (cut.end - cut.start > LONGEST) {
    cut.start = Math.max(start, Math.min(first.start - LEAD, end - LONGEST));
    cut.end = Math.min(end, cut.start + LONGEST);
  }
  // Never cut a character in two.
  if (isLowSurrogate(text, cut.start)) cut.start -= 1;
  if (isLowSurrogate(text, cut.end)) cut.end += 1;
  const pieces = segments(text, marks, cut);
  if (cut.start > start) pieces.unshift({ text: "……", mark: false });
  if (cut.end < end) pieces.push({ text: "……", mark: false });
  return pieces;
}

/** The sentence around a match, with its end. */
function around(text: string, match: Range): Range {
  let { start } = match;
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1;
  let end = Math.max(match.end, start + 1);
  while (end < text.length && !SENTENCE_END.test(text.charAt(end - 1))) end += 1;
  return { start, end };
}

function segments(text: string, marks: readonly Range[], { start, end }: Range): Segment[] {
  const pieces: Segment[] = [];
  const push = (from: number, to: number, mark: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), mark });
  };
  let at = start;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
    if (from >= to) continue;
    push(at, from, false);
    push(from, to, true);
    at = to;
  }
  push(at, end, false);
  return pieces;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
