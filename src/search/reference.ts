/**
 * The grammar of references: from the tokens of a query to the place, year, notice, number, clause, id and 文号 that
 * it names, in whatever order. It reads from left to right and looks ahead no farther than a name is long, so that its
 * time grows with the query's length.
 */
import { isYear, readDay, readNumber } from "./numbers.ts";
import { type DocumentNumber, type Named, nameKey, type ReferenceNames } from "./reference-names.ts";
import type { Token } from "./tokenise.ts";

/** A measure by its number. */
export interface MeasureNumber {
  /** Keys that it may have, the likeliest first. */
  keys: readonly string[];
  /** The clause within it, from 1. */
  clause: number | null;
}

/** What a query refers to, and what it says besides. */
export interface Reference {
  /** Ids of regions. */
  places: ReadonlySet<string>;
  years: ReadonlySet<number>;
  /** A draft is meant. */
  draft: boolean;
  ids: readonly (Named & { clause: number | null })[];
  /** 文号 of the collection that fit what was typed. */
  numbers: readonly DocumentNumber[];
  measures: readonly MeasureNumber[];
  /** A number alone, which is a measure's where nothing is said besides a place. */
  bare: MeasureNumber | null;
  /** A 文号 was typed that no notice has. */
  strange: boolean;
  /** Stretches of tokens that belong to no reference, ends exclusive. */
  rest: readonly { start: number; end: number }[];
}

/** No measure has a greater number. */
const LARGEST = 999;
const HAN = /^\p{Script=Han}$/u;
const LETTER = /^[a-z]$/;
const UNITS = new Set(["条", "项"]);
const PARTS = ["部分", "章", "编", "篇", "节"].map((word) => [...word]);
/** What stands before a measure's number. */
const LABELS = ["措施", "举措", "任务", "事项", "序号", "编号", "条款"].map((word) => [...word]);
const LATIN_LABELS = new Set(["no", "nr", "#", "item", "article", "measure"]);
const DRAFT = ["征求意见稿", "征求意见", "意见稿", "送审稿", "草案", "草稿"].map((word) => [...word]);
/** What may go on directly behind 26条 without making it a count: 26条的, 26条是什么. */
const GOES_ON = new Set([..."的之是第讲说内有怎如和与及中里"]);
/** What makes 26条 a count that stands directly before it: 共26条, 出台26条. */
const COUNTS = new Set([..."共有前后这那等台出部余多达约近的条为含"]);
/** What may follow 17号 directly. */
const BEHIND_NUMBER = new Set([..."文公通令函的第是件"]);
/** What the words of a 文号 end with. */
const SERIES_ENDS = new Set([..."发函字办规令告知"]);
/** What stands between the words of a reference. */
const FILLERS = new Set(["。", ..."的之中里内"]);
const LISTING = new Set(["。", ..."和与及"]);

/** Reads a query by its tokens, whose offsets are those of its text; never fails. */
export function readReference(text: string, tokens: readonly Token[], names: ReferenceNames): Reference {
  const reader = new ReferenceReader(text, tokens, names);
  return reader.read();
}

class ReferenceReader {
  private readonly words: string[];
  private readonly isTaken: boolean[];
  private readonly places = new Set<string>();
  private readonly years = new Set<number>();
  private readonly ids: (Named & { clause: number | null })[] = [];
  private readonly numbers: DocumentNumber[] = [];
  private readonly measures: { keys: string[]; clause: number | null }[] = [];
  private draft = false;
  private part: number | null = null;
  private bare: MeasureNumber | null = null;

  private strange = false;
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly names: ReferenceNames;

  constructor(text: string, tokens: readonly Token[], names: ReferenceNames) {
    this.text = text;
    this.tokens = tokens;
    this.names = names;
    this.words = tokens.map(({ text }) => text);
    this.isTaken = tokens.map(() => false);
  }

  read(): Reference {
    for (let at = 0; at < this.words.length; ) at = this.next(at);
    const { places, years, draft, ids, numbers, measures, bare, strange } = this;
    return { places, years, draft, ids, numbers, measures, bare, strange, rest: this.rest() };
  }

