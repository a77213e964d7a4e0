/** Makes the vocabulary that lies beside the index. */
import { pinyin } from "pinyin-pro";
import type { SearchWords } from "../../src/content/derived.ts";
import { printBorders } from "../../src/search/borders.ts";
import { commonCharacters } from "../../src/search/pinyin.ts";
import { tokensOf } from "../../src/search/tokenise.ts";
import { printTerms, type SlipWords, type Vocabulary } from "../../src/search/vocabulary.ts";
import { borderPlaces } from "./borders.ts";
import { WordCutter } from "./dictionary.ts";
import { countTextWords } from "./text-words.ts";

const HAN = /\p{Script=Han}/u;

/** Slips are found of so many words of the texts, and of so many bodies' names. */
const MOST = { words: 4000, names: 1500 };

/** Of more words and names than slips can be found of the most frequent words and the first names; `null` where there are no more. */
export function likelyWords(
  words: ReadonlyMap<string, number>,
  names: readonly string[],
  most = MOST,
): SlipWords | null {
  if (words.size <= most.words && names.length <= most.names) return null;
  const frequent = [...words].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return {
    words: frequent
      .slice(0, most.words)
      .map(([word]) => word)
      .join(),
    names: names.slice(0, most.names).join(),
  };
}

/** The vocabulary as it is shipped; `texts` are the texts of all records, and `tokens` theirs. */
export function buildVocabulary(
  { terms, traditional, departments, elsewhere }: SearchWords,
  texts: readonly string[],
  tokens: readonly (readonly string[])[] = texts.map(tokensOf),
): Vocabulary {
  const names = departments.map(({ id, names }) => [id, ...names].join());
  const known = [
    ...terms.flatMap(({ words, near }) => [...words, ...near]),
    ...departments.flatMap((department) => department.names),
  ];
  const printed = { terms: printTerms(terms), departments: names.join("\n") };
  const typed = new Set(printed.terms + printed.departments);
  const characters = new Set(typed);
  for (const text of texts) for (const character of text) characters.add(character);
  // What texts say of a place is found as it was typed.
  const unsaid = elsewhere.filter((name) => texts.every((text) => !text.includes(name)));
  for (const name of unsaid) for (const character of name) characters.add(character);
  const cutter = new WordCutter();
  const counted = countTextWords(tokens, known, cutter);
  const words = [...counted.keys()];
  const slips = likelyWords(
    counted,
    departments.flatMap((department) => department.names),
  );
  return {
    traditional: (traditional.match(/../gsu) ?? [])
      .filter(([, simple = ""]) => characters.has(simple))
      .join(""),
    readings: printReadings([...characters].filter((sign) => HAN.test(sign)).sort()),
    ...printed,
    words: words.join(),
    ...(unsaid.length === 0 ? {} : { elsewhere: unsaid.join() }),
    ...(slips === null ? {} : { slips }),
    borders: printBorders(borderPlaces(tokens, [...words, ...known], cutter)),
  };
}

/** How the common characters are mostly read, by their order, and then every syllable with the others that are read so. */
function printReadings(characters: readonly string[]): string {
  const common = commonCharacters();
  let runs = "";
  let [open, length] = ["", 0];
  const close = () => {
    if (length > 0) runs += open + length;
  };
  for (const character of common) {
    const syllable = read(character);
    if (syllable !== open) {
      close();
      [open, length] = [syllable, 0];
    }
    length += 1;
  }
  close();
  const isCommon = new Set(common);
  const bySyllable = new Map<string, string>();
  for (const character of characters) {
    if (isCommon.has(character)) continue;
    const syllable = read(character);
    if (/^[a-z]+$/.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + character);
  }
  return runs + [...bySyllable].sort().flat().join("");
}

function read(character: string): string {
  return pinyin(character, { toneType: "none", v: true });
}
