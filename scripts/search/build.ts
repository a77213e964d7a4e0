/**
 * Builds the search index: one record a measure and one a notice's frame, in
 * the same bytes for the same records.
 */
import { printAsked } from "../../src/browser/search/asked.ts";
import { printTexts } from "../../src/browser/search/texts.ts";
import type { SearchWords } from "../../src/content/derived.ts";
import type { ThirdParty } from "../../src/integrations/third-party.ts";
import type { BuildFiles } from "../../src/model/build-set.ts";
import { contentHash, hashedName } from "../../src/model/content-hash.ts";
import { LARGE } from "../../src/model/large.ts";
import { memoryKey, remembered } from "../../src/model/memory.ts";
import { CATALOGUE_FILE } from "../../src/search/catalogue.ts";
import { printPhrasings } from "../../src/search/phrasings.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { TITLES_FILE } from "../../src/search/suggest.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { VOCABULARY_FILE } from "../../src/search/vocabulary.ts";
import { putFolder } from "../files/swap-folder.ts";
import { buildCatalogue, NAMELESS_FACETS, type SearchFacet } from "./catalogue.ts";
import { pack, withoutRareWords } from "./packed-texts.ts";
import { pagefindFiles } from "./pagefind-files.ts";
import { pagefindWorks } from "./pagefind-works.ts";
import { indexParts } from "./parts.ts";
import { phrasingsOfRecords } from "./phrasings.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** No vocabulary at all. */
const NO_WORDS: SearchWords = { terms: [], traditional: "", departments: [], elsewhere: [], asked: {} };

export interface SearchIndexInput {
  records: readonly SearchRecord[];
  /** The folder of the search, `dist/pagefind`: it is replaced as a whole. */
  outDir: string;
  /** Scripts that lie in the folder, by their path in it; they don't count as the index's. */
  scripts?: ReadonlyMap<string, string>;
  /** The facets that searches can be narrowed by, in their order; by default those that every collection has. */
  facets?: readonly SearchFacet[];
  /** What people type for what the texts say. */
  searchWords?: SearchWords;
  /** The index lies in parts of which a search loads few; by default where the collection is large. */
  inParts?: boolean;
  /** Called once for each record's tokens, and once for each record's place in the index. */
  told?: () => void;
}

/** Where the search lies now, and how large it became. */
export interface SearchIndexSummary {
  /** The index's folder within {@link SearchIndexInput.outDir}, with a slash at its end; its name is the hash of all its files. */
  index: string;
  /** The script with all texts, likewise. */
  texts: string;
  /** What is asked first, packed: the same texts, or where the index is in parts, its catalogue and vocabulary. */
  packed: string;
  /** What few queries need of the vocabulary, packed; `null` where nothing is, or the index is in parts. */
  packedRare: string | null;
  /** All phrasings, packed; `null` where there are none or the index is in parts. */
  packedAsked: string | null;
  /** The script with all phrasings, likewise; `null` where there are none. */
  asked: string | null;
  /** Works of others that lie in the index. */
  works: ThirdParty[];
  records: number;
  files: number;
  bytes: number;
}

/** The files of an index by their names in the build set; `folder`: {@link SearchIndexInput.outDir} below the site's root. */
export function searchFiles(summary: SearchIndexSummary, folder: string): Partial<BuildFiles> {
  const files: Partial<Record<keyof BuildFiles, string | null>> = {
    searchIndex: summary.index,
    searchTexts: summary.texts,
    searchPacked: summary.packed,
    searchAsked: summary.asked,
    searchPackedAsked: summary.packedAsked,
    searchPackedRare: summary.packedRare,
  };
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, file]) => (file === null ? [] : [[name, folder + file]])),
  );
}

/**
 * Writes the index: Pagefind's of a small collection, and of a large one its own parts.
 *
 * @throws {WriteError} where it can't be written; the older index stands then
 * @throws {Error} where Pagefind reports a problem, or a notice stands before a
 * measure.
 */
export async function buildSearchIndex({
  records,
  outDir,
  scripts = new Map(),
  facets = NAMELESS_FACETS,
  searchWords = NO_WORDS,
  inParts = records.filter(({ kind }) => kind === "measure").length > LARGE,
  told = () => {},
}: SearchIndexInput): Promise<SearchIndexSummary> {
  const firstNotice = records.findIndex((record) => record.kind === "notice");
  if (firstNotice !== -1 && records.slice(firstNotice).some((record) => record.kind === "measure")) {
    throw new Error("search index: all measures must come before all notices");
  }
  const texts = records.map((record) => recordText(record).text);
  const tokens = texts.map((text) => {
    const own = tokensOf(text);
    told();
    return own;
  });
  const catalogue = buildCatalogue(records, tokens, facets);
  const vocabulary = buildVocabulary(searchWords, texts, tokens);
  const titles = [...new Set(records.flatMap(({ title }) => title ?? []))];
  const phrasings = phrasingsOfRecords(records, searchWords.asked);
  const documents = records.map(({ filters: _, ...document }) => document);
  const engine = inParts ? null : await pagefindFiles(records, tokens, told);
  const files = new Map<string, string | Uint8Array>(
    engine === null
      ? indexParts(records, tokens, catalogue, vocabulary, titles, phrasings, told)
      : [
          ...engine,
          [CATALOGUE_FILE, `${JSON.stringify(catalogue)}\n`],
          [VOCABULARY_FILE, `${JSON.stringify(vocabulary)}\n`],
          [TITLES_FILE, `${JSON.stringify(titles)}\n`],
        ],
  );
  /** A file of the index as it is read. */
  const printed = (name: string) => JSON.parse(String(files.get(name)));
  const all = { catalogue, vocabulary, documents };
  const beside = new Map<string, string | Uint8Array>();
  const put = (name: string, data: string | Uint8Array) => {
    const hashed = hashedName(name, data);
    beside.set(hashed, data);
    return hashed;
  };
  const textsName = put("texts.js", printTexts(all));
  const asked = phrasings.length === 0 ? null : put("asked.js", printAsked(printPhrasings(phrasings)));
  const { common, rare } = withoutRareWords(vocabulary);
  const { words: _, ...wordless } = catalogue;
  const packed = inParts
    ? put("words.bin", pack({ catalogue: printed(CATALOGUE_FILE), vocabulary: printed(VOCABULARY_FILE) }))
    : put("texts.bin", pack({ catalogue: wordless, vocabulary: common, documents }));
  const packedRare = inParts || rare === null ? null : put("rare.bin", pack(rare));
  const packedAsked = inParts || asked === null ? null : put("asked.bin", pack(printPhrasings(phrasings)));
  const index = `${contentHash(...[...files].sort(byName).flat())}/`;
  const placed = new Map([...files].map(([name, data]) => [index + name, data]));
  await putFolder(outDir, new Map([...placed, ...beside, ...scripts]));
  const written = [...files.values(), ...beside.values()];
  const bytes = written.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  const works = engine === null ? [] : pagefindWorks(engine);
  return {
    index,
    texts: textsName,
    packed,
    packedRare,
    packedAsked,
    asked,
    works,
    records: records.length,
    files: written.length,
    bytes,
  };
}

/** A text's tokens, none of which has a space. */
function tokensOf(text: string): string[] {
  const joined = remembered(
    "tokens",
    () => memoryKey(text),
    () =>
      tokenise(text)
        .map((token) => token.text)
        .join(" "),
  );
  return joined === "" ? [] : joined.split(" ");
}

/** The order in which files are listed, whatever the order in which they were made. */
function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
