/** Counts a document's automatic numbers and prints them as Word does. */
import { chineseDigits, chineseLegal, chineseNumber, letters, roman, signAt } from "../numerals.ts";
import type { Level, NumberedAt, Numbering } from "./numbering.ts";

type Print = (value: number) => string;

const circled: Print = (value) => signAt("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", value);

/** `w:numFmt` (ISO/IEC 29500, ST_NumberFormat) to its print. */
const FORMATS: Readonly<Record<string, Print>> = {
  none: () => "",
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) =>
    String(value).replaceAll(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)] ?? digit),
  decimalFullWidth2: (value) =>
    String(value).replaceAll(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)] ?? digit),
  "001, 002, 003, ...": (value) => String(value).padStart(3, "0"),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: (value) => chineseNumber(value, "○"),
  chineseCountingThousand: (value) => chineseNumber(value, "零"),
  chineseLegalSimplified: chineseLegal,
  ideographLegalTraditional: chineseLegal,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  japaneseCounting: (value) => chineseNumber(value),
  taiwaneseCounting: (value) => chineseNumber(value),
  taiwaneseCountingThousand: (value) => chineseNumber(value, "零"),
  ideographTraditional: (value) => signAt("甲乙丙丁戊己庚辛壬癸", value),
  ideographZodiac: (value) => signAt("子丑寅卯辰巳午未申酉戌亥", value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => signAt("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", value),
  decimalEnclosedFullstop: (value) => signAt("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", value),
  ideographEnclosedCircle: (value) => signAt("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", value),
};

/** Gives the labels of a document's paragraphs, asked for in their order. */
export class Labels {
  /** Formats that no one here knows, printed in digits. */
  readonly unknown = new Set<string>();
  readonly #numbering: Numbering;
  /** Numbers by definition, a level each; `undefined` where a level hasn't begun. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  /** Lists and levels that have been used: a restart counts once. */
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The label of the next paragraph at a place; empty for bullets. */
  next({ listId, level }: NumberedAt): string {
    const list = this.#numbering.lists.get(listId);
    const own = list?.levels.get(level);
    if (!list || !own) return "";
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    const restart = list.starts.get(level);
    if (restart !== undefined && !this.#begun.has(`${listId} ${level}`)) counters[level] = restart - 1;
    this.#begun.add(`${listId} ${level}`);
    // A level that was passed over counts as begun.
    for (let above = 0; above < level; above += 1) counters[above] ??= list.levels.get(above)?.start ?? 1;
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < counters.length; below += 1) {
      const after = list.levels.get(below)?.restartAfter ?? null;
      if (after === null || (after > 0 && level < after)) counters[below] = undefined;
    }
    if (own.format === "bullet") return "";
    return own.text.replaceAll(/%([1-9])/g, (_, digit: string) =>
      this.#print(list.levels, counters, Number(digit) - 1, own),
    );
  }

  #print(
    levels: ReadonlyMap<number, Level>,
    counters: readonly (number | undefined)[],
    at: number,
    own: Level,
  ): string {
    const level = levels.get(at);
    if (!level) return "";
    const format = own.isLegal ? "decimal" : level.format;
    const print = FORMATS[format];
    if (!print) this.unknown.add(format);
    return (print ?? String)(counters[at] ?? level.start);
  }
}
