/** From when to when a notice is in force, where its own words or its page's metadata say so. */
import type { Notice } from "../../../src/model/schema.ts";
import type { Note, Staged } from "../source/findings.ts";
import type { Mapped } from "../source/text.ts";
import { addDays } from "./dates.ts";
import type { Metadata } from "./metadata.ts";
import { type NoticeDays, type Period, readPeriod } from "./period.ts";

/** A text that may say it, and whether it closes the notice: elsewhere only what names the notice itself is about it. */
export interface Closing {
  text: Mapped;
  closes: boolean;
}

/** A period with the words that state it. */
interface StatedPeriod extends Period {
  quote: string;
  at: number;
}

/** 本措施, 本若干政策措施; no clause (本条政策), no region (本市) and no other document. */
const ITSELF =
  /本(?!条|项|款|市|省|区|县|州|级|地)[\p{Script=Han}“”《》]{0,10}?(?:措施|举措|方案|通知|意见|办法|规定|细则|政策|公告|通告|条例|文件|决定|计划|清单|要点|指南|规划|规则|制度|标准|规程)/u;

/** Reads the period of force: the notice's own words first, a bound that they don't state from its page's metadata. */
export function readEffective(
  closings: readonly Closing[],
  metadata: Metadata,
  days: NoticeDays,
): Staged<Notice["effective"]> {
  const own = readClosings(closings, days);
  const printed = ofMetadata(metadata, days);
  const stated = own ?? printed;
  if (!stated) return { value: null, notes: [] };
  const from = stated.from ?? printed?.from ?? null;
  const to = stated.to ?? printed?.to ?? null;
  const isCompleted = printed !== null && (from !== stated.from || to !== stated.to);
  const quote = isCompleted ? `${stated.quote}……${printed.quote}` : stated.quote;
  const notes = own && printed ? differences(own, printed) : [];
  if (stated.isReckoned) notes.push(reckoned(stated));
  return { value: { from, to, quote }, notes };
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

/** A section's heading that says what it is about: 附则, 施行日期, 十、执行期限. */
const ABOUT =
  /^(?:[一二三四五六七八九十\d（()）、.．\s]{0,6})(?:附则|有效期限?|(?:施行|实施|执行|生效|有效|试行)(?:的)?(?:日期|期限|时间|期))[。：:\s]/u;

/** The first text that states a period; a bound that its next sentence or another article states is part of it. */
function readClosings(closings: readonly Closing[], days: NoticeDays): StatedPeriod | null {
  const stated = closings.flatMap((closing) => statedIn(closing, days));
  const [first] = stated;
  if (!first || (first.from !== null && first.to !== null)) return first ?? null;
  // 第五条 says from when, 第六条 for how long.
  for (const other of stated.slice(1)) {
    const [earlier, later] = [first, other].sort((a, b) => a.at - b.at) as [StatedPeriod, StatedPeriod];
    const both = readPeriod(earlier.quote + later.quote, days);
    if (both?.from && both.to) return { ...both, quote: `${earlier.quote}……${later.quote}`, at: earlier.at };
  }
  return first;
}

/** The first period that a text states. */
function statedIn({ text, closes }: Closing, days: NoticeDays): StatedPeriod[] {
  const isAbout = ABOUT.test(text.text.slice(0, 30));
  const sentences = sentencesOf(text);
  for (const [index, sentence] of sentences.entries()) {
    const isOwn = closes || isAbout || ITSELF.test(sentence.text);
    const period = isOwn ? readPeriod(sentence.text, days, isAbout) : null;
    if (!period) continue;
    const found = { ...period, quote: sentence.text, at: sentence.start };
    const next = sentences[index + 1]?.text;
    if (next === undefined || (period.from !== null && period.to !== null)) return [found];
    const both = readPeriod(sentence.text + next, days, isAbout);
    const isMore = both !== null && (both.from ?? both.to) !== null && readPeriod(next, days) !== null;
    return [isMore ? { ...both, quote: sentence.text + next, at: sentence.start } : found];
  }
  return [];
}

function sentencesOf(text: Mapped): Mapped[] {
  const sentences: Mapped[] = [];
  let start = 0;
  for (const { index, 0: end } of text.text.matchAll(/。|\n|$/g)) {
    const sentence = text.slice(start, index + (end === "。" ? 1 : 0)).trim();
    if (sentence.length > 0) sentences.push(sentence);
    start = index + end.length;
  }
  return sentences;
}

/** The period that a page's metadata state. */
function ofMetadata(metadata: Metadata, days: NoticeDays): StatedPeriod | null {
  const { effectiveFrom, effectiveTo, term } = metadata;
  // A term without a beginning of its own counts from the day that is printed beside it.
  const beginning = effectiveFrom === null ? "" : `${effectiveFrom.quote}起，`;
  const period = term && readPeriod(beginning + term.quote, days);
  const from = effectiveFrom?.value ?? period?.from ?? null;
  const to = effectiveTo?.value ?? period?.to ?? null;
  const words = [
    from === null ? null : (effectiveFrom ?? term),
    to === null ? null : (effectiveTo ?? term),
  ].filter((one) => one !== null);
  const [first] = words;
  if (!first) return null;
  const quote = [...new Set(words.map((one) => one.quote))].join("……");
  return { from, to, quote, at: first.at, isReckoned: effectiveTo === null && period?.isReckoned === true };
}
