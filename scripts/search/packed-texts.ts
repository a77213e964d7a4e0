/** Packs what the search page asks, whatever its host compresses. */
import { deflateSync } from "node:zlib";
import type { PackedFile } from "../../src/browser/search/packed-texts.ts";
import type { RareWords } from "../../src/browser/search/rare-words.ts";
import type { PhrasingsData } from "../../src/search/phrasings.ts";
import { printTerms, readTerms, type Vocabulary } from "../../src/search/vocabulary.ts";
import { jsonInGbk } from "./gbk.ts";

/** The file as zlib's bytes, which unlike gzip's say nothing of the machine; `unpack.ts` in the browser reads them. */
export function pack(packed: PackedFile | PhrasingsData | RareWords): Uint8Array {
  return deflateSync(jsonInGbk(packed), { level: 9 });
}

/** A vocabulary without what few queries need, and that; `null` where it has nothing such. */
export function withoutRareWords(vocabulary: Vocabulary): { common: Vocabulary; rare: RareWords | null } {
  const terms = readTerms(vocabulary);
  if (vocabulary.traditional === "" && terms.every(({ english }) => english.length === 0))
    return { common: vocabulary, rare: null };
  return {
    common: {
      ...vocabulary,
      terms: printTerms(terms.map((term) => ({ ...term, english: [] }))),
      traditional: "",
    },
    rare: {
      traditional: vocabulary.traditional,
      english: terms.map(({ english }) => english.join()).join("\n"),
    },
  };
}
