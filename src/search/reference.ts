/**
 * The grammar of references: from the tokens of a query to the place, year, notice, number, clause, id and 文号 that
 * it names, in whatever order. It reads from left to right and looks ahead no farther than a name is long, so that its
 * time grows with the query's length.
 */
import { type ReadDocumentNumber, readDocumentNumber } from "./document-number.ts";
import { readBareNumber, readMeasureNumber } from "./measure-number.ts";
import { isYear, readDay, readNumber } from "./numbers.ts";
import { QueryWords, spelt } from "./query-words.ts";
import type { DocumentNumber, Named, ReferenceNames } from "./reference-names.ts";
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
  /** It asks what has become of a document. */
  standing: boolean;
  /** It names a document, by whatever kind of one. */
  document: boolean;
  ids: readonly (Named & { clause: number | null })[];
  /** 文号 of the collection that fit what was typed. */
  numbers: readonly DocumentNumber[];
  measures: readonly MeasureNumber[];
  /** A number alone, which is a measure's where nothing is said besides a place. */
  bare: MeasureNumber | null;
  /** A 文号 was typed that no notice has. */
  strange: boolean;
  /** What belongs to no reference. */
  rest: readonly Stretch[];
}

/** A stretch of tokens, its end exclusive. */
export interface Stretch {
  start: number;
  end: number;
  /** What is referred to follows without a space, so that these words say of which document it is. */
  attached: boolean;
}

const PARTS = spelt("部分", "章", "编", "篇", "节");
const DRAFT = spelt("征求意见稿", "征求意见", "意见稿", "送审稿", "草案", "草稿", "稿");
/** What is asked of a document itself: whether it has been decided, has come out, is in force, stands. The longest first. */
const STANDING = spelt(
  ...(
    "出正式文件 出正式稿 出正式版 出文件 出了 开始实施 开始施行 开始执行 正式文件 还能用 还管用 还算数 定下来 批下来 " +
    "有效期 正式稿 正式版 算不算数 定稿 定案 敲定 拍板 出台 生效 失效 有效 过期 到期 作废 废止 废除 现行 管用 算数 实施 施行 执行 " +
    "公布 发布 印发 下发 发文 出来 下来 落地 取代 替代 修订 更新 通过 批准 定了 批了"
  ).split(" "),
);
/** Names of documents, which alone with a place or a year mean those of it. */
const DOCUMENT = /全文|原文|方案|通知|公告|文件/u;
/** What stands between the words of a reference. */
const FILLERS = new Set(["。", ..."的之中里内"]);
/** A key has no more parts. */
const MOST_KEY_PARTS = 4;

/** Reads a query by its tokens, whose offsets are those of its text; never fails. */
export function readReference(text: string, tokens: readonly Token[], names: ReferenceNames): Reference {
  return new ReferenceReader(new QueryWords(text, tokens), names).read();
}

/** What can be told of a clause by what follows. */
type OfClause<Of> = Of & { clause: number | null };

class ReferenceReader {
  private readonly words: QueryWords;
  private readonly names: ReferenceNames;
  private readonly isTaken: boolean[];
  private readonly places = new Set<string>();
  private readonly years = new Set<number>();
  private readonly ids: OfClause<Named>[] = [];
  private readonly numbers: DocumentNumber[] = [];
  private readonly measures: OfClause<{ keys: string[] }>[] = [];
  private draft = false;
  private standing = false;
  private part: number | null = null;
  private bare: MeasureNumber | null = null;
  private strange = false;

  constructor(words: QueryWords, names: ReferenceNames) {
    this.words = words;
    this.names = names;
    this.isTaken = words.all.map(() => false);
  }

  read(): Reference {
    for (let at = 0; at < this.words.all.length; ) at = this.next(at);
    const { places, years, draft, standing, ids, numbers, measures, bare, strange } = this;
    const document = DOCUMENT.test(this.words.all.join(""));
    const told = { draft, standing, document, strange };
    return { ...told, places, years, ids, numbers, measures, bare, rest: this.rest() };
  }

  /** Reads what begins at a token, and gives the token behind it. */
  private next(at: number): number {
    const id = this.readId(at);
    // A day refers to no measure, whatever its numbers.
    const day = id === null ? readDay(this.words.all, at) : null;
    if (day !== null) return day.end;
    const number = id === null ? this.readNumber(at) : null;
    const end =
      id ??
      number?.end ??
      this.readPlace(at) ??
      this.readDraft(at) ??
      this.readStanding(at) ??
      this.readPart(at) ??
      this.readClause(at) ??
      this.readItem(at) ??
      this.readMeasure(at) ??
      this.readYear(at) ??
      this.readBare(at);
    if (end === null) return at + 1;
    this.isTaken.fill(true, at, end);
    return end;
  }

  /** An id of a notice or of a measure, with a clause's anchor behind it. */
  private readId(at: number): number | null {
    const found = this.words.longest(at, this.names.ids, this.names.longest);
    if (found === null) return null;
    const measure = this.readKey(found.end, found.value);
    const { clause, end } = this.readAnchor(measure?.end ?? found.end);
    this.ids.push({ ...(measure?.named ?? found.value), clause });
    return end;
  }

