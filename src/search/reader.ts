/** Reads places ahead, so that everything after can be decided at once. */
import type { SearchEngine } from "./engine.ts";
import { type Places, phrasePlaces } from "./postings.ts";

/** The places of tokens that have been fetched, and of phrases of them. */
export interface Reader {
  /** Fetches what is needed for these phrases and for all stretches of two tokens and more within them. @throws {EngineError} */
  fetch(phrases: Iterable<readonly string[]>): Promise<void>;
  /** Fetches what is needed for these phrases themselves. @throws {EngineError} */
  fetchWhole(phrases: Iterable<readonly string[]>): Promise<void>;
  /** Where a fetched phrase begins. */
  phrase(tokens: readonly string[]): Places;
}

/** What is looked up at once: a token, or several that stand next to one another. */
type Piece = readonly string[];

/** Phrases that are remembered; a reader's vocabulary is small, and queries grow letter by letter. */
const REMEMBERED = 4000;

/** A reader over an engine. */
export function createReader(engine: SearchEngine): Reader {
  const fetched = new Map<string, Places>();
  const phrases = new Map<string, Places>();

  /** What a phrase is put together from: its tokens, or the pairs in it. */
  const piecesOf = (phrase: Piece): Piece[] => {
    const pairs = phrase.slice(1).map((token, index) => [phrase[index] ?? "", token]);
    const isJoined = pairs.length > 0 && pairs.every((pair) => engine.joins?.(pair));
    return isJoined ? pairs : phrase.map((token) => [token]);
  };
  const wholeOf = (phrase: Piece): Piece[] => (engine.joins?.(phrase) ? [phrase] : piecesOf(phrase));
  const fetchPiece = async (piece: Piece) => {
    const [first = "", ...others] = piece;
    const isJoined = others.length > 0 && engine.joined !== undefined;
    const places = await (isJoined ? engine.joined?.(piece) : engine.places(first));
    // Letters without end could be typed that no text has.
    if (places !== undefined && (places.length > 0 || isJoined)) fetched.set(keyOf(piece), places);
  };
  const fetchPieces = async (phrases: Iterable<Piece>, piecesOfOne: (phrase: Piece) => Piece[]) => {
    const missing = new Map<string, Piece>();
    for (const phrase of phrases) {
      for (const piece of piecesOfOne(phrase))
        if (!fetched.has(keyOf(piece))) missing.set(keyOf(piece), piece);
    }
    await Promise.all(Array.from(missing.values(), fetchPiece));
  };
  return {
    fetch: (wanted) => fetchPieces(wanted, piecesOf),
    fetchWhole: (wanted) => fetchPieces(wanted, wholeOf),
    phrase(tokens) {
      const key = keyOf(tokens);
      const known = fetched.get(key) ?? phrases.get(key);
      if (known !== undefined) return known;
      const pieces = piecesOf(tokens).map(keyOf);
      if (pieces.some((piece) => !fetched.has(piece))) return [];
      const places = phrasePlaces(pieces, (piece) => fetched.get(piece) ?? []);
      if (phrases.size >= REMEMBERED) phrases.clear();
      phrases.set(key, places);
      return places;
    },
  };
}

function keyOf(piece: Piece): string {
  return piece.join(" ");
}
