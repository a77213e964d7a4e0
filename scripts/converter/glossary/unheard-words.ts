/** Words of `terms.yaml` that no text has. */
import { withoutRadicals } from "../../../src/model/radicals.ts";
import type { Finding } from "../../../src/model/schema.ts";
import { BARRIER } from "../../../src/search/normalise.ts";
import { tokenise } from "../../../src/search/tokenise.ts";
import type { Terms } from "../registries/terms.ts";

/** A warning for every term of which no text holds a word. */
export function unheardWords({ file, value: entries, place }: Terms, texts: readonly string[]): Finding[] {
  const heard = heardOf(
    entries.map(({ words = [], near }) => (words.length === 0 ? [] : [...words, ...near].map(plain))),
    texts,
  );
  return entries.flatMap(({ words = [] }, index): Finding[] => {
    if (words.length === 0 || heard.has(index)) return [];
    const message = `“${words.join("、")}”在已收录的文件里都检索不到；请改用文件里的说法，或删去`;
    return [{ file, ...place([index]), severity: "warning", code: "TERM_UNHEARD", message, measure: null }];
  });
}

/** Which of the lists have a word that some text holds. Most are heard soon, and few texts have the signs of the others. */
function heardOf(lists: readonly (readonly string[])[], texts: readonly string[]): Set<number> {
  const heard = new Set<number>();
  let waiting = lists.flatMap((words, index) => words.map((word) => ({ word, index, signs: signsOf(word) })));
  for (const text of texts) {
    if (waiting.length === 0) break;
    const folded = fold(text);
    const possible = waiting.filter(({ signs }) => signs.every((sign) => folded.includes(sign)));
    if (possible.length === 0) continue;
    const tokens = plain(text);
    for (const { word, index } of possible) if (tokens.includes(word)) heard.add(index);
    waiting = waiting.filter(({ index }) => !heard.has(index));
  }
  return heard;
}

/** The signs that a text must have to hold a word; any mark may stand for a barrier. */
function signsOf(word: string): string[] {
  return [...new Set(word)].filter((sign) => sign !== " " && sign !== BARRIER);
}

/** A text whose signs are those of its tokens, others among them. */
function fold(text: string): string {
  return withoutRadicals(text).text.normalize("NFKC").toLowerCase().normalize("NFKC");
}

/** Tokens between spaces, so that only whole words are found. */
function plain(text: string): string {
  return ` ${tokenise(text)
    .map((token) => token.text)
    .join(" ")} `;
}
