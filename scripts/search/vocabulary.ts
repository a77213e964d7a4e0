/** Makes the vocabulary that lies beside the index, and tells which terms no text has a word of. */
import { pinyin } from "pinyin-pro";
import type { Finding } from "../../src/model/schema.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { printTerms, type Vocabulary } from "../../src/search/vocabulary.ts";
import type { Terms } from "../converter/registries/terms.ts";
import type { DepartmentEntry } from "../converter/registries/vocabulary.ts";

/** What editors keep. */
export interface VocabularySources {
  terms: Terms;
  traditional: ReadonlyMap<string, string>;
  departments: readonly Pick<DepartmentEntry, "id" | "name" | "shortName" | "aliases" | "local">[];
}

const HAN = /\p{Script=Han}/u;

/** The vocabulary as it is shipped; `texts` are the texts of all records. */
export function buildVocabulary(
  { terms, traditional, departments }: VocabularySources,
  texts: readonly string[],
): { vocabulary: Vocabulary; findings: Finding[] } {
  const names = departments.map(({ id, name, shortName, aliases, local }) =>
    [id, ...new Set([name, shortName ?? name, ...aliases, ...local])].join(),
  );
  // What is the glossary's alone stays behind.
  const searched = terms.entries.flatMap(({ words = [], asked, near, english }) =>
    words.length > 0 ? { words, asked, near, english } : [],
  );
  const printed = { terms: printTerms(searched), departments: names.join("\n") };
  const typed = new Set(printed.terms + printed.departments);
  const characters = new Set([...texts.join(""), ...typed]);
  const folded = [...traditional].filter(([, simple]) => characters.has(simple));
  const vocabulary = {
    traditional: folded.flat().join(""),
    readings: printReadings([...typed].filter((sign) => HAN.test(sign)).sort()),
    ...printed,
  };
  return { vocabulary, findings: unheard(terms, texts) };
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

/** A warning for every term of which no text holds a word. */
function unheard({ file, entries, place }: Terms, texts: readonly string[]): Finding[] {
  const normalised = texts.map(plain);
  const isHeard = (word: string) => normalised.some((text) => text.includes(plain(word)));
  return entries.flatMap(({ words = [], near }, index): Finding[] => {
    if (words.length === 0 || [...words, ...near].some(isHeard)) return [];
    const message = `“${words.join("、")}”在已收录的文件里都检索不到；请改用文件里的说法，或删去`;
    return [{ file, ...place([index]), severity: "warning", code: "TERM_UNHEARD", message, measure: null }];
  });
}

/** Tokens between spaces, so that only whole words are found. */
function plain(text: string): string {
  return ` ${tokenise(text)
    .map((token) => token.text)
    .join(" ")} `;
}