  /** The key behind a notice's id. */
  private readKey(at: number, { notice }: Named): { named: Named; end: number } | null {
    const measures = notice === null ? null : this.names.measures(notice);
    let key = "";
    let longest: { named: Named; end: number } | null = null;
    for (let place = at; place < at + MOST_KEY_PARTS; place += 1) {
      const word = this.words.token(place);
      if (!/^(?:\d{1,3}|[a-z])$/.test(word)) break;
      key += key === "" || /^[a-z]$/.test(word) ? word : `-${word}`;
      const record = measures?.get(key);
      if (record !== undefined) longest = { named: { notice, record, whole: false }, end: place + 1 };
    }
    return longest;
  }

  /** `#c2` behind an id. */
  private readAnchor(at: number): { clause: number | null; end: number } {
    const begin = this.words.skip(at, "#");
    const number = this.words.token(begin) === "c" ? readNumber(this.words.all, begin + 1) : null;
    return number === null ? { clause: null, end: at } : { clause: number.value, end: number.end };
  }

  /** A 文号; one that no notice has belongs to no reference. */
  private readNumber(at: number): ReadDocumentNumber | null {
    const found = readDocumentNumber(this.words, at, this.names, (place) => !this.isTaken[place]);
    if (found === null) return null;
    this.strange ||= found.numbers.length === 0;
    this.numbers.push(...found.numbers);
    this.isTaken.fill(true, at - found.before, at);
    return found;
  }

  private readPlace(at: number): number | null {
    const found = this.words.longest(at, this.names.places, this.names.longest);
    for (const place of found?.value ?? []) this.places.add(place);
    return found?.end ?? null;
  }

  private readDraft(at: number): number | null {
    const end = this.words.token(at) === "draft" ? at + 1 : this.words.behind(DRAFT, at);
    this.draft ||= end !== null;
    return end;
  }

  private readStanding(at: number): number | null {
    const end = this.words.behind(STANDING, at);
    this.standing ||= end !== null;
    return end;
  }

  /** 2025年, 2025年度, 2025, 25年, 二〇二五年. */
  private readYear(at: number): number | null {
    const number = readNumber(this.words.all, at);
    if (number === null) return null;
    const end = this.words.skip(number.end, "年");
    const isNamed = end > number.end;
    const year = isNamed && /^[1-9]\d$/.test(this.words.token(at)) ? 2000 + number.value : number.value;
    if (!isYear(year) || !(number.arabic || isNamed)) return null;
    this.years.add(year);
    return end === number.end ? end : this.words.skip(end, "度");
  }

  /** 第二部分, 第三章: where numbers begin anew in each, the number before the measure's. */
  private readPart(at: number): number | null {
    const number = this.words.token(at) === "第" ? readNumber(this.words.all, at + 1) : null;
    const end = number === null ? null : this.words.behind(PARTS, number.end);
    if (end !== null) this.part = number?.value ?? null;
    return end;
  }

  /** 第2款, 2款 behind a measure. */
  private readClause(at: number): number | null {
    const last = this.measures[this.measures.length - 1] ?? this.ids[this.ids.length - 1];
    if (last === undefined || last.clause !== null) return null;
    const number = readNumber(this.words.all, this.words.skip(at, "第"));
    if (number === null || this.words.token(number.end) !== "款") return null;
    last.clause = number.value;
    return number.end + 1;
  }

  /** 第5条第3项 is within the fifth, or the third below it where numbers begin anew. */
  private readItem(at: number): number | null {
    const last = this.measures[this.measures.length - 1];
    const number = this.words.token(at) === "第" ? readNumber(this.words.all, at + 1) : null;
    const isItem =
      number !== null && this.words.token(at - 1) === "条" && this.words.token(number.end) === "项";
    if (last === undefined || !isItem) return null;
    last.keys = [...last.keys.map((key) => `${key}-${number.value}`), ...last.keys];
    return number.end + 1;
  }

  private readMeasure(at: number): number | null {
    const found = readMeasureNumber(this.words, at);
    for (const key of found?.keys ?? []) this.measures.push({ keys: this.keysOf(key), clause: null });
    return found?.end ?? null;
  }

  /** Of several numbers alone none is a measure's. */
  private readBare(at: number): number | null {
    const found = readBareNumber(this.words, at);
    if (found === null) return null;
    const keys = this.bare === null ? found.keys.flatMap((key) => this.keysOf(key)) : [];
    this.bare = { keys, clause: null };
    return found.end;
  }

  private keysOf(key: string): string[] {
    return this.part === null ? [key] : [`${this.part}-${key}`, key];
  }

  /** What is left, without the small words that only join the parts of a reference. */
  private rest(): Stretch[] {
    const rest: Stretch[] = [];
    const isFiller = (at: number) => FILLERS.has(this.words.token(at));
    const all = this.isTaken.length;
    for (let at = 0; at < all; at += 1) {
      let start = at;
      while (at < all && !this.isTaken[at]) at += 1;
      let end = at;
      if (start > 0) while (start < end && isFiller(start)) start += 1;
      if (end < all) while (end > start && isFiller(end - 1)) end -= 1;
      if (end > start) rest.push({ start, end, attached: at < all && this.words.isNear(at) });
    }
    return rest;
  }
}
