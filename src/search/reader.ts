/** Reads places ahead, so that everything after can be decided at once. */
import type { SearchEngine } from "./engine.ts";
import { type Places, phrasePlaces } from "./postings.ts";

/** The places of tokens that have been fetched, and of phrases of them. */
export interface Reader {
  /** Fetches what is needed for these phrases and for all stretches of two tokens and more within them. @throws {EngineError} */
  fetch(phrases: Iterable<readonly string[]>): Promise<void>;
  /** Where a fetched phrase begins. */
  phrase(tokens: readonly string[]): Places;
}

/** Phrases that are remembered; a reader's vocabulary is small, and queries grow letter by letter. */
const REMEMBERED = 4000;

/** A reader over an engine. */
export function createReader(engine: SearchEngine): Reader {
  const fetched = new Map<string, Places>();
  const phrases = new Map<string, Places>();
  const { pair } = engine;

  /** What a phrase is put together from: its tokens, or the pairs in it. */
  const piecesOf = (phrase: readonly string[]): string[] =>
    pair === undefined || phrase.length < 2
      ? [...phrase]
      : phrase.slice(1).map((token, index) => `${phrase[index]} ${token}`);
  const fetchPiece = async (piece: string) => {
    const [first = "", second] = piece.split(" ");
    const isPair = pair !== undefined && second !== undefined;
    const places = await (isPair ? pair(first, second) : engine.places(first));
    // Letters without end could be typed that no text has.
    if (places.length > 0 || isPair) fetched.set(piece, places);
  };
  return {
    async fetch(wanted) {
      const missing = new Set<string>();
      for (const phrase of wanted) {
        for (const piece of piecesOf(phrase)) if (!fetched.has(piece)) missing.add(piece);
      }
      await Promise.all(Array.from(missing, fetchPiece));
    },
    phrase(tokens) {
      if (tokens.length === 1) return fetched.get(tokens[0] ?? "") ?? [];
      const key = tokens.join(" ");
      const known = phrases.get(key);
      if (known !== undefined) return known;
      const pieces = piecesOf(tokens);
      if (pieces.some((piece) => !fetched.has(piece))) return [];
      const places = phrasePlaces(pieces, (piece) => fetched.get(piece) ?? []);
      if (phrases.size >= REMEMBERED) phrases.clear();
      phrases.set(key, places);
      return places;
    },
  };
}
