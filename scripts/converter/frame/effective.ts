/** From when to when a notice is in force, where its own words say so. */
import type { Notice } from "../../../src/model/schema.ts";
import { readMarker } from "../source/markers.ts";
import type { Mapped } from "../source/text.ts";
import { complete, type NoticeDays, type Period, readSentence } from "./period-clauses.ts";
import { lastDay } from "./period-days.ts";

/** A text that may say from when the notice is in force. */
export interface Closing {
  text: Mapped;
  /** It closes the notice, or sends it: elsewhere only what names the notice itself is about it. */
  closes: boolean;
  /** Its heading says that it is about the notice's force. */
  titled?: boolean;
}

/** A period with the words that state it. */
interface Stated extends Period {
  quote: string;
  /** Where its text stands. */
  at: number;
}

const CLOSING_TITLE =
  /附\s*则|(?:施行|实施|执行|生效|有效|试行|失效)\s*(?:日期|时间|期限|期|说明)|^(?:其他|其它)(?:事项|规定|说明)?$/u;

/** Whether a heading says that what stands below it is about the notice: 附则, 施行日期. */
export function isClosingTitle(title: string): boolean {
  return CLOSING_TITLE.test(title);
}

/** Whether a text, its subject left out, begins with from when it holds: 自2026年4月1日起施行. */
export function beginsInForce(text: string): boolean {
  return /^(?:自|从)[^，。\n]{2,24}起(?:正式)?(?:施行|实施|执行|生效)(?=[，。；\n]|$)/u.test(text);
}

/**
 * Reads the period of force. Dates that aren't printed stay `null`, 自印发之日起 and 有效期3年 apart, which the notice's
 * days and its first day give. `closings` stand in the order in which they prevail; `names` are the notice's titles.
 */
export function readEffective(
  closings: readonly Closing[],
  days: NoticeDays,
  names: readonly string[],
): Notice["effective"] {
  const read = (list: readonly Closing[]) => list.flatMap((one) => readText(one, days, names) ?? []);
  const closing = read(closings.filter(({ closes }) => closes));
  const inside = read(closings.filter(({ closes }) => !closes));
  const [first, ...others] = [...closing, ...(agree(inside) ? inside : [])];
  if (first === undefined) return null;
  const { from, to, months, quote } = others.reduce(join, first);
  const end = to ?? (from === null || months === null ? null : lastDay(from, months));
  return { from, to: end !== null && from !== null && end < from ? null : end, quote };
}

/** The sentences of a text that state it; those that follow one another are quoted as one. */
function readText(
  { text, closes, titled = false }: Closing,
  days: NoticeDays,
  names: readonly string[],
): Stated | null {
  let found: Stated | null = null;
  let goesOn = false;
  for (const { sentence, before } of sentencesOf(text.text)) {
    const words = sentence.slice(readMarker(sentence)?.length ?? 0);
    const period = readSentence(words, { about: closes || goesOn, closes, titled, names }, days);
    const isMore = period !== null && (found === null || adds(found, period));
    if (period && isMore) {
      const quote: string = found === null ? sentence : found.quote + (goesOn ? before : "……") + sentence;
      found = { ...complete(found, period), quote, at: text.start };
    }
    goesOn = isMore;
  }
  return found;
}

/** Words that state a bound which the first don't, and none otherwise. */
function join(first: Stated, other: Stated): Stated {
  const sameStart = first.from === null || other.from === null || first.from === other.from;
  if (!sameStart || !adds(first, other)) return first;
  const [before, behind] = first.at < other.at ? [first, other] : [other, first];
  return { ...complete(first, other), quote: `${before.quote}……${behind.quote}`, at: before.at };
}

function adds(first: Period, other: Period): boolean {
  const hasEnd = first.to !== null || first.months !== null;
  return (first.from === null && other.from !== null) || (!hasEnd && (other.to ?? other.months) !== null);
}

/** Whether texts of measures state one period, each perhaps a part of it; several different ones are the measures' own. */
function agree(inside: readonly Stated[]): boolean {
  const isOne = (values: readonly (string | number | null)[]) =>
    new Set(values.filter((value) => value !== null)).size <= 1;
  return [
    inside.map(({ from }) => from),
    inside.map(({ to }) => to),
    inside.map(({ months }) => months),
  ].every(isOne);
}

/** Sentences with the white space between each and the one before it. */
function sentencesOf(text: string): { sentence: string; before: string }[] {
  let end = 0;
  return [...text.matchAll(/[^。\n]+。?/gu)].flatMap(({ 0: printed, index }) => {
    const sentence = printed.trim();
    if (sentence === "") return [];
    const start = index + printed.indexOf(sentence);
    const before = text.slice(end, start);
    end = start + sentence.length;
    return { sentence, before };
  });
}