  /** Reads what begins at a token, and gives the token behind it. */
  private next(at: number): number {
    const day = readDay(this.words, at);
    // A day refers to no measure, whatever its numbers.
    if (day !== null && !this.isIdAt(at)) return day.end;
    const end =
      this.readId(at) ??
      this.readSeries(at) ??
      this.readPlace(at) ??
      this.readDraft(at) ??
      this.readPart(at) ??
      this.readPrinted(at) ??
      this.readClause(at) ??
      this.readMeasure(at) ??
      this.readYear(at) ??
      this.readBare(at);
    if (end === null) return at + 1;
    for (let taken = at; taken < end; taken += 1) this.isTaken[taken] = true;
    return end;
  }

  private isIdAt(at: number): boolean {
    return this.longestName(at, this.names.ids) !== null;
  }

  private longestName<Value>(
    at: number,
    known: ReadonlyMap<string, Value>,
  ): { value: Value; end: number } | null {
    for (let end = Math.min(at + this.names.longest, this.words.length); end > at; end -= 1) {
      const value = known.get(nameKey(this.words.slice(at, end)));
      if (value !== undefined) return { value, end };
    }
    return null;
  }

  /** An id of a notice, with a measure's key and a clause's anchor behind it. */
  private readId(at: number): number | null {
    const found = this.longestName(at, this.names.ids);
    if (found === null) return null;
    const { value } = found;
    let { end } = found;
    if (value.notice !== null) {
      const measures = this.names.measures(value.notice);
      let key = "";
      let best: { record: number; end: number } | null = null;
      for (let next = end; next < end + 4 && isKeyPart(this.words[next]); next += 1) {
        const word = this.words[next] ?? "";
        key += LETTER.test(word) || key === "" ? word : `-${word}`;
        const record = measures.get(key);
        if (record !== undefined) best = { record, end: next + 1 };
      }
      if (best !== null) {
        const { clause, end: behind } = this.anchor(best.end);
        this.ids.push({ notice: value.notice, record: best.record, whole: false, clause });
        return behind;
      }
    }
    const { clause, end: behind } = this.anchor(end);
    end = behind;
    this.ids.push({ ...value, clause });
    return end;
  }

  /** `#c2` behind an id. */
  private anchor(at: number): { clause: number | null; end: number } {
    const begin = this.words[at] === "#" ? at + 1 : at;
    if (this.words[begin] !== "c") return { clause: null, end: at };
    const number = readNumber(this.words, begin + 1);
    return number === null ? { clause: null, end: at } : { clause: number.value, end: number.end };
  }

  /** A 文号 by its own words: 某函〔2025〕17号, 某函17号, 某函2025. */
  private readSeries(at: number): number | null {
    const found = this.longestName(at, this.names.series);
    if (found === null) return null;
    const printed = this.yearAndNumber(found.end);
    const isAlone = printed === null && at === 0 && found.end === this.words.length;
    if (printed === null && !isAlone) return null;
    const fitting = found.value.filter((one) => fits(one, printed));
    if (fitting.length === 0) {
      this.strange ||= printed?.signed ?? false;
      return null;
    }
    this.numbers.push(...fitting);
    return printed?.end ?? found.end;
  }

  /** A 文号 by its number, with or without its year and some of its words: 17号, 〔2025〕17号, 函〔2025〕17号. */
  private readPrinted(at: number): number | null {
    const printed = this.yearAndNumber(at);
    if (printed === null || printed.number === null || !printed.signed) return null;
    const next = this.words[printed.end];
    if (next !== undefined && HAN.test(next) && this.isJoined(printed.end) && !BEHIND_NUMBER.has(next))
      return null;
    const before = this.wordsBefore(at);
    const fitting = this.names.numbers.filter(
      (one) => fits(one, printed) && isPartOfWords(before, one.words),
    );
    if (fitting.length === 0) {
      this.strange ||= printed.year !== null;
      return null;
    }
    this.numbers.push(...fitting);
    for (let taken = at - before.length; taken < at; taken += 1) this.isTaken[taken] = true;
    return printed.end;
  }

  /** Words that stand before a number without a space, or end as those of a 文号 do, and belong to nothing yet. */
  private wordsBefore(at: number): string[] {
    const before: string[] = [];
    for (let place = at - 1; place >= 0 && before.length < this.names.longest; place -= 1) {
      const word = this.words[place] ?? "";
      const isSeries = before.length === 0 && SERIES_ENDS.has(word);
      const goesOn = this.isNear(place + 1) || isSeries;
      if (this.isTaken[place] || !HAN.test(word) || !goesOn || FILLERS.has(word)) break;
      before.unshift(word);
    }
    return before;
  }

