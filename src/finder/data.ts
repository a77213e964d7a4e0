/** What the finder knows of all measures; {@link ./pack.ts} says how it travels. */
import type { Role, Stage } from "../model/schema.ts";
import type { Question } from "./questions.ts";

/** A notice, as far as an entry shows it. */
export interface FinderNotice {
  id: string;
  title: string;
  /** Where the title's words end, see {@link ../model/word-ends.ts}. */
  titleWords: string;
  /** `null` where the source names none. */
  region: string | null;
  /** The region as readers know it. */
  place: string;
  year: number | null;
  /** Where and when it is from: `某市2025年`. */
  placeAndYear: string;
  stage: Stage;
  /** Another notice has taken its place, or an issued text follows this draft. */
  replaced: boolean;
  /** What a reader must know before relying on it, in words. */
  marks: string[];
  /** The day on which it was added to the site, an ISO date; `null` where nobody noted it. */
  addedOn: string | null;
  /** How to cite it in a Chinese text. */
  citation: string;
  /** The last day of its force, where the notice states one. */
  to: string | null;
  /** What is said of it from the next day on; `""` where it states none. */
  past: string;
}

/** A value that a measure names, with the words that show it. */
export interface FinderReason {
  /** The facet. */
  question: string;
  value: string;
  /** The phrases that hold the words, as printed; of a title there are none. */
  quotes: string[];
  /** The clauses that hold them, where the measure has several. */
  clauses?: string[];
  /** The measure's title holds one of them. */
  titled?: true;
  /** Of the sentences that hold the words: places in {@link FinderData.strengths}; of a title alone there are none. */
  strengths: number[];
  /** No editor has confirmed it yet. */
  proposed?: true;
  /** How sure the machine is of it, from 0 to 1, where it says so. */
  sureness?: number;
}

/** A responsible unit, as printed. */
export interface FinderUnit {
  name: string;
  role: Role;
  /** The clauses that name it, where the measure has several. */
  clauses?: string[];
}

/** A promise in numbers, or at once. */
export interface FinderPromise {
  /** Its words as printed, and that it is only sought where it is. */
  text: string;
  /** It is kept at once, 即报即批, and has no number. */
  atOnce?: true;
  /** Places in {@link FinderMeasure.reasons}: what its own sentence, or the measure's title, names. */
  reasons: number[];
}

export interface FinderMeasure {
  id: string;
  /** The page's path below the site's root. */
  url: string;
  /** Its notice's place in {@link FinderData.notices}. */
  notice: number;
  /** Number and title as printed. */
  heading: string;
  /** Where its words end, likewise. */
  headingWords: string;
  /** The values that hold for it by facet that is asked for, those among them that name no case. */
  values: Record<string, string[]>;
  reasons: FinderReason[];
  /** Of all its sentences: places in {@link FinderData.strengths}, the strongest first. */
  strengths: number[];
  units: FinderUnit[];
  /** What is promised in numbers, or at once; what is only sought comes last. */
  promises: FinderPromise[];
  /** What follows its notice's citation where the measure is cited: `第14条“某事”`. */
  citation: string;
  /** Measures that are versions of one another have the same number. */
  version: number;
}

export interface FinderData {
  /** The site's own address with a slash at its end, where it is known. */
  address: string | null;
  notices: FinderNotice[];
  /** In reading order, newest notice first. */
  measures: FinderMeasure[];
  /** In the order in which they are asked. */
  questions: Question[];
  /** The names of the columns of the results' table, as {@link ./rows.ts} fills them. */
  columns: string[];
  /** What the facet is called that ranks its values; `""` where none does, and nothing has a strength. */
  strengthName: string;
  /** Its values as readers see them, the strongest first. */
  strengths: string[];
  /** The place from which on they say that something is only sought. */
  sought: number;
}
