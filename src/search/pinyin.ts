/** How words are typed in Latin letters: pinyin and initials. */

/** Initials of fewer characters stand for too much. */
const SHORTEST_INITIALS = 3;
const HAN = /\p{Script=Han}/u;

/** Gives a word's pinyin and, if it is long enough, its initials; nothing for a word that isn't all Han. */
export type Readings = (word: string) => string[];

/** The readings of a table: every syllable followed by the characters that are read so. */
export function createReadings(table: string): Readings {
  const syllables = new Map<string, string>();
  let syllable = "";
  let isOpen = false;
  for (const sign of table) {
    if (HAN.test(sign)) {
      syllables.set(sign, syllable);
      isOpen = false;
    } else {
      syllable = isOpen ? syllable + sign : sign;
      isOpen = true;
    }
  }
  return (word) => {
    const read: string[] = [];
    for (const sign of word) {
      const one = syllables.get(sign);
      if (one === undefined) return [];
      read.push(one);
    }
    if (read.length < 2) return [];
    const initials = read.map((one) => one.charAt(0)).join("");
    return [read.join(""), ...(read.length >= SHORTEST_INITIALS ? [initials] : [])];
  };
}
