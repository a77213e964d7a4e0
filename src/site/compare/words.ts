/** Differences of words as sentences, for pages, Markdown and CSV alike. */
import { compareWords as words } from "../../wording/compare.ts";
import type { Fact } from "./facts.ts";
import type { WordDifferences } from "./versions.ts";

/** So many phrases are named, each so long; the texts below have them all. */
const MOST_PHRASES = 12;
const LONGEST_PHRASE = 60;

/** How a version's words differ from the first's, a sentence for each way; one where they don't. */
export function differenceSentences(version: string, { added, missing, changed }: WordDifferences): string[] {
  const sentences = [
    ...(added.length > 0 ? [words.added(version, listed(added.map(quoted)))] : []),
    ...(missing.length > 0 ? [words.missing(version, listed(missing.map(quoted)))] : []),
    ...(changed.length > 0
      ? [words.changed(version, listed(changed.map(([own, other]) => words.changedTo(cut(own), cut(other)))))]
      : []),
  ];
  return sentences.length === 0 ? [words.sameWords(version)] : sentences;
}

/** A fact in which versions differ, as a line. */
export function factLine({ name, values }: Fact, versions: readonly string[]): string {
  return `${name}：${values.map((value, index) => `${versions[index]}${words.says(value)}`).join("；")}`;
}

function listed(phrases: readonly string[]): string {
  const more = phrases.length > MOST_PHRASES ? words.andMore(phrases.length) : "";
  return phrases.slice(0, MOST_PHRASES).join("、") + more;
}

function quoted(phrase: string): string {
  return words.phrase(cut(phrase));
}

function cut(phrase: string): string {
  const characters = [...phrase];
  return characters.length <= LONGEST_PHRASE
    ? phrase
    : `${characters.slice(0, LONGEST_PHRASE - 2).join("")}……`;
}
