/**
 * Reads responsibility words into units with their roles and deadlines.
 *
 * The words are kept to the character: labels, punctuation, role words and
 * further fields stand as plain strings between the units, and joined the parts
 * are the words again.
 */

import type { ResponsibilityPart } from "../../../src/content/document.ts";
import type { Role } from "../../../src/model/schema.ts";
import { remember } from "../source/remember.ts";
import { simplify } from "../source/simplify.ts";
import { OPENERS, pairBrackets } from "./brackets.ts";
import { ANY_LABEL, BRACKETED_LABEL, labelKind, labelRole } from "./labels.ts";
import { push, pushDeadline, unitsOf } from "./responsibility-parts.ts";
import { asRead } from "./spaced-labels.ts";
import { pushUnits, readUnits } from "./unit-groups.ts";
import { readsAsBody } from "./unit-name.ts";

/** Reads the words; those who look whether they name anybody ask before those who take them. */
export const readResponsibility = remember((words): readonly ResponsibilityPart[] => {
  const { text, at } = asRead(words);
  return restore(readSimplified(simplify(text)), words, at);
});

/** Gives parts that were read in simplified form, and as a reader sees them, the characters that were printed. */
function restore(
  parts: readonly ResponsibilityPart[],
  printed: string,
  at: ArrayLike<number>,
): ResponsibilityPart[] {
  let position = 0;
  const take = (text: string) => {
    const start = position === 0 ? 0 : (at[position] ?? printed.length);
    position += text.length;
    return printed.slice(start, at[position] ?? printed.length);
  };
  return parts.map((part) => {
    if (typeof part === "string") return take(part);
    return "unit" in part ? { ...part, unit: take(part.unit) } : { deadline: take(part.deadline) };
  });
}

const ONLY_A_LABEL = new RegExp(`^${BRACKETED_LABEL}$`, "u");

/** Reads brackets that stand one behind another each for itself, and then what follows them. */
function readSimplified(words: string): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const { closes } = pairBrackets(words);
  let start = 0;
  while (start < words.length) {
    const opens = start + (/^\s*/u.exec(words.slice(start, start + 200))?.[0].length ?? 0);
    const close = closes.get(opens);
    if (close === undefined || ONLY_A_LABEL.test(words.slice(opens, Math.min(close + 1, opens + 40)))) break;
    push(parts, words.slice(start, opens + 1));
    pushLabelled(parts, words.slice(opens + 1, close));
    push(parts, words.slice(close, close + 1));
    start = close + 1;
  }
  const rest = words.slice(start);
  const isOpen = OPENERS.includes(rest[0] ?? " ") && !closes.has(start);
  const opening = isOpen ? 1 : (/^[—–－―─-]{1,3}\s{0,4}(?=.)/u.exec(rest)?.[0].length ?? 0);
  push(parts, rest.slice(0, opening));
  pushLabelled(parts, rest.slice(opening));
  return parts;
}

/** Reads words that stand behind a label of that role. */
export function readAfterLabel(words: string, role: Role): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const { text, at } = asRead(words);
  pushLabelled(parts, simplify(text), role);
  return restore(parts, words, at);
}

/** Signs that part words from the label behind them. */
const BEFORE_LABEL = /[（(［〔[【〈｛/／|｜]$/u;

/** Reads words with labels; what stands before the first is units too, or words that only introduce it. */
function pushLabelled(parts: ResponsibilityPart[], words: string, role: Role = "responsible"): void {
  const labels = [...words.matchAll(ANY_LABEL)];
  const first = labels[0]?.index ?? words.length;
  const before = words.slice(0, first);
  if (labels.length > 0 && !unitsOf(readUnits(before, role)).some(readsAsBody)) push(parts, before);
  else pushUnits(parts, before, role);
  for (const [index, match] of labels.entries()) {
    const [label] = match;
    const whole = words.slice(match.index + label.length, labels[index + 1]?.index ?? words.length);
    // A field in brackets of its own behind a name (市商务局（联系电话：…）), or a sign before the next label.
    const body = whole.slice(0, whole.length - (BEFORE_LABEL.exec(whole)?.[0].length ?? 0));
    push(parts, label);
    const kind = labelKind(label);
    if (kind === "deadline") pushDeadline(parts, body);
    else if (kind === "field") push(parts, body);
    else pushUnits(parts, body, labelRole(label));
    push(parts, whole.slice(body.length));
  }
}

/** Reads a table's cell by the name of its column; beside a 牵头 column the others are what they say. */
export function readCell(words: string, column: string): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const name = simplify(column);
  const { text, at } = asRead(words);
  if (labelKind(name) === "deadline") pushDeadline(parts, simplify(text));
  else pushUnits(parts, simplify(text), labelRole(name));
  return restore(parts, words, at);
}
