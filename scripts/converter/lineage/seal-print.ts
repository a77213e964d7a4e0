/** Fingerprints of families and notices entered in the reviewed links; all else stays as it is written. */
import { isMap, isPair, isScalar, type Pair, parseDocument } from "yaml";
import type { FamilyEntry, ReviewedLinks } from "../registries/links.ts";
import { noticeSeals, sealOf } from "./seals.ts";
import type { LineageText } from "./texts.ts";

type Texts = ReadonlyMap<string, LineageText>;

/** Enters the texts of families that have a measure without one. */
export function sealFamilies(source: string, texts: Texts): { text: string; sealed: number } {
  const document = parseDocument(source);
  const { families = [] } = (document.toJS() ?? {}) as { families?: Pick<FamilyEntry, "family" | "texts">[] };
  const changes: Change[] = [];
  for (const [index, { family, texts: known = {} }] of families.entries()) {
    const node: unknown = document.getIn(["families", index], true);
    const isOpen = family.some((id) => known[id] === undefined && texts.has(id));
    if (!isOpen || !isMap(node) || !node.range) continue;
    const seals = family.flatMap((id) => {
      const text = texts.get(id);
      // What was read of the others stays as it was read.
      const seal = known[id] ?? (text === undefined ? undefined : sealOf(text));
      return seal === undefined ? [] : [`${id}: "${seal}"`];
    });
    const value = `{ ${seals.join(", ")} }`;
    const [start, end] = node.range;
    const indent = " ".repeat(start - (source.lastIndexOf("\n", start) + 1));
    // An entry between braces ends before the closing one.
    const [at, gap] = node.flow ? [end - 1, ", "] : [end, `\n${indent}`];
    changes.push(replaced(source, node.items, value) ?? inserted(source, at, `${gap}texts: ${value}`));
  }
  return { text: changed(source, changes), sealed: changes.length };
}

/** Enters that the proposals among the notices were looked through, at the end or where they stood before. */
export function sealSeen(source: string, texts: Texts): string {
  const document = parseDocument(source);
  const { seen = {} } = (document.toJS() ?? {}) as { seen?: ReviewedLinks["seen"] };
  const seals = [...noticeSeals(texts.values())].sort(([a], [b]) => (a < b ? -1 : 1));
  const isEntered =
    seals.length === Object.keys(seen).length && seals.every(([notice, seal]) => seen[notice] === seal);
  if (isEntered || seals.length === 0) return source;
  const entries = seals.map(([notice, seal]) => `${notice}: "${seal}"`);
  const { contents } = document;
  const [isFlow, items] = isMap(contents) ? [contents.flow === true, contents.items] : [false, []];
  const value = isFlow ? `{ ${entries.join(", ")} }` : entries.map((entry) => `\n  ${entry}`).join("");
  const change =
    replaced(source, items, value, "seen") ??
    (isFlow && contents?.range
      ? inserted(source, contents.range[1] - 1, `${items.length > 0 ? ", " : " "}seen: ${value} `)
      : inserted(source, source.length, `${source.trim() === "" ? "" : "\n"}seen:${value}\n`));
  return changed(source, [change]);
}

/** A stretch of the source with what stands in its place. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/** The change of a field's value, from behind its colon; `null` where there is no such field. */
function replaced(
  source: string,
  items: readonly Pair[],
  value: string,
  field: "texts" | "seen" = "texts",
): Change | null {
  const pair = items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === field);
  const [key, old] = [pair?.key, pair?.value];
  if (!isScalar(key) || !key.range) return null;
  const colon = source.indexOf(":", key.range[1]) + 1;
  const range = isMap(old) || isScalar(old) ? old.range : undefined;
  const end = range ? source.slice(0, range[1]).trimEnd().length : colon;
  return { start: colon, end: Math.max(colon, end), text: value.startsWith("\n") ? value : ` ${value}` };
}

function inserted(source: string, at: number, text: string): Change {
  const start = source.slice(0, at).trimEnd().length;
  // At the end of the file nothing but its last line break is left behind.
  return { start, end: at === source.length ? at : start, text };
}

function changed(source: string, changes: readonly Change[]): string {
  let text = source;
  for (const { start, end, text: value } of changes.toReversed())
    text = text.slice(0, start) + value + text.slice(end);
  return text;
}
