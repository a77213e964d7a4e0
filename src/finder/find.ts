/**
 * From answers to entries: measures in groups, versions of one measure as one
 * entry, what names the case most closely and grants most first, what is only
 * sought last; of what leaves the case open, what leaves fewest questions open.
 */
import { REGION } from "../model/built-in-facets.ts";
import type { FinderData, FinderNotice, FinderUnit } from "./data.ts";
import { type Group, type Match, matchOf, openQuestions, reasonsOf } from "./match.ts";
import { type Answers, chosen } from "./questions.ts";
import { addedSince } from "./since.ts";

/** Why a text is folded away: it isn't issued yet, it has ended, or another has taken its place. */
export type Reservation = "draft" | "expired" | "replaced";

/** One measure, or several that are versions of one another. */
export interface Entry {
  /** The version that is shown. */
  face: Match;
  /** The other versions that fit, in the same order of preference. */
  others: Match[];
  /** No version of the same group is without reservations. */
  folded: boolean;
}

export type Found = Record<Group, Entry[]>;

/** The groups in the order in which they are shown. */
export const GROUPS: readonly Group[] = ["named", "open", "government"];

/** What a reader must know of a notice's standing; `today` is an ISO date. */
export function reservations({ stage, replaced, to }: FinderNotice, today: string): Reservation[] {
  const found: [Reservation, boolean][] = [
    ["draft", stage === "draft"],
    ["expired", to !== null && to < today],
    ["replaced", replaced],
  ];
  return found.filter(([, holds]) => holds).map(([reservation]) => reservation);
}

/** All entries that fit the answers, in groups and in order; `today` decides what has expired. */
export function find(data: FinderData, answers: Answers, today: string): Found {
  const place = new Map(data.measures.map((measure, index) => [measure, index]));
  const notice = ({ measure }: Match) => data.notices[measure.notice];
  const isReserved = (match: Match) => {
    const own = notice(match);
    return own !== undefined && reservations(own, today).length > 0;
  };
  const age = (match: Match) => -(notice(match)?.year ?? 0);
  const position = ({ measure }: Match) => place.get(measure) ?? 0;
  const regions = chosen(answers, REGION);
  const versions = new Map<number, Match[]>();
  for (const measure of addedSince(data, answers)) {
    const match = matchOf(data, measure, answers);
    if (match === null) continue;
    const others = versions.get(measure.version);
    if (others) others.push(match);
    else versions.set(measure.version, [match]);
  }
  const preference = steps<Match>([
    ({ group }) => GROUPS.indexOf(group),
    (match) => Number(isReserved(match)),
    (match) => Number(!regions.includes(notice(match)?.region ?? "")),
    age,
    position,
  ]);
  const found: Found = { named: [], open: [], government: [] };
  for (const matches of versions.values()) {
    const [face, ...others] = matches.sort(preference);
    if (face === undefined) continue;
    found[face.group].push({ face, others, folded: isReserved(face) });
  }
  const rarity = rarities(data);
  const specificity = (match: Match) => {
    const best = new Map<string, number>();
    for (const { question, value } of reasonsOf(match, answers)) {
      best.set(question, Math.max(best.get(question) ?? 0, rarity(question, value)));
    }
    return [...best.values()].reduce((sum, one) => sum + one, 0);
  };
  const order = steps<Entry>([
    ({ folded }) => Number(folded),
    ({ face }) => (face.group === "open" ? openQuestions(face).length : 0),
    ({ face }) => Number(isSought(data, face, answers)),
    ({ face }) => -named(face),
    ({ face }) => -specificity(face),
    ({ face }) => -countAny(face),
    ({ face }) => -titled(face, answers),
    ({ face }) => Math.min(...strengthsOf(face, answers), data.strengths.length),
    ({ face }) => age(face),
    ({ face }) => position(face),
  ]);
  for (const group of GROUPS) found[group].sort(order);
  return found;
}

/** How often each value is named; of the same data it is always the same. */
const counted = new WeakMap<FinderData, Map<string, number>>();

/** How rare it is that a measure names a value: to be about lithium batteries tells more than to be about ships. */
function rarities(data: FinderData): (question: string, value: string) => number {
  const { measures } = data;
  const counts = counted.get(data) ?? new Map<string, number>();
  if (counts.size === 0) {
    counted.set(data, counts);
    for (const { reasons } of measures)
      for (const { question, value } of reasons)
        counts.set(`${question}/${value}`, (counts.get(`${question}/${value}`) ?? 0) + 1);
  }
  return (question, value) =>
    Math.log(measures.length / (counts.get(`${question}/${value}`) ?? measures.length));
}

/** How many questions the measure's words answer as the reader did. */
function named({ standings }: Match): number {
  return [...standings].filter(([question, standing]) => question !== REGION && standing === "named").length;
}

function countAny({ standings }: Match): number {
  return [...standings.values()].filter((standing) => standing === "any").length;
}

/** How many questions its title answers: a measure about the very thing, not one that mentions it. */
function titled(match: Match, answers: Answers): number {
  const reasons = reasonsOf(match, answers).filter((reason) => reason.titled);
  return new Set(reasons.map(({ question }) => question)).size;
}

/**
 * The strengths that a match is ordered and shown by, the strongest first: those of the sentences that name what was
 * chosen, since another sentence's 取消 says nothing about it; of the whole measure where no sentence does.
 */
export function strengthsOf(match: Match, answers: Answers): number[] {
  const own = reasonsOf(match, answers).flatMap(({ strengths }) => strengths);
  const strengths = own.length > 0 ? own : match.measure.strengths;
  return [...new Set(strengths)].sort((a, b) => a - b);
}

/** Whether nothing that a match says of what was chosen holds yet: all of it is only sought. */
export function isSought({ sought }: FinderData, match: Match, answers: Answers): boolean {
  return (strengthsOf(match, answers)[0] ?? -1) >= sought;
}

/** The units of the clauses that name what was chosen; all of the measure's where those have none of their own. */
export function unitsOf(match: Match, answers: Answers): FinderUnit[] {
  const reasons = reasonsOf(match, answers);
  const { units } = match.measure;
  const named = new Set(reasons.flatMap(({ clauses = [] }) => clauses));
  const own = units.filter(({ clauses = [] }) => clauses.some((clause) => named.has(clause)));
  return own.length > 0 ? own : units;
}

/** Orders by the first of several numbers that differs, the lower first; an item's numbers are found once. */
function steps<Item>(numbers: readonly ((item: Item) => number)[]): (a: Item, b: Item) => number {
  const known = new Map<Item, number[]>();
  const of = (item: Item) => {
    const own = known.get(item) ?? numbers.map((number) => number(item));
    known.set(item, own);
    return own;
  };
  return (a, b) => {
    const right = of(b);
    return of(a).reduce((order, number, at) => order || number - (right[at] ?? 0), 0);
  };
}
