/** How words are typed in Latin letters: pinyin and initials. */

/** Initials of fewer characters stand for too much. */
const SHORTEST_INITIALS = 3;
const HAN = /\p{Script=Han}/u;
/** The first level of GB 2312: its 3,755 most common characters, which that standard orders by their pinyin. */
const LEVEL = { row: 0xb0, cell: 0xa1, lastCell: 0xfe, end: [0xd7, 0xf9] };

/** Gives a word's pinyin and, if it is long enough, its initials; nothing for a word that isn't all Han. */
export type Readings = (word: string) => string[];
/** Gives each character's syllable; `null` where one isn't known. */
export type Syllables = (word: string) => string[] | null;

/** The characters of GB 2312's first level, in its order. */
export function commonCharacters(): string {
  const bytes: number[] = [];
  const [lastRow = 0, end = 0] = LEVEL.end;
  for (let { row } = LEVEL; row <= lastRow; row += 1)
    for (let { cell } = LEVEL; cell <= (row === lastRow ? end : LEVEL.lastCell); cell += 1)
      bytes.push(row, cell);
  return new TextDecoder("gbk").decode(Uint8Array.from(bytes));
}

/**
 * The syllables of a table: every syllable followed by the characters that are read so, or by how many of the next
 * characters of GB 2312's first level are.
 */
export function createSyllables(table: string): Syllables {
  let known: Map<string, string> | null = null;
  return (word) => {
    known ??= readTable(table);
    const read: string[] = [];
    for (const sign of word) {
      const one = known.get(sign);
      if (one === undefined) return null;
      read.push(one);
    }
    return read;
  };
}

function readTable(table: string): Map<string, string> {
  const syllables = new Map<string, string>();
  const [...common] = /[0-9]/.test(table) ? commonCharacters() : "";
  let next = 0;
  for (const [, syllable = "", count, signs = ""] of table.matchAll(/([a-z]+)(?:([0-9]+)|([^a-z0-9]*))/g)) {
    if (count === undefined) for (const sign of signs) syllables.set(sign, syllable);
    else
      for (const end = next + Number(count); next < end; next += 1)
        syllables.set(common[next] ?? "", syllable);
  }
  return syllables;
}

/** The readings of a table; see {@link createSyllables}. */
export function createReadings(table: string): Readings {
  const syllables = createSyllables(table);
  return (word) => {
    const read = [...word].every((sign) => HAN.test(sign)) ? syllables(word) : null;
    if (read === null || read.length < 2) return [];
    const initials = read.map((one) => one.charAt(0)).join("");
    return [read.join(""), ...(read.length >= SHORTEST_INITIALS ? [initials] : [])];
  };
}
