/** Facts of notices beside their texts: which of them a query names. */
import { fromRuns } from "../model/runs.ts";
import { isUnit } from "./measure-number.ts";
import { holders, type NameIndex, placeOfSlot, stretchesOf } from "./names.ts";
import type { CatalogueNotice } from "./notices.ts";
import { isSaid, isYear, type PartialDay, readDay, readNumber } from "./numbers.ts";
import { spelt } from "./query-words.ts";
import { FACT_WORDS, QUESTION_WORDS } from "./question-words.ts";
import type { HitNote } from "./tiers.ts";
import { tokensOf } from "./tokenise.ts";

/** What a query says of facts. */
export interface AskedFacts {
  days: readonly PartialDay[];
  /** How many measures it says that a notice has. */
  counts: readonly number[];
  /** Stretches of tokens that may be names. */
  names: readonly (readonly string[])[];
  /** It says nothing but days. */
  onlyDays: boolean;
  /** It says nothing but how many measures there are, where and of which year. */
  onlyCounts: boolean;
  /** It names a day or a number of measures, or so much that little else can be meant. */
  telling: boolean;
}

/** Notices' facts that a query names, by the notices' records. */
export type FoundFacts = Map<number, HitNote>;

/** Names of fewer tokens stand in too many facts to tell anything. */
const SHORTEST_NAME = 4;
/** Names of so many tokens are those of documents; shorter ones are bodies', which measures are asked for by, too. */
const TELLING_NAME = 10;
/** What is counted. */
const COUNTED = spelt("措施", "举措", "任务", "政策", "事项");
/** Queries that are longer are none for a name. */
const LONGEST_NAME = 48;

const idleWords = new Map<string, boolean>();
for (const word of [...QUESTION_WORDS, ...FACT_WORDS]) idleWords.set(keyOf(tokensOf(word)), true);
const longestIdle = Math.max(...[...idleWords.keys()].map((key) => key.split(" ").length));

/** Whether tokens only ask, connect, or say which kind of fact is meant. */
export function isIdle(tokens: readonly string[]): boolean {
  return withoutIdle(tokens).every((stretch) => stretch.length === 0);
}

/** The stretches between words that only ask or connect, the longest of which count first. */
function withoutIdle(tokens: readonly string[]): string[][] {
  const stretches: string[][] = [[]];
  for (let at = 0; at < tokens.length; ) {
    let end = Math.min(at + longestIdle, tokens.length);
    while (end > at && !idleWords.has(keyOf(tokens.slice(at, end)))) end -= 1;
    if (end > at || tokens[at] === "。") stretches.push([]);
    else stretches[stretches.length - 1]?.push(tokens[at] ?? "");
    at = Math.max(end, at + 1);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** Reads what a query says of facts; `places` are the tokens of names of places, which say where and not what. */
export function readFacts(
  tokens: readonly string[],
  isPlace: (tokens: readonly string[]) => boolean,
): AskedFacts {
  const days: PartialDay[] = [];
  const counts: number[] = [];
  const others: string[][] = [[]];
  for (let at = 0; at < tokens.length; ) {
    const day = readDay(tokens, at);
    const count = day === null ? readCount(tokens, at) : null;
    if (day !== null) days.push(day.day);
    if (count !== null) counts.push(count.value);
    const end = day?.end ?? count?.end;
    if (end === undefined) others[others.length - 1]?.push(tokens[at] ?? "");
    else others.push([]);
    at = end ?? at + 1;
  }
  const said = others.flatMap(withoutIdle);
  const onlyDays = days.length > 0 && said.every(isPlace);
  const onlyCounts = counts.length > 0 && said.flatMap(withoutYears).every(isPlace);
  // A month is named in much that isn't about notices.
  const kept = onlyDays ? days : days.filter(({ day }) => day !== null);
  const names = others.flatMap(namesIn);
  const telling = kept.length > 0 || counts.length > 0 || lengthOf(names) >= TELLING_NAME;
  return { days: kept, counts, names, onlyDays, onlyCounts, telling };
}

/** 35项措施: how many measures there are, which isn't the number of one. */
function readCount(tokens: readonly string[], at: number): { value: number; end: number } | null {
  // 第35项措施 is one of them.
  if (tokens[at - 1] === "第") return null;
  const number = readNumber(tokens, at);
  if (number === null || !isUnit(tokens[number.end] ?? "")) return null;
  const behind = number.end + 1;
  const word = COUNTED.find((signs) => signs.every((sign, index) => tokens[behind + index] === sign));
  return word === undefined ? null : { value: number.value, end: behind + word.length };
}

/** The stretches between years. */
function withoutYears(tokens: readonly string[]): string[][] {
  const stretches: string[][] = [[]];
  for (const token of tokens) {
    if (isYear(Number(token)) || token === "年") stretches.push([]);
    else stretches[stretches.length - 1]?.push(token);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** What may be a name: characters that only connect within it count, those around it don't. */
function namesIn(tokens: readonly string[]): string[][] {
  return withoutIdle(tokens)
    .flatMap(stretchesOf)
    .filter(({ length }) => length > 1);
}

/** The facts that a query names; `fits` tells which notices may be meant. */
export function findFacts(
  { days, counts, names }: AskedFacts,
  notices: readonly CatalogueNotice[],
  index: NameIndex,
  fits: (notice: CatalogueNotice) => boolean,
): FoundFacts {
  const found = new Map<number, number[]>();
  const add = (notice: number, fact: number) => {
    const own = found.get(notice) ?? [];
    if (!own.includes(fact)) found.set(notice, [...own, fact]);
  };
  for (const [notice, { days: stated = [] }] of notices.entries()) {
    const said = stated.filter(([iso]) => days.some((day) => isSaid(iso, day)));
    for (const [, fact] of said) add(notice, fact);
  }
  const length = lengthOf(names);
  if (days.length + counts.length === 0 && length >= SHORTEST_NAME && length <= LONGEST_NAME) {
    for (const slot of holders(names, index)) {
      const { notice, fact } = placeOfSlot(slot);
      if (fact >= 0) add(notice, fact);
    }
  }
  const notes: FoundFacts = new Map();
  for (const notice of notices) {
    const measures = fromRuns(notice.runs).length;
    if (counts.includes(measures) && fits(notice)) notes.set(notice.record, { measures });
  }
  for (const [notice, facts] of found) {
    const own = notices[notice];
    if (own !== undefined && fits(own))
      notes.set(own.record, { ...notes.get(own.record), facts: facts.sort((a, b) => a - b) });
  }
  return notes;
}

function lengthOf(names: readonly (readonly string[])[]): number {
  return names.reduce((sum, name) => sum + name.length, 0);
}

function keyOf(tokens: readonly string[]): string {
  return tokens.join(" ");
}
