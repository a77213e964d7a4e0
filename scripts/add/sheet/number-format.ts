/** A cell's number as the spreadsheet shows it, by the cell's format (ECMA-376, part 1, section 18.8.30). */

/** Formats that a file names by numbers only, as Chinese programs show them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%" },
  ...{ 14: "yyyy/m/d", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 45: "mm:ss" },
  ...{ 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 49: "@" },
  ...{ 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"' },
  ...{ 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"' },
  ...{ 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"' },
};

/** The format of a number that a file names; `own` are those that it defines. */
export function formatOf(id: number, own: ReadonlyMap<number, string>): string | null {
  return own.get(id) ?? BUILT_IN[id] ?? null;
}

/** A piece of a format: words as they are, or signs with a meaning. */
interface Piece {
  isWords: boolean;
  text: string;
}

/** A number as a format shows it; `null` where the format has what isn't known here. */
export function showNumber(value: number, format: string | null, from1904: boolean): string | null {
  if (format === null) return null;
  if (/^(?:General|@|)$/i.test(format)) return general(value);
  const sections = sectionsOf(format);
  const isNegative = value < 0 && sections.length > 1;
  const pieces = sections[isNegative ? 1 : value === 0 && sections.length > 2 ? 2 : 0] ?? [];
  const signs = pieces.filter(({ isWords }) => !isWords).map(({ text }) => text);
  if (signs.some((sign) => /^[ymdhs]+$/i.test(sign))) return showDate(value, pieces, from1904);
  return showQuantity(isNegative ? -value : value, pieces);
}

/** At most as many digits as a cell without a format has. */
function general(value: number): string | null {
  const text = String(Number(value.toPrecision(11)));
  return text.includes("e") ? null : text;
}

/** The sections of a format, for what is above, below and at zero, in pieces. */
function sectionsOf(format: string): Piece[][] {
  const sections: Piece[][] = [[]];
  const add = (text: string, isWords: boolean) => sections.at(-1)?.push({ text, isWords });
  // Lengths are bounded so that a format without end is read in one go; longer words are letters of their own.
  const tokens =
    /"([^"]{0,100})"|\\(.)|_.|\*.|\[([^\]]{0,100})\]|(;)|(AM\/PM|上午\/下午|[yY]{1,9}|[mM]{1,9}|[dD]{1,9}|[hH]{1,9}|[sS]{1,9}|[0#?,.%]{1,40}|[A-Za-z]{1,20})|(.)/gsu;
  for (const [, quoted, escaped, bracketed, semicolon, sign, other] of format.matchAll(tokens)) {
    if (semicolon !== undefined) sections.push([]);
    else if (sign !== undefined) add(sign, false);
    else if (bracketed !== undefined) {
      // Colours and languages change no words; a currency's sign is one; conditions and elapsed time aren't known here.
      const currency = /^\$([^-]*)(?:-|$)/u.exec(bracketed)?.[1];
      if (currency !== undefined && currency !== "") add(currency, true);
      if (currency === undefined && !/^(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow)$/i.test(bracketed))
        add(`[${bracketed}]`, false);
    } else {
      const words = quoted ?? escaped ?? other;
      if (words !== undefined) add(words, true);
    }
  }
  return sections;
}

function showQuantity(value: number, pieces: readonly Piece[]): string | null {
  const places = pieces.filter(({ isWords, text }) => !isWords && /[0#?]/.test(text));
  if (pieces.some(({ isWords, text }) => !isWords && !/^(?:[#0,]*0?(?:\.0*)?%?|%)$/.test(text))) return null;
  if (places.length > 1) return null;
  const isPercent = pieces.some(({ isWords, text }) => !isWords && text.includes("%"));
  const shown = isPercent ? value * 100 : value;
  return pieces
    .map(({ isWords, text }) => {
      if (isWords || text === "%") return text;
      const [whole = "", decimals] = text.replace("%", "").split(".");
      // A comma at the end divides by a thousand.
      if (whole.endsWith(",")) return null;
      const fixed = Math.abs(shown).toFixed(decimals?.length ?? 0);
      const [digits = "", rest] = fixed.split(".");
      const padded = digits.padStart(whole.replaceAll(/[^0]/g, "").length, "0");
      const grouped = whole.includes(",") ? inThousands(padded) : padded;
      const sign = shown < 0 ? "-" : "";
      return `${sign}${grouped}${rest === undefined ? "" : `.${rest}`}${text.endsWith("%") ? "%" : ""}`;
    })
    .reduce<string | null>((all, one) => (all === null || one === null ? null : all + one), "");
}

function inThousands(digits: string): string {
  const first = digits.length % 3;
  const groups = Array.from({ length: Math.floor(digits.length / 3) }, (_, index) =>
    digits.slice(first + index * 3, first + index * 3 + 3),
  );
  return [digits.slice(0, first), ...groups].filter((group) => group !== "").join(",");
}

function showDate(value: number, pieces: readonly Piece[], from1904: boolean): string | null {
  if (value < (from1904 ? 0 : 61) || value > 2_958_465) return null;
  // Day 60 of the older count is 29 February 1900, which never was; what comes before isn't shown as a date.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.round(value * 86_400) * 1000);
  let shown = "";
  let before = "";
  for (const [index, { isWords, text }] of pieces.entries()) {
    if (isWords) {
      shown += text;
      continue;
    }
    const sign = text.toLowerCase();
    const next =
      pieces
        .slice(index + 1)
        .find((piece) => !piece.isWords)
        ?.text.toLowerCase() ?? "";
    const isMinute = sign.startsWith("m") && (before.startsWith("h") || next.startsWith("s"));
    const part = isMinute ? padded(date.getUTCMinutes(), sign.length) : datePart(date, sign);
    if (part === null) return null;
    shown += part;
    before = sign;
  }
  return shown;
}

function datePart(date: Date, sign: string): string | null {
  const length = sign.length;
  if (/^y+$/.test(sign))
    return length > 2 ? String(date.getUTCFullYear()) : padded(date.getUTCFullYear() % 100, 2);
  if (/^m{1,2}$/.test(sign)) return padded(date.getUTCMonth() + 1, length);
  if (/^d{1,2}$/.test(sign)) return padded(date.getUTCDate(), length);
  if (/^h{1,2}$/.test(sign)) return padded(date.getUTCHours(), length);
  if (/^s{1,2}$/.test(sign)) return padded(date.getUTCSeconds(), length);
  // A full stop or comma between parts is itself.
  return /^[.,]$/.test(sign) ? sign : null;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
