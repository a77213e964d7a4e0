/**
 * What a search page asks first, in one packed file, which takes few bytes also where the host compresses nothing: a
 * small collection's texts, which are fewer than an index with its engine and answer as soon as they are there; of a
 * large one the catalogue and the vocabulary, that lead to the parts of its index.
 */
import { type Catalogue, catalogueWords } from "../../search/catalogue.ts";
import { tokensOfAll } from "../../search/scan-engine.ts";
import { answerAhead } from "../ahead.ts";
import type { Texts } from "./texts.ts";
import { unpack } from "./unpack.ts";

/**
 * What the file holds: of a small collection all but the words that few queries need (`rare-words.ts`), and of a large one all
 * but the texts.
 */
export type Packed = Texts | (Omit<Texts, "documents"> & { documents?: undefined });

/** The same as it is packed: which words the texts have is seen in the texts. */
export type PackedFile =
  | (Omit<Texts, "catalogue"> & { catalogue: Omit<Catalogue, "words"> })
  | Exclude<Packed, Texts>;

/** By their addresses, for all parts of a page. */
const loaded = new Map<string, Promise<Packed>>();

/** Whether this browser can unpack it. */
export function canUnpack(): boolean {
  return location.protocol !== "file:" && "DecompressionStream" in globalThis;
}

/**
 * Loads a packed file, once for all parts of a page.
 *
 * @throws {Error} where it can't be fetched or unpacked; it can be asked for again.
 */
export function loadPacked({ href }: URL): Promise<Packed> {
  const earlier = loaded.get(href);
  if (earlier !== undefined) return earlier;
  const texts = (answerAhead(href) ?? fetch(href)).then(unpack<PackedFile>).then(completed);
  loaded.set(href, texts);
  texts.catch(() => loaded.delete(href));
  return texts;
}

/** The packed file that some part of the page has asked for. */
export function askedPacked(): Promise<Packed> | null {
  const [texts = null] = loaded.values();
  return texts;
}

function completed(file: PackedFile): Packed {
  if (file.documents === undefined) return file;
  return { ...file, catalogue: { ...file.catalogue, words: catalogueWords(tokensOfAll(file.documents)) } };
}