  /** The year and the number of a 文号; `signed` where 号 stands behind it. */
  private yearAndNumber(
    at: number,
  ): { year: number | null; number: number | null; end: number; signed: boolean } | null {
    const skip = (place: number, word: string) => (this.words[place] === word ? place + 1 : place);
    const start = skip(at, "第");
    const first = readNumber(this.words, start);
    if (first === null) return null;
    const isSigned = (end: number) => this.words[end] === "号";
    const joined = /^((?:19|20)\d{2})([1-9]\d{0,4})$/.exec(this.words[start] ?? "");
    if (joined !== null && isSigned(first.end))
      return { year: Number(joined[1]), number: Number(joined[2]), end: first.end + 1, signed: true };
    if (!isYear(first.value) || isSigned(first.end)) {
      const signed = isSigned(first.end);
      return { year: null, number: first.value, end: first.end + (signed ? 1 : 0), signed };
    }
    const behindYear = skip(skip(first.end, "年"), "第");
    const second = readNumber(this.words, behindYear);
    const isMeasure = second !== null && UNITS.has(this.words[second.end] ?? "");
    if (second === null || isMeasure)
      return { year: first.value, number: null, end: skip(first.end, "年"), signed: false };
    const signed = isSigned(second.end);
    return { year: first.value, number: second.value, end: second.end + (signed ? 1 : 0), signed };
  }

  private readPlace(at: number): number | null {
    const found = this.longestName(at, this.names.places);
    if (found === null) return null;
    for (const place of found.value) this.places.add(place);
    return found.end;
  }

  private readDraft(at: number): number | null {
    const end = this.words[at] === "draft" ? at + 1 : this.oneOf(DRAFT, at);
    if (end !== null) this.draft = true;
    return end;
  }

  private readYear(at: number): number | null {
    const number = readNumber(this.words, at);
    if (number === null || !isYear(number.value)) return null;
    const isNamed = this.words[number.end] === "年";
    if (!number.arabic && !isNamed) return null;
    this.years.add(number.value);
    const end = number.end + (isNamed ? 1 : 0);
    return isNamed && this.words[end] === "度" ? end + 1 : end;
  }

  /** 第二部分, 第三章: where numbers begin anew in each, the number before the measure's. */
  private readPart(at: number): number | null {
    if (this.words[at] !== "第") return null;
    const number = readNumber(this.words, at + 1);
    const end = number === null ? null : this.oneOf(PARTS, number.end);
    if (number === null || end === null) return null;
    this.part = number.value;
    return end;
  }

  private readClause(at: number): number | null {
    const last = this.measures[this.measures.length - 1] ?? this.ids[this.ids.length - 1];
    if (last === undefined || last.clause !== null) return null;
    const number = readNumber(this.words, this.words[at] === "第" ? at + 1 : at);
    if (number === null || this.words[number.end] !== "款") return null;
    last.clause = number.value;
    return number.end + 1;
  }

  private readMeasure(at: number): number | null {
    return this.numbered(at) ?? this.counted(at) ?? this.labelled(at);
  }

  /** 第26条, 第26、27条, 第二条之一, 第26项, 第26. */
  private numbered(at: number): number | null {
    if (this.words[at] !== "第") return null;
    const listed: string[] = [];
    let place = at + 1;
    let isArabic = true;
    for (;;) {
      const number = this.measureNumber(place);
      if (number === null) return null;
      listed.push(number.key);
      isArabic &&= number.arabic;
      place = number.end;
      if (!LISTING.has(this.words[place] ?? "") || this.measureNumber(place + 1) === null) break;
      place += 1;
    }
    if (UNITS.has(this.words[place] ?? "")) {
      place += 1;
      const sub = this.words[place] === "之" ? readNumber(this.words, place + 1) : null;
      if (sub !== null) {
        listed.push(`${listed.pop()}-${sub.value}`);
        place = sub.end;
      }
    } else {
      const next = this.words[place];
      const goesOn = next !== undefined && HAN.test(next) && this.isJoined(place);
      if (goesOn || !isArabic || listed.length > 1) return null;
    }
    for (const key of listed) this.addMeasure(key);
    return place;
  }

