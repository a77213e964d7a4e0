/** From when to when a notice is in force, where its own words or its page's metadata say so. */
import type { Notice } from "../../../src/model/schema.ts";
import type { Note, Staged } from "../source/findings.ts";
import { readMarker } from "../source/markers.ts";
import type { Mapped } from "../source/text.ts";
import { addDays } from "./dates.ts";
import type { Metadata } from "./metadata.ts";
import {
  type Bounds,
  boundsOf,
  complete,
  type NoticeDays,
  type Period,
  readSentence,
} from "./period-clauses.ts";

/** A text that may say from when the notice is in force. */
export interface Closing {
  text: Mapped;
  /** It closes the notice, or sends it: elsewhere only what names the notice itself is about it. */
  closes: boolean;
  /** Its heading says that it is about the notice's force. */
  titled?: boolean;
}

/** What the notice's words refer to: its days, and its titles, by which it may name itself. */
export interface NoticeContext {
  days: NoticeDays;
  names: readonly string[];
}

/** A period as some words state it, and where they stand. */
interface Stated extends Period {
  quote: string;
  at: number;
}

/** A period with the words that state it. */
interface StatedPeriod extends Bounds {
  quote: string;
  at: number;
}

const CLOSING_TITLE =
  /附\s*则|(?:施行|实施|执行|生效|有效|试行|失效)\s*(?:日期|时间|期限|期|说明)|^(?:其他|其它)(?:事项|规定|说明)?$/u;

/** Whether a heading says that what stands below it is about the notice: 附则, 施行日期. */
export function isClosingTitle(title: string): boolean {
  return CLOSING_TITLE.test(title);
}

/** Whether a text, its subject left out, begins with from when it holds: 自2026年4月1日起施行, 实施期限：…. */
export function beginsInForce(text: string): boolean {
  if (/^(?:施行|实施|执行|有效|试行)(?:日期|时间|期限?)\s?[:：]/u.test(text)) return true;
  return /^(?:自|从)[^，。\n]{2,24}起(?:正式)?(?:施行|实施|执行|生效)(?=[，。；\n]|$)/u.test(text);
}

/** Reads the period of force: the notice's own words first, a bound that they don't state from its page's metadata. */
export function readEffective(
  closings: readonly Closing[],
  metadata: Metadata,
  notice: NoticeContext,
): Staged<Notice["effective"]> {
  const own = readOwn(closings, notice);
  const printed = ofMetadata(metadata, notice);
  const stated = own ?? printed;
  if (!stated) return { value: null, notes: unread(closings) };
  const from = stated.from ?? printed?.from ?? null;
  const to = stated.to ?? printed?.to ?? null;
  const isCompleted = printed !== null && (from !== stated.from || to !== stated.to);
  const quote = isCompleted ? `${stated.quote}……${printed.quote}` : stated.quote;
  const notes = own && printed ? differences(own, printed) : [];
  if (stated.isReckoned) notes.push(reckoned(stated));
  return { value: { from, to, quote }, notes };
}

const SAYS_FORCE =
  /(?:有效|施行|实施|执行|试行)期(?:限|间)?(?:为|至|：|:|自|[一二三四五六七八九十两\d]|均)|[起后](?:正式)?(?:施行|实施|执行|生效|试行)|(?:自动|自行)?失效/u;

/** Says that closing words speak of the notice's force in a form from which nothing could be read. */
function unread(closings: readonly Closing[]): Note[] {
  for (const { text, closes } of closings) {
    const found = closes && sentencesOf(text.text).find(({ sentence }) => SAYS_FORCE.test(sentence));
    if (!found) continue;
    const message = `这里写到施行或有效期（“${found.sentence.slice(0, 60)}”），没能读出起止日期；请核对原文`;
    return [{ at: text.start, severity: "warning", code: "EFFECTIVE_UNREAD", message }];
  }
  return [];
}

function reckoned({ from, to, quote, at }: StatedPeriod): Note {
  const bounds = [from === null ? "" : `自 ${from}`, to === null ? "" : `至 ${to}`].join(" ").trim();
  const message = `有效期（${bounds}）中有按原文推算的日期，原文为“${quote}”`;
  return { at, severity: "info", code: "EFFECTIVE_RECKONED", message };
}

function differences(own: StatedPeriod, printed: StatedPeriod): Note[] {
  const notes: Note[] = [];
  const compare = (name: string, ours: string | null, theirs: string | null) => {
    if (ours === null || theirs === null || ours === theirs) return;
    const message = `${name}日期，正文为 ${ours}（“${own.quote}”），网页的文件信息为 ${theirs}（“${printed.quote}”）；以正文为准，请核对`;
    notes.push({ at: printed.at, severity: "warning", code: "METADATA_DIFFERS", message });
  };
  compare("施行", own.from, printed.from);
  // Some portals print the last day in force, some the first day out of force.
  const isDayBehind = own.to !== null && printed.to === addDays(own.to, 1);
  if (!isDayBehind) compare("失效", own.to, printed.to);
  return notes;
}

/**
 * The period that the notice's own words state. Dates that aren't printed stay `null`, 自印发之日起 and 有效期3年 apart,
 * which the notice's days and its first day give. `closings` stand in the order in which they prevail.
 */
function readOwn(closings: readonly Closing[], notice: NoticeContext): StatedPeriod | null {
  const read = (list: readonly Closing[]) => list.flatMap((one) => readText(one, notice) ?? []);
  const closing = read(closings.filter(({ closes }) => closes));
  const inside = read(closings.filter(({ closes }) => !closes));
  const [first, ...others] = [...closing, ...(agree(inside) ? inside : [])];
  if (first === undefined) return null;
  const whole = others.reduce(join, first);
  return { ...boundsOf(whole), quote: whole.quote, at: whole.at };
}

/** The sentences of a text that state it; those that follow one another are quoted as one. */
function readText({ text, closes, titled = false }: Closing, { days, names }: NoticeContext): Stated | null {
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

/** The period that a page's metadata state. */
function ofMetadata(metadata: Metadata, { days }: NoticeContext): StatedPeriod | null {
  const { effectiveFrom, effectiveTo, term } = metadata;
  const ground = { about: true, closes: true, titled: true, names: [] };
  const stated = term && readSentence(term.quote, ground, days);
  // A term without a beginning of its own counts from the day that is printed beside it.
  const period = stated && boundsOf({ ...stated, from: stated.from ?? effectiveFrom?.value ?? null });
  const from = effectiveFrom?.value ?? period?.from ?? null;
  const to = effectiveTo?.value ?? period?.to ?? null;
  const words = [
    from === null ? null : (effectiveFrom ?? term),
    to === null ? null : (effectiveTo ?? term),
  ].filter((one) => one !== null);
  const [first] = words;
  // A term from no day that is printed is still what the page says.
  if (!first) return stated && term ? { from, to, quote: term.quote, at: term.at, isReckoned: false } : null;
  const quote = [...new Set(words.map((one) => one.quote))].join("……");
  return { from, to, quote, at: first.at, isReckoned: effectiveTo === null && period?.isReckoned === true };
}
