/**
 * The finder's data as it travels: one classic script, so that it also comes
 * where nothing can be fetched, with numbers for what is named again and again
 * and every phrase of a measure once.
 */

import { NO_ANSWERS, UNSPECIFIED } from "../model/facet-values.ts";
import { measurePath } from "../model/paths.ts";
import type { Role } from "../model/schema.ts";
import type { FinderData, FinderMeasure, FinderPromise, FinderReason, FinderUnit } from "./data.ts";
import { type Question, wordQuestions } from "./questions.ts";

const ROLES: readonly Role[] = ["responsible", "lead", "support"];

/**
 * Question and value as places in lists; phrases as places in the measure's; 1 for yes. What is proposed has its sureness
 * in hundredths, or 1 where it has none.
 */
type PackedReason = [
  question: number,
  value: number,
  phrases: number[],
  strengths: number[],
  titled: number,
  proposed: number,
  clauses?: string[],
];
type PackedUnit = [name: string, role: number, clauses?: string[]];
export type PackedMeasure = [
  /** Behind its notice's id and a hyphen. */
  key: string,
  notice: number,
  version: number,
  heading: string,
  headingWords: string,
  strengths: number[],
  units: PackedUnit[],
  promises: FinderPromise[],
  phrases: string[],
  reasons: PackedReason[],
  citation: string,
];

export interface PackedData extends Omit<FinderData, "measures"> {
  /** None where {@link parts} has them. */
  measures: PackedMeasure[];
  /** What answers are matched by, where all that is shown of a measure comes in a part of its own. */
  parts?: PackedCore;
}

/** Of a large collection's measures, in their order: what answers are matched and ordered by. */
export interface PackedCore {
  /** The file of each notice's part, below the site's root. */
  files: string[];
  /** The keys of each notice's measures, between `,`. */
  keys: string[];
  /** Each version number less the one before it. */
  versions: number[];
  /** Every list of strengths that occurs. */
  lists: number[][];
  /** Of each measure: the place of its list of strengths; then of every reason its value's place, times two and one more where the title holds it, and the place of the reason's list. */
  matched: number[][];
}

declare global {
  /** What the script sets. */
  var finderData: PackedData | undefined;
}

/** The values of a question by place: its options, then those that are no answers. */
export function valuesOf({ options }: Pick<Question, "options">): string[] {
  return [...options.map(({ value }) => value), ...NO_ANSWERS];
}

/** Makes the data ready to travel. Values come back from the reasons: one without a reason must be `unspecified`. */
export function pack(data: FinderData): PackedData {
  return { ...data, measures: data.measures.map((measure) => packMeasure(data, measure)) };
}

/** Makes travelled data what it was. */
export function unpack(packed: PackedData): FinderData {
  return { ...packed, measures: packed.measures.map((measure) => unpackMeasure(packed, measure)) };
}

export function packMeasure(data: FinderData, measure: FinderMeasure): PackedMeasure {
  const { id, notice, version, heading, headingWords, strengths, units, promises, reasons, citation } =
    measure;
  const phrases = [...new Set(reasons.flatMap(({ quotes }) => quotes))];
  return [
    id.slice((data.notices[notice]?.id.length ?? 0) + 1),
    notice,
    version,
    heading,
    headingWords,
    strengths,
    units.map(packUnit),
    promises,
    phrases,
    reasons.map((reason) => packReason(data, reason, phrases)),
    citation,
  ];
}

function packUnit({ name, role, clauses }: FinderUnit): PackedUnit {
  return clauses ? [name, ROLES.indexOf(role), clauses] : [name, ROLES.indexOf(role)];
}

function packReason(data: FinderData, reason: FinderReason, phrases: readonly string[]): PackedReason {
  const { value, quotes, strengths, titled, proposed, sureness = 0.01, clauses } = reason;
  const questions = wordQuestions(data.questions);
  const place = questions.findIndex(({ id }) => id === reason.question);
  const packed: PackedReason = [
    place,
    valuesOf(questions[place] ?? { options: [] }).indexOf(value),
    quotes.map((quote) => phrases.indexOf(quote)),
    strengths,
    Number(titled ?? false),
    proposed ? Math.round(100 * sureness) : 0,
  ];
  if (clauses) packed.push(clauses);
  return packed;
}

export function unpackMeasure(
  data: Pick<FinderData, "notices" | "questions">,
  [
    key,
    notice,
    version,
    heading,
    headingWords,
    strengths,
    units,
    promises,
    phrases,
    packed,
    citation,
  ]: PackedMeasure,
): FinderMeasure {
  const from = data.notices[notice]?.id ?? "";
  const questions = wordQuestions(data.questions);
  const reasons = packed.flatMap(
    ([number, value, quotes, strengths, titled, proposed, clauses]): FinderReason[] => {
      const question = questions[number];
      if (question === undefined) return [];
      return [
        {
          question: question.id,
          value: valuesOf(question)[value] ?? "",
          quotes: quotes.map((quote) => phrases[quote] ?? ""),
          strengths,
          ...(clauses && { clauses }),
          ...(titled === 1 && { titled: true }),
          ...(proposed > 0 && { proposed: true }),
          ...(proposed > 1 && { sureness: proposed / 100 }),
        },
      ];
    },
  );
  const values = valuesNamed(questions, reasons);
  return {
    id: `${from}-${key}`,
    url: measurePath(from, key),
    notice,
    heading,
    headingWords,
    values,
    reasons,
    strengths,
    units: units.map(([name, role, clauses]): FinderUnit => {
      return { name, role: ROLES[role] ?? "responsible", ...(clauses && { clauses }) };
    }),
    promises,
    citation,
    version,
  };
}

/** The values that reasons name, by question. */
export function valuesNamed(
  questions: readonly Question[],
  reasons: readonly FinderReason[],
): FinderMeasure["values"] {
  return Object.fromEntries(
    questions.map(({ id }) => {
      const own = reasons.filter(({ question }) => question === id).map(({ value }) => value);
      return [id, own.length > 0 ? own : [UNSPECIFIED]];
    }),
  );
}