  /** 26条, where it isn't said how many there are: 26条措施. */
  private counted(at: number): number | null {
    const number = this.measureNumber(at);
    if (number === null || !UNITS.has(this.words[number.end] ?? "")) return null;
    const end = number.end + 1;
    const [before, next] = [this.words[at - 1] ?? "", this.words[end] ?? ""];
    if (at > 0 && this.isJoined(at) && COUNTS.has(before)) return null;
    if (HAN.test(next) && this.isJoined(end) && !GOES_ON.has(next)) return null;
    // 一条 and 十条 are said of much.
    if (!number.arabic && number.end - at < 2) return null;
    this.addMeasure(number.key);
    return end;
  }

  /** 措施26, 序号 26, No. 26. */
  private labelled(at: number): number | null {
    const isLatin = LATIN_LABELS.has(this.words[at] ?? "");
    const label = isLatin ? at + 1 : this.oneOf(LABELS, at);
    if (label === null) return null;
    const begin = this.words[label] === "。" ? label + 1 : label;
    const number = this.measureNumber(begin);
    if (number === null) return null;
    const end = number.end + (UNITS.has(this.words[number.end] ?? "") ? 1 : 0);
    const next = this.words[end] ?? "";
    if (HAN.test(next) && this.isJoined(end) && !GOES_ON.has(next)) return null;
    this.addMeasure(number.key);
    return end;
  }

  private readBare(at: number): number | null {
    const number = this.measureNumber(at);
    const next = number === null ? "" : (this.words[number.end] ?? "");
    if (number === null || !number.arabic || HAN.test(next)) return null;
    this.bare =
      this.bare === null ? { keys: this.keysOf(number.key), clause: null } : { keys: [], clause: null };
    return number.end;
  }

  /** A number that a measure can have; `2.1` is the key 2-1. */
  private measureNumber(at: number): { key: string; end: number; arabic: boolean } | null {
    const word = this.words[at] ?? "";
    if (/^\d{1,3}(?:\.\d{1,3}){1,2}$/.test(word))
      return { key: word.replaceAll(".", "-"), end: at + 1, arabic: true };
    const number = readNumber(this.words, at);
    if (number === null || number.value < 1 || number.value > LARGEST) return null;
    return { key: String(number.value), end: number.end, arabic: number.arabic };
  }

  private addMeasure(key: string): void {
    this.measures.push({ keys: this.keysOf(key), clause: null });
  }

  private keysOf(key: string): string[] {
    return this.part === null ? [key] : [`${this.part}-${key}`, key];
  }

  private oneOf(words: readonly (readonly string[])[], at: number): number | null {
    const found = words.find((word) => word.every((sign, place) => this.words[at + place] === sign));
    return found === undefined ? null : at + found.length;
  }

  /** No space stands between a token and the one before it, but maybe a bracket. */
  private isNear(at: number): boolean {
    const between = this.text.slice(this.tokens[at - 1]?.end ?? 0, this.tokens[at]?.start ?? 0);
    return !/\s/u.test(between);
  }

  /** Nothing stands between a token and the one before it. */
  private isJoined(at: number): boolean {
    return this.tokens[at - 1]?.end === this.tokens[at]?.start;
  }

  /** What is left, without the small words that only join the parts of a reference. */
  private rest(): { start: number; end: number }[] {
    const rest: { start: number; end: number }[] = [];
    const isFiller = (at: number) => FILLERS.has(this.words[at] ?? "");
    for (let at = 0; at < this.words.length; at += 1) {
      let start = at;
      while (at < this.words.length && !this.isTaken[at]) at += 1;
      let end = at;
      if (start > 0) while (start < end && isFiller(start)) start += 1;
      if (end < this.words.length) while (end > start && isFiller(end - 1)) end -= 1;
      if (end > start) rest.push({ start, end });
    }
    return rest;
  }
}

function isKeyPart(word: string | undefined): boolean {
  return word !== undefined && (/^\d{1,3}$/.test(word) || LETTER.test(word));
}

function fits(
  { year, number }: DocumentNumber,
  printed: { year: number | null; number: number | null } | null,
): boolean {
  if (printed === null) return true;
  const isYearRight = printed.year === null || printed.year === year;
  return isYearRight && (printed.number === null || printed.number === number);
}

/** What stands before a number is nothing, or the end or the beginning of a 文号's words. */
function isPartOfWords(before: readonly string[], words: readonly string[]): boolean {
  if (before.length > words.length) return isPartOfWords(before.slice(before.length - words.length), words);
  const isEnd = before.every((word, at) => words[words.length - before.length + at] === word);
  return isEnd || (before.length > 1 && before.every((word, at) => words[at] === word));
}
