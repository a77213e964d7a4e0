/** Packs what the search page asks, whatever its host compresses. */
import { deflateSync } from "node:zlib";
import type { PackedFile } from "../../src/browser/search/packed-texts.ts";
import type { Seldom } from "../../src/browser/search/seldom.ts";
import type { PhrasingsData } from "../../src/search/phrasings.ts";
import { printTerms, readTerms, type Vocabulary } from "../../src/search/vocabulary.ts";
import { jsonInGbk } from "./gbk.ts";

/** The file as zlib's bytes, which unlike gzip's say nothing of the machine; `unpack.ts` in the browser reads them. */
export function pack(packed: PackedFile | PhrasingsData | Seldom): Uint8Array {
  return deflateSync(jsonInGbk(packed), { level: 9 });
}

/** A vocabulary without what few queries need, and that; `null` where it has nothing such. */
export function withoutSeldom(vocabulary: Vocabulary): { often: Vocabulary; seldom: Seldom | null } {
  const terms = readTerms(vocabulary);
  if (vocabulary.traditional === "" && terms.every(({ english }) => english.length === 0))
    return { often: vocabulary, seldom: null };
  return {
    often: {
      ...vocabulary,
      terms: printTerms(terms.map((term) => ({ ...term, english: [] }))),
      traditional: "",
    },
    seldom: {
      traditional: vocabulary.traditional,
      english: terms.map(({ english }) => english.join()).join("\n"),
    },
  };
}
