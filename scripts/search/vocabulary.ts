/** Makes the vocabulary that lies beside the index. */
import { pinyin } from "pinyin-pro";
import type { SearchWords } from "../../src/content/derived.ts";
import { printBorders } from "../../src/search/borders.ts";
import { commonCharacters } from "../../src/search/pinyin.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { printTerms, type Vocabulary } from "../../src/search/vocabulary.ts";
import { borderPlaces } from "./borders.ts";
import { textWords } from "./text-words.ts";

const HAN = /\p{Script=Han}/u;

/** The vocabulary as it is shipped; `texts` are the texts of all records. */
export function buildVocabulary(
  { terms, traditional, departments }: SearchWords,
  texts: readonly string[],
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
  const words = textWords(texts, known);
  return {
    traditional: (traditional.match(/../gsu) ?? [])
      .filter(([, simple = ""]) => characters.has(simple))
      .join(""),
    readings: printReadings([...characters].filter((sign) => HAN.test(sign)).sort()),
    ...printed,
    words: words.join(),
    borders: printBorders(
      borderPlaces(
        texts.map((text) => tokenise(text).map((token) => token.text)),
        [...words, ...known],
      ),
    ),
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
