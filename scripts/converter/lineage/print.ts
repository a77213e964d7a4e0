/** Entries of the reviewed links as text: proposals to complete, and fingerprints to enter. */
import { isMap, parseDocument } from "yaml";
import type { LinkEntry } from "../registries/links.ts";
import type { OpenProposal } from "./proposals.ts";
import { sealOf } from "./seals.ts";
import type { LineageText } from "./texts.ts";

/** A proposal with both texts to read, as an entry whose verdict an editor writes. */
export function printProposal({ a, b, type, source, scope, reason }: OpenProposal): string {
  const [first, second] = source === "second" ? [b, a] : [a, b];
  return [
    printTexts([first, second]),
    `  - measures: [${first.id}, ${second.id}]\n`,
    `    type: ${type}\n`,
    `    scope: ${scope}\n`,
    "    verdict: # accepted 认定，rejected 否定\n",
    `    reason: ${JSON.stringify(reason)}\n`,
  ].join("");
}

/** Texts to read, as comments. */
export function printTexts(texts: readonly LineageText[]): string {
  return texts
    .flatMap(({ id, title, words }) => `${id} ${title}\n${words}`.split("\n"))
    .map((line) => `  # ${line}\n`)
    .join("");
}

/** The reviewed links with fingerprints in the entries that have none; all else stays as it is written. */
export function seal(
  source: string,
  texts: ReadonlyMap<string, LineageText>,
): { text: string; sealed: number } {
  const document = parseDocument(source);
  const { links = [] } = (document.toJS() ?? {}) as { links?: Pick<LinkEntry, "measures" | "texts">[] };
  const additions: { at: number; text: string }[] = [];
  for (const [index, { measures, texts: known }] of links.entries()) {
    const [a, b] = measures.map((id) => texts.get(id));
    const node: unknown = document.getIn(["links", index], true);
    if (known !== undefined || !a || !b || !isMap(node) || !node.range) continue;
    const [start, end] = node.range;
    const indent = " ".repeat(start - (source.lastIndexOf("\n", start) + 1));
    // An entry between braces ends before the closing one.
    const [at, gap] = node.flow ? [end - 1, ", "] : [end, `\n${indent}`];
    const seals = `texts: ["${sealOf(a)}", "${sealOf(b)}"]`;
    additions.push({ at: source.slice(0, at).trimEnd().length, text: gap + seals });
  }
  let text = source;
  for (const { at, text: added } of additions.toReversed()) text = text.slice(0, at) + added + text.slice(at);
  return { text, sealed: additions.length };
}
