/** Makes the vocabulary that lies beside the index. */
import { pinyin } from "pinyin-pro";
import type { SearchWords } from "../../src/content/derived.ts";
import { printTerms, type Vocabulary } from "../../src/search/vocabulary.ts";
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
  return {
    traditional: (traditional.match(/../gsu) ?? [])
      .filter(([, simple = ""]) => characters.has(simple))
      .join(""),
    readings: printReadings([...typed].filter((sign) => HAN.test(sign)).sort()),
    ...printed,
    words: textWords(texts, known).join(),
  };
}

/** Every syllable with the characters that are mostly read so. */
function printReadings(characters: readonly string[]): string {
  const bySyllable = new Map<string, string>();
  for (const character of characters) {
    const syllable = pinyin(character, { toneType: "none", v: true });
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + character);
  }
  return [...bySyllable].sort().flat().join("");
}
