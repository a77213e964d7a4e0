/** What can be seen of a proposed value that tells whether it holds, whatever the notice and the facet are about. */
import { type Folded, type Hit, PhraseIndex } from "../registries/trigger-phrases.ts";

/** The clues, each a small whole number. */
export interface Clues {
  /** How often triggers stand: 0 once, 1 twice, and so on by doubling. */
  often: number;
  /** One stands in the title. */
  titled: number;
  /** A word of the collection's subject stands in the sentence of one, beside it. */
  near: number;
  /** The value belongs to sentences: its triggers are verbs, which nouns have inside them, too. */
  sentence: number;
  /** One of these opens a part of a sentence, as a verb does. */
  opens: number;
  /** In the title or a clause, none of its facet's other values is named before it: texts begin with what they are about. */
  first: number;
  /**
   * Its facet tells what is done of the collection's subject (`ofSubject` in `facets.yaml`), of which no word stands
   * beside it: most likely another matter. No weight makes up for it.
   */
  stray: number;
}

/** The clues that have weights, in their order. */
export const CLUES = [
  "often",
  "titled",
  "near",
  "sentence",
  "opens",
  "first",
] as const satisfies (keyof Clues)[];

/** A text of a measure in which triggers stand. */
export interface CluedPassage {
  text: string;
  isTitle: boolean;
  /** The sentence of each character. */
  sentenceOf: readonly number[];
  /** How many words of the subject a sentence has. */
  subjects: ReadonlyMap<number, number>;
  /** The characters of these words. */
  inSubject: ReadonlySet<number>;
}

/** Where a trigger stands, `end` exclusive. */
export interface Occurrence {
  passage: CluedPassage;
  start: number;
  end: number;
  /** No other value of the facet stands before it in the passage. */
  isFirst: boolean;
}

/** More often than eight times, three doublings, says no more. */
const MOST_OFTEN = 3;
/** So many characters, such as 进一步, may stand before the verb of a part. */
const BEFORE_VERB = 4;
/** As {@link Folded} texts have them. */
const PART_ENDS = ",。;!?:\n";
const SENTENCE_ENDS = "。;!?\n";

/** Reads clues by a vocabulary. */
export class ClueReader {
  readonly #subject = new PhraseIndex<null>();
  readonly #ofSentences: ReadonlySet<string>;
  readonly #ofSubject: ReadonlySet<string>;

  constructor(vocabulary: {
    subject: readonly string[];
    facets: readonly { id: string; quote: "words" | "sentence"; ofSubject: boolean }[];
  }) {
    for (const phrase of vocabulary.subject) this.#subject.add(phrase, null);
    const having = (holds: (facet: (typeof vocabulary.facets)[number]) => boolean) =>
      new Set(vocabulary.facets.filter(holds).map(({ id }) => id));
    this.#ofSentences = having(({ quote }) => quote === "sentence");
    this.#ofSubject = having(({ ofSubject }) => ofSubject);
  }

  /** A title or a clause, ready for {@link read}. */
  passage(folded: Folded, isTitle: boolean): CluedPassage {
    const { text } = folded;
    const sentenceOf: number[] = [];
    let sentence = 0;
    for (let at = 0; at < text.length; at += 1) {
      sentenceOf.push(sentence);
      if (SENTENCE_ENDS.includes(text.charAt(at))) sentence += 1;
    }
    const subjects = new Map<number, number>();
    const inSubject = new Set<number>();
    for (const { start, end } of apart(this.#subject.find(folded))) {
      const own = sentenceOf[start] ?? 0;
      subjects.set(own, (subjects.get(own) ?? 0) + 1);
      for (let at = start; at < end; at += 1) inSubject.add(at);
    }
    return { text, isTitle, sentenceOf, subjects, inSubject };
  }

  /** The clues of a value of a facet whose triggers stand at some places of a measure. */
  read(facet: string, occurrences: readonly Occurrence[]): Clues {
    const isOfSentences = this.#ofSentences.has(facet);
    const near = occurrences.some(isNear);
    const often = Math.floor(Math.log2(Math.max(1, occurrences.length)));
    return {
      often: Math.min(MOST_OFTEN, often),
      titled: Number(occurrences.some(({ passage }) => passage.isTitle)),
      near: Number(near),
      sentence: Number(isOfSentences),
      opens: Number(isOfSentences && occurrences.some(opensPart)),
      first: Number(occurrences.some(({ isFirst }) => isFirst)),
      stray: Number(!near && this.#ofSubject.has(facet)),
    };
  }
}

/** The hits that don't lie in one before: 进出口 is not 出口 besides. */
function apart(hits: readonly Hit<null>[]): Hit<null>[] {
  const kept: Hit<null>[] = [];
  let reached = 0;
  for (const hit of hits) {
    if (hit.start < reached) continue;
    kept.push(hit);
    reached = hit.end;
  }
  return kept;
}

/** Whether a word of the subject stands in the sentence of a trigger, and not only inside the trigger itself. */
function isNear({ passage: { sentenceOf, subjects, inSubject }, start, end }: Occurrence): boolean {
  let inside = 0;
  for (let at = start; at < end; at += 1)
    if (inSubject.has(at) && !(at > start && inSubject.has(at - 1))) inside += 1;
  return (subjects.get(sentenceOf[start] ?? 0) ?? 0) > inside;
}

/** Whether hardly anything stands between a trigger and the sign before it. */
function opensPart({ passage: { text }, start }: Occurrence): boolean {
  const before = text.slice(Math.max(0, start - BEFORE_VERB - 1), start);
  return before.length <= BEFORE_VERB || [...before].some((sign) => PART_ENDS.includes(sign));
}
