/** The search engine on an index in parts, each loaded when it is first needed. */
import type { Borders } from "./borders.ts";
import { type CatalogueOfParts, type FacetValue, wordsOf } from "./catalogue.ts";
import { EngineError, type SearchEngine } from "./engine.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Meanings } from "./meaning.ts";
import { type NameIndex, pairsOf, stretchesOf } from "./names.ts";
import {
  beginningOf,
  bordersKey,
  partFiles,
  partOfBeginning,
  partOfKey,
  partOfRecord,
  placesKey,
  type TextsPart,
  type WordsPart,
} from "./parts.ts";
import { readPlaces, readPlacesPart } from "./places-code.ts";
import type { Places } from "./postings.ts";
import { joinedPhrases, type SlipWords, type Vocabulary } from "./vocabulary.ts";

/** Loads a file of the index's folder by its name. @throws where it can't be loaded; it can be asked for again */
export interface PartLoader {
  binary(name: string): Promise<Uint8Array>;
  json<T>(name: string): Promise<T>;
}

/** What the query layer loads beside the places: words, and the values of facets. */
export interface SearchParts {
  /** Teaches a lexicon all words that these tokens may begin. @throws {EngineError} */
  learn(lexicon: Lexicon, tokens: readonly string[]): Promise<void>;
  /** In which names of notices the pairs of these tokens stand. @throws {EngineError} */
  names(tokens: readonly string[]): Promise<NameIndex>;
  /** The values of a facet that lies apart. @throws {EngineError} */
  facet(id: string): Promise<FacetValue[]>;
  /** The words that slips are found of beside the vocabulary's terms. @throws {EngineError} */
  slipWords(): Promise<SlipWords>;
  borders: Borders;
  /** What questions mean; where nobody wrote down how people ask it isn't there. @throws {EngineError} */
  meanings?: () => Promise<Meanings>;
}

/** An engine, and what the query layer loads beside it. */
export interface PartsEngine {
  engine: SearchEngine;
  parts: SearchParts;
}

/** The engine on an index in parts. */
export function createPartsEngine(
  load: PartLoader,
  catalogue: CatalogueOfParts,
  vocabulary: Vocabulary,
): PartsEngine {
  const { parts: directory } = catalogue;
  const known = wordsOf(catalogue);
  const phrases = new Set(joinedPhrases(vocabulary).map(placesKey));
  const once = remember();
  const json = <T>(name: string): Promise<T> => once(name, () => load.json<T>(name));

  const lookUp = async (tokens: readonly string[], key = placesKey(tokens)): Promise<Places> => {
    if (tokens.some((token) => !known.has(token))) return [];
    const name = partFiles.places(partOfKey(directory, key));
    return once(`places ${key}`, async () => {
      const part = await once(name, async () => readPlacesPart(await load.binary(name)));
      return readPlaces(part.get(key) ?? new Uint8Array());
    });
  };
  const taught = new WeakMap<Lexicon, Set<number>>();
  const learnPart = async (lexicon: Lexicon, part: number) => {
    const words = await json<WordsPart>(partFiles.words(part));
    const earlier = taught.get(lexicon) ?? new Set();
    if (earlier.has(part)) return;
    taught.set(lexicon, earlier.add(part));
    lexicon.learn(words, (key) => {
      const beginning = beginningOf(key);
      return beginning !== null && partOfBeginning(beginning, directory.words) === part;
    });
    const departments = words.departments.map(({ names }) => ["", ...names].join()).join("\n");
    for (const phrase of joinedPhrases({ terms: "", departments })) phrases.add(placesKey(phrase));
  };

  return {
    engine: {
      warm: async () => undefined,
      places: (token) => lookUp([token]),
      joins: (tokens) => tokens.length === 2 || phrases.has(placesKey(tokens)),
      joined: (tokens) => lookUp(tokens),
      async document(record) {
        const found = partOfRecord(directory, record);
        if (found === null) throw new EngineError(`no record ${record}`);
        const { shared, records } = await json<TextsPart>(partFiles.texts(found.part));
        const own = records[found.place];
        if (own === undefined) throw new EngineError(`no record ${record} in its part`);
        return { ...own, ...shared };
      },
    },
    parts: {
      async learn(lexicon, tokens) {
        const beginnings = tokens.map((_, start) => beginningOf(tokens.slice(start, start + 2).join("")));
        const parts = beginnings.flatMap((one) =>
          one === null ? [] : partOfBeginning(one, directory.words),
        );
        await Promise.all(Array.from(new Set(parts), (part) => learnPart(lexicon, part)));
      },
      async names(tokens) {
        const found = new Map<string, readonly number[]>();
        const look = async (pair: string) => {
          const beginning = beginningOf(pair);
          if (beginning === null) return;
          const part = await json<WordsPart>(partFiles.words(partOfBeginning(beginning, directory.words)));
          const own = part.names.find(([one]) => one === pair);
          if (own !== undefined) found.set(pair, own[1]);
        };
        await Promise.all(Array.from(new Set(stretchesOf(tokens).flatMap(pairsOf)), look));
        return (pair) => found.get(pair) ?? [];
      },
      facet: (id) => json(partFiles.facet(id)),
      slipWords: () => json(partFiles.slips),
      borders: (tokens) => lookUp(tokens, bordersKey(tokens)),
      ...(directory.phrasings.total === 0
        ? {}
        : {
            meanings: async () =>
              (await import("./phrasings-parts.ts")).meaningsInParts(directory, vocabulary, json),
          }),
    },
  };
}

/** Remembers what has been loaded; what failed is loaded again when it is next asked for. */
function remember(): <T>(key: string, load: () => Promise<T>) => Promise<T> {
  const loaded = new Map<string, Promise<unknown>>();
  return <T>(key: string, load: () => Promise<T>) => {
    const earlier = loaded.get(key);
    if (earlier !== undefined) return earlier as Promise<T>;
    const answer = load().catch((error: unknown) => {
      loaded.delete(key);
      throw error instanceof EngineError
        ? error
        : new EngineError("a part of the search index could not be loaded", { cause: error });
    });
    loaded.set(key, answer);
    return answer;
  };
}
