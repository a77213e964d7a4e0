/** Words of `terms.yaml` that no text has. */
import type { Finding } from "../../../src/model/schema.ts";
import { tokenise } from "../../../src/search/tokenise.ts";
import type { Terms } from "../registries/terms.ts";

/** A warning for every term of which no text holds a word. */
export function unheardWords({ file, value: entries, place }: Terms, texts: readonly string[]): Finding[] {
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
