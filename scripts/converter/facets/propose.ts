/**
 * Proposes the values of a measure's facets from its title and its clauses,
 * each with the words that show it. Responsibility words are no part of a
 * clause's text, and the names of registered bodies trigger nothing.
 */

import type { MeasureDocument } from "../../../src/content/document.ts";
import { UNCHECKED, UNSPECIFIED } from "../../../src/model/facet-values.ts";
import type { Evidence, Measure } from "../../../src/model/schema.ts";
import { sentences } from "../../../src/model/sentences.ts";
import { type Folded, foldText, type Hit, PhraseIndex } from "../registries/trigger-phrases.ts";
import type { Vocabulary } from "../registries/vocabulary.ts";
import { ClueReader, type Clues, type Occurrence } from "./clues.ts";
import { passagesOf } from "./passages.ts";
import { runFinder } from "./sentences.ts";
import { inLists, isDenied } from "./unsaid.ts";

type Quote = Evidence["quotes"][number];

/** A value that the machine proposes, with what tells whether it holds. */
export interface Proposal extends Pick<Evidence, "facet" | "value" | "quotes"> {
  clues: Clues;
}

interface Value {
  facet: string;
  id: string;
  /** The whole sentence is its evidence. */
  sentence: boolean;
}

/** The owner of exceptions that hold for every value. */
const ALL = -1;

/** Proposes values by the vocabulary's triggers. */
export class FacetProposer {
  readonly values: readonly Value[];
  /** Whether the vocabulary says what the collection is about; without it hardly anything is sure. */
  readonly hasSubject: boolean;
  readonly #open: readonly string[];
  /** By value, the values that count for nothing beside it. */
  readonly #lesser: readonly (readonly number[])[];
  readonly #triggers = new PhraseIndex<number>();
  /** Words that void the hits inside them, of one value or of all. */
  readonly #exceptions = new PhraseIndex<number>();

  readonly #clues: ClueReader;

  constructor({ facets: vocabulary, departments }: Pick<Vocabulary, "facets" | "departments">) {
    const { ignore, facets } = vocabulary;
    const values = facets.flatMap((facet) =>
      facet.values.map((value) => ({ ...value, facet: facet.id, sentence: facet.quote === "sentence" })),
    );
    for (const [index, { triggers, not }] of values.entries()) {
      for (const phrase of triggers) this.#triggers.add(phrase, index);
      for (const phrase of not) this.#exceptions.add(phrase, index);
    }
    const indexOf = (facet: string, id: string) =>
      values.findIndex((value) => value.facet === facet && value.id === id);
    this.#lesser = values.map(({ facet, outranks }) => outranks.map((id) => indexOf(facet, id)));
    this.values = values;
    this.#clues = new ClueReader(vocabulary);
    this.hasSubject = vocabulary.subject.length > 0;
    this.#open = facets.filter(({ open }) => open).map(({ id }) => id);
    for (const phrase of ignore) this.#exceptions.add(phrase, ALL);
    for (const { name, shortName, aliases, local } of departments) {
      for (const body of [name, shortName ?? name, ...aliases, ...local]) this.#exceptions.add(body, ALL);
    }
  }

  /** A measure's proposed values, in the vocabulary's order. */
  propose(measure: MeasureDocument): Proposal[] {
    const quotes = this.values.map(() => new Map<string, Quote>());
    const occurrences = this.values.map((): Occurrence[] => []);
    for (const { clause, text } of passagesOf(measure)) {
      const folded = foldText(text);
      const passage = this.#clues.passage(folded, clause === null);
      const sentenceAt = runFinder(sentences(text));
      // Where the first words of each facet begin; those of several values may begin at one place.
      const firsts = new Map<string, number>();
      // Where each value's last quote began: a sentence with many hits is cut out once.
      const last = new Map<number, number>();
      for (const { owner, start, end } of this.#hits(folded)) {
        const facet = this.values[owner]?.facet ?? "";
        if (!firsts.has(facet)) firsts.set(facet, start);
        occurrences[owner]?.push({ passage, start, end, isFirst: firsts.get(facet) === start });
        const words = { start: folded.at[start] ?? 0, end: (folded.at[end - 1] ?? 0) + 1 };
        const sentence = sentenceAt(words.start);
        const run = (this.values[owner]?.sentence && sentence) || words;
        if (run === sentence && last.get(owner) === run.start) continue;
        last.set(owner, run.start);
        const quote = { clause, text: text.slice(run.start, run.end).trim() };
        quotes[owner]?.set(`${clause} ${quote.text}`, quote);
      }
    }
    return this.values.flatMap(({ facet, id }, index) => {
      const found = [...(quotes[index]?.values() ?? [])];
      return found.length === 0
        ? []
        : [{ facet, value: id, quotes: found, clues: this.#clues.read(facet, occurrences[index] ?? []) }];
    });
  }

  /** The hits that count, by their start. */
  #hits(folded: Folded): Hit<number>[] {
    const found = this.#triggers.find(folded);
    if (found.length === 0) return [];
    const voided = covered(this.#exceptions.find(folded));
    const listed = inLists(folded);
    const isUnsaid = (hit: Hit<number>) =>
      listed.has(hit.start) || (this.values[hit.owner]?.sentence && isDenied(folded, hit));
    const hits = found.filter((hit) => !voided(hit.owner, hit.start, hit.end) && !isUnsaid(hit));
    // What counts for nothing beside another value in the same part of a sentence.
    const lesser = new Set<string>();
    for (const { owner, start } of hits) {
      for (const index of this.#lesser[owner] ?? []) lesser.add(`${folded.part[start]} ${index}`);
    }
    return hits.filter(({ owner, start }) => !lesser.has(`${folded.part[start]} ${owner}`));
  }

  /**
   * The effective values by facet, in the vocabulary's order; a facet for which something is held back from readers is
   * unchecked besides, and an open facet without any is unspecified.
   */
  effective(
    evidence: readonly Pick<Evidence, "facet" | "value">[],
    held: readonly Pick<Evidence, "facet">[],
  ): Measure["facets"] {
    const facets: Measure["facets"] = {};
    for (const facet of new Set(this.values.map(({ facet }) => facet))) {
      const found = evidence.filter((one) => one.facet === facet).map(({ value }) => value);
      if (held.some((one) => one.facet === facet)) found.push(UNCHECKED);
      if (found.length > 0) facets[facet] = found;
      else if (this.#open.includes(facet)) facets[facet] = [UNSPECIFIED];
    }
    return facets;
  }
}

/** Tells whether an exception covers a hit; hits must be asked for by ascending start. */
function covered(exceptions: readonly Hit<number>[]): (owner: number, start: number, end: number) => boolean {
  const reach = new Map<number, number>();
  let next = 0;
  return (owner, start, end) => {
    for (; next < exceptions.length; next += 1) {
      const one = exceptions[next];
      if (!one || one.start > start) break;
      reach.set(one.owner, Math.max(one.end, reach.get(one.owner) ?? 0));
    }
    return end <= Math.max(reach.get(owner) ?? 0, reach.get(ALL) ?? 0);
  };
}
