/** Notes where every token, every pair of neighbours and every known name stands, and cuts that into parts. */
import { bordersKey, partFiles, placesKey } from "../../src/search/parts.ts";
import { PlacesWriter, printPlaces } from "../../src/search/places-code.ts";
import { type Places, positionOf, recordOf } from "../../src/search/postings.ts";

/** The bytes that a part may hold of more than one key; a query loads some ten parts. */
const LARGEST = 3000;

/** The parts of places by their names, and the first key of each. */
export function placesParts(
  tokens: readonly (readonly string[])[],
  phrases: readonly (readonly string[])[],
  borders: ReadonlyMap<string, Places>,
  placed: () => void,
): { files: Map<string, Uint8Array>; first: string[] } {
  const places = placesOf(tokens, phrases, placed);
  for (const [key, own] of borders) {
    const writer = new PlacesWriter();
    for (const place of own) writer.add(recordOf(place), positionOf(place));
    places.set(bordersKey(key.split(" ")), writer);
  }
  const files = new Map<string, Uint8Array>();
  const first: string[] = [];
  let open: [string, Uint8Array][] = [];
  let size = 0;
  const close = () => {
    const [start] = open;
    if (start === undefined) return;
    files.set(partFiles.places(first.length), printPlaces(open));
    first.push(start[0]);
    open = [];
    size = 0;
  };
  for (const key of [...places.keys()].sort()) {
    const bytes = places.get(key)?.written() ?? new Uint8Array();
    if (size + bytes.length > LARGEST) close();
    open.push([key, bytes]);
    size += key.length + bytes.length;
  }
  close();
  return { files, first };
}

function placesOf(
  tokens: readonly (readonly string[])[],
  phrases: readonly (readonly string[])[],
  placed: () => void,
): Map<string, PlacesWriter> {
  const all = new Map<string, PlacesWriter>();
  const note = (key: string, record: number, position: number) => {
    let writer = all.get(key);
    if (writer === undefined) {
      writer = new PlacesWriter();
      all.set(key, writer);
    }
    writer.add(record, position);
  };
  const byBeginning = beginnings(phrases);
  for (const [record, own] of tokens.entries()) {
    for (const [position, token] of own.entries()) {
      note(token, record, position);
      const next = own[position + 1];
      if (next === undefined) continue;
      const pair = placesKey([token, next]);
      note(pair, record, position);
      for (const { key, phrase } of byBeginning.get(pair) ?? [])
        if (phrase.every((one, index) => own[position + index] === one)) note(key, record, position);
    }
    placed();
  }
  return all;
}

interface Known {
  key: string;
  phrase: readonly string[];
}

/** Phrases by the pair that they begin with. */
function beginnings(phrases: readonly (readonly string[])[]): Map<string, Known[]> {
  const found = new Map<string, Known[]>();
  const keys = new Map(phrases.map((phrase) => [placesKey(phrase), phrase]));
  for (const [key, phrase] of keys) {
    const pair = placesKey(phrase.slice(0, 2));
    const there = found.get(pair);
    if (there === undefined) found.set(pair, [{ key, phrase }]);
    else there.push({ key, phrase });
  }
  return found;
}
